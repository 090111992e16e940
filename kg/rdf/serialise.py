"""Statements to bytes, the same bytes every time, in six RDF syntaxes.

Quads are sorted first, as lines in a file if they are many; where the syntax has no graphs, the
union is written, each triple once. They can also be written as they come, in an order of their own.
Lexical forms are kept (``82.0`` stays ``82.0``).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from types import MappingProxyType
from typing import IO, Final, TypeAlias, cast

import pyoxigraph as ox

from kg.errors import ExportError
from kg.rdf import jsonld
from kg.rdf.sorting import in_order
from kg.vocab import media
from kg.vocab.namespaces import prefixes

Write: TypeAlias = Callable[[Iterable[ox.Quad], IO[bytes]], None]

_AT_ONCE: Final = 10_000  # statements that become lines together
_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_XML_NAME: Final = re.compile(r"[^\W\d][\w.-]*\Z")  # what an IRI must end with to be an element
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Syntax:
    """One RDF syntax and how it is written."""

    name: str
    media_type: str
    suffix: str
    write: Write
    put: Write  # as they come: those of a subject together, and if it has graphs those of a graph
    has_graphs: bool = False


def sort_quads(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return the quads once each, by graph, subject, predicate (types first) and object."""
    return sorted(set(quads), key=_order)


def _order(quad: ox.Quad) -> tuple[str, str, bool, str, str]:
    is_property = quad.predicate != _TYPE
    return (
        str(quad.graph_name), str(quad.subject), is_property, str(quad.predicate), str(quad.object)
    )  # fmt: skip


def _merge(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    union = {ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads}
    return sorted(union, key=_order)


def _write_nquads(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    """Without blank nodes this is the canonical form of RDFC-1.0."""
    _write_lines(quads, ox.RdfFormat.N_QUADS, output)


def _write_ntriples(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    _write_lines((quad.triple for quad in quads), ox.RdfFormat.N_TRIPLES, output)


def _write_lines(
    statements: Iterable[ox.Quad] | Iterable[ox.Triple], syntax: ox.RdfFormat, output: IO[bytes]
) -> None:
    output.writelines(line for line, _ in groupby(in_order(_lines(statements, syntax))))


def _lines(
    statements: Iterable[ox.Quad] | Iterable[ox.Triple], syntax: ox.RdfFormat
) -> Iterator[bytes]:
    waiting = iter(cast(Iterable[ox.Quad], statements))  # or triples: all of one kind
    while some := list(islice(waiting, _AT_ONCE)):
        text = ox.serialize(some, format=syntax)
        assert text is not None  # nothing is written to a file
        yield from text.splitlines(keepends=True)


def _put_nquads(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    ox.serialize(quads, output, ox.RdfFormat.N_QUADS)


def _put_ntriples(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    ox.serialize((quad.triple for quad in quads), output, ox.RdfFormat.N_TRIPLES)


def _write_trig(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    _put_trig(sort_quads(quads), output)


def _put_trig(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    _write_grouped(quads, ox.RdfFormat.TRIG, output)


def _write_turtle(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    _put_turtle(_merge(quads), output)


def _put_turtle(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    _write_grouped((quad.triple for quad in quads), ox.RdfFormat.TURTLE, output)


def _write_rdfxml(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    _put_rdfxml(_merge(quads), output)


def _put_rdfxml(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    triples = (_xml_safe(quad.triple) for quad in quads)
    _write_grouped(triples, ox.RdfFormat.RDF_XML, output)


def _write_grouped(
    statements: Iterable[ox.Quad] | Iterable[ox.Triple], syntax: ox.RdfFormat, output: IO[bytes]
) -> None:
    header = _SortedHeader(output)
    ox.serialize(statements, cast(IO[bytes], header), syntax, prefixes=dict(prefixes()))
    header.finish()


def _xml_safe(triple: ox.Triple) -> ox.Triple:
    """Pass on what XML can say; Oxigraph itself would write a file that others cannot read."""
    named = triple.object if triple.predicate == _TYPE else triple.predicate
    if isinstance(named, ox.NamedNode) and not _XML_NAME.search(named.value):
        raise ExportError(f"XML has no name for {named}.", "Choose another format.")
    if isinstance(triple.object, ox.Literal) and _NOT_XML.search(triple.object.value):
        raise ExportError(
            f"XML has no way to write a control character of {triple.subject}.",
            "Choose another format.",
        )
    return triple


def _write_jsonld(quads: Iterable[ox.Quad], output: IO[bytes]) -> None:
    jsonld.write(sort_quads(quads), output)


_ALL: Final = (
    Syntax("nquads", media.NQUADS, ".nq", _write_nquads, _put_nquads, has_graphs=True),
    Syntax("trig", media.TRIG, ".trig", _write_trig, _put_trig, has_graphs=True),
    Syntax("turtle", media.TURTLE, ".ttl", _write_turtle, _put_turtle),
    Syntax("ntriples", media.NTRIPLES, ".nt", _write_ntriples, _put_ntriples),
    Syntax("jsonld", media.JSONLD, ".jsonld", _write_jsonld, jsonld.write, has_graphs=True),
    Syntax("rdfxml", media.RDFXML, ".rdf", _write_rdfxml, _put_rdfxml),
)
SYNTAXES: Final = MappingProxyType({syntax.name: syntax for syntax in _ALL})


def write_rdf(
    quads: Iterable[ox.Quad], syntax: str, output: IO[bytes], *, as_they_come: bool = False
) -> None:
    """Write ``quads`` in ``syntax`` (a name in ``SYNTAXES``) to ``output``.

    ``as_they_come`` takes as much memory for many as for few; see ``Syntax.put`` for their order.
    Raises ``ExportError`` for an unknown syntax and for what the syntax cannot express.
    """
    if syntax not in SYNTAXES:
        raise ExportError(
            f"There is no RDF syntax named {syntax!r}.", f"Choose one of {', '.join(SYNTAXES)}."
        )
    chosen = SYNTAXES[syntax]
    try:
        (chosen.put if as_they_come else chosen.write)(quads, output)
    except ValueError as problem:
        raise ExportError(f"The graph cannot be written as {syntax}: {problem}.") from None


class _SortedHeader:
    """Passes a stream on, its prefixes sorted: Oxigraph declares them in random order."""

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output
        self._head: bytes | None = b""

    def write(self, data: bytes) -> int:
        if self._head is None:
            return self._output.write(data)
        self._head += data
        if _BODY.search(self._head):
            self.finish()
        return len(data)

    def flush(self) -> None:
        self._output.flush()

    def finish(self) -> None:
        """Write what is still held back."""
        if self._head is not None:
            self._output.write(_sort_prefixes(self._head))
            self._head = None


# A line that follows the declarations of Turtle and TriG, or of the root element of RDF/XML.
_BODY: Final = re.compile(rb"^(?!@prefix |<\?xml |<rdf:RDF ).+\n", re.MULTILINE)
_DECLARATIONS: Final = re.compile(rb"\A(?:@prefix [^\n]*\n)+")
_ROOT: Final = re.compile(rb"<rdf:RDF ([^>]*)>")


def _sort_prefixes(head: bytes) -> bytes:
    if match := _DECLARATIONS.match(head):
        lines = sorted(match[0].splitlines(keepends=True))
        return b"".join(lines) + b"\n" + head[match.end() :]
    if match := _ROOT.search(head):
        attributes = b"\n\t".join(sorted(match[1].split()))
        return head[: match.start(1)] + attributes + head[match.end(1) :]
    return head
