"""RDF files to quads: in any syntax, without blank nodes, and only what speaks our vocabulary.

Nothing is ever fetched: JSON-LD with a context elsewhere is refused, XML entities are not resolved.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, TypeVar

import pyoxigraph as ox

from kg.errors import InputError
from kg.rdf.nanopub import HAS_ASSERTION
from kg.read.base import Sample
from kg.vocab.iris import Minter, token
from kg.vocab.namespaces import CLM

T = TypeVar("T")
_ABOVE: Final = r"\A\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*"  # empty lines and comments
_PREFIX: Final = re.compile(_ABOVE + r"(?:@prefix|@base|PREFIX|BASE)\s[^<\n]*<", re.I)
_LINE: Final = re.compile(_ABOVE + r'(?:<[^<>\s]+>|_:\S+)\s+<[^<>\s]+>\s+[<_"].*\.\s*$', re.M)
_XML: Final = re.compile(r"<rdf:RDF\b|<[\w-]+:RDF\b[^>]*22-rdf-syntax-ns#")
_NESTED: Final = re.compile(rb"<!ENTITY[^>]*&")
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Notation:
    """One RDF syntax as it is read: ``bid`` is as for readers of documents."""

    name: str
    suffixes: tuple[str, ...]
    bid: Callable[[Sample], float]
    syntax: ox.RdfFormat


def _by(pattern: re.Pattern[str], suffixes: tuple[str, ...]) -> Callable[[Sample], float]:
    def bid(sample: Sample) -> float:
        if pattern.search(sample.text):
            return 0.97
        return 0.95 if sample.suffix in suffixes and sample.text else 0.0

    return bid


def _bid_jsonld(sample: Sample) -> float:
    head = sample.text.removeprefix("\ufeff").lstrip()
    return 0.98 if head.startswith(("{", "[")) and CLM in head else 0.0


# TriG reads Turtle too, N-Quads N-Triples.
NOTATIONS: Final = tuple(
    Notation(name, suffixes, _by(pattern, suffixes) if pattern else _bid_jsonld, syntax)
    for name, suffixes, pattern, syntax in (
        ("TriG", (".trig", ".ttl", ".turtle"), _PREFIX, ox.RdfFormat.TRIG),
        ("N-Quads", (".nq", ".nt"), _LINE, ox.RdfFormat.N_QUADS),
        ("RDF/XML", (".rdf", ".owl"), _XML, ox.RdfFormat.RDF_XML),
        ("JSON-LD", (), None, ox.RdfFormat.JSON_LD),
    )
)


def bid_rdf(sample: Sample) -> tuple[float, Notation]:
    """Return how surely the bytes are RDF, and in which syntax."""
    bids = [(notation.bid(sample), -place) for place, notation in enumerate(NOTATIONS)]
    bid, place = max(bids)
    return bid, NOTATIONS[-place]


@dataclass(slots=True)
class GraphReading:
    """Reads a file of RDF, as often as it is iterated: its statements come in their order.

    A blank node gets an IRI (RDF 1.1, 3.5) from the bytes of the file and the order in which the
    nodes appear. An iteration raises ``InputError`` for what is malformed, uses RDF 1.2 or, at its
    end, has only foreign terms; ``named`` then tells how many blank nodes got an IRI.
    """

    open: Callable[[], BinaryIO]
    name: str
    notation: Notation
    names: Minter
    named: int = 0

    def __iter__(self) -> Iterator[ox.Quad]:
        try:
            yield from self._quads()
        except (SyntaxError, ValueError) as problem:
            raise malformed(self.name, self.notation, problem) from None
        except _Rdf12 as problem:
            raise InputError(
                f"{self.name} holds {problem}, which belongs to RDF 1.2.", "Write it in RDF 1.1."
            ) from None
        except OSError as problem:
            raise InputError(f"{self.name} cannot be read: {problem}.") from None

    def _quads(self) -> Iterator[ox.Quad]:
        skolem, syntax, is_ours = self._skolem(), self.notation.syntax, False
        with self.open() as file:
            for quad in ox.parse(file, format=syntax, rename_blank_nodes=False):
                is_ours = is_ours or _ours(quad) or quad.predicate.value == HAS_ASSERTION
                yield skolem.quad(quad)
        self.named = len(skolem.names)
        if not is_ours:
            raise InputError(
                f"{self.name} is RDF, but none of its terms is of the Counterclaim vocabulary "
                f"({CLM}).",
                "Only graphs in that vocabulary, and nanopublications, can be added.",
            )

    def _skolem(self) -> "_Skolem":
        with self.open() as file:
            if self.notation.syntax == ox.RdfFormat.RDF_XML and _NESTED.search(file.read()):
                raise InputError(f"{self.name} declares entities by entities.", "Write them out.")
        with self.open() as file:
            digest = hashlib.sha256()
            while block := file.read(_BLOCK):
                digest.update(block)
        return _Skolem(f"{self.names.base}.well-known/genid/{token(digest.hexdigest())}-")


def malformed(name: str, notation: Notation, problem: Exception) -> InputError:
    """Return the sentence about a file whose syntax is broken."""
    words = " ".join(str(problem).split())
    if notation.syntax == ox.RdfFormat.JSON_LD and "context" in words:
        return InputError(
            f"{name} takes its context from elsewhere, and nothing is fetched: {words}.",
            "Put the context into the file.",
        )
    return InputError(f"{name} is malformed {notation.name}: {words}.", "Correct the file.")


def _ours(quad: ox.Quad) -> bool:
    return quad.predicate.value.startswith(CLM) or (
        isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(CLM)
    )


class _Rdf12(Exception):
    """A term that RDF 1.1 does not have."""


class _Skolem:
    """Gives blank nodes their IRIs, numbered in the order in which they appear."""

    def __init__(self, beginning: str) -> None:
        self._beginning = beginning
        self.names: dict[str, ox.NamedNode] = {}

    def quad(self, quad: ox.Quad) -> ox.Quad:
        """Return the statement with IRIs in the place of blank nodes."""
        subject, value, graph = quad.subject, quad.object, quad.graph_name
        if isinstance(subject, ox.Triple) or isinstance(value, ox.Triple):
            raise _Rdf12("a triple term")
        if isinstance(value, ox.Literal) and value.direction is not None:
            raise _Rdf12("a text with a base direction")
        if any(isinstance(term, ox.BlankNode) for term in (subject, value, graph)):
            return ox.Quad(
                self._named(subject), quad.predicate, self._named(value), self._named(graph)
            )
        return quad

    def _named(self, term: T | ox.BlankNode) -> T | ox.NamedNode:
        if not isinstance(term, ox.BlankNode):
            return term
        fresh = ox.NamedNode(f"{self._beginning}{len(self.names)}")
        return self.names.setdefault(term.value, fresh)
