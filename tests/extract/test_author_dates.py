"""Entries of a list that a text cites by author and year."""

import pytest

from kg.extract.works.dated import ReferenceList, find_author_dates
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
    assert [found.work for found in find_author_dates(text, ReferenceList(WORKS))] == cited


def test_two_entries_that_fit_are_none() -> None:
    twice = (*WORKS, WORKS[0])
    assert not list(find_author_dates("It is so (Meer, 2019).", ReferenceList(twice)))


_BODIES = (
    ParsedWork("Ports", 0, 0, authors=("Ostra Council",), issued=PartialDate(2019)),
    ParsedWork("Lamps", 0, 0, authors=("Department of Energy",), issued=PartialDate(2018)),
    ParsedWork("Ships", 0, 0, authors=("National Office",), issued=PartialDate(2016)),
    ParsedWork("Weeds", 0, 0, authors=("March, J.",), issued=PartialDate(2019)),
    ParsedWork("Sands", 0, 0, authors=("Anna Meer",), issued=PartialDate(2015)),
    ParsedWork("Boats", 0, 0, authors=("Tide Union (Tidal)",), issued=PartialDate(2014)),
)


@pytest.mark.parametrize(
    ("text", "cited", "why"),
    [
        ("It opened in good time (March 2019).", [], "a month is a date"),
        ("It opened in March (2019).", [], "a month is a date"),
        ("It is so (March, 2019).", [3], "the comma tells a surname"),
        ("March et al. (2019) say so.", [3], "a month has no co-authors"),
        ("Built there (Ostra, 2019).", [], "a word of a body's name"),
        ("It is so (Energy, 2018), (Of 2018).", [], "a word of a body's name"),
        ("It went on (No 2016).", [], "an acronym is in capitals"),
        ("It is so (NO, 2016; DOE 2018).", [2, 1], "acronyms in capitals"),
        ("It is so (Department of Energy, 2018).", [1], "the whole name"),
        ("The Ostra Council (2019) says so.", [0], "the whole name before the brackets"),
        ("It is so (Anna, 2015).", [], "a first name"),
        ("Anna Meer (2015) says so (Meer, 2015).", [4, 4], "a surname"),
        ("It is so (Tidal, 2014).", [5], "the short name printed in the list"),
    ],
)
def test_no_other_word_of_a_name_cites(text: str, cited: list[int], why: str) -> None:
    assert [found.work for found in find_author_dates(text, ReferenceList(_BODIES))] == cited, why


@pytest.mark.parametrize(
    ("text", "cited", "why"),
    [
        ("It is so (Meer & Dahl, 2019).", [], "the work has another second author"),
        ("Meer and Dahl (2019) say so.", [], "the work has another second author"),
        ("It is so (Meer, Tide, & Dahl, 2019).", [], "the work has no third author"),
        ("Bert Meer (2019) says so.", [], "the work is by an A. Meer"),
        ("B. Meer (2019) says so (B. Meer, 2019).", [], "the work is by an A. Meer"),
        ("Lake Meer (2019) dried up.", [], "a longer name"),
        ("South Meer et al. (2019) dried up.", [], "a longer name"),
        ("The New Ostra Meteorological Service (2021) says so.", [], "a longer name"),
        ("The Ostra Meteorological Service and Fleet (2021) says so.", [], "a longer name"),
        ("Anna Meer (2019) and A. Meer (2019) say so.", [0, 0], "a given name that agrees"),
        ("So say A. Meer (2019), Dr. Meer (2019), Laut Meer (2019).", [0, 0, 0], "no other name"),
        ("It is so (Meer, A., 2019; A. Meer & B. Tide, 2019).", [0, 0], "initials that agree"),
        ("It is so (Meer, B. 2021; Vane, J. 2021).", [2], "initials that agree"),
    ],
)
def test_every_name_that_is_printed_agrees(text: str, cited: list[int], why: str) -> None:
    """A work was cited for its first author's surname, whoever else was named beside it."""
    assert [found.work for found in find_author_dates(text, ReferenceList(WORKS))] == cited, why


def test_the_letter_behind_the_year_tells_two_works_apart() -> None:
    twice = (WORKS[0], WORKS[0])
    printed = ("Meer, A., & Tide, B. (2019a). Birds.", "Meer, A., & Tide, B. (2019b). Birds.")
    text = "So (Meer & Tide, 2019b), as Meer et al. (2019a) say; not (Meer, 2019c; Meer, 2019)."
    listed = ReferenceList(twice, printed)
    assert [found.work for found in find_author_dates(text, listed)] == [1, 0]
