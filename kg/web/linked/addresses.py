"""IRIs of ours as addresses of this server, and back.

The graph names things under its own base, wherever a copy of it is served. A copy on another
machine writes the names of things and graphs under its own root, so that they can be followed
there; the names of the vocabulary stay what they are, for they are what data have in common.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import pyoxigraph as ox

from kg.vocab.iris import Minter
from kg.vocab.namespaces import CLM

ID: Final = "id/"
GRAPH: Final = "graph/"
ONTOLOGY: Final = CLM.removesuffix("#")
_SAFE: Final = "/~!$&'()*+,;=:@"  # of a path. Source: RFC 3986, section 3.3


@dataclass(frozen=True, slots=True)
class Addresses:
    """``base`` is that of the graph, ``root`` that of the server; both end with a slash."""

    base: str
    root: str

    @classmethod
    def under(cls, root: str) -> "Addresses":
        """Return those of a server at ``root`` for graphs of the base that is set."""
        return cls(Minter.from_environment().base, root)

    def stored(self, path: str) -> str:
        """Return the IRI that the graph has for a path of this server: ``id/place/us``."""
        return self.base + path

    def here(self, iri: str) -> str:
        """Return the name under which this server offers what the graph calls ``iri``."""
        local = self._local(iri)
        return iri if local is None else self.root + local

    def path(self, iri: str) -> str | None:
        """Return the path of the address at which this server answers for ``iri``, if it does."""
        if iri == ONTOLOGY or iri.startswith((ONTOLOGY + "#", ONTOLOGY + "/")):
            return "/ns" + iri.removeprefix(ONTOLOGY)
        local = self._local(iri)
        return None if local is None else "/" + encoded(local)

    def quad_here(self, quad: ox.Quad) -> ox.Quad:
        """Return a statement with the names that its parts have at this server."""
        if self.root == self.base:
            return quad
        subject, graph = quad.subject, quad.graph_name
        return ox.Quad(
            self._node(subject) if isinstance(subject, ox.NamedNode) else subject,
            quad.predicate,
            self._node(quad.object) if isinstance(quad.object, ox.NamedNode) else quad.object,
            self._node(graph) if isinstance(graph, ox.NamedNode) else graph,
        )

    def _node(self, node: ox.NamedNode) -> ox.NamedNode:
        return ox.NamedNode(self.here(node.value))

    def _local(self, iri: str) -> str | None:
        local = iri.removeprefix(self.base)
        return local if local != iri and local.startswith((ID, GRAPH)) else None


def encoded(path: str) -> str:
    """Return an IRI or a part of one as a header or an HTML attribute takes it: in ASCII."""
    return quote(path, safe=_SAFE + "%")
