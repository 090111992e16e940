"""Nanopublications: one assertion, its provenance and its publication info, each a graph.

Groth et al., "The anatomy of a nanopublication", Information Services & Use 30, 2010; rules of
https://nanopub.net/guidelines/working_draft/.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.errors import InputError
from kg.rdf.quads.sink import term
from kg.rdf.structure import stands_apart
from kg.rdf.trusty import code_of, trusty_code
from kg.vocab.iris import Minter, token
from kg.vocab.namespaces import iri

_SCHEMA: Final = "http://www.nanopub.org/nschema#"
HAS_ASSERTION: Final = f"{_SCHEMA}hasAssertion"
_LINKS: Final = (HAS_ASSERTION, f"{_SCHEMA}hasProvenance", f"{_SCHEMA}hasPublicationInfo")
NANOPUB: Final = ox.NamedNode(f"{_SCHEMA}Nanopublication")


@dataclass(frozen=True, slots=True)
class Nanopub:
    """A nanopublication: its IRI and the statements of its four graphs."""

    name: str
    graph: str
    head: tuple[ox.Quad, ...]
    assertion: tuple[ox.Quad, ...]
    provenance: tuple[ox.Quad, ...]
    pubinfo: tuple[ox.Quad, ...]

    @property
    def quads(self) -> tuple[ox.Quad, ...]:
        """All its statements."""
        return (*self.head, *self.assertion, *self.provenance, *self.pubinfo)

    @property
    def size(self) -> int:
        """The number of its statements."""
        return len(self.quads)


def find_nanopubs(quads: Iterable[ox.Quad], file: str) -> tuple[Nanopub, ...]:
    """Return the nanopublications of a file; none where it holds none.

    Raises ``InputError`` for one that breaks the rules or was changed after it was named (its
    trusty URI does not fit), and for statements beside them.
    """
    graphs: dict[str, list[ox.Quad]] = {}
    for quad in quads:
        graphs.setdefault(_text(quad.graph_name), []).append(quad)
    found = [
        _nanopub(head, graphs, file)
        for head in graphs.values()
        if any(quad.object == NANOPUB for quad in head)
    ]
    for one in found:
        _verify(one, file)
    inside = sum(one.size for one in found)
    if found and inside != sum(map(len, graphs.values())):
        raise _broken(file, "holds statements beside its nanopublications")
    return tuple(found)


def _nanopub(head: list[ox.Quad], graphs: dict[str, list[ox.Quad]], file: str) -> Nanopub:
    (name, *more) = {_text(quad.subject) for quad in head if quad.object == NANOPUB}
    if more:
        raise _broken(file, "has a head with several nanopublications")
    parts = [_part(head, name, link, file) for link in _LINKS]
    own = _text(head[0].graph_name)
    if len({name, own, *parts}) < len(_LINKS) + 2:
        raise _broken(file, "uses one IRI for two of its graphs")
    if not all(part.startswith(name) for part in (own, *parts)):
        raise _broken(file, "has graphs whose IRIs do not begin with its own")
    assertion, provenance, pubinfo = (tuple(graphs.get(part, ())) for part in parts)
    if not assertion:
        raise _broken(file, "asserts nothing")
    if not any(parts[0] in (_text(q.subject), _text(q.object)) for q in provenance):
        raise _broken(file, "says nothing of where its assertion is from")
    if not any(_text(quad.subject) == name for quad in pubinfo):
        raise _broken(file, "says nothing of its publication")
    return Nanopub(name, parts[0], tuple(head), assertion, provenance, pubinfo)


def _verify(one: Nanopub, file: str) -> None:
    """Refuse one that does not say what the code in its IRI was made of; many have no code."""
    code = trusty_code(one.name)
    if code is not None and code_of(one.quads, code) != code:
        raise InputError(
            f"The nanopublication in {file} was changed after it was given its name: the code "
            f"{code[:8]}… at the end of its IRI is not that of its statements.",
            "Get it anew from where it was published.",
        )


def _part(head: list[ox.Quad], name: str, link: str, file: str) -> str:
    found = {
        _text(quad.object)
        for quad in head
        if quad.predicate.value == link and _text(quad.subject) == name
    }
    if len(found) != 1:
        raise _broken(file, f"does not name exactly one graph with {link.removeprefix(_SCHEMA)}")
    return found.pop()


def _broken(file: str, what: str) -> InputError:
    return InputError(f"The nanopublication in {file} {what}.", "Correct the file.")


def _text(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""


def taken_apart(one: Nanopub, names: Minter) -> Iterator[ox.Quad]:
    """Yield its statements where they belong: the assertion to a graph of its own, the rest to the
    provenance, which says what the graph derives from.

    A direct link between two assertions becomes a stance link; rules derive the direct one again.
    """
    own = ox.NamedNode(names.document_graph(f"nanopub-{token(one.name)}"))
    kept = ox.NamedNode(names.graph("provenance"))
    for quad in one.assertion:
        stance = list(_stance(quad, one, names))
        for subject, predicate, value in stance or [quad.triple]:
            yield ox.Quad(subject, predicate, value, own)
    for quad in (*one.head, *one.provenance, *one.pubinfo):
        yield ox.Quad(quad.subject, quad.predicate, quad.object, kept)
    yield ox.Quad(own, term("rdf:type"), term("prov:Entity"), kept)
    yield ox.Quad(own, term("prov:wasDerivedFrom"), ox.NamedNode(one.graph), kept)


def _stance(quad: ox.Quad, one: Nanopub, names: Minter) -> Iterator[ox.Triple]:
    beginning, cito = names.entity("assertion", ""), iri("cito:")
    citing, cited = _text(quad.subject), _text(quad.object)
    ours = citing.startswith(beginning) and cited.startswith(beginning)
    if not ours or not stands_apart(quad.predicate.value):
        return
    relation = quad.predicate.value.removeprefix(cito)
    keys = citing.removeprefix(beginning), cited.removeprefix(beginning)
    node = ox.NamedNode(names.entity("stance", token(*keys, relation)))
    yield ox.Triple(node, term("rdf:type"), term("clm:StanceLink"))
    yield ox.Triple(node, term("rdf:type"), term("cito:Citation"))
    yield ox.Triple(node, term("cito:hasCitingEntity"), quad.subject)
    yield ox.Triple(node, term("cito:hasCitedEntity"), quad.object)
    yield ox.Triple(node, term("cito:hasCitationCharacterization"), quad.predicate)
    for said in one.provenance:
        if _text(said.subject) == one.graph and said.predicate == term("prov:wasGeneratedBy"):
            yield ox.Triple(node, said.predicate, said.object)
