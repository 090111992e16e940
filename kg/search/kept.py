"""The index of a view: beside its generation on disk, or made in memory on first use."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kg.search.entries import Entry, entries_of
from kg.search.index import Index, open_index, write_index
from kg.store.base import View
from kg.store.beside import Beside


def _make(view: View, folder: Path | None) -> Index:
    return write_index(entries_of(view, folder), folder)


_INDEXES: Final = Beside("search", _make, open_index)


def keep_index(view: View, entries: Iterable[Entry] | None = None) -> None:
    """Write the index of a view beside it, where there is a place; part of every build.

    ``entries`` are those of the view, if they are being read anyway. Raises ``StoreError``.
    """
    if view.folder is not None:
        found = entries_of(view, view.folder) if entries is None else entries
        write_index(found, view.folder / _INDEXES.name)


def index_of(view: View) -> Index:
    """Return the index of a view."""
    return _INDEXES.of(view)
