"""What ``/api`` answers: held against the document that describes it, and against the store."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pyoxigraph as ox
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from kg.query.records.collections import COLLECTIONS
from kg.query.records.fields import Field
from kg.vocab.namespaces import iri, prefixes
from tests.web.linked.conftest import BASE
from tests.web.server import Answer, Server

HYDRA = "http://www.w3.org/ns/hydra/core#"
LD = {"Accept": "application/ld+json"}


def read(server: Server, path: str) -> Any:
    answer = server.send("GET", path)
    assert answer.status == 200, answer.text
    return json.loads(answer.text)


def path_of(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


@pytest.fixture(scope="module")
def described(copy: Server) -> Any:
    return read(copy, "/api/openapi.json")


def schema(described: Any, answer: Answer, path: str) -> Draft202012Validator:
    content = described["paths"][path]["get"]["responses"][str(answer.status)]["content"]
    whole = {**content[answer.kind]["schema"], "components": described["components"]}
    return Draft202012Validator(whole)


def members(quads: list[ox.Quad], name: str) -> set[str]:
    """The IRIs that belong to a collection, by its definition."""
    kind = ox.NamedNode(iri("rdf:type"))
    pairs = {(q.subject, q.object) for q in quads if q.predicate == kind}
    collection = COLLECTIONS[name]
    classes = {ox.NamedNode(iri(each)) for each in collection.listed or (collection.kind,)}
    wanted = {s for s, o in pairs if o in classes}
    if collection.without:
        wanted -= {s for s, o in pairs if o == ox.NamedNode(iri(collection.without))}
    return {node.value for node in wanted if isinstance(node, ox.NamedNode)}


def test_the_description_is_openapi(described: Any) -> None:
    validate(described)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_answers_are_as_described(copy: Server, described: Any, name: str) -> None:
    path = f"/api/{name}"
    answer = copy.send("GET", path)
    schema(described, answer, path).validate(json.loads(answer.text))
    for item in json.loads(answer.text)["items"]:
        key = item["id"].removeprefix(f"{BASE}id/")
        one = copy.send("GET", f"{path}/{key}")
        schema(described, one, f"{path}/{{key}}").validate(json.loads(one.text))
        assert json.loads(one.text) == item


def test_a_field_that_is_not_described_would_be_noticed(copy: Server, described: Any) -> None:
    """The test above has teeth only if the schemas are closed."""
    answer = copy.send("GET", "/api/claims")
    found = json.loads(answer.text)
    found["items"][0]["verdict"] = "made up"
    assert list(schema(described, answer, "/api/claims").iter_errors(found))


@pytest.mark.parametrize("name", COLLECTIONS)
@pytest.mark.parametrize("size", [1, 3])
def test_pages_hold_every_member_once_both_ways(
    copy: Server, quads: list[ox.Quad], name: str, size: int
) -> None:
    wanted = sorted(members(quads, name))
    path, forwards, last = f"/api/{name}?size={size}", [], ""
    while path:
        page = read(copy, path)
        assert page["total"] == len(wanted)
        forwards += [item["id"] for item in page["items"]]
        last, path = path, path_of(page.get("next", ""))
    assert forwards == wanted
    backwards: list[str] = []
    path = last
    while path:
        page = read(copy, path)
        backwards = [item["id"] for item in page["items"]] + backwards
        path = path_of(page.get("prev", ""))
    assert backwards == wanted


def test_links_are_in_the_head_too(copy: Server) -> None:
    answer = copy.send("GET", "/api/sources?size=2&after=source/extract")
    page = json.loads(answer.text)
    assert f'<{page["next"]}>; rel="next"' in answer.headers["link"]
    assert f'<{page["prev"]}>; rel="prev"' in answer.headers["link"]
    assert '</api/openapi.json>; rel="service-desc"' in answer.headers["link"]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_json_ld_says_nothing_that_the_store_does_not(
    copy: Server, quads: list[ox.Quad], name: str
) -> None:
    """Read as RDF by a parser that is not ours; only the paging is beyond the store."""
    answer = copy.send("GET", f"/api/{name}?size=100", headers=LD)
    assert answer.kind == "application/ld+json"
    said = {
        (q.subject, q.predicate, q.object)
        for q in ox.parse(answer.body, format=ox.RdfFormat.JSON_LD)
        if not q.predicate.value.startswith(HYDRA)
    }
    held = {(q.subject, q.predicate, q.object) for q in quads}
    assert said - held == set()
    for field in COLLECTIONS[name].fields:
        if field.property:
            nodes = members(quads, name)
            assert told(field, said, nodes) == told(field, held, nodes)


def told(field: Field, statements: Any, nodes: set[str]) -> set[Any]:
    """The statements behind one field of the members."""
    predicate = ox.NamedNode(iri(field.property))
    return {
        (s, p, o)
        for s, p, o in statements
        if p == predicate and getattr(o if field.inverse else s, "value", "") in nodes
    }


def keys(fields: tuple[Field, ...]) -> Iterator[str]:
    for field in fields:
        yield field.key
        yield from keys(field.inner)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_key_is_a_prefix(name: str) -> None:
    """As a term of the context it would change what prefixed names mean."""
    assert set(keys(COLLECTIONS[name].fields)) & prefixes().keys() == set()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("claims?by=agent/quay", {"assertion/a"}),
        ("claims?by=agent/tidewatch&mentions=place/northland", {"assertion/c"}),
        (f"claims?by={BASE}id/agent/quay", {"assertion/a"}),
        ("claims?by=agent/nobody", set()),
        ("replies?document=doc/answers&mentions=place/eastmark", {"assertion/b"}),
        ("jurisdictions?fips=91003", {"place/birch"}),
        ("jurisdictions?within=place/northland", {"place/eastmark"}),
        ("sources?creator=agent/dredging", {"source/memo"}),
        ("sources?resolution=clm:unresolved", {"source/guide", "source/extract"}),
    ],
)
def test_filters_choose(copy: Server, query: str, wanted: set[str]) -> None:
    page = read(copy, f"/api/{query}")
    assert {item["id"].removeprefix(f"{BASE}id/") for item in page["items"]} == wanted
    assert page["total"] == len(wanted)


def test_findings_are_chosen_by_their_outcome(copy: Server, quads: list[ox.Quad]) -> None:
    outcomes = ("passed", "failed", "cantTell", "inapplicable", "untested")
    pages = [read(copy, f"/api/findings?outcome=earl:{each}&size=100") for each in outcomes]
    for outcome, page in zip(outcomes, pages, strict=True):
        assert all(item["result"]["outcome"] == f"earl:{outcome}" for item in page["items"])
    assert sum(page["total"] for page in pages) == len(members(quads, "findings")) > 0


def test_claim_and_reply_are_told_alike(copy: Server) -> None:
    claims, replies = (COLLECTIONS[name] for name in ("claims", "replies"))
    assert (claims.fields, claims.filters) == (replies.fields, replies.filters)


@pytest.mark.parametrize(
    ("path", "accept", "status", "kind"),
    [
        ("/api/claims", "*/*", 200, "application/json"),
        ("/api/claims", "application/*", 200, "application/json"),
        ("/api/claims", "application/ld+json", 200, "application/ld+json"),
        ("/api/claims", "application/ld+json, application/json;q=0.5", 200, "application/ld+json"),
        ("/api/claims/assertion/a", "application/ld+json", 200, "application/ld+json"),
        ("/api/claims", "text/html", 406, "text/plain"),
        ("/api/claims/assertion/a", "image/png", 406, "text/plain"),
        ("/api/openapi.json", "*/*", 200, "application/json"),
        ("/api", "*/*", 303, ""),
        ("/api/nothing", "*/*", 404, "text/plain"),
        ("/api/claims/assertion/none", "*/*", 404, "text/plain"),
        ("/api/claims/agent/quay", "*/*", 404, "text/plain"),
        ("/api/claims/%3C%22", "*/*", 400, "text/plain"),
        ("/api/claims?size=0", "*/*", 400, "text/plain"),
        ("/api/claims?size=101", "*/*", 400, "text/plain"),
        ("/api/claims?size=ten", "*/*", 400, "text/plain"),
        ("/api/claims?size=1&size=2", "*/*", 400, "text/plain"),
        ("/api/claims?verdict=none", "*/*", 400, "text/plain"),
        ("/api/claims?by=%3Cnot%20an%20iri%3E", "*/*", 400, "text/plain"),
        ("/api/claims?after=assertion/a&before=assertion/c", "*/*", 400, "text/plain"),
        ("/api/claims/assertion/a?size=1", "*/*", 400, "text/plain"),
    ],
)
def test_accept_and_mistakes(copy: Server, path: str, accept: str, status: int, kind: str) -> None:
    answer = copy.send("GET", path, headers={"Accept": accept})
    assert (answer.status, answer.kind) == (status, kind), answer.text
    if status >= 400:
        assert answer.text.endswith(".\n")
        assert "Traceback" not in answer.text
    elif status == 200:
        assert "Accept" in answer.headers["vary"]


@pytest.mark.parametrize("path", ["/api/claims", "/api/claims/assertion/a", "/api/openapi.json"])
def test_head_and_tags(copy: Server, path: str) -> None:
    head, get = copy.send("HEAD", path), copy.send("GET", path)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["etag"] == get.headers["etag"]
    known = copy.send("GET", path, headers={"If-None-Match": get.headers["etag"]})
    assert (known.status, known.body) == (304, b"")
    if path != "/api/openapi.json":
        other = copy.send("GET", path, headers=LD | {"If-None-Match": get.headers["etag"]})
        assert other.status == 200
