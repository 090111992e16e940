"""Persons who name themselves as who writes a page."""

import pytest

from kg.extract.publishing.oneself import oneself_signs
from kg.read.registry import read_document


def names(text: str) -> list[str]:
    document = read_document(text.encode(), "page.md")
    return [sign.name for sign in oneself_signs(document, len(document.text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Me llamo Dr. Pablo Dasque, endocrinólogo, y aquí van los mitos.", "Pablo Dasque"),
        ("Hi, I'm Anna Rell, a dietitian.", "Anna Rell"),
        ("# Myths\n\nMy name is Anna Rell.", "Anna Rell"),
        ("14 de Noviembre | 08:02 | Por: Vladimir Nuño, Emel", "Vladimir Nuño"),
        ("It is so.\n\nArticle by: Kelly Read, MS, RDN, Orle Centre", "Kelly Read"),
    ],
)
def test_who_writes_is_named(text: str, name: str) -> None:
    assert set(names(text)) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "“I'm Anna Rell,” she said.",
        "I am from Orle.",
        "I'm Happy about it.",
        "Home | By Topic | By Date",
        "It is so.\n\nBy then Anna Rell had left.",
        "Article by article, Anna Rell read the law.",
    ],
)
def test_others_are_not(text: str) -> None:
    assert names(text) == []
