"""Statements about reviews are N-Triples to the letter: the loader does not look twice."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.reviews.addresses import is_address
from kg.model.dates import PartialDate
from kg.model.entity import AgentKind
from kg.model.review import Party, Rating, ReviewRecord, Work
from kg.rdf.quads.review import ReviewLines
from kg.vocab.iris import Minter

_WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)
_ADDRESSES = st.sampled_from(
    ["https://a.example.org/1?q=é#x", "http://例え.example:80", "http://a"]
)
_CODES = [*range(0xD800), *range(0xE000, 0x20010), *range(0x20010, 0x110000, 0xFF)]
_POINTERS = st.lists(_WORDS, max_size=3).map(lambda steps: "".join(f"/{step}" for step in steps))


@pytest.mark.parametrize("start", ["http://a", "http://a:1", "http://a/", "http://a?", "http://a#"])
def test_what_we_take_for_an_address_is_an_iri(start: str) -> None:
    """Every character that we allow at a place of an address, Oxigraph allows there."""
    allowed = [chr(code) for code in _CODES if is_address(start + chr(code))]
    assert "1" in allowed
    assert ox.NamedNode(start + "".join(allowed)).value.startswith(start)


@given(_WORDS, _WORDS, _WORDS, _ADDRESSES, _ADDRESSES, _POINTERS)
def test_any_words_make_statements_that_hold_them(
    claim: str, name: str, verdict: str, page: str, place: str, pointer: str
) -> None:
    record = ReviewRecord(
        pointer,
        claim,
        "en",
        Party(name, AgentKind.PERSON),
        PartialDate(2020),
        (Work(None, place), Work(name)),
        page=Work(name, page, verdict),
        reviewers=(Party(name, AgentKind.ORGANISATION, page),),
        reviewed=PartialDate(2020, 2),
        rating=Rating(verdict),
    )
    version = "https://example.org/id/doc/feed-x/text/0123456789abcdef"
    text = ReviewLines(Minter("https://example.org/"), "feed-x", version, "ingest-1").of(record)
    values = {
        quad.object.value
        for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES)
        if isinstance(quad.object, ox.NamedNode | ox.Literal)
    }
    assert {claim, name, verdict, page, place, pointer} <= values
