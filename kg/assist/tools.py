"""The tools themselves, as functions of a view: plain values in, plain JSON out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import islice
from typing import Any, Final

import pyoxigraph as ox

from kg.errors import QueryError, UsageError
from kg.query.ask import ask
from kg.query.nodes.description import describe
from kg.query.nodes.naming import class_words, kind_of, name_of
from kg.query.nodes.pointing import node_meant
from kg.query.nodes.quoting import Quote, evidence_of, quotes_of
from kg.query.terms import short
from kg.rdf.terms import OxTerm
from kg.search.kinds import Kind
from kg.search.page import search
from kg.store.base import View
from kg.vocab.namespaces import iri

Json = dict[str, Any]

MOST: Final = 100  # of anything; an assistant reads no more at a time
_STATEMENTS: Final = 1_000  # of a node, that are looked at
_QUOTED: Final = 20  # nodes of an answer that are given with their words
_QUOTED_OF_A_HIT: Final = 3
_ANCHORED: Final = iri("clm:anchoredAt")


def find(view: View, words: str, kind: Kind | None, limit: int) -> Json:
    """Return what is said and named with these words, best matches first, with exact quotes."""
    page = search(view, words, kinds=(kind,) if kind else (), limit=_checked(limit))
    hits = [
        {
            "id": hit.iri, "kind": hit.kind.value, "text": hit.label,
            "quotes": _words(view, ox.NamedNode(hit.iri), _QUOTED_OF_A_HIT),
        }
        for hit in page.hits
    ]  # fmt: skip
    return {"total": page.total, "has_every_word": page.every_word, "hits": hits}


def answer(view: View, question: str, values: Mapping[str, str], limit: int) -> Json:
    """Return the rows of a question of the library, and the words behind the things in them.

    Raises ``UnknownQuestion`` and ``QueryError``.
    """
    result = ask(view, question, values)
    shown = result.rows[: _checked(limit)]
    nodes = dict.fromkeys(term for row in shown for term in row if _is_ours(term))
    quoted = {
        node.value: [_quote(quote) for quote in quotes_of(view, node)]
        for node in islice(nodes, _QUOTED)
        if isinstance(node, ox.NamedNode)
    }
    return {
        "title": result.title,
        "columns": list(result.variables),
        "rows": [[_shown(view, term) for term in row] for row in shown],
        "total": len(result.rows),
        "quotes": {node: words for node, words in quoted.items() if words},
    }


def explain(view: View, node: str) -> Json:
    """Return what the graph says of a node, and the exact words that it was read from.

    Where it has none of its own, those of things that point to it (``of``). Raises ``QueryError``.
    """
    meant = node_meant(node)
    found = describe(view, meant, _STATEMENTS)
    if found is None:
        raise QueryError(f"The graph knows nothing named {node}.", "Search for its words first.")
    return {
        **_named(view, meant),
        "kind": kind_of(view, meant),
        "facts": [
            {"property": _property(quad.predicate), "value": _shown(view, quad.object)}
            for quad in _once(found.outgoing)
            if quad.predicate.value != _ANCHORED
        ],
        "quotes": _words(view, meant, _QUOTED),
        "pointed_to_by": dict(Counter(_property(q.predicate) for q in _once(found.incoming))),
        "is_cut": found.is_cut,
    }


def neighbours(view: View, node: str, limit: int) -> Json:
    """Return the nodes that a node points to, and those that point to it, with how.

    Raises ``QueryError``.
    """
    meant = node_meant(node)
    found = describe(view, meant, _STATEMENTS)
    if found is None:
        raise QueryError(f"The graph knows nothing named {node}.", "Search for its words first.")
    outgoing = [("to", quad.predicate, quad.object) for quad in _once(found.outgoing)]
    incoming = [("from", quad.predicate, quad.subject) for quad in _once(found.incoming)]
    links = [each for each in (*outgoing, *incoming) if _is_ours(each[2])]
    links.sort(key=lambda each: (each[0] == "from", each[1].value, str(each[2])))
    return {
        **_named(view, meant),
        "total": len(links),
        "links": [
            {"direction": way, "property": _property(predicate), **_neighbour(view, term)}
            for way, predicate, term in links[: _checked(limit)]
        ],
        "is_cut": found.is_cut,
    }


def _checked(limit: int) -> int:
    if not 1 <= limit <= MOST:
        raise UsageError(f"The limit {limit} is not from 1 to {MOST}.")
    return limit


def _once(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """A statement of two graphs is one fact."""
    return list(dict.fromkeys(ox.Quad(q.subject, q.predicate, q.object) for q in quads))


def _neighbour(view: View, term: OxTerm) -> Json:
    assert isinstance(term, ox.NamedNode)
    return _named(view, term) | {"kind": kind_of(view, term)}


def _named(view: View, node: ox.NamedNode) -> Json:
    return {"id": node.value, "name": name_of(view, node)}


def _shown(view: View, term: OxTerm | None) -> object:
    """Return a thing with its name, a literal as it is written, another IRI in short."""
    if isinstance(term, ox.NamedNode) and _is_ours(term):
        return _named(view, term)
    return None if term is None else short(term)


def _is_ours(term: OxTerm | None) -> bool:
    return isinstance(term, ox.NamedNode) and "/id/" in term.value


def _property(predicate: ox.NamedNode) -> str:
    return class_words(predicate.value)


def _words(view: View, node: ox.NamedNode, most: int) -> list[Json]:
    """Return the words of a node, or for one without, those of things that point to it."""
    own = quotes_of(view, node)[:most]
    if own:
        return [_quote(quote) for quote in own]
    found = evidence_of(view, node, most)
    return [{"of": _named(view, thing), **_quote(quote)} for thing, quote in found]


def _quote(quote: Quote) -> Json:
    return {name: value for name, value in asdict(quote).items() if value not in ("", None)}
