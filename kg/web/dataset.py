"""Which graphs a query or update sees: the request's choice, else the text's, else the store's.

Source: SPARQL 1.1 Protocol, sections 2.1.4 and 2.2.3; SPARQL 1.1 Query Language, section 13.2.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import QueryError
from kg.store.unnamed import UNNAMED
from kg.web.refusal import Refused
from kg.web.tokens import Token, tokens

_FORMS = ("SELECT", "CONSTRUCT", "DESCRIBE", "ASK")


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that make the default graph, and those that GRAPH can reach."""

    default: tuple[ox.NamedNode, ...]
    named: tuple[ox.NamedNode, ...]


def graph_names(iris: Iterable[str]) -> tuple[ox.NamedNode, ...]:
    """Return IRIs as terms, each once. Raises ``Refused`` for what is no absolute IRI."""
    try:
        return tuple(dict.fromkeys(ox.NamedNode(iri) for iri in iris))
    except ValueError:
        raise Refused(400, "A graph is named by an absolute IRI.") from None


def from_clauses(text: str, base: str, prefixes: Mapping[str, str]) -> Dataset | None:
    """Return the dataset that a query itself names with FROM, ``None`` if it names none."""
    found = list(tokens(text))
    form = next((token.start for token in found if token.is_word(*_FORMS)), 0)
    default, named = _clauses([token for token in found if token.start > form])
    if not default and not named:
        return None
    graphs = _resolve(text[:form], [*default, *named], base, prefixes)
    return Dataset(
        tuple(dict.fromkeys(graphs[: len(default)])), tuple(dict.fromkeys(graphs[len(default) :]))
    )


def _clauses(found: list[Token]) -> tuple[list[str], list[str]]:
    """FROM stands outside of all brackets only."""
    default: list[str] = []
    named: list[str] = []
    for token, following, second in zip(found, found[1:], found[2:], strict=False):
        if token.depth == 0 and token.is_word("FROM"):
            if following.is_word("NAMED"):
                named.append(second.text)
            else:
                default.append(following.text)
    return default, named


def _resolve(
    prologue: str, names: list[str], base: str, prefixes: Mapping[str, str]
) -> list[ox.NamedNode]:
    """Let Oxigraph expand names as written, with the declarations in front of them."""
    selection = " ".join(f"({name} AS ?g{number})" for number, name in enumerate(names))
    try:
        found = ox.Store().query(
            f"{prologue} SELECT {selection} {{}}", base_iri=base, prefixes=dict(prefixes)
        )
    except SyntaxError:
        raise QueryError("A graph after FROM is not named by an IRI.") from None
    assert isinstance(found, ox.QuerySolutions)
    terms = [term for term in next(found) if isinstance(term, ox.NamedNode)]
    if len(terms) < len(names):
        raise QueryError("A graph after FROM is not named by an IRI.")
    return terms


def visible_graphs(store: ox.Store) -> tuple[ox.NamedNode, ...]:
    """Return the named graphs, without the one that holds what has no graph."""
    names = (name for name in store.named_graphs() if isinstance(name, ox.NamedNode))
    return tuple(name for name in names if name != UNNAMED)


def merged(store: ox.Store, dataset: Dataset) -> ox.Store:
    """Return a store in memory with just this dataset, each statement of its default graph once.

    Oxigraph would give a row per graph for a statement that stands in several of them.
    """
    copy = ox.Store()
    for graph in dataset.default:
        quads = store.quads_for_pattern(None, None, None, graph)
        copy.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    for graph in dataset.named:
        copy.extend(store.quads_for_pattern(None, None, None, graph))
    return copy


def with_using(text: str, default: Iterable[str], named: Iterable[str]) -> str:
    """Return an update with USING clauses for the dataset of its request.

    Raises ``Refused`` if the text names one too (section 2.2.3: the request is malformed).
    """
    clauses = [f"USING {name}" for name in graph_names(default)]
    clauses += [f"USING NAMED {name}" for name in graph_names(named)]
    if not clauses:
        return text
    found = list(tokens(text))
    if any(token.depth == 0 and token.is_word("USING", "WITH") for token in found):
        raise Refused(400, "The request and the update both name a dataset; one of them may.")
    return _insert(text, found, f" {' '.join(clauses)} ")


def _insert(text: str, found: list[Token], clauses: str) -> str:
    pieces: list[str] = []
    done = 0
    for place, token in enumerate(found):
        if token.depth or not token.is_word("WHERE"):
            continue
        pieces.append(text[done : token.start])
        if place and found[place - 1].is_word("DELETE"):  # the pattern is the template too
            pieces.append(_braces(text, found[place + 1 :]))
        pieces.append(clauses)
        done = token.start
    return "".join((*pieces, text[done:]))


def _braces(text: str, following: list[Token]) -> str:
    closing = next((token for token in following if token.text == "}" and token.depth == 1), None)
    if closing is None:
        return ""
    return text[following[0].start : closing.end]
