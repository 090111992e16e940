"""The graph of who cites whom: what is drawn, what its links say, and that nothing is doubled."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import pyoxigraph as ox
import pytest

from kg.analysis.citing.citations import KINDS, LINK_TYPES, citation_network, citation_summary
from kg.store.embedded import EmbeddedStore
from kg.store.memory import MemoryStore

if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]

EX = "https://example.org/"
HARBOUR = Path(__file__).with_name("harbour.trig")


@pytest.fixture(params=["embedded", "memory"])
def graph(request: pytest.FixtureRequest, tmp_path: Path) -> "Network":
    store = EmbeddedStore(tmp_path / "store") if request.param == "embedded" else MemoryStore()
    with store.write() as writer:
        writer.add(ox.parse(path=str(HARBOUR), format=ox.RdfFormat.TRIG))
    with store.view() as view:
        return citation_network(view)


def _kinds(graph: "Network") -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = {}
    for node, held in graph.nodes(data=True):
        kinds.setdefault(held["kind"], set()).add(node.removeprefix(EX))
    return kinds


def _links(graph: "Network", kind: str) -> set[tuple[str, str, str]]:
    return {
        (start.removeprefix(EX), held["relation"], end.removeprefix(EX))
        for start, end, held in graph.edges(data=True)
        if held["type"] == kind
    }


def test_every_kind_is_told_apart_and_neither_programmes_nor_software_are_drawn(
    graph: "Network",
) -> None:
    assert _kinds(graph) == {
        "claim": {"claim-dear", "claim-late"},
        "reply": {"reply-late", "reply-of-others"},
        "document": {"answer"},
        "source": {"paper", "page", "memo", "id/lost-work"},
        "agent": {"department", "authority", "watch", "school", "clinic", "voices", "pilots"},
        "person": {"inspector"},
        "place": {"land", "shore", "quay"},
    }


def test_two_citations_of_one_work_are_two_edges_however_many_wrote_it(graph: "Network") -> None:
    edges = graph.get_edge_data(f"{EX}claim-late", f"{EX}paper")
    assert set(edges) == {f"{EX}c1", f"{EX}c2"}
    assert edges[f"{EX}c1"]["place"] == (
        "p. 3, note 1, Answers on the Pilot Scheme, characters 50 to 51"
    )
    assert edges[f"{EX}c1"]["words"] == "Harbour Watch, “Waiting for the Tide”, p. 3."


def test_a_citation_starts_where_it_is_made(graph: "Network") -> None:
    """Without a passage, the work cites; a chain starts at the work in between, not at us."""
    assert _links(graph, "cites") == {
        ("claim-late", "includes quotation from", "paper"),
        ("answer", "cites for information", "page"),
        ("paper", "cites as evidence", "memo"),
        ("reply-late", "cites for information", "id/lost-work"),
    }


def test_a_cited_work_that_nothing_describes_is_drawn_and_says_so(graph: "Network") -> None:
    lost = graph.nodes[f"{EX}id/lost-work"]
    assert (lost["name"], lost["detail"]) == ("lost-work", "the store does not describe it")


def test_stance_speakers_makers_and_wholes_are_in_words(graph: "Network") -> None:
    assert _links(graph, "stance") == {
        ("reply-late", "replies to", "claim-late"),
        ("reply-late", "disputes", "claim-late"),
        ("reply-of-others", "qualifies", "reply-late"),
    }
    assert ("claim-late", "said by", "clinic") in _links(graph, "said")
    assert ("answer", "published by", "authority") in _links(graph, "made")
    assert _links(graph, "mentions") == {
        ("claim-late", "mentions", "quay"),
        ("claim-late", "mentions in a note", "school"),
        ("reply-late", "mentions", "department"),
        ("reply-late", "gives a figure for", "quay"),
    }
    assert _links(graph, "part") == {
        ("authority", "is part of", "department"),
        ("authority", "has authority in", "shore"),
        ("clinic", "is a unit of", "school"),
        ("quay", "is in", "shore"),
        ("shore", "is in", "land"),
    }


def test_claims_are_numbered_as_they_are_read(graph: "Network") -> None:
    assert graph.nodes[f"{EX}claim-late"]["word"] == "Claim 1"
    assert graph.nodes[f"{EX}claim-dear"]["word"] == "Claim 2"
    assert graph.nodes[f"{EX}reply-late"]["word"] == "Reply 1"


def test_a_claim_shows_its_words_its_pieces_and_the_printed_label(graph: "Network") -> None:
    claim = graph.nodes[f"{EX}claim-late"]
    assert claim["words"] == "The scheme “delays every ship”."
    assert claim["place"] == "Answers on the Pilot Scheme, characters 10 to 20 and 30 to 50"
    assert claim["detail"] == "printed label: MYTH"


def test_a_source_shows_how_the_notes_name_it_in_their_order(graph: "Network") -> None:
    paper = graph.nodes[f"{EX}paper"]
    assert paper["words"] == "Harbour Watch, “Waiting for the Tide”, p. 3.\nAgain, p. 9."
    assert paper["place"] == "Answers on the Pilot Scheme, characters 200 to 244 and 250 to 262"


def test_a_body_of_unknown_kind_and_a_kind_of_body_say_what_they_are(graph: "Network") -> None:
    assert graph.nodes[f"{EX}voices"]["word"] == "Body or person"
    assert graph.nodes[f"{EX}pilots"]["word"] == "Kind of body"
    assert graph.nodes[f"{EX}inspector"]["detail"] == "rank: Captain"


def test_labels_are_short_and_exact(graph: "Network") -> None:
    """The full acronym, not its misprint; a county with its state; an address without scheme."""
    assert graph.nodes[f"{EX}authority"]["label"] == "QPA"
    assert graph.nodes[f"{EX}quay"]["label"] == "Quay County, Shoreland"
    assert graph.nodes[f"{EX}page"]["label"] == "www.quayside.example/pilot"
    assert graph.nodes[f"{EX}page"]["name"] == "http://www.quayside.example/pilot/"


def test_every_attribute_is_text_and_every_key_is_declared(graph: "Network") -> None:
    for _, held in graph.nodes(data=True):
        assert set(held) == {"kind", "word", "label", "name", "words", "place", "date", "detail"}
        assert all(isinstance(value, str) for value in held.values())
        assert held["kind"] in KINDS
    for _, _, held in graph.edges(data=True):
        assert set(held) == {"type", "relation", "words", "place"}
        assert held["type"] in LINK_TYPES


def test_both_engines_give_one_graph_in_one_order(tmp_path: Path) -> None:
    graphs = []
    for store in (EmbeddedStore(tmp_path / "store"), MemoryStore()):
        with store.write() as writer:
            writer.add(ox.parse(path=str(HARBOUR), format=ox.RdfFormat.TRIG))
        with store.view() as view:
            found = citation_network(view)
        graphs.append((list(found.nodes(data=True)), list(found.edges(keys=True, data=True))))
    assert graphs[0] == graphs[1]


def test_the_summary_counts_what_is_there(graph: "Network") -> None:
    assert citation_summary(graph) == (
        "2 claims and 2 replies, with 5 citations of 4 sources; "
        "cited most often (2 times): “Waiting for the Tide”."
    )


def test_an_empty_store_gives_an_empty_graph_and_a_plain_sentence() -> None:
    with MemoryStore().view() as view:
        found = citation_network(view)
    assert len(found) == 0
    assert citation_summary(found) == "0 claims and 0 replies, with 0 citations of 0 sources."
