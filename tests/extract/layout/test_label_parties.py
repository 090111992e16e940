"""Words before a label or a quotation that count it or name a part of a text, and no party."""

import pytest

from kg.extract.layout.labels import match_label
from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read


def _speakers(page: str) -> list[str]:
    claims = [one for one in find_passages(read(page, "md")) if one.role is Role.CLAIM]
    return [one.speaker.text if one.speaker else "" for one in claims]


@pytest.mark.parametrize(
    ("claim", "reply"),
    [
        ("First myth", "Fact"),
        ("2nd myth", "Fact"),
        ("Erster Mythos", "Fakt"),
        ("Segundo mito", "Realidad"),
        ("Première idée reçue", "Réalité"),
        ("Первый миф", "Факт"),
        ("Main claim", "Response"),
        ("Headline claim", "Fact"),
    ],
)
def test_what_counts_or_places_a_label_names_nobody(claim: str, reply: str) -> None:
    page = f"**{claim}:** It sinks.\n\n**{reply}:** It floats, and has done so for years.\n"
    assert pairs_in(read(page, "md")) == [("It sinks.", "It floats, and has done so for years.")]
    assert _speakers(page) == [""]


@pytest.mark.parametrize("part", ["Headline", "CAPTION", "Subject", "Title", "Überschrift", "AD"])
def test_parts_of_a_text_claim_nothing(part: str) -> None:
    said = f"{part}: “The quay sinks.”\n\nFact: It floats.\n\n"
    page = f"{said}{part}: “It burns.”\n\nFact: It is wet.\n"
    assert _speakers(page) == ["", ""]


def test_names_before_a_quotation_claim_it() -> None:
    page = "MAYOR ORME: “The quay sinks.”\n\nFact: It floats.\n\nMARLO: “It burns.”\n\nFact: No.\n"
    assert _speakers(page) == ["MAYOR ORME", "MARLO"]


def test_a_firm_named_like_a_number_is_a_party() -> None:
    label = match_label("First Harbour Bank claim: It sinks.")
    assert label is not None
    assert label.party == "First Harbour Bank"
