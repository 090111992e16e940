"""Pictures of more than can be read at once: counts are of all, what is drawn is as elsewhere."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from benchmarks.made_up.store import write_world
from kg.analysis.argument.exchanges import exchanges
from kg.analysis.argument.part import part_of
from kg.figures.charts.argument import draw_first
from kg.figures.networks.gathered import counts_of, gathered
from kg.figures.registry import network_page
from kg.store.base import View
from kg.store.memory import MemoryStore
from kg.store.open import open_store

_CITED = """SELECT ?party ?work (COUNT(?citation) AS ?times) WHERE {
  ?citation a clm:SourceCitation ; clm:citingAssertion ?said ; cito:hasCitedEntity ?work .
  ?said prov:wasAttributedTo ?party } GROUP BY ?party ?work"""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    store = open_store(tmp_path_factory.mktemp("gathered") / "store", create=True)
    write_world(store, 300)
    with store.view() as view:
        yield view


def test_only_a_graph_of_more_names_is_gathered(world: View) -> None:
    assert counts_of(world, 1_000_000) is None
    assert counts_of(world, 10) is not None
    with MemoryStore().view() as empty:
        assert counts_of(empty, 0) is None


def test_links_say_how_often_a_body_cites_a_work_as_the_query_does(world: View) -> None:
    tables = counts_of(world, 10)
    assert tables
    seen = gathered(tables)
    expected = {}
    for party, work, times in world.rows(_CITED):
        assert isinstance(party, ox.NamedNode)
        assert isinstance(work, ox.NamedNode)
        assert isinstance(times, ox.Literal)
        if party.value in seen.graph and work.value in seen.graph:
            number = int(times.value)
            said = f"cites, {number:,} times" if number > 1 else "cites"
            expected[party.value, work.value] = said
    drawn = {(one, other): held["relation"] for one, other, held in seen.graph.edges(data=True)}
    assert drawn == expected
    assert len(drawn) > 20
    assert seen.summary.startswith("300 claims, ")
    assert seen.summary in network_page(seen).replace("&#34;", '"')


def test_the_first_documents_alone_say_what_they_say_among_all(world: View) -> None:
    tables = counts_of(world, 10)
    assert tables
    documents = tables.answering(40)
    with part_of(world, documents).view() as part:
        few = {turn.iri: turn for turn in exchanges(part)}
    every = {turn.iri: turn for turn in exchanges(world)}
    assert len(few) >= 40
    for iri, turn in few.items():
        other = every[iri]
        assert (turn.text, turn.party, turn.cites, turn.figures, turn.where, turn.depth) == (
            other.text, other.party, other.cites, other.figures, other.where, other.depth,
        )  # fmt: skip


def test_the_picture_of_the_first_documents_counts_all(world: View) -> None:
    tables = counts_of(world, 10)
    assert tables
    assert draw_first(world, tables).summary.startswith("300 claims and 60 replies: more than")
