"""The tables of ``docs/vocabulary.md``, made from the ontology.

``python -m tests.ontology.page`` writes them anew after a change of ``ontology/counterclaim.ttl``.
"""

from typing import Final

import pyoxigraph as ox

from kg.vocab.namespaces import iri, prefixes
from kg.vocab.resources import resource
from tests.ontology import terms

PAGE: Final = "docs/vocabulary.md"
BEGIN: Final = "<!-- terms: made from ontology/counterclaim.ttl, do not edit by hand -->"
END: Final = "<!-- /terms -->"

_SECTIONS: Final = (
    ("Classes", ("owl:Class",)),
    ("Links", ("owl:ObjectProperty",)),
    ("Values", ("owl:DatatypeProperty",)),
    ("Structures of figures", ("qb:DataStructureDefinition", "qb:ComponentSpecification")),
    ("Code lists", ("skos:ConceptScheme", "skos:Concept")),
)
_ABOVE: Final = ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:inScheme")
_OF: Final = ("rdfs:domain", "schema:domainIncludes")
_TO: Final = ("rdfs:range", "schema:rangeIncludes")


def tables() -> str:
    """Return the marked part of the page."""
    parts = [_table(title, kinds) for title, kinds in _SECTIONS]
    return "\n\n".join([BEGIN, *parts, END])


def with_tables(page: str) -> str:
    """Return ``page`` with its marked part made anew."""
    before, rest = page.split(BEGIN)
    return before + tables() + rest.split(END)[1]


def _table(title: str, kinds: tuple[str, ...]) -> str:
    members = [term for kind in kinds for term in _members(kind)]
    links = title in ("Links", "Values")
    head = "| term | from | to | meaning |" if links else "| term | under | meaning |"
    rule = "| --- " * (head.count("|") - 1) + "|"
    return "\n".join([f"### {title}", "", head, rule, *(_row(term, links) for term in members)])


def _row(term: ox.NamedNode, links: bool) -> str:
    columns = (_OF, _TO) if links else (_ABOVE,)
    cells = [
        ", ".join(f"`{_short(o)}`" for name in c for o in _values(term, name)) for c in columns
    ]
    (meaning,) = _values(term, "skos:definition")
    return " | ".join([f"| `{_short(term.value)}`", *cells, f"{meaning} |"])


def _members(kind: str) -> list[ox.NamedNode]:
    wanted = (ox.NamedNode(iri("rdf:type")), ox.NamedNode(iri(kind)))
    found = terms.quads(terms.ONTOLOGY[0])
    subjects = {q.subject for q in found if (q.predicate, q.object) == wanted}
    nodes = [s for s in subjects if isinstance(s, ox.NamedNode)]
    return sorted((n for n in nodes if n.value in terms.defined()), key=lambda n: n.value)


def _values(term: ox.NamedNode, name: str) -> list[str]:
    predicate = ox.NamedNode(iri(name))
    found = terms.quads(terms.ONTOLOGY[0])
    objects = (q.object for q in found if (q.subject, q.predicate) == (term, predicate))
    return sorted(o.value for o in objects if isinstance(o, ox.NamedNode | ox.Literal))


def _short(name: str) -> str:
    known = (f"{p}:{name[len(n) :]}" for p, n in prefixes().items() if name.startswith(n))
    return next(known, name)


if __name__ == "__main__":
    page = resource(PAGE)
    page.write_text(with_tables(page.read_text("utf-8")), "utf-8")
