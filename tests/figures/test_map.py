"""The county map: every figure is drawn on its county or counted, both parties on one scale."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis.counties import ByCounty, Series, by_county
from kg.errors import UsageError
from kg.figures.charts.chart import Chart, chart_svg
from kg.figures.maps.atlas import SIZE, atlas
from kg.figures.maps.classes import class_of, difference_classes, patterns, value_classes
from kg.figures.maps.county_map import draw_map
from kg.figures.maps.labels import HIGH, WIDE, beside
from kg.store.base import View
from tests.figures.fetched import needs
from tests.figures.test_dumbbell import ONE

pytestmark = needs("us-atlas")

MARICOPA, SUFFOLK, OGLALA, SHANNON = "04013", "25025", "46102", "46113"
CHUGACH, COPPER_RIVER, VALDEZ = "02063", "02066", "02261"


def _series(party: str, **values: str) -> Series:
    figures = {
        code.removeprefix("c"): replace(ONE, value=Decimal(value), place=f"Quay {code}")
        for code, value in values.items()
    }
    return Series(party, f"Log of {party}", "2010-04", figures)


def _drawn(*series: Series, elsewhere: int = 0) -> Chart:
    return draw_map(ByCounty("Late ships", "percent", series, elsewhere), atlas())


def _texts(chart: Chart) -> str:
    return " ".join(ET.fromstring(chart_svg(chart)).itertext())


def test_the_first_document_has_a_map_for_each_party_and_one_of_the_difference(view: View) -> None:
    found = by_county(view)
    assert [(one.party, len(one.figures)) for one in found.series] == [("CCR", 17), ("ICE", 17)]
    chart = draw_map(found, atlas())
    assert len(chart.rows) == 17
    (travis,) = [row for row in chart.rows if row[0] == "Travis County, Texas"]
    assert travis[1:6] == ("48453", "48453", "82%", "31%", "51 points, CCR higher")
    areas = [node for node in ET.fromstring(chart_svg(chart)).iter() if node.get("fill")]
    outlines = [node for node in areas if node.tag.endswith("path")]
    assert len(outlines) == 3 * 17


def test_the_legend_counts_every_figure_once(view: View) -> None:
    chart = draw_map(by_county(view), atlas())
    counts = [key.count for key in chart.keys]
    assert sum(counts[:5]) == 34
    assert sum(counts[5:]) == 17


def test_the_county_of_the_capital_of_arizona_stands_where_it_is() -> None:
    """Maricopa is in the south-west, Suffolk (Boston) in the north-east."""
    (west, south), (east, north) = (atlas().centre(code, 1) for code in (MARICOPA, SUFFOLK))
    assert west < SIZE[0] * 0.35 < SIZE[0] * 0.85 < east
    assert south > SIZE[1] * 0.5 > north


def test_every_outline_is_within_the_map() -> None:
    assert len(atlas().counties) == 3142
    assert all(atlas().counties.values())
    numbers = [
        float(number)
        for code in sorted(atlas().counties)[::97]
        for number in re.findall(r"-?[\d.]+", atlas().outline(code, 1))
    ]
    assert min(numbers) >= 0
    assert max(numbers) <= SIZE[0]


@pytest.mark.parametrize(
    ("code", "outline"),
    [(SHANNON, OGLALA), (OGLALA, OGLALA), (CHUGACH, VALDEZ), ("09110", ""), ("72001", "")],
    ids=["older", "same", "newer", "planning region", "territory"],
)
def test_a_code_of_another_year_is_drawn_on_the_outline_of_that_place(
    code: str, outline: str
) -> None:
    assert atlas().drawn_as(code) == outline


def test_what_has_no_outline_of_its_own_is_counted_on_the_map_and_stays_in_the_table() -> None:
    chart = _drawn(_series("Watch", c09110="5", c72001="6", c46113="7", c04013="8"), elsewhere=2)
    said = _texts(chart)
    assert "Not on the map, for want of an outline: 2 county codes (09110, 72001)." in said
    assert "2 figures of this indicator are for a place that is no county." in said
    assert "2 not on the map." in chart.summary
    assert "(code 46113, drawn on the outline of 46102)" in said
    assert len(chart.rows) == 4
    assert [row[2] for row in chart.rows if row[1] == "09110"] == ["not on the map"]


def test_two_codes_never_share_an_outline() -> None:
    """What became two boroughs has one outline: neither half is drawn as the whole."""
    both = _drawn(_series("Watch", c02063="5", c02066="6"))
    assert "2 county codes (02063, 02066)" in _texts(both)
    whole = _drawn(_series("Watch", c02063="5", c02261="6"))
    assert "1 county code (02063)" in _texts(whole)


def test_the_parties_may_change_places() -> None:
    """Exchange who says what: the maps are the same but for the names."""
    one = _drawn(_series("A", c04013="80"), _series("B", c04013="20"))
    two = _drawn(_series("A", c04013="20"), _series("B", c04013="80"))
    assert [row[5] for row in one.rows] == ["60 points, A higher"]
    assert [row[5] for row in two.rows] == ["60 points, B higher"]
    assert sorted(key.count for key in one.keys) == sorted(key.count for key in two.keys)


def test_an_indicator_is_chosen_by_words_of_its_name(view: View) -> None:
    assert by_county(view, "alien REMOVAL").measure == "Non-Criminal Alien Removal Percentage"
    with pytest.raises(UsageError) as refused:
        by_county(view, "late ships")
    assert "Non-Criminal Alien Removal Percentage" in (refused.value.hint or "")


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=9))
def test_every_value_and_every_difference_has_one_class(values: list[Decimal]) -> None:
    for classes in (
        value_classes(values, ""),
        value_classes(values, "percent"),
        difference_classes(values, "points", ("A", "B")),
    ):
        for value in values:
            assert [one.name for one in classes if one.holds(value)] == [
                class_of(value, classes).name
            ]


def test_each_class_has_a_hatching_of_its_own() -> None:
    drawn = [tuple(path.get("d") for path in pattern.iter("path")) for pattern in patterns()]
    hatched = [lines for lines in drawn if lines]
    assert len(hatched) == len(set(hatched)) == 8


@given(
    st.lists(
        st.tuples(st.floats(40, 500), st.floats(40, 300)), min_size=1, max_size=20, unique=True
    )
)
def test_labels_stand_apart(spots: list[tuple[float, float]]) -> None:
    found = beside({str(at): spot for at, spot in enumerate(spots)}, (571.0, 336.0))
    placed = [spot for name, spot in found.items() if spot != spots[int(name)]]
    for one, two in combinations(placed, 2):
        assert abs(one[0] - two[0]) >= WIDE or abs(one[1] - two[1]) >= HIGH
