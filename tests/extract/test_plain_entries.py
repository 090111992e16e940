"""Entries told by the order of their details, and works in brackets of running text."""

import pytest

from kg.extract.works.bracketed import bracketed_works
from kg.extract.works.reading import Reading
from kg.model.source import ParsedWork
from tests.extract.works_said import one, parse, said


@pytest.mark.parametrize(
    ("note", "title", "author"),
    [
        ("Fees in Context, Tide Council, June 2018.", "Fees in Context", "Tide Council"),
        ("Fees in Context (Tide Council, 2020), p. 3.", "Fees in Context", "Tide Council"),
        ("Tide Council. Fees of May. https://tide.example.org/a.", "Fees of May", "Tide Council"),
        ("The sum is from Tide Council, Fees of May, p. 12.", "Fees of May", "Tide Council"),
        ("Quay Water Tests, Tide Council, May 2021.", "Quay Water Tests", "Tide Council"),
    ],
)  # fmt: skip
def test_who_made_it_is_told_from_the_title(note: str, title: str, author: str) -> None:
    work = one(note)
    assert (work.title, work.authors) == (title, (author,))


def test_a_report_is_known_by_its_name_and_a_page() -> None:
    work = one("Harbour Audit Report, p. 3.")
    assert (work.title, work.page_first) == ("Harbour Audit Report", 3)


def test_a_remark_behind_a_colon_leaves_the_work_of_a_dated_page() -> None:
    work = one("Tide Survey (2019), p. 4: 62 percent of 2,400 homes.")
    assert (work.title, str(work.issued), work.page_first) == ("Tide Survey", "2019", 4)
    assert parse("Tide Survey: 62 percent of 2,400 homes said so in 2019.") == ()


def test_a_name_with_a_day_is_a_work_and_nobody_made_it() -> None:
    work = one("Salt Water, 3 May 2021.")
    assert (work.title, work.authors, work.titled) == ("Salt Water", (), False)
    assert str(work.issued) == "2021-05-03"
    assert work.confidence < 1


@pytest.mark.parametrize(
    ("note", "title", "author"),
    [
        ("Tide Board, Notice, 1999.", "Tide Board, Notice, 1999", "Tide Board"),
        ("Tide Board, Repairs, 2001, p. 3.", "Tide Board, Repairs, 2001, p. 3", "Tide Board"),
        ("Tide Office, Deeds 1960.", "Tide Office, Deeds 1960", "Tide Office"),
        ("Tide Office, June 1960.", None, None),
        ("Tide Office, 1960.", None, None),
        ("Ann Quay, Director, 2019.", None, None),
    ],
)
def test_a_word_between_a_body_and_a_year_is_a_work_of_that_body(
    note: str, title: str | None, author: str | None
) -> None:
    works = [(work.title, work.authors) for work in parse(note)]
    assert works == ([(title, (author,))] if title else [])


@pytest.mark.parametrize(
    "note",
    [
        "The Tidewater Council met on 3 May 2021.",
        "Merrow Bay, Ostra County, 2019.",
        "In euros of 2019, 4 percent.",
        "Fees are from boats up to ten metres; larger boats pay more.",
    ],
)
def test_a_note_that_explains_cites_nothing(note: str) -> None:
    assert parse(note) == ()


def bracketed(text: str, language: str = "en") -> list[ParsedWork]:
    return list(bracketed_works(Reading(said(text), language)))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Fees rose (Source: Tidewater Council, Fees in Context, June 2018).", "Fees in Context"),
        ("Fees rose [Source: Tidewater Council, Fees in Context, 2018].", "Fees in Context"),
        ("Fees rose (see Harbour Audit Report, p. 3).", "Harbour Audit Report"),
        ("Fees rose (see Tidewater Council, “Fees in Context,” 2018).", "Fees in Context"),
    ],
)
def test_brackets_that_name_a_source_cite_it(text: str, title: str) -> None:
    (work,) = bracketed(text)
    assert work.title == title
    assert text[work.start : work.end].startswith(("Tidewater", "Harbour"))


@pytest.mark.parametrize(
    "text",
    [
        "Fees rose (see below) and boats grew (see the map).",
        "Fees rose (in May 2019) and fell (from 2020).",
        "It is clean (source: the spring below the hill).",
        "Fees rose (according to the mayor) a little (note: boats pay more).",
        "Ask (see the Harbour Office, Room 12).",
    ],
)
def test_other_brackets_cite_nothing(text: str) -> None:
    assert not bracketed(text)
