"""The JSON-LD context knows every property in use, and reading with it loses nothing."""

import json
from typing import Any

import pyoxigraph as ox
import pytest

from kg.vocab.namespaces import iri, prefixes
from kg.vocab.resources import resource
from tests.ontology import terms

CONTEXT: dict[str, Any] = json.loads(resource("ontology/context.jsonld").read_text("utf-8"))[
    "@context"
]
VALUES = {"clm:resolved", "clm:percentagePoint", "earl:automatic"}
TYPE = ox.NamedNode(iri("rdf:type"))


def _short(name: str) -> str:
    return next(f"{p}:{name[len(n) :]}" for p, n in prefixes().items() if name.startswith(n))


def test_prefixes_are_the_one_list() -> None:
    assert {name: CONTEXT[name] for name in prefixes()} == dict(prefixes())


def test_every_property_of_the_ontology_has_an_entry() -> None:
    kinds = {kind: ox.NamedNode(iri(f"owl:{kind}Property")) for kind in ("Object", "Datatype")}
    for quad in terms.quads(terms.ONTOLOGY[0]):
        if quad.object in kinds.values() and isinstance(quad.subject, ox.NamedNode):
            entry = CONTEXT[_short(quad.subject.value)]
            assert entry["@id"] == quad.subject.value
            assert (entry.get("@type") == "@id") == (quad.object == kinds["Object"])


def test_every_property_that_the_software_writes_has_an_entry() -> None:
    """A small letter begins the name of a property; of coded values and datatypes, too."""
    code = (path.read_text("utf-8") for path in resource("kg/rdf/quads").rglob("*.py"))
    names = {_short(name) for text in code for name in terms.in_code(text)}
    properties = {name for name in names if name.partition(":")[2][0].islower()} - VALUES
    assert properties
    spaces = ("xsd:", "rdf:", "unit:")
    assert {n for n in properties if not n.startswith(spaces)} - CONTEXT.keys() == set()


def test_a_name_expands_to_the_iri_it_shortens() -> None:
    """JSON-LD 1.1 refuses a term that looks like a prefixed name of something else."""
    for name, entry in CONTEXT.items():
        if isinstance(entry, dict):
            assert entry["@id"] == iri(name)


def _write(quad: ox.Quad) -> Any:
    entry = CONTEXT[_short(quad.predicate.value)]
    match quad.object:
        case ox.NamedNode() as node:
            return node.value if entry.get("@type") == "@id" else {"@id": node.value}
        case ox.Literal() as literal if literal.language:
            return {"@value": literal.value, "@language": literal.language}
        case ox.Literal() as literal if "@type" in entry:
            return literal.value
        case ox.Literal() as literal:
            return {"@value": literal.value, "@type": literal.datatype.value}
    raise AssertionError(quad)


@pytest.mark.parametrize("graph", sorted({str(q.graph_name) for q in terms.quads(terms.MADE_UP)}))
def test_made_up_graph_survives_a_round_trip(graph: str) -> None:
    wanted = [q for q in terms.quads(terms.MADE_UP) if str(q.graph_name) == graph]
    nodes: list[dict[str, Any]] = []
    for quad in wanted:
        subject, value = getattr(quad.subject, "value", ""), quad.object
        if quad.predicate == TYPE:
            nodes.append({"id": subject, "type": getattr(value, "value", "")})
        else:
            nodes.append({"id": subject, _short(quad.predicate.value): _write(quad)})
    text = json.dumps({"@context": CONTEXT, "@graph": nodes})
    read = ox.parse(text, format=ox.RdfFormat.JSON_LD)
    assert {q.triple for q in read} == {q.triple for q in wanted}
