"""Every still picture: sound XML, closed to the outside, the same each time, escaped throughout."""

import html
import re
from xml.etree import ElementTree as ET

import pytest

from kg import KnowledgeGraph
from kg.figures.registry import draw_figure
from kg.store.base import View
from tests.figures.fetched import still_figures, still_pages

STILL = still_figures()
PAGES = still_pages()
SPACE = "{http://www.w3.org/2000/svg}"
HARMLESS = {
    "svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan",
    "defs", "pattern",
}  # fmt: skip


@pytest.mark.parametrize("suffix", [".html", ".svg"])
@pytest.mark.parametrize("name", STILL)
def test_two_builds_give_the_same_bytes(
    name: str, suffix: str, view: View, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = KnowledgeGraph.open(tmp_path_factory.mktemp("again") / "store")
    with again.store.write() as writer:
        writer.add(reversed(list(view.quads())))
    with again.store.view() as other:
        assert draw_figure(other, name, suffix) == draw_figure(view, name, suffix)


@pytest.mark.parametrize("name", STILL)
def test_the_file_is_xml_of_harmless_elements_whatever_the_texts(
    name: str, view: View, hostile: View
) -> None:
    for one in (view, hostile):
        root = ET.fromstring(draw_figure(one, name, ".svg").text)
        assert {node.tag.removeprefix(SPACE) for node in root.iter()} <= HARMLESS
        names = {key for node in root.iter() for key in node.attrib}
        assert [key for key in names if key.startswith("on") or "href" in key] == []
        assert "style" not in names
        assert [text for text in root.itertext() if text.strip()]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_runs_no_script_and_loads_nothing(name: str, view: View) -> None:
    page = html.unescape(draw_figure(view, name).text)
    assert "default-src 'none'; script-src 'none'; style-src 'sha256-" in page
    assert "<script" not in page
    assert re.findall(r"""(?:src|href)=["']([^"']*)""", page) == ["data:,"]


@pytest.mark.parametrize("name", STILL)
def test_the_picture_speaks_to_those_who_do_not_see_it(name: str, view: View) -> None:
    root = ET.fromstring(draw_figure(view, name, ".svg").text)
    assert root.get("role") == "img"
    title, summary = root.findtext(f"{SPACE}title"), root.findtext(f"{SPACE}desc")
    assert title
    assert summary
    assert summary.endswith(".")
    assert f"<h1>{title}</h1>" in draw_figure(view, name).text


@pytest.mark.parametrize("name", PAGES)
def test_no_picture_says_who_is_right(name: str, view: View) -> None:
    """The document says "This is false"; the picture only ever quotes that."""
    page = re.sub(
        r"<td>.*?</td>|<t(?:ext|span)[^>]*>[^<]*", "", draw_figure(view, name).text, flags=re.S
    )
    words = re.sub(r"<[^>]+>", " ", page.partition("<body>")[2]).lower()
    assert not re.search(r"\b(contradict|refut|debunk|false|true|wrong(?!\.))", words)
