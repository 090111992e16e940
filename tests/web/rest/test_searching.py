"""``/api/search``: hits with their words marked, in pages, as the description says."""

import json
from typing import Any

import pyoxigraph as ox
import pytest
from jsonschema import Draft202012Validator

from kg.vocab.namespaces import iri
from tests.web.linked.conftest import BASE
from tests.web.rest.test_records import LD, path_of, read
from tests.web.server import Server


def key(item: Any) -> str:
    return str(item["id"]).removeprefix(f"{BASE}id/")


def test_an_answer_is_as_described(copy: Server) -> None:
    described = read(copy, "/api/openapi.json")
    content = described["paths"]["/api/search"]["get"]["responses"]["200"]["content"]
    found = read(copy, "/api/search?q=permits")
    Draft202012Validator(content["application/json"]["schema"]).validate(found)
    assert found["total"] == len(found["items"]) > 2


def test_a_hit_marks_the_words_and_names_its_document(copy: Server) -> None:
    (hit,) = read(copy, "/api/search?q=%22dredging%20office%20keeps%22&kind=reply")["items"]
    assert key(hit) == "assertion/d"
    text, ((start, end),) = hit["snippet"]["text"], hit["snippet"]["marks"]
    assert text[start:end] == "Dredging Office keeps"
    assert hit["document"]["name"] == "Answers about Clear Channels"


def test_pages_hold_every_hit_once_both_ways(copy: Server) -> None:
    everything = [key(item) for item in read(copy, "/api/search?q=permit*&size=100")["items"]]
    path, forwards, last = "/api/search?q=permit*&size=2", [], ""
    while path:
        page = read(copy, path)
        forwards += [key(item) for item in page["items"]]
        last, path = path, path_of(page.get("next", ""))
    assert forwards == everything
    backwards: list[str] = []
    path = last
    while path:
        page = read(copy, path)
        backwards = [key(item) for item in page["items"]] + backwards
        path = path_of(page.get("prev", ""))
    assert backwards == everything


def test_json_ld_states_the_hits_and_nothing_about_them(copy: Server) -> None:
    answer = copy.send("GET", "/api/search?q=permits", headers=LD)
    quads = list(ox.parse(answer.body, format=ox.RdfFormat.JSON_LD))
    found = {q.object.value for q in quads if q.predicate.value.endswith("#member")
             and isinstance(q.object, ox.NamedNode)}  # fmt: skip
    assert found == {item["id"] for item in json.loads(answer.text)["items"]}
    assert iri("schema:name") not in {q.predicate.value for q in quads}


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("q=nothing-of-the-kind", 200),
        ("q=%22%22", 200),
        ("", 400),
        ("q=", 400),
        ("q=permits&kind=verdict", 400),
        ("q=permits&offset=10000", 400),
        ("q=permits&offset=-1", 400),
        ("q=permits&page=2", 400),
        ("q=%FF", 400),
    ],
)
def test_mistakes_are_sentences(copy: Server, query: str, status: int) -> None:
    answer = copy.send("GET", f"/api/search?{query}")
    assert answer.status == status, answer.text
    assert (answer.kind == "text/plain") == (status == 400)
    assert status == 200 or answer.text.endswith(".\n")


def test_it_comes_as_json_and_json_ld_only(copy: Server) -> None:
    answer = copy.send("GET", "/api/search?q=permits", headers={"Accept": "text/html"})
    assert answer.status == 406
