"""Works of which only a number is printed, in notes and in running text."""

import pytest

from kg.extract.works.parse import parse_works
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        ("See doi:10.1000/182.", ["doi:10.1000/182"]),
        ("It was measured twice (DOI 10.1000/182; PMID: 12345678).",
         ["doi:10.1000/182", "pmid:12345678"]),
        ("See arXiv:2101.00001v2 and PMC1234567.", ["arxiv:2101.00001v2"]),
        ("PMCID: PMC1234567", ["pmcid:PMC1234567"]),
        ("A doi is a number, and arXiv: says nothing. PMIDs are 8 digits long.", []),
        ("https://example.org/doi:10.1000/182", [None]),
    ],
)  # fmt: skip
def test_a_number_that_stands_alone_is_a_work(text: str, identifiers: list[str | None]) -> None:
    found = parse_works(words(text))
    assert [work.identifier for work in found] == identifiers


def test_a_number_behind_its_work_is_no_other_work() -> None:
    note = "Ostra, A. “The quay at night.” Journal of Quays 3(2), 2019. doi:10.1000/184."
    assert [work.title for work in parse_works(words(note))] == ["The quay at night"]
