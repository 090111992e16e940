"""Which IRIs our files use: in RDF files, queries and code, and in the list of external terms."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.vocab.iris import DEFAULT_BASE
from kg.vocab.namespaces import CLM, prefixes
from kg.vocab.resources import resource

ONTOLOGY: Final = ("ontology/counterclaim.ttl", "ontology/alignments.ttl")
SHAPES: Final = "ontology/shapes/counterclaim.ttl"
MADE_UP: Final = "tests/ontology/fixtures/made-up.trig"

# Things the files point to that are no terms: licences, web pages, hosts set aside for examples.
_NO_TERMS: Final = re.compile(
    r"https://creativecommons\.org/|http://www\.wikidata\.org/entity/|https?://([\w-]+\.)*example"
    r"|http://purl\.org/spar/cito$|http://www\.w3\.org/ns/prov-o#$"
)
_DECLARED = re.compile(r"^\s*PREFIX\s+([\w-]*):\s*<([^>]*)>", re.MULTILINE | re.IGNORECASE)
_NOT_NAMES = re.compile(r'"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|<[^<>\s]*>|\'(?:[^\'\\\n]|\\.)*\'')
_NAME = re.compile(r"(?<![\w:?$])([A-Za-z][\w-]*):([A-Za-z_][\w-]*)")


@cache
def quads(name: str) -> frozenset[ox.Quad]:
    path = resource(name)
    form = ox.RdfFormat.TRIG if path.suffix == ".trig" else ox.RdfFormat.TURTLE
    return frozenset(ox.parse(path.read_bytes(), format=form))


def questions() -> list[Path]:
    return sorted(resource("kg/query/questions").glob("*.rq"))


def in_quads(statements: Iterable[ox.Quad]) -> set[str]:
    """Every IRI, datatypes included."""
    return {iri for quad in statements for iri in _in_quad(quad)}


def _in_quad(quad: ox.Quad) -> Iterator[str]:
    for term in (quad.subject, quad.predicate, quad.object):
        if isinstance(term, ox.NamedNode):
            yield term.value
        elif isinstance(term, ox.Literal):
            yield term.datatype.value


def in_query(text: str) -> set[str]:
    """Every IRI that a SPARQL query names, with a prefix that it declares or in full."""
    declared = dict(_DECLARED.findall(text))
    body = "\n".join(re.sub(r"(^|\s)#.*", "", line) for line in text.splitlines())
    body = _DECLARED.sub("", body)
    full = {match[1:-1] for match in _NOT_NAMES.findall(body) if match.startswith("<http")}
    names = _NAME.findall(_NOT_NAMES.sub(" ", body))
    return full | {declared[prefix] + local for prefix, local in names if prefix in declared}


def in_embedded_queries(statements: Iterable[ox.Quad]) -> set[str]:
    """Every IRI that the SPARQL constraints of the shapes name."""
    space = {"sdmxd": "sdmx-dimension", "sdmxm": "sdmx-measure"}
    known = {**prefixes(), **{short: prefixes()[long] for short, long in space.items()}}
    heads = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in known.items())
    select = ox.NamedNode("http://www.w3.org/ns/shacl#select")
    found = (quad.object for quad in statements if quad.predicate == select)
    return {
        iri
        for query in found
        if isinstance(query, ox.Literal)
        for iri in in_query(heads + query.value)
    }


def in_code(text: str) -> set[str]:
    """Every IRI that Python code names with one of our prefixes, as in ``"clm:anchoredAt"``."""
    nodes = list(ast.walk(ast.parse(text)))
    pieces = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    whole = (node for node in nodes if isinstance(node, ast.Constant) and id(node) not in pieces)
    names = (_NAME.fullmatch(node.value) for node in whole if isinstance(node.value, str))
    pairs = (name.groups() for name in names if name)
    return {prefixes()[prefix] + local for prefix, local in pairs if prefix in prefixes()}


def external(iris: Iterable[str]) -> set[str]:
    """Those that are terms of other vocabularies."""
    return {i for i in iris if not i.startswith(DEFAULT_BASE) and not _NO_TERMS.match(i)}


def ours(iris: Iterable[str]) -> set[str]:
    """Those in the namespace of our ontology."""
    return {iri for iri in iris if iri.startswith(CLM)}


def listed() -> list[str]:
    """The plain list of external terms, in its order."""
    lines = resource("ontology/external-terms.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def defined() -> set[str]:
    """Our terms: what the ontology says something about."""
    subjects = (quad.subject for quad in quads(ONTOLOGY[0]))
    return ours(subject.value for subject in subjects if isinstance(subject, ox.NamedNode))
