"""Makes the store at a server empty again, whatever a test left there."""

from kg.store.open import open_store
from kg.store.remote.store import RemoteStore


def emptied(location: str) -> RemoteStore:
    """Return the store at ``location`` without any of our graphs."""
    store = open_store(location, create=True)
    assert isinstance(store, RemoteStore)
    with store.view() as view, store.write() as writer:
        writer.view()  # even without graphs the merged one may hold something
        for graph in view.graphs():
            writer.drop_graph(graph)
    return store
