"""Every still picture has its sentence in it and its table beside it, with the same rows."""

import csv
import html
import re
from collections import Counter
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kg import KnowledgeGraph
from kg.figures.networks.still import draw_network
from kg.figures.networks.views import everything
from kg.figures.registry import draw_figure
from kg.store.base import View
from tests.cli.verbs import kg
from tests.figures.fetched import needs, still_pages
from tests.figures.networks import network


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


@pytest.mark.parametrize("name", still_pages())
def test_the_table_holds_the_rows_of_the_page(name: str, view: View) -> None:
    page = draw_figure(view, name).text
    table = page[page.index('<table id="rows">') : page.index("</table>")]
    shown = [
        [html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
        for row in re.findall(r"<tr>(.*?)</tr>", table, re.S)
    ]
    drawing = draw_figure(view, name, ".svg")
    assert len(shown) > 1
    assert _rows(drawing.table) == shown
    assert draw_figure(view, name, ".csv").text == drawing.table


def test_the_table_of_a_network_holds_each_link_and_each_name_that_is_drawn() -> None:
    graph = network()
    chart = draw_network(everything(graph))
    paths = [node for node in ET.fromstring(chart.written(".svg")).iter() if node.get("d")]
    drawn = Counter(node.get("class", "").partition(" ")[0] for node in paths)
    legend = len({held["kind"] for _, held in graph.nodes(data=True)})
    ends = sum(node.get("class", "").startswith("tip-") for node in paths)
    _, *rows = _rows(chart.written(".csv"))
    assert sum(bool(row[1]) for row in rows) == ends > 20
    assert len({row[place] for row in rows for place in (0, 2)} - {""}) == drawn["kind"] - legend


@needs("dejavu-fonts-ttf")
def test_a_png_says_what_it_shows_to_who_does_not_see_it(view: View) -> None:
    drawing = draw_figure(view, "timeline", ".png")
    svg = draw_figure(view, "timeline", ".svg").text
    for key, element in (("Title", "title"), ("Description", "desc")):
        said = re.search(f"<{element} [^>]*>([^<]+)</{element}>", svg)
        assert said
        words = f"iTXt{key}\0\0\0\0\0{html.unescape(said[1])}"
        assert words.encode() in drawing.content


def test_the_table_is_written_beside_the_picture(first: KnowledgeGraph, tmp_path: Path) -> None:
    drawing = first.figure("matrix", ".svg")
    drawing.save(tmp_path / "cited.svg")
    assert (tmp_path / "cited.table.csv").read_bytes().decode() == drawing.table
    first.figure("matrix").save(tmp_path / "page.html")
    assert {file.name for file in tmp_path.iterdir()} == {
        "cited.svg", "cited.table.csv", "page.html",
    }  # fmt: skip


def test_the_command_says_where_the_table_is(first: KnowledgeGraph, tmp_path: Path) -> None:
    output = tmp_path / "cited.svg"
    outcome = kg("figure", "matrix", "-o", output, "--store", first.store.location)
    assert outcome.code == 0
    assert "cited.table.csv, which holds the same as a table" in outcome.err
    assert _rows((tmp_path / "cited.table.csv").read_text("utf-8"))[0][0]
