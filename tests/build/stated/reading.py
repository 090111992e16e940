"""Builds samples of structured inputs, and asks what came of them."""

from pathlib import Path

from kg import KnowledgeGraph
from kg.rdf.report import Severity

HERE = Path(__file__).parent
ANCHORED = "?x clm:anchoredAt/oa:hasSelector ?q, ?p . ?q oa:exact ?exact . ?p oa:start ?start"

CITATION = """?c a clm:SourceCitation ; cito:hasCitingEntity/schema:name ?citing ;
    cito:hasCitedEntity/schema:name ?cited OPTIONAL { ?c cito:hasCitationCreationDate ?made }
    OPTIONAL { ?c cito:hasCitationTimeSpan ?span } OPTIONAL { ?c a ?kind
    FILTER(?kind IN (cito:AuthorSelfCitation, cito:JournalSelfCitation)) }"""


def built(*sources: str | Path, columns: dict[str, str] | None = None) -> KnowledgeGraph:
    """Build from files of this folder (or anywhere) into memory; the graph must conform."""
    graph = KnowledgeGraph.open("memory:")
    graph.build(*(HERE / source for source in sources), columns=columns)
    violations = [r for r in graph.validate().results if r.severity is Severity.VIOLATION]
    assert violations == []
    return graph


def rows(graph: KnowledgeGraph, pattern: str, *names: str) -> set[tuple[object, ...]]:
    """Return the values of variables for a graph pattern; unbound ones are ``None``."""
    chosen = " ".join(f"?{name}" for name in names)
    return {
        tuple(row[name] for name in names)
        for row in graph.query(f"SELECT {chosen} WHERE {{ {pattern} }}")
    }
