"""What an assistant is told: the same from every store, each word of it to be found in its text."""

from collections.abc import Iterator
from typing import Any

import pytest

from kg.assist import tools
from kg.errors import QueryError, UnknownQuestion, UsageError
from kg.query.library import questions
from kg.search.kinds import Kind
from kg.store.base import View
from kg.vocab.resources import resource
from tests.query.conftest import Both

DOCUMENT = "data/documents/secure-communities-setting-the-record-straight.md"


def quotes(value: Any) -> Iterator[dict[str, Any]]:
    """Every quote in an answer, however deep."""
    if isinstance(value, dict):
        if "exact" in value:
            yield value
        for each in value.values():
            yield from quotes(each)
    elif isinstance(value, list):
        for each in value:
            yield from quotes(each)


def answers(view: View) -> Iterator[Any]:
    yield tools.find(view, "removal", None, 100)
    yield tools.answer(view, "figures-that-differ", {}, 100)
    yield tools.answer(view, "claims-and-replies", {}, 100)
    for node in ("agent/ccr", "place/us-48453", "program/secure-communities"):
        yield tools.explain(view, node)


def test_every_quote_is_in_the_text_at_its_place(graph_of_first_document: Both) -> None:
    """What an assistant repeats as a quotation has to be one, to the character."""
    text = resource(DOCUMENT).read_bytes().decode("utf-8")
    for answer in answers(graph_of_first_document[1]):
        found = list(quotes(answer))
        assert found
        for quote in found:
            assert quote["exact"] == text[quote["start"] : quote["end"]]
            assert quote["title"] == "Secure Communities: Setting the Record Straight"


def test_two_stores_tell_the_same(exchange_views: Both) -> None:
    first, second = exchange_views
    for tool, given in (
        (tools.find, ("permits", None, 10)),
        (tools.answer, ("who-cites-whom", {}, 100)),
        (tools.explain, ("assertion/a",)),
        (tools.explain, ("agent/quay",)),
        (tools.neighbours, ("agent/harbour", 100)),
    ):
        assert tool(first, *given) == tool(second, *given)


@pytest.mark.parametrize("name", questions())
def test_every_question_of_the_library_can_be_asked(exchange_views: Both, name: str) -> None:
    needed = {each.name: "agent/quay" for each in questions()[name].parameters if each.required}
    found = tools.answer(exchange_views[1], name, needed, 5)
    assert len(found["rows"]) == min(5, found["total"])
    assert all(len(row) == len(found["columns"]) for row in found["rows"])


def test_a_kind_narrows_a_search(exchange_views: Both) -> None:
    found = tools.find(exchange_views[1], "permits", Kind.CLAIM, 10)
    assert {hit["kind"] for hit in found["hits"]} == {"claim"}


def test_an_explanation_names_what_it_tells(exchange_views: Both) -> None:
    told = tools.explain(exchange_views[1], "assertion/a")
    parties = {"Tidewatch", "Quay League"}
    facts = [each["value"] for each in told["facts"] if each["property"] == "was attributed to"]
    assert {fact["name"] for fact in facts} == parties
    assert told["pointed_to_by"]["has cited entity"] == 2


def test_neighbours_go_both_ways_and_are_counted(exchange_views: Both) -> None:
    told = tools.neighbours(exchange_views[1], "agent/figures", 1)
    assert told["total"] > 1 == len(told["links"])
    whole = tools.neighbours(exchange_views[1], "agent/figures", 100)
    ways = {(link["direction"], link["property"], link["name"]) for link in whole["links"]}
    assert ("to", "unit of", "Harbour Bureau") in ways
    assert ("from", "creator", "Permit Table, May 2020") in ways


def test_what_is_not_known_is_said(exchange_views: Both) -> None:
    view = exchange_views[1]
    with pytest.raises(QueryError):
        tools.explain(view, "agent/nobody")
    with pytest.raises(QueryError):
        tools.neighbours(view, "agent/nobody", 5)
    with pytest.raises(QueryError):
        tools.explain(view, "<> ; DROP ALL")
    with pytest.raises(UnknownQuestion):
        tools.answer(view, "who-is-right", {}, 5)
    with pytest.raises(UsageError):
        tools.find(view, "permits", None, 0)
