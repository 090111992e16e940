"""Time: as precise as it was said, unknown said to be unknown, everything on the line."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from kg import KnowledgeGraph
from kg.analysis.dates import days_of, in_words
from kg.analysis.dating import LANES, Dated, dated_things
from kg.figures.charts.chart import chart_svg
from kg.figures.charts.timeline import COLUMNS, draw_timeline, when_in_words
from kg.store.base import View

BARE = Dated("source", "Waiting for the Tide", "Watch", *[""] * 6)
COUNT = "SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { %s }"


def _dated(start: str = "", end: str = "", earliest: str = "", latest: str = "") -> Dated:
    return Dated("source", "Waiting", "Watch", start, end, earliest, latest, "", "")


@pytest.mark.parametrize(
    ("lane", "pattern"),
    [
        ("document", "?x a clm:Document"),
        ("source", "?x a clm:Source FILTER NOT EXISTS { ?x a clm:Document }"),
        ("event", "?x a schema:Event"),
    ],
)
def test_every_document_source_and_event_has_one_row(
    first: KnowledgeGraph, view: View, lane: str, pattern: str
) -> None:
    rows = draw_timeline(dated_things(view)).rows
    asked = next(iter(first.query(COUNT % pattern)))["n"]
    assert sum(row[0] == LANES[lane] for row in rows) == asked


def test_the_undated_document_stands_within_its_bounds_with_the_reason(view: View) -> None:
    row = dict(zip(COLUMNS, draw_timeline(dated_things(view)).rows[0], strict=True))
    assert row["Date"] == "from 10 August 2010, before 5 November 2010"
    assert row["Why these bounds"].startswith("It cites “Groups Call")


def test_the_figures_of_both_parties_stand_at_their_periods(view: View) -> None:
    """17 of each; those of April were released by the agency, those of July are its own."""
    said = {(one.party, one.start) for one in dated_things(view) if one.name.startswith("17 fig")}
    assert said == {("CCR", "2010-04"), ("ICE", "2010-07-31")}


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (_dated("2010-04"), "April 2010"),
        (_dated("2010-07-31"), "31 July 2010"),
        (_dated("2010"), "2010"),
        (_dated("2010-04", "2010-06-02"), "April 2010 to 2 June 2010"),
        (_dated(earliest="2010-08-10", latest="2010-11-05"),
         "from 10 August 2010, before 5 November 2010"),
        (_dated(latest="2010"), "before 2010"),
        (_dated("some day"), "some day"),
        (BARE, "no date"),
    ],
)  # fmt: skip
def test_a_date_is_said_no_more_precisely_than_it_was_given(one: Dated, words: str) -> None:
    assert when_in_words(one) == words
    assert words in draw_timeline([one]).rows[0]


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("1999", date(1999, 1, 1), date(1999, 12, 31)),
        ("2010-07-31", date(2010, 7, 31), date(2010, 7, 31)),
    ],
)
def test_a_date_covers_its_days(printed: str, first: date, last: date) -> None:
    assert days_of(printed) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize("printed", ["", "2010-13", "2010-02-30", "soon", "0000", "2010-04-01T00"])
def test_what_is_no_date_is_left_as_it_is(printed: str) -> None:
    assert days_of(printed) is None
    assert in_words(printed) == printed


@pytest.mark.parametrize("dates", [["1789-07-14", "2010"], ["2010-04-01"], ["0001", "9999-12"]])
def test_any_span_of_time_fits_on_the_line(dates: list[str]) -> None:
    chart = draw_timeline([_dated(printed) for printed in dates])
    root = ET.fromstring(chart_svg(chart))
    moved = [node.get("transform", "") for node in root.iter() if "mark" in node.get("class", "")]
    assert len(moved) == 1 + 2 * len(dates)
    assert all(0 <= float(at.split("(")[1].split()[0]) <= chart.width for at in moved)


def test_without_a_date_nothing_is_placed_but_the_row_is_there() -> None:
    root = ET.fromstring(chart_svg(draw_timeline([BARE])))
    marks = [node for node in root.iter() if "mark" in node.get("class", "").split()]
    assert len(marks) == 2  # in the legend and before the name
    assert draw_timeline([BARE]).summary.endswith("1 without a date.")
