"""Sorted quads to JSON-LD 1.1 with our prefixes as its context; nothing is ever fetched.

One line per node, so that large outputs stream and small changes are small differences.
Source: JSON-LD 1.1, https://www.w3.org/TR/json-ld11/ (sections 4.1.5 and 4.2).
"""

import json
from collections.abc import Iterable
from itertools import groupby
from typing import IO, Any, Final, TypeAlias

import pyoxigraph as ox

from kg.errors import ExportError
from kg.vocab.namespaces import prefixes

Json: TypeAlias = Any

_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_STRING: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")


def write(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    """Write quads that are sorted by graph and subject.

    Raises ``ExportError`` for what JSON-LD 1.1 cannot express.
    """
    _put(output, '{"@context": ', _dumps(dict(prefixes())), ',\n"@graph": [')
    for number, (graph, members) in enumerate(groupby(quads, lambda quad: quad.graph_name)):
        _put(output, ",\n" if number else "\n")
        if isinstance(graph, ox.DefaultGraph):
            _write_nodes(members, output)
        else:
            _put(output, '{"@id": ', _dumps(_identify(graph)), ', "@graph": [\n')
            _write_nodes(members, output)
            _put(output, "\n]}")
    _put(output, "\n]}\n")


def _write_nodes(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    for number, (subject, members) in enumerate(groupby(quads, lambda quad: quad.subject)):
        _put(output, ",\n" if number else "", _dumps(_node(subject, members)))


def _node(subject: ox.NamedNode | ox.BlankNode | ox.Triple, quads: Iterable[ox.Quad]) -> Json:
    node: dict[str, list[Json]] = {}
    for quad in quads:
        if quad.predicate == _TYPE and isinstance(quad.object, ox.NamedNode | ox.BlankNode):
            node.setdefault("@type", []).append(_identify(quad.object))
        else:
            node.setdefault(_identify(quad.predicate), []).append(_value(quad.object))
    single = {key: values[0] if len(values) == 1 else values for key, values in node.items()}
    return {"@id": _identify(subject), **single}


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Json:
    if not isinstance(term, ox.Literal):
        return {"@id": _identify(term)}
    if term.direction is not None:
        raise _rdf12(term)
    if term.language is not None:
        return {"@language": term.language, "@value": term.value}
    if term.datatype == _STRING:
        return term.value
    return {"@type": _identify(term.datatype), "@value": term.value}


def _identify(term: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    match term:
        case ox.NamedNode():
            return _compact(term.value)
        case ox.BlankNode():
            return f"_:{term.value}"
        case ox.Triple():
            raise _rdf12(term)


def _compact(iri: str) -> str:
    for prefix, namespace in prefixes().items():
        local = iri.removeprefix(namespace)
        # "schema://..." would read as an absolute IRI
        if local != iri and not local.startswith("//"):
            return f"{prefix}:{local}"
    if iri.partition(":")[0] in prefixes():
        raise ExportError(f"JSON-LD would take the IRI <{iri}> for a prefixed name.")
    return iri


def _rdf12(term: object) -> ExportError:
    return ExportError(f"{term} belongs to RDF 1.2, which JSON-LD 1.1 cannot express.")


def _dumps(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _put(output: IO[bytes], *parts: str) -> None:
    output.write("".join(parts).encode())
