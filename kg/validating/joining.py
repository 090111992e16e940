"""A query that Oxigraph answers by hash: patterns beside each other it looks up node by node."""

import re
from typing import Final

from pyparsing import ParseException
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Node, URIRef, Variable

# The patterns of a group up to its first filter or its end.
_GROUP: Final = re.compile(r"(WHERE\s*\{)([^{}]*?)(FILTER\b|\})")


def joined_by_hash(text: str) -> str:
    """Return a SELECT that says the same, with each pattern of its group in a sub-select.

    What is more than patterns and filters in one group stays as it is.
    """
    prologue, select, query = text.rpartition("SELECT")
    found = _GROUP.search(query)
    if found is None or query.count("WHERE") > 1:
        return text
    patterns = _patterns(f"{prologue}SELECT * WHERE {{ {found[2]} }}")
    if len(patterns) < 2:
        return text
    apart = " ".join(map(_alone, patterns))
    return f"{prologue}{select}{query[: found.end(1)]} {apart} {query[found.start(3) :]}"


def _patterns(text: str) -> list[tuple[Node, Node, Node]]:
    """Return the triple patterns of a group that has nothing else; else none."""
    try:
        algebra = prepareQuery(text).algebra
    except ParseException:
        return []
    group = algebra.p.p
    if not isinstance(group, CompValue) or group.name != "BGP":
        return []
    known = (Variable, URIRef)
    triples = [(s, p, o) for s, p, o in group.triples]
    return triples if all(isinstance(t, known) for triple in triples for t in triple) else []


def _alone(pattern: tuple[Node, Node, Node]) -> str:
    names = " ".join(dict.fromkeys(t.n3() for t in pattern if isinstance(t, Variable)))
    return f"{{ SELECT {names} WHERE {{ {' '.join(term.n3() for term in pattern)} . }} }}"
