"""What a node is called, what is said of it, and which words it was read from."""

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query.nodes.description import describe
from kg.query.nodes.naming import class_words, kind_of, name_of, shortened
from kg.query.nodes.pointing import node_meant
from kg.query.nodes.quoting import evidence_of, quotes_of
from kg.vocab.namespaces import iri
from tests.query.conftest import Both

BASE = "https://w3id.org/counterclaim/id/"


def node(key: str) -> ox.NamedNode:
    return ox.NamedNode(BASE + key)


@pytest.mark.parametrize(
    ("key", "kind", "name"),
    [
        ("agent/quay", "", "Quay League"),
        ("place/alder", "county", "Alder County"),
        ("assertion/c", "reported claim", "Nationwide 12 percent of permits were refused."),
        ("assertion/d", "rebuttal", "This is wrong. The Dredging Office keeps no such count."),
        ("doc/answers", "document", "Answers about Clear Channels"),
        ("source/guide", "source", "Guide to Refused Permits"),
        ("review/d", "review", "This is wrong."),
        ("stance/3", "stance link",
         "replies to, Nationwide 12 percent of permits were refused."),
        ("agent/nobody", "", "nobody"),
    ],
)  # fmt: skip
def test_a_node_is_called_by_its_name_or_its_words(
    exchange_views: Both, key: str, kind: str, name: str
) -> None:
    """The same in every store; nothing is ever called by nothing."""
    for view in exchange_views:
        assert (kind_of(view, node(key)), name_of(view, node(key))) == (kind, name)


def test_a_long_name_ends_with_a_word() -> None:
    text = "one two\n three " + "word " * 40
    assert shortened(text).startswith("one two three word")
    assert len(shortened(text)) <= 120
    assert shortened(text).endswith("word…")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (iri("clm:SourceCitation"), "source citation"),
        (iri("schema:NGO"), "NGO"),
        (iri("prov:wasAttributedTo"), "was attributed to"),
    ],
)
def test_the_name_of_a_term_in_words(name: str, words: str) -> None:
    assert class_words(name) == words


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("agent/quay", f"{BASE}agent/quay"),
        ("id/agent/quay", f"{BASE}agent/quay"),
        (f"<{BASE}agent/quay>", f"{BASE}agent/quay"),
        ("earl:failed", "http://www.w3.org/ns/earl#failed"),
        ("urn:a:b", "urn:a:b"),
    ],
)
def test_a_node_is_meant_by_its_key_its_prefix_or_its_iri(text: str, meant: str) -> None:
    assert node_meant(text).value == meant


def test_what_cannot_be_a_name_is_refused() -> None:
    with pytest.raises(QueryError, match="names nothing"):
        node_meant("a <b>")


def test_a_description_goes_both_ways_and_says_when_it_is_cut(exchange_views: Both) -> None:
    whole, cut = (describe(exchange_views[1], node("doc/answers"), most) for most in (1_000, 3))
    assert whole is not None
    assert cut is not None
    assert not whole.is_cut
    assert cut.is_cut
    assert len(cut.outgoing) == len(cut.incoming) == 3
    assert set(cut.incoming) <= set(whole.incoming)
    assert all(quad.object == node("doc/answers") for quad in whole.incoming)
    assert describe(exchange_views[1], node("agent/nobody"), 3) is None


def test_words_are_quoted_in_reading_order(exchange_views: Both) -> None:
    """A passage broken by a page has two pieces."""
    for view in exchange_views:
        quotes = quotes_of(view, node("assertion/b"))
        assert len(quotes) == 2
        assert [q.start for q in quotes] == sorted(q.start or 0 for q in quotes)
        assert len({q.document for q in quotes}) == 1


def test_one_without_words_has_those_of_what_points_to_it(exchange_views: Both) -> None:
    assert quotes_of(exchange_views[1], node("agent/quay")) == ()
    things = [thing for thing, _ in evidence_of(exchange_views[1], node("agent/quay"), 5)]
    assert node("assertion/a") in things
