"""The description of the whole: every count is counted again here, another way."""

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store.embedded import EmbeddedStore
from kg.vocab.namespaces import iri
from tests.cli.verbs import kg
from tests.web.linked.conftest import BASE
from tests.web.server import Server, authorised, quick_folder, serving

VOID = "/.well-known/void"
TYPE = ox.NamedNode(iri("rdf:type"))

Said = dict[tuple[str, str], set[str]]


def described(server: Server) -> Said:
    answer = server.send("GET", VOID, headers={"Accept": "application/n-triples"})
    said: Said = {}
    for quad in ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES):
        assert isinstance(quad.subject, ox.NamedNode), "a part without a name"
        subject = quad.subject.value.removeprefix(f"{server.root}{VOID}#")
        value = quad.object.value if not isinstance(quad.object, ox.Triple) else ""
        said.setdefault((subject, quad.predicate.value), set()).add(value)
    return said


def number(said: Said, node: str, name: str) -> int:
    (value,) = said[node, iri(name)]
    return int(value)


def test_counts_are_those_of_the_store(copy: Server, quads: list[ox.Quad]) -> None:
    said = described(copy)
    union = {(quad.subject, quad.predicate, quad.object) for quad in quads}
    assert number(said, "dataset", "void:triples") == len(union)
    assert number(said, "dataset", "void:distinctSubjects") == len({s for s, _, _ in union})
    assert number(said, "dataset", "void:distinctObjects") == len({o for _, _, o in union})
    assert number(said, "dataset", "void:properties") == len({p for _, p, _ in union})


@pytest.mark.parametrize(
    ("partition", "of", "counts"),
    [
        ("void:classPartition", "void:class", "void:entities"),
        ("void:propertyPartition", "void:property", "void:triples"),
    ],
)
def test_partitions_are_those_of_the_store(
    copy: Server, quads: list[ox.Quad], partition: str, of: str, counts: str
) -> None:
    said = described(copy)
    union = {(quad.subject, quad.predicate, quad.object) for quad in quads}
    classes = Counter(str(o) for _, p, o in union if p == TYPE)
    wanted = classes if partition == "void:classPartition" else Counter(str(p) for _, p, _ in union)
    nodes = {part.partition("#")[2] for part in said["dataset", iri(partition)]}
    found = {f"<{next(iter(said[node, iri(of)]))}>": number(said, node, counts) for node in nodes}
    assert found == wanted


def test_links_to_others_are_counted_by_target(copy: Server, quads: list[ox.Quad]) -> None:
    said = described(copy)
    match = iri("skos:exactMatch")
    links = {(q.subject, q.object) for q in quads if q.predicate.value == match}
    assert links
    total = 0
    for part in said["dataset", iri("void:subset")]:
        node = part.partition("#")[2]
        (target,) = said[node, iri("void:objectsTarget")]
        (space,) = said[target.partition("#")[2], iri("void:uriSpace")]
        counted = number(said, node, "void:triples")
        assert counted == sum(1 for _, o in links if str(o).startswith(f"<{space}"))
        total += counted
    assert total == len(links)


def test_what_it_names_is_there(copy: Server) -> None:
    """Dumps in every form, an endpoint, and examples that can be followed here."""
    said = described(copy)
    dumps = said["dataset", iri("void:dataDump")]
    examples = said["dataset", iri("void:exampleResource")]
    assert len(dumps) == 6
    assert examples
    for address in dumps:
        assert copy.send("GET", address.removeprefix(copy.root)).status == 200
    for address in examples:
        assert copy.send("GET", address.removeprefix(copy.root)).status == 303
    assert said["dataset", iri("void:sparqlEndpoint")] == {f"{copy.root}/sparql"}
    assert f"{BASE}id/" in said["dataset", iri("void:uriSpace")]
    for dump in said["dataset", iri("dcat:distribution")]:
        node = dump.partition("#")[2]
        assert said[node, iri("dcat:downloadURL")] <= dumps
        assert said[node, iri("dcat:mediaType")]


@pytest.mark.parametrize(
    ("accept", "status", "kind"),
    [
        ("*/*", 200, "text/turtle"),
        ("text/turtle", 200, "text/turtle"),
        ("application/ld+json", 200, "application/ld+json"),
        ("application/json", 200, "application/ld+json"),
        ("application/rdf+xml", 200, "application/rdf+xml"),
        ("application/n-triples", 200, "application/n-triples"),
        ("text/html", 406, "text/plain"),
        ("image/png", 406, "text/plain"),
    ],
)
def test_accept(copy: Server, accept: str, status: int, kind: str) -> None:
    answer = copy.send("GET", VOID, headers={"Accept": accept})
    assert (answer.status, answer.kind) == (status, kind)
    assert "Accept" in answer.headers["vary"]


def test_a_count_is_kept_until_the_store_changes() -> None:
    """Counting a large store takes long; a kept answer must never outlive what it counted."""
    with quick_folder() as folder, serving(folder / "store", "--write") as server:
        assert number(described(server), "dataset", "void:triples") == 0
        for size in (1, 2):
            text = f"INSERT DATA {{ GRAPH <urn:g> {{ <urn:a> <urn:b> {size} }} }}"
            assert server.send(
                "POST", "/sparql", text,
                {"Content-Type": "application/sparql-update", **authorised()},
            ).status == 204  # fmt: skip
            for _ in range(2):
                assert number(described(server), "dataset", "void:triples") == size
        tag = server.send("GET", VOID).headers["etag"]
        known = server.send("GET", VOID, headers={"If-None-Match": tag})
        assert (known.status, known.body) == (304, b"")


def publishing(*quads: ox.Quad) -> Said:
    """Return how a store of these statements is described."""
    with quick_folder() as folder:
        with EmbeddedStore(folder / "store").write() as writer:
            writer.add(quads)
        with serving(folder / "store") as server:
            return described(server)


def of_the_whole(name: str, value: ox.NamedNode | ox.Literal) -> ox.Quad:
    graph = ox.NamedNode(f"{BASE}graph/doc/rdf-catalogue")
    return ox.Quad(ox.NamedNode(BASE), ox.NamedNode(iri(name)), value, graph)


LICENCE = "https://licences.example.org/open"
DESK = "https://desk.example.org/"
SAID = (
    of_the_whole("dcterms:license", ox.NamedNode(LICENCE)),
    of_the_whole("dcterms:publisher", ox.Literal("Harbour Desk")),
)


def test_nothing_is_said_of_a_licence_that_is_not_known(copy: Server) -> None:
    said = described(copy)
    assert not {name for _, name in said} & {iri("dcterms:license"), iri("dcterms:publisher")}


def test_licence_and_publisher_are_what_a_graph_says() -> None:
    said = publishing(*SAID)
    assert said["dataset", iri("dcterms:license")] == {LICENCE}
    (publisher,) = said["dataset", iri("dcterms:publisher")]
    assert said[publisher.partition("#")[2], iri("foaf:name")] == {"Harbour Desk"}
    for dump in said["dataset", iri("dcat:distribution")]:
        assert said[dump.partition("#")[2], iri("dcterms:license")] == {LICENCE}


def test_settings_come_before_what_a_graph_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LICENSE", LICENCE + "/2")
    monkeypatch.setenv("KG_PUBLISHER", DESK)
    said = publishing(*SAID)
    assert said["dataset", iri("dcterms:license")] == {LICENCE + "/2"}
    assert said["dataset", iri("dcterms:publisher")] == {DESK}


def test_a_licence_that_is_no_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Before anything is served."""
    monkeypatch.setenv("KG_LICENSE", "do what you like")
    outcome = kg("serve", "--store", tmp_path / "store")
    assert outcome.code == 2
    assert "KG_LICENSE" in outcome.err
