"""Where the index of a view is: beside its generation on disk, or made in memory on first use."""

import shutil
import tempfile
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

from kg.errors import StoreDamaged, StoreError
from kg.search.entries import entries_of
from kg.search.index import Index, open_index, write_index
from kg.store.base import View

_FOLDER: Final = "search"
_opened: Final = WeakKeyDictionary[View, Index]()


def keep_index(view: View) -> None:
    """Write the index of a view beside it, where there is a place; part of every build.

    Raises ``StoreError``.
    """
    if view.folder is not None:
        write_index(entries_of(view), view.folder / _FOLDER)


def index_of(view: View) -> Index:
    """Return the index of a view, as long as the view lives the same one.

    One that is missing (the store was written by an update) or damaged is made anew.
    """
    if view not in _opened:
        _opened[view] = _memory_index(view) if view.folder is None else _disk_index(view)
    return _opened[view]


def _memory_index(view: View) -> Index:
    return write_index(entries_of(view))


def _disk_index(view: View) -> Index:
    assert view.folder is not None
    path = view.folder / _FOLDER
    try:
        return open_index(path)
    except StoreDamaged:
        pass
    try:
        return _made_anew(view, path)
    except (OSError, StoreError):  # a store that may only be read
        return _memory_index(view)


def _made_anew(view: View, path: Path) -> Index:
    """Write the index aside, then switch; another process may be doing the same."""
    fresh = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}-", dir=path.parent))
    try:
        write_index(entries_of(view), fresh)
        shutil.rmtree(path, ignore_errors=True)
        fresh.rename(path)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return open_index(path)
