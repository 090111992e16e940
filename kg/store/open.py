"""The door to every store: a location, as it stands after ``--store``."""

from pathlib import Path

from kg.errors import StoreError, UsageError
from kg.store.base import Store

MEMORY = "memory:"
REMOTE = "sparql+"


def open_store(location: str | Path, *, create: bool = False) -> Store:
    """Open the store at ``location``: a folder, ``memory:`` for one that ends with the process, or
    ``sparql+https://host/path`` for one at a server, of which nothing is asked yet.

    A missing store is an error unless ``create`` is set; even then nothing is made before the
    first write. Raises ``StoreError``, ``StoreTooNew``, ``StoreDamaged`` or ``UsageError``.
    """
    if str(location) == MEMORY:
        from kg.store.memory import MemoryStore

        return MemoryStore()
    if str(location).startswith(REMOTE):
        from kg.store.remote.store import RemoteStore

        return RemoteStore(str(location))
    if "://" in str(location):
        raise UsageError(
            f"A store at {location} cannot be opened.",
            "Name a folder, 'memory:', or an endpoint as in sparql+https://host/sparql.",
        )
    return _open_folder(Path(location), create=create)


def _open_folder(path: Path, *, create: bool) -> Store:
    from kg.store.embedded import EmbeddedStore

    store = EmbeddedStore(path)
    if not create and not store.generations.check():
        raise StoreError(
            f"There is no store at {path}.", f"Make one with 'kg build FILE --store {path}'."
        )
    return store
