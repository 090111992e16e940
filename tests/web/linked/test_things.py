"""Every IRI of ours answers: what Accept, or a suffix, is answered with what."""

from urllib.parse import quote

import pyoxigraph as ox
import pytest

from kg.store.embedded import EmbeddedStore
from tests.web.linked.conftest import BASE, QUAY
from tests.web.server import Server, quick_folder, serving

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
REFERENCE = "/graph/reference"
FORMATS = {
    ".ttl": ("text/turtle", ox.RdfFormat.TURTLE),
    ".jsonld": ("application/ld+json", ox.RdfFormat.JSON_LD),
    ".nt": ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    ".nq": ("application/n-quads", ox.RdfFormat.N_QUADS),
    ".trig": ("application/trig", ox.RdfFormat.TRIG),
    ".rdf": ("application/rdf+xml", ox.RdfFormat.RDF_XML),
}


def local(iri: str) -> str:
    """The path of an IRI of ours, as a client sends it."""
    return "/" + quote(iri.removeprefix(BASE), safe="/#%:")


@pytest.mark.parametrize("path", [QUAY, REFERENCE, "/ns", "/ns/alignments", "/ns/0.1.0"])
@pytest.mark.parametrize(
    ("accept", "status", "suffix"),
    [
        (None, 303, ".ttl"),
        ("*/*", 303, ".ttl"),
        ("text/*", 303, ".ttl"),
        ("text/turtle", 303, ".ttl"),
        ("application/x-turtle", 303, ".ttl"),
        ("text/html", 303, ".html"),
        (BROWSER, 303, ".html"),
        ("application/xhtml+xml", 303, ".html"),
        ("text/html;q=0.5, text/turtle;q=0.9", 303, ".ttl"),
        ("text/turtle;q=0.5, text/html", 303, ".html"),
        ("text/turtle;q=0, */*;q=0.1", 303, ".html"),
        ("application/ld+json", 303, ".jsonld"),
        ("application/json", 303, ".jsonld"),
        ("application/n-triples", 303, ".nt"),
        ("application/n-quads", 303, ".nq"),
        ("application/trig", 303, ".trig"),
        ("application/rdf+xml", 303, ".rdf"),
        ("application/rdf+xml;q=0.9, text/turtle;q=0.8", 303, ".rdf"),
        ("image/png", 406, ""),
        ("text/turtle;q=0", 406, ""),
    ],
)
def test_accept_decides_where_a_thing_sends(
    copy: Server, path: str, accept: str | None, status: int, suffix: str
) -> None:
    answer = copy.send("GET", path, headers={"Accept": accept} if accept else {})
    assert (answer.status, answer.headers.get("location", path)) == (status, path + suffix)
    assert answer.headers["vary"] == "Accept"
    if status == 303:
        assert answer.body == b""
        assert f'<{path}.ttl>; rel="describedby"; type="text/turtle"' in answer.headers["link"]


@pytest.mark.parametrize("path", [QUAY, REFERENCE, "/ns", "/ns/alignments", "/ns/0.1.0"])
@pytest.mark.parametrize("suffix", [".html", *FORMATS])
def test_a_suffix_decides_what_a_document_is(copy: Server, path: str, suffix: str) -> None:
    """Whatever Accept says: the address of a document names its form."""
    answer = copy.send("GET", path + suffix, headers={"Accept": "image/png"})
    kind, syntax = FORMATS.get(suffix, ("text/html", None))
    assert (answer.status, answer.kind) == (200, kind)
    assert answer.headers["vary"] == "Accept-Encoding"
    for other in {".html", *FORMATS} - {suffix}:
        assert f'<{path}{other}>; rel="alternate"' in answer.headers["link"]
    assert f"<{path}{suffix}>" not in answer.headers["link"]
    assert f'<{BASE}{path[1:]}>; rel="describes"' in answer.headers["link"]
    if syntax:
        assert list(ox.parse(answer.body, format=syntax))


def test_every_iri_of_the_graph_leads_to_a_page(copy: Server, quads: list[ox.Quad]) -> None:
    """Things, parts of things, graphs, terms of the vocabulary: what is named can be looked up."""
    terms = {term for q in quads for term in (q.subject, q.predicate, q.object, q.graph_name)}
    ours = sorted(t.value for t in terms if isinstance(t, ox.NamedNode) and BASE in t.value)
    assert len(ours) > 100
    lost = []
    for iri in ours:
        sent = copy.send("GET", local(iri).partition("#")[0], headers={"Accept": BROWSER})
        if sent.status not in (303, 410):
            lost.append(f"{iri}: {sent.status}")
        elif sent.status == 303 and copy.send("GET", sent.headers["location"]).status != 200:
            lost.append(f"{iri}: {sent.headers['location']}")
    assert lost == []


def test_who_made_the_vocabulary_can_be_looked_up(copy: Server) -> None:
    (maker,) = {
        q.object.value
        for q in ox.parse(copy.send("GET", "/ns.nt").body, format=ox.RdfFormat.N_TRIPLES)
        if q.predicate.value == "http://purl.org/dc/terms/creator"
        and isinstance(q.object, ox.NamedNode)
    }
    assert "Counterclaim project" in copy.send("GET", f"{local(maker)}.html").text


def test_every_term_in_use_has_its_place_on_the_page_of_the_vocabulary(
    copy: Server, quads: list[ox.Quad]
) -> None:
    page = copy.send("GET", "/ns.html").text
    terms = {term for q in quads for term in (q.predicate, q.object)}
    used = {t.value for t in terms if isinstance(t, ox.NamedNode) and f"{BASE}ns#" in t.value}
    assert used
    assert [name for name in used if f'id="{name.partition("#")[2]}"' not in page] == []


def test_a_document_says_what_the_graph_says_both_ways(copy: Server, quads: list[ox.Quad]) -> None:
    """With the graph's own names replaced by those of this server, and nothing else changed."""
    node = ox.NamedNode(f"{BASE}id/agent/quay")
    wanted = {q for q in quads if node in (q.subject, q.object)}
    answer = copy.send("GET", QUAY + ".nq")
    text = answer.text.replace(f"<{copy.root}/id/", f"<{BASE}id/")
    found = set(ox.parse(text.replace(f"<{copy.root}/graph/", f"<{BASE}graph/"),
                         format=ox.RdfFormat.N_QUADS))  # fmt: skip
    assert {q for q in found if not isinstance(q.graph_name, ox.DefaultGraph)} == wanted
    bare = {q.triple for q in found if isinstance(q.graph_name, ox.DefaultGraph)}
    assert {q.triple for q in wanted} <= bare


def test_a_copy_on_another_machine_can_be_followed(copy: Server) -> None:
    """From a body to the source it made, over names of this server only."""
    text = copy.send("GET", QUAY, headers={"Accept": "text/turtle"})
    first = copy.send("GET", text.headers["location"])
    (quad,) = [
        q
        for q in ox.parse(first.body, format=ox.RdfFormat.TURTLE)
        if q.predicate.value == "http://purl.org/dc/terms/creator"
        and isinstance(q.subject, ox.NamedNode)
        and q.subject.value.endswith("source/guide")
    ]
    assert isinstance(quad.subject, ox.NamedNode)
    assert quad.subject.value == f"{copy.root}/id/source/guide"
    second = copy.send("GET", quad.subject.value.removeprefix(copy.root) + ".ttl")
    assert "Guide to Refused Permits" in second.text


def test_the_stored_name_and_the_data_set_are_told(copy: Server) -> None:
    found = list(ox.parse(copy.send("GET", QUAY + ".nt").body, format=ox.RdfFormat.N_TRIPLES))
    said = {(str(q.subject), q.predicate.value): str(q.object) for q in found}
    here, document = f"<{copy.root}{QUAY}>", f"<{copy.root}{QUAY}.nt>"
    identifier = said[here, "http://purl.org/dc/terms/identifier"]
    assert identifier == f'"{BASE}id/agent/quay"^^<http://www.w3.org/2001/XMLSchema#anyURI>'
    assert said[document, "http://xmlns.com/foaf/0.1/primaryTopic"] == here


def test_a_page_names_the_thing_first_and_links_both_ways(copy: Server) -> None:
    page = copy.send("GET", QUAY + ".html").text
    assert "<h1>Quay League</h1>" in page
    assert page.index("<h1>") < page.index("What the graph says of it")
    assert page.index("What the graph says of it") < page.index("What points to it")
    assert '<a href="/id/source/guide">Guide to Refused Permits</a>' in page
    assert f'<link rel="alternate" type="text/turtle" href="{QUAY}.ttl">' in page


def test_a_key_that_ends_like_a_document_is_still_a_thing(copy: Server) -> None:
    path = "/id/source/list.html"
    assert copy.send("GET", path, headers={"Accept": BROWSER}).headers["location"] == f"{path}.html"
    assert "A key that ends like a page" in copy.send("GET", f"{path}.html").text


def test_a_name_in_another_script_is_followed(copy: Server) -> None:
    path = f"/id/agent/{quote('مرفأ')}"
    sent = copy.send("GET", path, headers={"Accept": BROWSER})
    assert sent.headers["location"] == f"{path}.html"
    assert "<h1>A harbour" in copy.send("GET", sent.headers["location"]).text


def test_what_a_text_holds_is_text_on_a_page(copy: Server) -> None:
    page = copy.send("GET", f"/id/agent/{quote('مرفأ')}.html")
    assert "<script>" not in page.text
    assert "&lt;script&gt;" in page.text
    assert 'href="javascript:' not in copy.send("GET", "/id/source/list.html.html").text
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_a_thing_with_too_many_links_is_cut_and_says_so(copy: Server) -> None:
    with serving(copy.store, "--limit", "rows=2") as small:
        data, page = (small.send("GET", f"/id/doc/answers{form}") for form in (".nt", ".html"))
    assert data.headers["answer-cut"] == page.headers["answer-cut"] == "rows=2"
    assert "There is more" in page.text
    about = f"{small.root}/id/doc/answers.nt"
    said = [line for line in data.text.splitlines() if about not in line and "#anyURI" not in line]
    assert len(said) == 4


@pytest.mark.parametrize(
    "path", [QUAY, f"{QUAY}.html", f"{QUAY}.ttl", f"{REFERENCE}.nq", "/ns.ttl"]
)
def test_head_is_get_without_a_body(copy: Server, path: str) -> None:
    head, get = copy.send("HEAD", path), copy.send("GET", path)
    assert (head.status, head.body) == (get.status, b"")
    same = ("content-type", "etag", "vary", "link", "location")
    assert {n: head.headers.get(n) for n in same} == {n: get.headers.get(n) for n in same}


@pytest.mark.parametrize("path", [f"{QUAY}.html", f"{QUAY}.ttl", f"{REFERENCE}.nq", "/ns.html"])
def test_a_document_is_known_by_its_tag(copy: Server, path: str) -> None:
    tag = copy.send("GET", path).headers["etag"]
    known = copy.send("GET", path, headers={"If-None-Match": tag})
    assert (known.status, known.body) == (304, b"")


def test_a_dump_holds_every_statement_under_its_stored_name(
    copy: Server, quads: list[ox.Quad]
) -> None:
    found = set(ox.parse(copy.send("GET", "/dump.nq").body, format=ox.RdfFormat.N_QUADS))
    assert found == set(quads)


def test_the_base_of_the_graph_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_BASE", "http://data.example/graph-of-ours/")
    thing = "http://data.example/graph-of-ours/id/agent/a"
    name = ox.Quad(
        ox.NamedNode(thing), ox.NamedNode("http://schema.org/name"), ox.Literal("A body"),
        ox.NamedNode("http://data.example/graph-of-ours/graph/reference"),
    )  # fmt: skip
    with quick_folder() as folder:
        with EmbeddedStore(folder / "store").write() as writer:
            writer.add([name])
        with serving(folder / "store") as server:
            sent = server.send("GET", "/id/agent/a", headers={"Accept": "application/n-triples"})
            data = server.send("GET", sent.headers["location"]).text
            assert f'<{server.root}/id/agent/a> <http://schema.org/name> "A body"' in data
            assert f'"{thing}"' in data
            assert server.send("GET", "/graph/reference.html").status == 200
