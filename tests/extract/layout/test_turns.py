"""Leaflets whose line breaks are lost, and labels of two languages; all made up."""

from dataclasses import replace

import pytest

from kg.extract.language import language_of
from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.read.registry import read_document


def roles(page: str, name: str) -> str:
    document = read_document(page.encode(), name)
    document = replace(document, language=language_of(document))
    return "".join("CR"[p.role is Role.REPLY] for p in find_passages(document))


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (
            (
                "Know the facts Myth: The quay is shut Fact: It is open every day "
                "Myth: The crane is broken Fact: It was mended in May\n"
            ),
            "leaflet.txt",
        ),
        (
            (
                "Ostra Harbour Board. Myth 1: The quay is shut. Fact: It is open every day. "
                "Myth 2: The crane is broken. Fact: It was mended in May.\n"
            ),
            "leaflet.md",
        ),
        (
            (
                "<html><p>Was stimmt? Mythos: Der Kai ist gesperrt. Fakt: Er ist offen. "
                "Mythos: Der Kran ist kaputt. Fakt: Er geht.</p></html>"
            ),
            "blatt.html",
        ),
    ],
)
def test_labels_that_take_turns_in_one_paragraph_are_read(page: str, name: str) -> None:
    assert roles(page, name) == "CRCR"


@pytest.mark.parametrize(
    "page",
    [
        "A page has four parts: Myth: what is said, Fact: what is so, and Source: where from.\n",
        "We sort letters into Claim: money, Claim: goods, Response: sent, Response: due.\n",
        "Each line begins with Myth: or Fact: or Rumour: or Truth: as you like.\n",
    ],
)
def test_labels_in_any_other_order_are_not(page: str) -> None:
    assert roles(page, "page.txt") == ""


@pytest.mark.parametrize(
    "page",
    [
        "Behauptung: Le port est fermé depuis le mois de mai.\n\nFait: Il est ouvert.\n",
        "Claim: Der Hafen ist seit Mai geschlossen.\n\nTatsache: Er ist jeden Tag offen.\n",
        "Myth: The quay has been shut since May.\n\nTatsache: It is open every day.\n",
    ],
)
def test_labels_of_two_languages_that_stand_side_by_side_are_read(page: str) -> None:
    assert roles(page, "page.md") == "CR"
