"""Works cited by author and year that no list describes, and lines that only name who they are."""

import pytest

from kg.extract.works.author_year import unlisted_works
from kg.extract.works.bare import bare_makers
from kg.extract.works.reading import Reading
from kg.extract.works.terms import terms
from tests.extract.plain import words

EN = terms("en")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Most do (Meer & Tide, 2000).", "Meer & Tide, 2000"),
        ("Most do (Meer, Tide, Quay, and Sand, 2009).", "Meer, Tide, Quay, and Sand, 2009"),
        ("Most do (Meer et al., 2010).", "Meer et al., 2010"),
        ("“Most do.” (Meer, 2007)", "Meer, 2007"),
        ("Most do (Ostra Harbour Board, 2003).", "Ostra Harbour Board, 2003"),
        ("Most do. (Office for Boats and Tides 2008).", "Office for Boats and Tides 2008"),
        ("Most do (OFX Uniform Theft Reports, 1998).", "OFX Uniform Theft Reports, 1998"),
    ],
)
def test_a_bracket_with_author_and_year_cites_a_work(text: str, title: str) -> None:
    (one,) = unlisted_works([text], EN)
    assert (one.work.title, one.work.titled, one.passage) == (title, False, 0)
    assert one.work.confidence < 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("We met there (Ostra, 2019).", "a place, for all that is known"),
        ("It began then (May 2019) and ended (Fall 2020).", "dates"),
        ("It is new (since 2019).", "no name"),
        ("Boats sank (Merrow and Ostra, 2019).", "two places"),
        ("Sold (Model T 2019).", "a thing"),
        ("It was (OFX 2019).", "initials alone"),
    ],
)
def test_other_brackets_with_a_year_cite_nothing(text: str, why: str) -> None:
    assert unlisted_works([text], EN) == (), why


def test_a_lone_surname_is_cited_on_a_page_that_cites_so() -> None:
    found = unlisted_works(["Most do (Meer, 2007).", "All do (Tide & Quay, 2011)."], EN)
    assert [(one.work.title, one.passage) for one in found] == [
        ("Meer, 2007", 0),
        ("Tide & Quay, 2011", 1),
    ]
    assert found[0].work.confidence < found[1].work.confidence


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Tide Institute", ["Tide Institute"]),
        ("en", "Tide Council, OFX and the Merrow Board", ["Tide Council", "OFX", "Merrow Board"]),
        ("en", "Institute on Tides and Boats.", ["Institute on Tides and Boats"]),
        ("de", "EU-Kommission, OFX, Tagesbote", ["EU-Kommission", "OFX", "Tagesbote"]),
    ],
)
def test_a_line_of_names_gives_each_as_a_source(language: str, text: str, names: list[str]) -> None:
    works = list(bare_makers(Reading(words(text), language)))
    assert [(work.title, work.authors) for work in works] == [(name, (name,)) for name in names]


@pytest.mark.parametrize(
    "text",
    ["the spring below the hill", "Anna Meer, Tom Quay", "DNA", "Tide Council says so", "Ostra"],
)
def test_other_lines_name_no_body(text: str) -> None:
    assert not list(bare_makers(Reading(words(text), "en")))
