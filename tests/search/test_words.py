"""How text becomes the words that are looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.search.words import spaced, words_of


def folded(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Éducation, ÉCOLE e\u0301cole", ["education", "ecole", "ecole"]),
        ("Straße Łódź Ærø", ["strasse", "lodz", "aero"]),
        ("287(g) don't 1,000", ["287", "g", "don", "t", "1", "000"]),
        ("مُهاجِر الهجرة والهجرة هجره", ["مهاجر", "هجره", "هجره", "هجره"]),
        ("أحمد احمد", ["احمد", "احمد"]),
        ("移民政策 abc", ["移民", "民政", "政策", "策", "abc"]),
        ("ＡＢＣ", ["abc"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("_a__b", ["a", "b"]),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert folded(text) == words


@given(st.text(max_size=60))
def test_a_word_stands_where_it_says(text: str) -> None:
    """Marks in a snippet are these places: they are in order and lie in the text."""
    places = [(word.start, word.end) for word in words_of(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(st.text(max_size=60))
def test_no_word_has_a_space(text: str) -> None:
    """The index takes words with spaces between; one inside a word would tear it apart."""
    assert spaced(text).split() == folded(text)


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_the_quick_way_for_plain_text_gives_the_same_words(text: str) -> None:
    assert spaced(text).split() == folded(text)


@given(st.text(max_size=60))
def test_case_and_accents_make_no_difference(text: str) -> None:
    assert folded(text.upper().casefold()) == folded(text.casefold())
