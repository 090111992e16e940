"""Words in which a page presents who made it."""

import pytest

from kg.extract.bylines import site_of_title
from kg.extract.publishing.presenting import presented
from kg.read.registry import read_document


def names(text: str, name: str = "page.txt") -> set[str]:
    document = read_document(text.encode(), name)
    return {sign.name for sign in presented(document, len(document.text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lampwick Harbour Guild Logo\n\nMyths\n", "Lampwick Harbour Guild"),
        ("Dunmere (LNA) - Four claims are checked.\n", "LNA"),
        ("From: Press Desk, Nordal Rail\nTo: The Lantern\n", "Nordal Rail"),
        ("Statement of Chief Travis B. Lorne:\n\nIt is false.\n", "Travis B. Lorne"),
        ("Prüfwerk.Lohe hat die häufigsten Behauptungen geprüft.\n", "Prüfwerk.Lohe"),
        ("Ayuntamiento de Valdrío desmiente los rumores.\n", "Ayuntamiento de Valdrío"),
        ("وجد فريق ميزان أن الخبر مزور.\n", "ميزان"),
        ("It is so.\n\nYours sincerely,\n\nMaud Tressel\nPresident, Withy Guild\n", "Withy Guild"),
        ("Dear editor,\n\nIt is not so.\n\nKind regards,\n\nMaud Tressel\n", "Maud Tressel"),
        ("MythTester\n\nMyth: a. Fact: b.\n", "MythTester"),
    ],
)
def test_a_page_presents_who_made_it(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Myths & Facts\n\nMyth: a.\nFact: b.\n",
        "They checked the claims twice.\n",
        "The office of the Trois Ponts checked the list.\n",
        "Yours sincerely,\n\nthe neighbours\n",
        "From: anna@example.org\n",
    ],
)
def test_words_that_present_nobody_are_no_sign(text: str) -> None:
    assert names(text) == set()


def test_an_author_of_the_front_matter_may_be_a_list_a_mapping_or_a_slug() -> None:
    assert "Lia Sandoval" in names("---\nauthors:\n  - lia-sandoval\n---\n# T\n", "page.md")
    assert "Lia Sandoval" in names("---\nauthor:\n  name: Lia Sandoval\n---\n# T\n", "page.md")
    assert names("---\nauthors: [lia-sandoval, tom-berg]\n---\n# T\n", "page.md") == set()


@pytest.mark.parametrize(
    ("title", "heading", "site"),
    [
        ("The bridge — Lampwick", "The bridge", "Lampwick"),
        ("Lampwick: The bridge", "The bridge", "Lampwick"),
        ("The bridge - News - Lampwick", "The bridge", "Lampwick"),
        ("The bridge", "The bridge", None),
        ("The bridge - Facts", "The bridge", None),
        ("The bridge: is it safe?", "The bridge", None),
        ("Something else — Lampwick", "The bridge", None),
    ],
)
def test_a_title_that_is_the_headline_and_a_name_has_the_site_in_it(
    title: str, heading: str, site: str | None
) -> None:
    assert site_of_title(title, heading) == site
