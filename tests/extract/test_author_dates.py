"""Entries of a list that a text cites by author and year."""

import pytest

from kg.extract.works.dated import find_author_dates
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork

WORKS = (
    ParsedWork("Birds", 0, 0, authors=("Meer, A.", "Tide, B."), issued=PartialDate(2019)),
    ParsedWork("Night", 0, 0, authors=("Ostra Meteorological Service",), issued=PartialDate(2021)),
    ParsedWork("Tides", 0, 0, authors=("Vane, J.",), issued=PartialDate(2021)),
)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("It is so (Meer et al., 2019).", [0]),
        ("It is so (see Meer & Tide, 2019, p. 12; OMS 2021).", [0, 1]),
        ("Meer and Tide (2019) say so.", [0]),
        ("The Ostra Meteorological Service, 2021, says so (Vane 2021: 4).", [2]),
        ("Built in Ostra (2015), (in 2019), (Tide, 2018), (Meer, 2020).", []),
    ],
)
def test_author_and_year_find_their_entry(text: str, cited: list[int]) -> None:
    assert [found.work for found in find_author_dates(text, WORKS)] == cited


def test_two_entries_that_fit_are_none() -> None:
    twice = (*WORKS, WORKS[0])
    assert not list(find_author_dates("It is so (Meer, 2019).", twice))
