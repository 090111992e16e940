"""Each network shows one side of the graph, and loses nothing of that side without saying so."""

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import pytest

from kg.analysis.citing.citations import citation_network
from kg.errors import UsageError
from kg.figures.networks.views import bodies, claims_and_sources, neighbourhood, stances
from kg.store.base import View
from tests.figures.networks import large, network

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]


def _kinds(graph: "Graph") -> set[str]:
    return {held["kind"] for _, held in graph.nodes(data=True)}


def _types(graph: "Graph") -> Counter[str]:
    return Counter(held["type"] for _, _, held in graph.edges(data=True))


def test_claims_and_sources_keep_every_citation_and_reply() -> None:
    whole, seen = network(), claims_and_sources(network())
    assert _kinds(seen.graph) == {"claim", "reply", "document", "source"}
    assert _types(seen.graph) == {kind: _types(whole)[kind] for kind in ("cites", "stance")}


def test_stances_keep_who_said_what_and_nobody_else() -> None:
    seen = stances(network())
    assert _types(seen.graph) == {"stance": 10, "said": 20}
    assert {"inspector", "department"}.isdisjoint(seen.graph)
    assert seen.summary.startswith("5 claims and 5 replies, with 10 links")


def test_bodies_that_speak_together_are_one_and_each_citation_is_named_once() -> None:
    seen = bodies(network())
    together = " ".join(sorted(("Harbour Watch", "Mariners' Union", "Tidewater School of Law")))
    ours = seen.graph.edges[together, together, "includes quotation from"]
    assert ours["relation"] == "includes quotation from, 5 times"
    assert ours["words"].splitlines()[0] == "Waiting for the Tide, volume 1 · The same, p. 1."
    assert ("authority", together, "critiques") in seen.graph.edges
    assert (together, "inspector", "cites as evidence") in seen.graph.edges


def test_a_citation_without_a_known_body_is_counted_in_the_sentence() -> None:
    seen = bodies(network())
    drawn = sum(len(held["words"].splitlines()) for _, _, held in seen.graph.edges(data=True))
    assert f"with {drawn} citations between them or of their own work; 5 more" in seen.summary
    assert drawn + 5 == _types(network())["cites"]


def test_one_link_around_a_claim_is_what_it_is_linked_to() -> None:
    whole = network()
    seen = neighbourhood(whole, "Claim 2", 1)
    assert set(seen.graph) == {"claim2", *nx.all_neighbors(whole, "claim2")}
    assert seen.title == "Around Claim 2"


def test_two_links_do_not_go_through_a_hub() -> None:
    """All replies are by one body: through it everything would be near everything."""
    seen = neighbourhood(network(), "claim2", 2)
    assert "source7" in seen.graph
    assert not {"claim3", "reply3", "source8"} & set(neighbourhood(network(), "reply4", 1).graph)
    assert "reply3" not in neighbourhood(network(), "reply4", 2).graph


@pytest.mark.parametrize("of", ["claim2", "CLAIM 2", " claim 2 "])
def test_a_claim_is_found_by_its_name_or_number(of: str) -> None:
    assert neighbourhood(network(), of, 1).title == "Around Claim 2"


def test_without_a_name_the_first_claim_is_taken() -> None:
    assert neighbourhood(large(8), "", 1).title == "Around Claim 0"


def test_an_iri_and_its_last_part_are_the_same(view: View) -> None:
    graph = citation_network(view)
    iri = next(node for node, held in graph.nodes(data=True) if held["word"] == "Reply 3")
    found = {neighbourhood(graph, of, 1).title for of in (iri, iri.rpartition("/")[2])}
    assert found == {"Around Reply 3"}


def test_what_is_not_there_is_refused_with_what_to_give() -> None:
    with pytest.raises(UsageError) as refused:
        neighbourhood(network(), "Claim 99", 1)
    assert "Claim 3" in (refused.value.hint or "")
