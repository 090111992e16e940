"""Citation flow: bands as wide as there are citations, nothing lost between the columns."""

import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import KnowledgeGraph
from kg.analysis.citing.evidence import Citing, citings
from kg.figures.charts.chart import chart_svg
from kg.figures.charts.flow import COLUMNS, draw_flow
from kg.store.base import View

ONE = Citing(
    iri="urn:l", citing="Claim 1", party="Watch", cited="urn:s", source="Waiting", makers="Port",
    how="cites as evidence", pages="", notes="", words="", where="", own=False,
)  # fmt: skip
names = st.sampled_from(["Watch", "Port", "School, Watch", ""])
acts = st.builds(
    lambda number, party, work, makers: replace(
        ONE, iri=f"urn:l{number}", party=party, cited=f"urn:s{work}", source=f"Work {work}",
        makers=makers,
    ),
    st.integers(), names, st.integers(0, 5), names,
)  # fmt: skip


def _thick(svg: str) -> list[float]:
    """Return how wide each band is where it begins."""
    paths = [
        node.get("d", "")
        for node in ET.fromstring(svg).iter()
        if "band" in node.get("class", "").split()
    ]
    found = []
    for path in paths:
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
        found.append(round(numbers[-1] - numbers[1], 1))
    return found


def test_the_rows_add_up_to_the_citations_of_the_graph(first: KnowledgeGraph, view: View) -> None:
    rows = draw_flow(citings(view)).rows
    [asked] = first.query("SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x a clm:SourceCitation }")
    assert sum(int(row[COLUMNS.index("Citations")]) for row in rows) == asked["n"]


def test_three_authors_make_one_flow_not_three(view: View) -> None:
    parties = {row[0] for row in draw_flow(citings(view)).rows}
    assert parties == {"Benjamin N. Cardozo School of Law, CCR, NDLON", "ICE"}


def test_own_work_is_counted_with_web_links_and_without(view: View) -> None:
    """Whether a link to one's own page counts as a citation changes the share, so both are said."""
    found = citings(view)
    own = sum(one.own for one in found)
    printed = [one for one in found if one.how != "links to"]
    assert own > sum(one.own for one in printed) > 0
    said = f"{own} by a party of a work that it made or helped to make, "
    assert said + f"{sum(one.own for one in printed)} of {len(printed)}" in draw_flow(found).summary


def test_one_of_several_makers_cites_its_own_work(view: View) -> None:
    """The claims quote the guide of three bodies; each of the three is among those who speak."""
    assert all(one.own for one in citings(view) if one.how == "includes quotation from")


@given(st.lists(acts, max_size=12, unique_by=lambda one: one.iri))
def test_every_citation_is_twelve_pixels_on_either_side(found: list[Citing]) -> None:
    chart = draw_flow(found)
    thick = _thick(chart_svg(chart))
    assert sum(thick) == pytest.approx(2 * 12 * len(found), abs=0.2 * len(thick))
    left = Counter((one.party, one.cited) for one in found)
    right = Counter((one.cited, one.makers) for one in found)
    assert len(thick) == len(left) + len(right)


@given(st.lists(acts, min_size=1, max_size=12, unique_by=lambda one: one.iri))
def test_the_order_of_the_citations_changes_nothing(found: list[Citing]) -> None:
    assert chart_svg(draw_flow(found)) == chart_svg(draw_flow(found[::-1]))
