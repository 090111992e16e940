"""Under which licence, and by whom, the whole is offered: what was set, else what a graph says.

``KG_LICENSE`` is the address of a licence, ``KG_PUBLISHER`` the address or the name of a publisher.
Without them it is what the store says of the base of its names (``dcterms:license``,
``dcterms:publisher``), and nothing where it says nothing: documents keep the licences they have.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.errors import UsageError
from kg.store.base import View
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

LICENSE: Final = "KG_LICENSE"
PUBLISHER: Final = "KG_PUBLISHER"
_ADDRESS: Final = ("http://", "https://", "urn:")


@dataclass(frozen=True, slots=True)
class Offering:
    """Addresses, or the names of publishers; sorted, and often none."""

    licences: tuple[ox.NamedNode, ...] = ()
    publishers: tuple[ox.NamedNode | ox.Literal, ...] = ()


def offering_set() -> Offering:
    """Return what was set. Raises ``UsageError`` for a setting that is no address."""
    licence, publisher = os.environ.get(LICENSE), os.environ.get(PUBLISHER)
    licences = (_address(LICENSE, licence),) if licence else ()
    if not publisher:
        return Offering(licences)
    if publisher.startswith(_ADDRESS):
        return Offering(licences, (_address(PUBLISHER, publisher),))
    return Offering(licences, (ox.Literal(publisher),))


def offering(view: View) -> Offering:
    """Return what is known. Raises ``UsageError`` as ``offering_set`` does."""
    given, said = offering_set(), _Said(view, ox.NamedNode(Minter.from_environment().base))
    return Offering(
        given.licences or tuple(said.nodes("dcterms:license")),
        given.publishers or (*said.nodes("dcterms:publisher"), *said.names()),
    )


def _address(variable: str, text: str) -> ox.NamedNode:
    try:
        if text.startswith(_ADDRESS):
            return ox.NamedNode(text)
    except ValueError:
        pass
    raise UsageError(
        f"{variable} is {text!r}, which is no address.",
        "Write https://creativecommons.org/licenses/by/4.0/ or the like.",
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What the store says of the whole."""

    view: View
    whole: ox.NamedNode

    def nodes(self, name: str) -> list[ox.NamedNode]:
        return sorted(
            {node for node in self._objects(name) if isinstance(node, ox.NamedNode)}, key=str
        )

    def names(self) -> list[ox.Literal]:
        found = {
            name for name in self._objects("dcterms:publisher") if isinstance(name, ox.Literal)
        }
        return sorted(found, key=str)

    def _objects(self, name: str) -> Iterator[object]:
        found = self.view.quads(self.whole, ox.NamedNode(iri(name)))
        return (quad.object for quad in found)
