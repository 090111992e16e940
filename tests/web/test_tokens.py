"""Brackets and clauses are seen through strings, comments and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.web.columns import column_order
from kg.web.guard import deepest, is_volatile
from kg.web.tokens import tokens

SPARQL_LIKE = st.text(alphabet="{}()[]<>\"'#\\:;?$._-ab1 \n\t@^!", max_size=80)


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("ASK {}", 1),
        ("SELECT * { ?s ?p [ ?q ( 1 ) ] }", 3),
        ('ASK { ?s ?p "{{{{" }', 1),  # brackets in a string are letters
        ("ASK { ?s ?p '''{{ ' {{''' }", 1),
        ("ASK { # {{{{\n}", 1),  # and in a comment
        ("ASK { <http://example.org/#(> ?p ?o }", 1),  # and in an IRI
        ("ASK {} } } {", 1),  # what closes too much does not count below zero
        ("ASK { FILTER(!!!true) }", 5),  # operators in front nest without brackets
    ],
)
def test_depth(text: str, depth: int) -> None:
    assert deepest(text) == depth


@given(SPARQL_LIKE)
def test_tokens_are_the_text_in_order(text: str) -> None:
    """Nothing is lost but space and comments, whatever is sent."""
    end = 0
    for token in tokens(text):
        assert token.start >= end
        assert text[token.start : token.end] == token.text
        gap = text[end : token.start]
        assert not gap.strip() or "#" in gap
        end = token.end


def test_reading_takes_one_pass() -> None:
    """Each of these opens a string that never ends: looking ahead each time would take minutes."""
    for start in ('"""', "'''", '"', "'"):
        assert list(tokens(f"{start}a " * 20_000))


def test_only_words_of_the_language_are_volatile() -> None:
    assert is_volatile("SELECT (now() AS ?n) {}")
    assert not is_volatile('SELECT ("NOW" AS ?now) { ?s <urn:NOW> ?o }')


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("SELECT * { ?b ?a ?c }", ["b", "a", "c"]),
        ("SELECT DISTINCT * { ?c ?b ?a }", ["c", "b", "a"]),
        ("SELECT ?a ?b ?c { ?c ?b ?a }", ["a", "b", "c"]),  # as selected
        ("SELECT (COUNT(*) AS ?a) ?b ?c { ?c ?b ?a }", ["a", "b", "c"]),
    ],
)
def test_columns_stand_as_the_query_names_them(text: str, order: list[str]) -> None:
    names = ["a", "b", "c"]
    assert [names[place] for place in column_order(text, names)] == order
