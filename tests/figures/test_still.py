"""Networks for print: what is drawn can be read, and what is not drawn is counted."""

import re
from collections import Counter
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis.citing.citations import citation_network
from kg.figures.charts.svg import wide
from kg.figures.networks.curves import curve
from kg.figures.networks.layout import LAYERED
from kg.figures.networks.still import draw_network
from kg.figures.networks.views import Seen, bodies
from kg.figures.shapes import LOOKS
from kg.store.base import View
from tests.figures.networks import large, network

_SPACE = "{http://www.w3.org/2000/svg}"
_MOVED = re.compile(r"translate\((-?[\d.]+) (-?[\d.]+)\)")


def _drawn(seen: Seen) -> ET.Element:
    return ET.fromstring(draw_network(seen).written(".svg"))


def _seen() -> Seen:
    return Seen(network(), "Who cites whom", "A sentence.")


def _boxes(root: ET.Element) -> list[tuple[str, float, float]]:
    """Return the kind and the middle of each box; swatches of the legend are smaller."""
    found = []
    for path in root.iter(f"{_SPACE}path"):
        kind = path.get("class", "").partition(" kind-")[2]
        spot = _MOVED.fullmatch(path.get("transform", ""))
        if kind and spot and f"{LOOKS[kind].height // 2}" in path.get("d", ""):
            found.append((kind, float(spot[1]), float(spot[2])))
    return found


def test_the_same_graph_gives_the_same_bytes() -> None:
    assert len({draw_network(_seen()).written(".svg") for _ in range(2)}) == 1


def test_what_the_page_shows_at_first_is_drawn_and_the_rest_counted() -> None:
    """21 places and the department are only mentioned or belong to something."""
    graph = network()
    said = " ".join(_drawn(_seen()).itertext())
    kinds = Counter(held["kind"] for _, held in graph.nodes(data=True))
    drawn = Counter(kind for kind, _, _ in _boxes(_drawn(_seen())))
    assert drawn == {"claim": 5, "reply": 5, "document": 1, "source": 11, "agent": 4, "person": 1}
    left = sum(kinds.values()) - sum(drawn.values())
    hidden = [held for *_, held in graph.edges(data=True) if held["type"] in {"mentions", "part"}]
    assert f"Not drawn: {left} names and {len(hidden)} links;" in said
    assert f"none of them drawn ({kinds['place']})" in said
    assert f"({kinds['claim']})" in said


def test_of_too_many_names_those_with_most_links_are_drawn() -> None:
    graph = large(1_000)
    root = _drawn(Seen(graph, "T", "S."))
    assert len(_boxes(root)) == LAYERED
    assert f"Not drawn: {len(graph) - LAYERED} names" in " ".join(root.itertext())


@pytest.mark.parametrize("graph", [network(), large(400)], ids=["few", "many"])
def test_no_box_covers_another_and_all_stand_within_the_picture(
    graph: "nx.MultiDiGraph[str]",
) -> None:
    chart = draw_network(Seen(graph, "T", "S."))
    boxes = _boxes(ET.fromstring(chart.written(".svg")))
    for at, (kind, x, y) in enumerate(boxes):
        for other, u, v in boxes[at + 1 :]:
            apart = abs(x - u) * 2, abs(y - v) * 2
            one, two = LOOKS[kind], LOOKS[other]
            assert apart[0] >= one.width + two.width or apart[1] >= one.height + two.height
    across = [(x - LOOKS[kind].width / 2, x + LOOKS[kind].width / 2) for kind, x, _ in boxes]
    assert max(right for _, right in across) - min(left for left, _ in across) <= chart.width


def test_every_line_of_a_box_fits_into_it() -> None:
    root = _drawn(Seen(large(400), "T", "S."))
    narrow = min(look.width for look in LOOKS.values())
    for text in root.iter(f"{_SPACE}text"):
        if text.get("text-anchor") == "middle":
            widths = [wide(span.text or "", float(text.get("font-size", 0))) for span in text]
            assert max(widths) < max(look.width for look in LOOKS.values())
            if len(text) and "Harbour Watch" in (text[0].text or ""):
                assert widths[0] < narrow


def test_words_of_links_stand_where_columns_do_not_tell_them(view: View) -> None:
    """Between bodies a link says how one cites the other: that is all such a picture has to say."""
    seen = bodies(citation_network(view))
    relations = {held["relation"] for *_, held in seen.graph.edges(data=True)}
    assert relations
    assert relations <= set(_drawn(seen).itertext())


def test_an_empty_graph_is_drawn_as_what_it_is() -> None:
    root = _drawn(Seen(nx.MultiDiGraph(), "Nothing", "0 claims."))
    assert not _boxes(root)
    assert "0 claims." in " ".join(root.itertext())


@given(
    x=st.integers(-900, 900), y=st.integers(-900, 900), roundness=st.floats(0, 2),
    turn=st.sampled_from(["curvedCW", "curvedCCW", "cubicBezier"]),
)  # fmt: skip
def test_a_link_ends_at_the_side_of_the_box_that_it_points_to(
    x: int, y: int, roundness: float, turn: str
) -> None:
    """Inside, the arrow would be covered; far away, it would point at nothing."""
    points = curve((0, 0), (x, y), (100, 27), {"type": turn, "roundness": roundness})
    assert len(points) >= 2
    tip = points[-1]
    assert abs(tip[0] - x) >= 99 or abs(tip[1] - y) >= 26 or len(points) == 2
