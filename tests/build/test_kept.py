"""Records that wait on disk come back as they were."""

from dataclasses import replace

from kg.build.kept import KeptRecords
from kg.build.pipeline import read_record
from tests.build.conftest import document


def test_records_come_back_as_they_went() -> None:
    """In the order in which their keys came; one that was read again takes the place of itself."""
    path = document()
    first = read_record(path.read_bytes(), path.name, {})
    second = replace(first, key="second")
    kept = KeptRecords()
    for record in (first, second, replace(first, title="Anew")):
        kept.keep(record)
    assert list(kept) == [replace(first, title="Anew"), second]
    assert list(kept) == list(kept)
