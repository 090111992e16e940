"""Newsrooms that publish checks: their desks, datelines and sites; the bodies are made up."""

import pytest

from kg.model.claim import Role
from tests.build.said import published_by, said_by

_CHECK = (
    "**Anna Rell: “The quay sinks by a metre.”**\n\nIt stands on rock.\n\n"
    "**Paul Dehm: “Gulls pay a toll here.”**\n\nOnly ships do.\n"
)


@pytest.mark.parametrize(
    ("opening", "publisher"),
    [
        (
            "# Fact check: the debate\n\nFull Measure’s rolling blog of what was said.",
            "Full Measure",
        ),
        ("# Fact check\n\nOSTRA, Aug 5 (IANS) The debate was short.", "IANS"),
        ("# Factcheck\n\ndinsdag, 21 oktober 2025 (10:43) - OstraBlad.nl", "OstraBlad.nl"),
        ("# Fact check\n\nReaders sent us what the mayor’s reporters wrote.", None),
        ("# The debate\n\nThe Echo’s reporters were there.", None),  # it checks nothing
    ],
)
def test_who_keeps_the_desk_publishes(opening: str, publisher: str | None) -> None:
    assert published_by(f"{opening}\n\n{_CHECK}") == publisher


def test_letters_of_a_foreign_authority_are_another_body_elsewhere() -> None:
    page = (
        "# Alle factchecks van het debat\n\nDe redactie van NRC checkte wat er klopt.\n\n"
        "**Anna Rell: ‘De kade zakt een meter per jaar.’**\n\nDat is niet veel, zegt de haven.\n\n"
        "**Paul Dehm: ‘Meeuwen betalen hier tol.’**\n\nHet zijn alleen de schepen.\n"
    )
    assert published_by(page) == "NRC"  # no Nuclear Regulatory Commission


@pytest.mark.parametrize(
    ("page", "who"),
    [
        ("Tijdens het debat zei Anna van Rell dat de kade zakt. Dat klopt niet.", "Anna van Rell"),
        (
            "On May 4, 2010, Ines Marlo -- an anchor for Ostra TV -- said that it sinks. Not so.",
            "Ines Marlo",
        ),
    ],
)
def test_who_speaks_behind_the_verb_or_apart_from_it(page: str, who: str) -> None:
    assert said_by(f"# The quay\n\n{page}\n", Role.CLAIM) == [(who,)]
