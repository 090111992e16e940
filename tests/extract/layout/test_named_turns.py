"""Parties that take turns under their names, on pages that say they answer."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.read.registry import read_document

_ABOVE = "# Response to Lamp Rail\n\nLamp Rail has sent its drivers a leaflet.\n\n"


def _labels(text: str) -> list[tuple[str, str]]:
    found = find_passages(read_document(text.encode(), "page.md"))
    return [(one.role.value, one.label) for one in found]


def test_names_in_turns_are_claims_and_replies() -> None:
    turns = (
        "Lamp Rail: Dues eat the raise.\n\nUnion: They are 38 a month.\n\n"
        "Lamp Rail: A strike ends the plan.\n\nUnion: It runs to May."
    )
    assert _labels(_ABOVE + turns) == [("claim", "Lamp Rail"), ("reply", "Union")] * 2


def test_a_title_that_answers_an_article_names_who_speaks_first() -> None:
    title = "# Response to the Quay Post article of 3 March\n\n"
    turns = (
        "**Post:** “The council hid the survey.”\n\n**Council:** It has been public since May.\n\n"
        "**Post:** “It cost 90,000.”\n\n**Council:** It cost 41,200."
    )
    assert _labels(title + turns) == [("claim", "Post"), ("reply", "Council")] * 2


def test_headings_that_quote_one_name_are_claims() -> None:
    turns = (
        "## Lamp Rail: “Dues eat the raise.”\n\nThey are 38 a month.\n\n"
        "## Lamp Rail: “A strike ends the plan.”\n\nIt runs to May."
    )
    assert [role for role, _ in _labels(_ABOVE + turns)] == ["claim", "reply"] * 2


@pytest.mark.parametrize(
    "text",
    [
        # nobody above has said anything
        (
            "# Response to the King\n\nKing: Who comes is late.\n\nGuard: A rider from Orle.\n\n"
            "King: He shall come in.\n\nGuard: He is here now."
        ),
        # one asks
        _ABOVE + "Lamp Rail: Do dues rise?\n\nUnion: They do not.\n\n"
        "Lamp Rail: Do you strike?\n\nUnion: We do not.",
        # no sentences
        _ABOVE + "Lamp Rail: 3 goals\n\nUnion: 2 goals\n\nLamp Rail: 1 goal\n\nUnion: 0 goals",
        # the page answers nobody
        (
            "# Two days\n\nLamp Rail has sent a leaflet.\n\nLamp Rail: We came at nine.\n\n"
            "Union: We came at ten.\n\nLamp Rail: We left at noon.\n\nUnion: We left at one."
        ),
    ],
)
def test_plays_interviews_and_scores_are_none(text: str) -> None:
    assert _labels(text) == []
