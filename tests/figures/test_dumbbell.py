"""Figures that differ: what is drawn is what the graph holds, both sides alike, nothing taken."""

import re
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from kg import KnowledgeGraph
from kg.analysis.observations import Observation, Pair, amount, pairs
from kg.figures.charts.chart import chart_svg
from kg.figures.charts.dumbbell import COLUMNS, Order, draw_dumbbell
from kg.store.base import View

ONE = Observation(
    iri="urn:one", value=Decimal("82.0"), unit="percent", comparator="", measure="Late ships",
    area="urn:quay", place="Quay County, Shoreland", period="2010-04", source="Waiting",
    primary="Harbour log", maker="Port Authority", party="Watch", work="urn:waiting",
    where="Answers, characters 5 to 9", said=(),
)  # fmt: skip
OTHER = replace(
    ONE, iri="urn:other", value=Decimal(31), period="2010-07-31", source="Log", primary="Log",
    party="Port Authority", work="urn:log", where="",
)  # fmt: skip
PAIR = Pair(ONE, OTHER, "-51")


def test_the_seventeen_counties_are_those_that_the_library_question_finds(
    first: KnowledgeGraph, view: View
) -> None:
    chart = draw_dumbbell(pairs(view))
    asked = list(first.ask("figures-that-differ"))
    assert len(asked) == len(chart.rows) == 17
    at = {name: COLUMNS.index(name) for name in COLUMNS}
    drawn = {
        (
            row[at["Place"]].partition(",")[0],
            row[at["Value"]],
            row[at["According to"]],
            row[at["Other value"]],
            row[at["Other according to"]],
        )
        for row in chart.rows
    }
    assert drawn == {
        (
            row["place"],
            amount(Decimal(str(row["value1"])), "percent"),
            row["source1"],
            amount(Decimal(str(row["value2"])), "percent"),
            row["source2"],
        )
        for row in asked
    }


def test_the_printed_difference_stands_beside_the_distance(view: View) -> None:
    """Travis County: 82% of April 2010 and 31% of 31 July 2010 are printed as -51."""
    row = next(row for row in draw_dumbbell(pairs(view)).rows if row[0].startswith("Travis"))
    said = dict(zip(COLUMNS, row, strict=True))
    assert (said["Difference"], said["Difference as printed"]) == ("51 points", "-51")
    assert {said["Period"], said["Period of the other"]} == {"April 2010", "31 July 2010"}
    assert said["Periods"] == "periods differ"


def test_the_legend_counts_figures_and_says_from_whose_data(view: View) -> None:
    keys = draw_dumbbell(pairs(view)).keys
    assert [key.count for key in keys] == [17, 17]
    assert "made by U.S. Immigration and Customs Enforcement" in keys[0].words


def test_both_sides_have_a_mark_of_one_weight_and_a_different_shape() -> None:
    root = ET.fromstring(chart_svg(draw_dumbbell([PAIR])))
    marks = [node for node in root.iter() if "mark" in node.get("class", "").split()]
    assert len(marks) == 4  # two in the legend, two in the row
    assert len({node.get("d") for node in marks}) == 2
    assert len({node.get("class") for node in marks}) == 2
    assert [key for node in marks for key in node.attrib if "stroke" in key or "opac" in key] == []


@pytest.mark.parametrize("order", ["place", "difference"])
def test_exchanging_the_two_sides_moves_no_mark(order: Order) -> None:
    def places(pair: Pair) -> set[tuple[str | None, str | None]]:
        root = ET.fromstring(chart_svg(draw_dumbbell([pair], order=order)))
        return {
            (node.get("transform"), node.get("d"))
            for node in root.iter()
            if "mark" in node.get("class", "").split()
        }

    assert places(PAIR) == places(Pair(OTHER, ONE, "-51"))


def test_the_largest_difference_comes_first_when_asked() -> None:
    near = Pair(replace(ONE, place="Anchor County"), replace(OTHER, value=Decimal(80)), "")
    assert draw_dumbbell([PAIR, near]).rows[0][0] == "Anchor County"
    rows = draw_dumbbell([near, PAIR], order="difference").rows
    assert [row[0] for row in rows] == [ONE.place, "Anchor County"]


@pytest.mark.parametrize(
    ("first_period", "second_period", "words"),
    [
        ("2010-04", "2010-04", "same period"),
        ("2010-04", "2010-07-31", "periods differ"),
        ("2010-04", "", "a period is not known"),
    ],
)
def test_a_row_says_whether_the_periods_are_the_same(
    first_period: str, second_period: str, words: str
) -> None:
    pair = Pair(replace(ONE, period=first_period), replace(OTHER, period=second_period), "")
    assert draw_dumbbell([pair]).rows[0][COLUMNS.index("Periods")] == words


def test_counts_stand_on_a_scale_of_their_own() -> None:
    """More than 100 of something, below nothing, and no unit: the scale follows the values."""
    counts = Pair(
        replace(ONE, value=Decimal(-40), unit="", comparator="more than"),
        replace(OTHER, value=Decimal(10_800), unit=""),
        "",
    )
    svg = chart_svg(draw_dumbbell([counts]))
    assert "10,800" in svg
    assert "more than -40" in svg
    for x in re.findall(r"translate\(([\d.-]+) ", svg):
        assert 0 <= float(x) <= draw_dumbbell([counts]).width


def test_nothing_that_differs_is_said_too() -> None:
    assert draw_dumbbell([]).summary.startswith("No two sources give different figures")
