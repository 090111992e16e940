"""The world that benchmarks are measured on is one as a build would write it."""

from benchmarks.made_up.store import write_world
from kg.rdf.shacl import validate
from kg.store.open import open_store


def test_the_made_up_world_is_always_the_same_and_conforms_to_the_shapes() -> None:
    stores = [open_store("memory:", create=True) for _ in range(2)]
    for store in stores:
        write_world(store, 50)
    first, second = (frozenset(store.view().quads()) for store in stores)
    assert first == second
    report = validate(first)
    assert report.conforms, report
