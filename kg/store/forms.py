"""The printed forms of literals, which Oxigraph does not keep.

Oxigraph stores a number by its value: ``82.0`` comes back as ``82``, and an
``xsd:nonNegativeInteger`` as an ``xsd:integer``. Queries compare by value and do not mind; what is
exported, validated or copied must be what was written. So the originals are kept beside the store.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.rdf.terms import OxTerm
from kg.store.base import parsed_triples

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_STRING: Final = _XSD + "string"
_TYPED: Final = f'"^^<{_XSD}'.encode()
_SUBJECT: Final = b"<urn:x-probe> <urn:x-probe> "
_PROBE: Final = ox.NamedNode("urn:x-probe")


def engine_form(term: OxTerm) -> OxTerm:
    """Return ``term`` as Oxigraph gives it back once it was stored."""
    if not isinstance(term, ox.Literal) or term.datatype.value == _STRING:
        return term
    if not term.datatype.value.startswith(_XSD):
        return term
    return _probe(term)


@lru_cache(maxsize=65_536)
def _probe(literal: ox.Literal) -> OxTerm:
    """Let Oxigraph itself say what it makes of a literal."""
    store = ox.Store()
    store.add(ox.Quad(_PROBE, _PROBE, literal))
    return next(store.quads_for_pattern(None, None, None)).object


def engine_quad(quad: ox.Quad) -> ox.Quad:
    """Return ``quad`` as Oxigraph gives it back once it was stored."""
    kept = engine_form(quad.object)
    if kept == quad.object:
        return quad
    return ox.Quad(quad.subject, quad.predicate, kept, quad.graph_name)


def _changing_lines(chunk: bytes) -> Iterator[bytes]:
    """Yield the lines of N-Triples whose value has a type of XML Schema and will change."""
    at = chunk.find(_TYPED)
    while at >= 0:
        start, end = chunk.rfind(b"\n", 0, at) + 1, chunk.find(b"\n", at)
        line = chunk[start:] if end < 0 else chunk[start:end]
        if _may_change(line[line.index(b'"') :]):
            yield line
        at = chunk.find(_TYPED, start + len(line))


@lru_cache(maxsize=65_536)
def _may_change(value: bytes) -> bool:
    """Tell whether the store will change a value, given as the end of a statement."""
    try:
        (quad,) = ox.parse(_SUBJECT + value, format=ox.RdfFormat.N_TRIPLES)
    except (SyntaxError, ValueError):
        return True
    return engine_quad(quad) is not quad


class Forms:
    """The quads of a store whose object has another form in it, by graph."""

    def __init__(self, quads: Iterable[ox.Quad] = ()) -> None:
        self._graphs: dict[str, dict[ox.Quad, ox.Quad]] = {}
        for quad in quads:
            self.note(quad)

    @classmethod
    def load(cls, path: Path) -> "Forms":
        """Read what ``save`` wrote; nothing when there is no file."""
        if not path.exists():
            return cls()
        return cls(ox.parse(path=path, format=ox.RdfFormat.N_QUADS))

    def save(self, path: Path) -> None:
        """Write the originals as N-Quads."""
        quads = (quad for graph in self._graphs.values() for quad in graph.values())
        ox.serialize(quads, path, ox.RdfFormat.N_QUADS)

    def originals(self) -> Iterator[tuple[ox.Quad, ox.Quad]]:
        """Yield each quad as the store has it, and as it was written."""
        for quads in self._graphs.values():
            yield from quads.items()

    def noting(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        """Pass ``quads`` on, remembering those that the store will change."""
        for quad in quads:
            self.note(quad)
            yield quad

    def noting_text(self, graph: ox.NamedNode, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Pass N-Triples text of ``graph`` on, remembering the statements that will change.

        A value is looked at once, however often it stands there. Raises ``StoreError``.
        """
        for chunk in chunks:
            for quad in parsed_triples(b"\n".join(_changing_lines(chunk))):
                self.note(ox.Quad(quad.subject, quad.predicate, quad.object, graph))
            yield chunk

    def note(self, quad: ox.Quad) -> None:
        """Remember a quad if the store will change it."""
        kept = engine_quad(quad)
        if kept is not quad:
            self._graphs.setdefault(str(quad.graph_name), {})[kept] = quad

    def drop(self, graph: ox.NamedNode) -> None:
        """Forget the quads of a graph."""
        self._graphs.pop(str(graph), None)

    def keep(self, is_there: Callable[[ox.Quad], bool]) -> None:
        """Forget the quads that are no longer in the store."""
        for name, quads in self._graphs.items():
            self._graphs[name] = {kept: quad for kept, quad in quads.items() if is_there(kept)}

    def restore(self, quad: ox.Quad) -> ox.Quad:
        """Return the quad that was written for one that the store gave back."""
        return self._graphs.get(str(quad.graph_name), {}).get(quad, quad)
