"""A network is the same whether its citations come from side tables or from a query."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import pytest

from benchmarks.made_up.store import write_world
from kg.analysis.network.building import NETWORKS, build_network
from kg.analysis.network.linking import cited_rows
from kg.store.base import View
from kg.store.open import open_store
from kg.tables.edges import Citing
from kg.tables.tables import BESIDE, tables_of
from tests.analysis.network.exchange import exchange
from tests.checks.world import World

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]

CITED = sorted(name for name, network in NETWORKS.items() if network.citing)


def odd() -> World:
    """Return an exchange with acts that the shapes forbid and works that nothing describes."""
    world = exchange()
    twice = world.cite("guide", assertion="reply")
    world.add(twice, "cito:hasCitationCharacterization", "cito:describes")
    world.add(twice, "clm:citingAssertion", "claim")
    world.cite("nowhere", assertion="unsaid")
    world.cite("guide", by="unknown")
    world.cite("answer")  # itself
    for key, told in (("mute", "cito:hasCitingEntity"), ("loose", "clm:citingAssertion")):
        world.add(key, "rdf:type", "clm:SourceCitation")
        world.add(key, "cito:hasCitedEntity", "memo")
        world.add(key, told, "answer" if key == "mute" else "claim")
    world.add("loose", "cito:hasCitationCharacterization", "cito:citesAsEvidence")
    return world


def shown(net: "Net") -> tuple[object, ...]:
    """Return all that a network holds, in its order."""
    return net.is_directed(), list(net.nodes(data=True)), list(net.edges(data=True))


def both(view: View, name: str) -> tuple["Net", "Net"]:
    """Return the network as the query and as the tables have it."""
    assert BESIDE.kept(view) is None
    asked = build_network(view, name)
    tables_of(view)
    assert BESIDE.kept(view) is not None
    return asked, build_network(view, name)


@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_tables_give_the_network_of_the_query(name: str) -> None:
    asked, told = odd().read(lambda view: both(view, name))
    assert shown(told) == shown(asked)
    assert asked.number_of_edges()


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    store = open_store(tmp_path_factory.mktemp("networks") / "store", create=True)
    write_world(store, 200)
    with store.view() as view:
        yield view


@pytest.mark.parametrize("name", CITED)
def test_a_store_that_was_built_gives_the_network_of_its_quads(view: View, name: str) -> None:
    plain = open_store("memory:", create=True)
    with plain.write() as writer:
        writer.add(view.quads())
    with plain.view() as same:
        assert cited_rows(same, Citing.WORK) is None
        asked = build_network(same, name)
    assert cited_rows(view, Citing.WORK)
    assert shown(build_network(view, name)) == shown(asked)
    assert len(asked) > 50


def test_what_only_cites_is_in_no_list() -> None:
    kinds = odd().read(
        lambda view: tables_of(view).connection.execute("SELECT kind FROM total").fetchall()
    )
    assert kinds
    assert ("",) not in kinds
