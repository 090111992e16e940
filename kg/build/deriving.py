"""What a build keeps beside the quads: the index for search and the side tables."""

from kg.search.entries import entries_of
from kg.search.kept import keep_index
from kg.store.base import View
from kg.tables.filling import Filling
from kg.tables.tables import BESIDE


def keep_derived(view: View) -> None:
    """Derive both in one reading of what the store says, where there is a place to keep them.

    Raises ``StoreError``.
    """
    if view.folder is None:
        return
    filling = Filling(view.folder / BESIDE.name)
    keep_index(view, filling.passing(entries_of(view, view.folder)))
    filling.finish(view).close()
