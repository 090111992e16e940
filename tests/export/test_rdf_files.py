"""``kg export``: a registry of names, and files that are written whole or not at all."""

from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import ExportError
from kg.export.files import whole_file
from kg.export.registry import FORMATS, format_named, write_export
from kg.store.base import View
from kg.store.open import open_store

NAME = ox.NamedNode("http://example.org/a")


@pytest.fixture
def view() -> View:
    store = open_store("memory:")
    with store.write() as writer:
        writer.add([ox.Quad(NAME, NAME, ox.Literal("x"), NAME)])
    return store.view()


def test_the_six_rdf_syntaxes_are_there() -> None:
    assert set(FORMATS) >= {"nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml"}


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_writes_a_file(view: View, name: str, tmp_path: Path) -> None:
    path = tmp_path / "new" / f"graph{FORMATS[name].suffix}"
    write_export(view, name, path)
    assert b"http://example.org/" in path.read_bytes()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("name", FORMATS)
def test_file_stream_and_memory_get_the_same_bytes(view: View, name: str, tmp_path: Path) -> None:
    stream = BytesIO()
    write_export(view, name, stream)
    write_export(view, name, str(tmp_path / "file"))
    assert write_export(view, name) == stream.getvalue() == (tmp_path / "file").read_bytes()


def test_an_unknown_format_is_answered_with_the_list() -> None:
    with pytest.raises(ExportError, match="'docx'") as caught:
        format_named("docx")
    assert "trig, turtle" in caught.value.hint


def break_off(path: Path) -> None:
    with whole_file(path) as output:
        output.write(b"half a ")
        raise ExportError("in the middle")


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.rdf"
    path.write_text("the old one")
    with pytest.raises(ExportError):
        break_off(path)
    assert path.read_text() == "the old one"
    assert [file.name for file in tmp_path.iterdir()] == ["graph.rdf"]


def test_a_path_that_cannot_be_written_is_a_sentence(view: View, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, tmp_path / "file" / "graph.nq"):
        with pytest.raises(ExportError, match="cannot be written"):
            write_export(view, "nquads", path)


@pytest.mark.parametrize("name", ["nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml"])
def test_both_stores_export_the_same_bytes(name: str, tmp_path: Path) -> None:
    """Also numbers, of which Oxigraph by itself keeps only the value."""
    fixture = Path(__file__).parents[1] / "query" / "fixtures" / "exchange.trig"
    quads = list(ox.parse(path=fixture, format=ox.RdfFormat.TRIG))
    exports = []
    for location in ("memory:", str(tmp_path / "store")):
        store = open_store(location, create=True)
        with store.write() as writer:
            writer.add(quads)
        exports.append(write_export(store.view(), name))
    assert exports[0] == exports[1]
    assert exports[0]
