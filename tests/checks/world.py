"""A made-up exchange, put together statement by statement: every body and word is invented."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory
from typing import TypeVar

import pyoxigraph as ox

from kg.checks.registry import find_all
from kg.model.finding import Finding
from kg.store.base import View
from kg.store.open import open_store
from kg.vocab.namespaces import iri

EX = "https://example.org/"
Seen = TypeVar("Seen")
GRAPH = ox.NamedNode(f"{EX}graph/world")


def node(name: str) -> ox.NamedNode:
    """Return a prefixed term, or a node of the made-up world."""
    return ox.NamedNode(iri(name) if ":" in name else EX + name)


@dataclass
class World:
    """Statements about one document, ``answer``, which two bodies, league and board, made."""

    quads: list[ox.Quad] = field(default_factory=list)
    length: int = 0
    graph: ox.NamedNode = GRAPH
    version: str = "text/1"

    def __post_init__(self) -> None:
        self.add("answer", "rdf:type", "clm:Document", "clm:Source")
        self.name("answer", "The Board Answers")
        self.add("text/1", "schema:encodesCreativeWork", "answer")
        self.name("league", "Ferry League")
        self.name("board", "Harbour Board")

    def add(self, subject: str, predicate: str, *objects: str | ox.Literal) -> None:
        """State something; a name is a node, a literal is itself."""
        for value in objects:
            term = node(value) if isinstance(value, str) else value
            self.quads.append(ox.Quad(node(subject), node(predicate), term, self.graph))

    def text(self, subject: str, predicate: str, value: str, kind: str = "") -> None:
        """State a plain value, of the datatype ``kind`` if there is one."""
        literal = ox.Literal(value, datatype=node(kind)) if kind else ox.Literal(value)
        self.add(subject, predicate, literal)

    def name(self, subject: str, name: str) -> None:
        """Name a thing."""
        self.add(subject, "schema:name", ox.Literal(name, language="en"))

    def anchor(self, subject: str, words: str) -> str:
        """Let ``subject`` stand at the end of the text, as these words; return the anchor."""
        start, end = self.length, self.length + len(words)
        self.length = end + 2
        key = f"anchor/{self.version.removeprefix('text/1') or 't'}-{start}-{end}"
        self.add(subject, "clm:anchoredAt", key)
        self.add(key, "rdf:type", "oa:SpecificResource")
        self.add(key, "oa:hasSource", self.version)
        self.add(key, "oa:hasSelector", f"{key}/quote", f"{key}/position")
        self.text(f"{key}/quote", "oa:exact", words)
        self.text(f"{key}/position", "oa:start", str(start), "xsd:nonNegativeInteger")
        self.text(f"{key}/position", "oa:end", str(end), "xsd:nonNegativeInteger")
        return key

    def assertion(self, key: str, words: str, by: str = "board") -> None:
        """Let a body say something."""
        self.add(key, "rdf:type", "clm:Assertion")
        self.add(key, "schema:appearance", "answer")
        self.add(key, "prov:wasAttributedTo", by)
        self.anchor(key, words)

    def reply(self, reply: str, claim: str) -> None:
        """Set one assertion against another."""
        self.add(f"stance/{reply}", "rdf:type", "clm:StanceLink")
        self.add(f"stance/{reply}", "cito:hasCitingEntity", reply)
        self.add(f"stance/{reply}", "cito:hasCitedEntity", claim)
        self.add(f"stance/{reply}", "cito:hasCitationCharacterization", "cito:disputes")

    def source(self, key: str, name: str, *, by: Sequence[str] = (), issued: str = "") -> None:
        """Describe a work."""
        self.add(key, "rdf:type", "clm:Source")
        self.name(key, name)
        self.add(key, "dcterms:creator", *by)
        if issued:
            kind = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}[len(issued)]
            self.text(key, "dcterms:issued", issued, kind)

    def cite(self, work: str, *, assertion: str = "", words: str = "", by: str = "answer") -> str:
        """Let ``by`` cite ``work``; return the citation."""
        key = f"citation/{by}-{work}-{assertion}"
        self.add(key, "rdf:type", "clm:SourceCitation")
        self.add(key, "cito:hasCitingEntity", by)
        self.add(key, "cito:hasCitedEntity", work)
        self.add(key, "cito:hasCitationCharacterization", "cito:citesAsEvidence")
        if assertion:
            self.add(key, "clm:citingAssertion", assertion)
        self.anchor(key, words or f"see {work}")
        return key

    def figure(self, key: str, value: str, **held: str) -> None:
        """State a figure: ``area``, ``work``, ``by``, ``period``, ``primary``, ``unit``, ``of``.

        ``of`` is what it measures, ``said`` the assertion that states it, ``words`` its text.
        """
        measure = held.get("of", "Berths lost")
        indicator = f"indicator/{measure.replace(' ', '-')}"
        self.add(key, "rdf:type", "qb:Observation")
        self.text(key, "sdmx-measure:obsValue", value, "xsd:decimal")
        self.add(key, "sdmx-attribute:unitMeasure", f"unit:{held.get('unit', 'PERCENT')}")
        self.add(key, "sdmx-dimension:refArea", held.get("area", "quay"))
        self.add(key, "clm:indicator", indicator)
        self.add(indicator, "skos:prefLabel", ox.Literal(measure, language="en"))
        for name, predicate in _LINKS.items():
            if name in held:
                self.add(key, predicate, held[name])
        if "said" in held:
            self.add(held["said"], "clm:states", key)
        if "period" in held:
            self.add(key, "sdmx-dimension:refPeriod", f"period/{held['period']}")
            period = f"period/{held['period']}"
            self.text(period, "time:inXSDgYearMonth", held["period"], "xsd:gYearMonth")
        self.anchor(key, held.get("words", value))

    def note(self, key: str, number: str, words: str, *, marked: bool = True) -> None:
        """Print a note, with its mark in the text unless told otherwise."""
        self.add(key, "rdf:type", "biro:BibliographicReference")
        self.add(key, "dcterms:isPartOf", "answer")
        self.text(key, "dcterms:identifier", number)
        self.add(key, "c4o:hasContent", ox.Literal(words, language="en"))
        if marked:
            self.add(f"mark/{number}", "c4o:denotes", key)
        self.anchor(key, words)

    def turn_to(self, key: str) -> None:
        """Go on with another document, in a graph of its own."""
        self.graph, self.version, self.length = node(f"graph/{key}"), f"{key}/text", 0
        self.add(key, "rdf:type", "clm:Document")
        self.name(key, key.capitalize())
        self.add(self.version, "schema:encodesCreativeWork", key)

    def held(self, key: str, name: str, text: str) -> None:
        """Describe another document, in a graph of its own, with its text."""
        graph, version = node(f"graph/{key}"), node(f"doc/{key}/text/0123456789abcdef")
        facts: dict[tuple[ox.NamedNode, str], ox.NamedNode | ox.Literal] = {
            (node(key), "rdf:type"): node("clm:Document"),
            (node(key), "schema:name"): ox.Literal(name, language="en"),
            (version, "schema:encodesCreativeWork"): node(key),
            (version, "schema:text"): ox.Literal(text),
        }
        self.quads += [ox.Quad(s, node(p), value, graph) for (s, p), value in facts.items()]

    def find(self, code: str) -> list[Finding]:
        """Return what the check called ``code`` finds."""
        with TemporaryDirectory() as folder:
            return [finding for finding in self.all(folder) if finding.check.code == code]

    def read(self, look: Callable[[View], Seen]) -> Seen:
        """Return what ``look`` sees in a store of these statements."""
        with TemporaryDirectory() as folder:
            store = open_store(folder, create=True)
            with store.write() as writer:
                writer.add(self.quads)
            with store.view() as view:
                return look(view)

    def all(self, location: str) -> tuple[Finding, ...]:
        """Return all findings, from a store at that location."""
        store = open_store(location, create=True)
        with store.write() as writer:
            writer.add(self.quads)
        with store.view() as view:
            return find_all(view)

    def outcomes(self, code: str) -> list[str]:
        """Return the outcomes of the check called ``code``."""
        return [str(finding.outcome) for finding in self.find(code)]


_LINKS = {
    "work": "clm:accordingTo",
    "by": "prov:wasAttributedTo",
    "primary": "prov:hadPrimarySource",
    "minuend": "clm:minuend",
    "subtrahend": "clm:subtrahend",
    "comparator": "clm:comparator",
}


def said(words: str, by: str = "board") -> World:
    """Return a world in which one body says these words."""
    world = World()
    world.assertion("one", words, by=by)
    return world
