"""The networks of a made-up exchange."""

from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import pytest

from kg.analysis.network.building import NETWORKS, build_network, labels
from kg.analysis.network.ranking import (
    rank,
)
from kg.errors import UsageError
from tests.analysis.network.exchange import edges_of, exchange, network_of
from tests.checks.world import EX, World

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]


@pytest.mark.parametrize(
    ("name", "edges"),
    [
        (
            "agents",
            {
                ("board", "league"): 1.0,
                ("board", "school"): 1.0,
                ("board", "officer"): 1.0,
                ("league", "officer"): 0.5,
                ("school", "officer"): 0.5,
            },
        ),
        ("sources", {("answer", "guide"): 2, ("answer", "memo"): 1, ("guide", "memo"): 1}),
        ("claims", {("claim", "guide"): 1, ("reply", "guide"): 1, ("reply", "memo"): 1}),
        ("co-citation", {("guide", "memo"): 1}),
        ("coupling", {("claim", "reply"): 1, ("guide", "reply"): 1}),
        ("arguments", {("reply", "claim"): 1}),
        ("places", {("quay", "claim"): 1, ("quay", "reply"): 1}),
    ],
)
def test_each_network_has_its_edges(name: str, edges: dict[tuple[str, str], float]) -> None:
    assert edges_of(network_of(name)) == edges


def test_co_authors_do_not_multiply_citations() -> None:
    """Four acts of citing are four, however many wrote the works."""
    assert sum(edges_of(network_of("agents")).values()) == 4


def test_a_network_of_another_name_is_refused() -> None:
    with pytest.raises(UsageError, match="no network named"):
        network_of("webs")


def test_a_label_is_a_name_or_opening_words() -> None:
    named = labels(network_of("claims"))
    assert named[f"{EX}guide"] == "The Guide"
    assert named[f"{EX}claim"] == "The quay is closed."
    assert named[f"{EX}reply"] == "reply"  # nothing says its words


def test_an_empty_store_has_empty_networks() -> None:
    world = World()
    world.quads.clear()
    for name in NETWORKS:
        net = world.read(lambda view, name=name: build_network(view, name))  # type: ignore[misc]
        assert (len(net), rank(net)) == (0, ())


@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_an_act_of_two_kinds_is_counted_once(name: str) -> None:
    """The shapes forbid such an act, but a graph from elsewhere may have one."""
    world = exchange()
    twice = world.cite("guide", assertion="reply")  # which it has already
    world.add(twice, "cito:hasCitationCharacterization", "cito:describes")
    net = world.read(lambda view: build_network(view, name))
    assert edges_of(net) == edges_of(network_of(name))
    if name == "sources":
        assert net.edges[f"{EX}answer", f"{EX}guide"]["kind"] == "cites as evidence; describes"


def test_two_acts_of_which_one_is_of_two_kinds_are_two() -> None:
    world = exchange()
    world.add(world.cite("guide"), "cito:hasCitationCharacterization", "cito:describes")
    net = world.read(lambda view: build_network(view, "sources"))
    assert edges_of(net)["answer", "guide"] == 3
