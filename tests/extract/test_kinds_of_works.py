"""Kinds of works, joint authors, chains, other languages and references back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.works.parse import BackKind, find_back_references, parse_works
from kg.model.dates import PartialDate
from kg.model.location import Span
from kg.model.source import WorkKind
from kg.model.words import Run, Words
from tests.extract.works_said import one, parse, said


def test_kinds_come_from_the_words_around_the_title() -> None:
    """A press release says that it is one; its noun is no part of the body's name."""
    work = one("“Acme Calls for Dams,” Acme Council Press Release, June 4, 2009.")
    assert (work.kind, work.authors) == (WorkKind.PRESS_RELEASE, ("Acme Council",))
    assert one("Jane Doe, “Dams at Risk,” *The Brook Times*, May 3, 2010.").kind is WorkKind.ARTICLE


def test_joint_authors_are_parted_but_names_with_and_are_not() -> None:
    """ "A and B" may be two bodies or one: Immigration and Customs Enforcement is one."""
    both = one("“Dam Report,” Brook Institute and Acme Council, 2010.")
    assert both.authors == ("Brook Institute", "Acme Council")
    agency = one("“Dam Report,” U.S. Immigration and Customs Enforcement, 2010.")
    assert agency.authors == ("U.S. Immigration and Customs Enforcement",)


def test_chains_between_two_works() -> None:
    """ "quoting" cites through the work before it, "quoted in" through the one after it."""
    _, inner = parse("“Acme Dam Report,” Acme, 2009 (quoting “Dam Facts,” Bureau of Rivers, 2008).")
    assert inner.via == "Acme Dam Report"
    first, _ = parse("“Dam Facts,” Bureau of Rivers, 2008, quoted in “Dam Report,” Acme, 2009.")
    assert first.via == "Dam Report"


def test_a_bare_report_that_cites_is_named_but_is_no_source_by_itself() -> None:
    """ "The report cites …" tells too little to make a work of its own."""
    work = one("The report cites “Dam Facts,” Bureau of Rivers, 2008, p. 3.")
    assert (work.title, work.via) == ("Dam Facts", "report")


def test_a_letter_by_bodies_names_no_persons() -> None:
    """The date may stand before the noun; a body is an author, not a person."""
    letter = one("June 3, 2009 letter from the Acme Council to Brook County.")
    assert letter.title == "Letter from the Acme Council to Brook County"
    assert (letter.authors, letter.people) == (("Acme Council",), ())
    assert letter.issued == PartialDate(2009, 6, 3)


def test_a_note_of_nothing_but_an_address_cites_the_page() -> None:
    work = one("See http://www.ice.gov/foia/readingroom.htm, accessed June 1, 2010.")
    assert (work.kind, work.titled, work.issued) == (WorkKind.WEB, False, None)


@pytest.mark.parametrize(
    ("language", "text", "title", "issued"),
    [
        ("es", "Véase «Informe sobre los ríos», Consejo Acme, 10 de agosto de 2010, pág. 3.",
         "Informe sobre los ríos", "2010-08-10"),
        ("fr", "« Rapport sur les rivières », Conseil Acme, 10 août 2010, p. 3.",
         "Rapport sur les rivières", "2010-08-10"),
        ("de", "Vgl. „Bericht über die Flüsse“, Rat Acme, 10. August 2010, S. 3.",
         "Bericht über die Flüsse", "2010-08-10"),
        ("ru", "См. «Доклад о реках», Совет Акме, 10 августа 2010, с. 3.",
         "Доклад о реках", "2010-08-10"),
        ("ar", "انظر «تقرير عن الأنهار»، مجلس أكمي، 10 أغسطس 2010، ص 3.",
         "تقرير عن الأنهار", "2010-08-10"),
        ("zh", "参见《河流报告》，某研究所，2010年8月，第3页。", "河流报告", "2010-08"),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, title: str, issued: str) -> None:
    """Their quotation marks, months and page signs."""
    work = one(text, language)
    assert (work.title, str(work.issued), work.page_first) == (title, issued, 3)


def test_references_back() -> None:
    """A work cited again without its name: the one before, a note's, an author's."""
    text = "Id. at 3. Acme Council, supra note 4, at 5–6. Roe, op. cit., p. 9."
    same, note, author = find_back_references(said(text))
    assert (same.kind, same.page_first) == (BackKind.SAME, 3)
    assert (note.kind, note.note_label, note.author_words) == (
        BackKind.NOTE,
        "4",
        ("Acme Council",),
    )
    assert (note.page_first, note.page_last) == (5, 6)
    assert (author.kind, author.author_words, author.locator) == (BackKind.AUTHOR, ("Roe",), "p. 9")
    assert parse(text) == ()


def test_a_word_that_looks_like_a_reference_back() -> None:
    """Every jail asks for an ID."""
    assert (
        find_back_references(said("They show a photo ID. The note above the door says so.")) == ()
    )


PIECES = [
    *"ab AB.,;:()“”‘’\"'«»–-0123 ", "See ", "memo from ", " to ", "2010", "May ", "pg. 3",
    "http://x.example/a", "Data provided ", "FOIA request ", " cites ", "Id. ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_works_stand_where_they_say_and_do_not_overlap(text: str) -> None:
    """Whatever the note holds: no error, true places in reading order, real titles."""
    works = parse_works(Words((Run(text, Span(0, len(text))),)))
    assert all(0 <= work.start < work.end <= len(text) and work.title for work in works)
    assert all(a.end <= b.start for a, b in pairwise(works))


def test_a_title_that_is_itself_a_link_has_the_address_of_the_link() -> None:
    text, title = 'OFX: "How the Council Counts" (June 9, 2023)', '"How the Council Counts"'
    start = text.index(title)
    runs = (
        Run(text[:start], Span(0, start)),
        Run(title, Span(start, start + len(title)), href="https://ofx.example.org/counts"),
        Run(text[start + len(title) :], Span(start + len(title), len(text))),
    )
    (work,) = parse_works(Words(runs))
    assert (work.title, work.url) == ("How the Council Counts", "https://ofx.example.org/counts")


def test_a_title_between_a_body_and_a_date() -> None:
    work = one("Ostra Statistics Bureau: Yearbook of House Fires (YHF) - May 2022")
    assert (work.title, work.authors) == (
        "Yearbook of House Fires (YHF)",
        ("Ostra Statistics Bureau",),
    )
    assert work.issued == PartialDate(2022, 5)
