"""Short words for relations, names and places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis.wording import (
    bare_address,
    both_ends,
    counted,
    opening,
    short_form,
    spans,
    spoken,
)


def test_a_property_is_said_in_words() -> None:
    assert spoken("http://purl.org/spar/cito/includesQuotationFrom") == "includes quotation from"
    assert spoken("https://example.org/ns#disputes") == "disputes"


@pytest.mark.parametrize(
    ("name", "also", "short"),
    [
        ("Quayside Port Authority", ["QPA", "QP"], "QPA"),
        ("M. Port and Customs Enforcement", ["PCE"], "PCE"),
        ("Department of Tides", ["DOT"], "DOT"),
        ("Harbour Watch", ["Watchers"], "Harbour Watch"),
        ("Harbour Watch", ["XYZ"], "Harbour Watch"),
        ("Harbour Watch", [], "Harbour Watch"),
    ],
    ids=[
        "longest that fits",
        "part of the name",
        "small word counts",
        "no acronym",
        "does not fit",
        "none",
    ],
)
def test_the_short_form_is_an_acronym_that_the_name_spells(
    name: str, also: list[str], short: str
) -> None:
    assert short_form(name, also) == short


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("https://www.quay.example/a/b/", "www.quay.example/a/b"),
        ("See https://www.quay.example/ for more", "See https://www.quay.example/ for more"),
        ("Report", "Report"),
    ],
)
def test_only_a_bare_address_loses_its_scheme(name: str, bare: str) -> None:
    assert bare_address(name) == bare


@given(st.text(), st.integers(1, 80))
def test_an_opening_never_exceeds_its_length_and_begins_the_text(text: str, length: int) -> None:
    found = opening(text, length)
    assert len(found) <= length
    assert " ".join(text.split()).startswith(found.removesuffix("…"))


def test_an_opening_ends_at_a_word() -> None:
    assert opening("Nine in ten ships", 12) == "Nine in ten…"
    assert opening("Nine in ten ships", 17) == "Nine in ten ships"


def test_spans_and_counts_are_said_plainly() -> None:
    assert spans([(20, 31), (5, 9), (5, 9)]) == "characters 5 to 9 and 20 to 31"
    assert spans([]) == ""
    assert (counted(1, "reply", "replies"), counted(1200, "name")) == ("1 reply", "1,200 names")


@given(st.text(st.characters(exclude_characters="…")), st.integers(30, 300))
def test_of_a_long_passage_both_ends_stay(text: str, length: int) -> None:
    """A reviewer sees how a passage begins and ends, and that something stands between."""
    line = " ".join(text.split())
    said = both_ends(text, length)
    if len(line) <= length:
        assert said == line
        return
    head, _, close = said.partition("…")
    assert len(said) <= length + 1
    assert line.startswith(head.rstrip())
    assert close.strip()
    assert line.endswith(close.strip())
