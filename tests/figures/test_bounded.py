"""Pictures of very much: what is drawn stays small enough to look at, and the rest is counted."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.analysis.dating import LANES
from kg.figures.charts.argument import draw_argument
from kg.figures.charts.bounded import MOST, legend, shared
from kg.figures.charts.chart import Chart
from kg.figures.charts.dumbbell import draw_dumbbell
from kg.figures.charts.flow import draw_flow
from kg.figures.charts.marks import marks
from kg.figures.charts.matrix import draw_matrix
from kg.figures.charts.timeline import draw_timeline
from tests.figures.test_argument import CLAIM, REPLY
from tests.figures.test_dumbbell import PAIR
from tests.figures.test_flow import ONE as CITING
from tests.figures.test_timeline import BARE

MANY = 3 * MOST
_TALLEST = 60_000  # pixels: as much as a browser draws at once


def _counted(chart: Chart) -> None:
    """What is left out is said, with the number of all, and the drawing can be shown."""
    assert f"of {MANY:,}" in chart.summary
    assert chart.height < _TALLEST
    assert len(chart.keys) <= 25


def test_of_many_pairs_the_first_are_drawn() -> None:
    chart = draw_dumbbell([replace(PAIR, printed=str(n)) for n in range(MANY)])
    assert len(chart.rows) == MOST
    _counted(chart)


def test_of_many_things_in_time_each_kind_has_its_share() -> None:
    """A thousand sources must not crowd out the one document."""
    things = [replace(BARE, name=f"Work {n}", party=f"Party {n}") for n in range(MANY - 1)]
    chart = draw_timeline([replace(BARE, lane="document"), *things])
    assert Counter(row[0] for row in chart.rows)[LANES["document"]] == 1
    assert len(chart.rows) == MOST
    _counted(chart)


def test_of_many_exchanges_the_first_are_drawn_whole() -> None:
    """A claim never stands there without the reply that it has."""
    turns = [CLAIM, REPLY, replace(REPLY, word="Reply 2")] * (MANY // 3)
    chart = draw_argument(turns)
    assert chart.rows[-1][0] == "Reply 2"
    assert MOST - 3 < len(chart.rows) <= MOST
    _counted(chart)


def test_of_many_citations_those_of_the_most_cited_sources_are_drawn() -> None:
    acts = [
        replace(CITING, iri=f"urn:l{n}", cited=f"urn:s{n // 2}", source=f"Work {n // 2}")
        for n in range(MANY - 3)
    ] + [replace(CITING, iri=f"urn:m{n}", cited="urn:often", source="Often") for n in range(3)]
    flow, matrix = draw_flow(acts), draw_matrix([("Claim 1", "Watch")], acts)
    assert "Often" in {row[1] for row in flow.rows}
    assert "Often" in {row[2] for row in matrix.rows}
    _counted(flow)
    _counted(matrix)


def test_a_source_that_is_cited_very_often_is_no_taller_than_a_screen_can_scroll() -> None:
    acts = [replace(CITING, iri=f"urn:l{n}") for n in range(50_000)]
    assert draw_flow(acts).height < _TALLEST


@given(st.lists(st.lists(st.integers(), max_size=12), max_size=6), st.integers(0, 40))
def test_shares_are_as_equal_as_can_be(groups: list[list[int]], most: int) -> None:
    kept = shared(groups, most)
    every = sum(map(len, groups))
    assert len(kept) <= most
    assert len(kept) == every or len(kept) > most - max(len(groups), 1)


@given(st.dictionaries(st.text(max_size=4), st.integers(1, 99), max_size=60))
def test_a_legend_counts_everything(counts: dict[str, int]) -> None:
    keys = legend(marks(counts), Counter(counts))
    assert sum(key.count for key in keys) == sum(counts.values())
