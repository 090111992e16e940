"""Networks as files of other programs."""

import csv
import io
import json
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.analysis.network.building import NETWORKS, build_network
from kg.errors import ExportError
from kg.export.networks import NETWORK_FORMATS, write_network
from kg.store.open import open_store
from tests.analysis.network.exchange import exchange, network_of

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]


@pytest.mark.parametrize("form", NETWORK_FORMATS)
@pytest.mark.parametrize("name", NETWORKS)
def test_the_same_network_gives_the_same_bytes(form: str, name: str) -> None:
    assert write_network(network_of(name), form) == write_network(network_of(name), form)


@pytest.mark.parametrize("name", ["sources", "coupling"])
def test_what_is_written_is_read_back(name: str) -> None:
    net = network_of(name)
    graphml: Net = nx.parse_graphml(write_network(net, "graphml"))
    gexf: Net = nx.read_gexf(io.BytesIO(write_network(net, "gexf").encode()))
    cytoscape: Net = nx.cytoscape_graph(json.loads(write_network(net, "cytoscape")))
    for read in (graphml, gexf, cytoscape):
        assert nx.utils.graphs_equal(nx.Graph(read.edges), nx.Graph(net.edges))
        assert {held["weight"] for *_, held in read.edges(data=True)} == {
            held["weight"] for *_, held in net.edges(data=True)
        }


def test_gexf_has_no_date_of_today() -> None:
    root = ET.fromstring(write_network(network_of("sources"), "gexf"))
    assert "date" not in ET.tostring(root, encoding="unicode")


def test_csv_has_a_line_for_each_edge() -> None:
    lines = list(csv.DictReader(io.StringIO(write_network(network_of("sources"), "csv"))))
    assert len(lines) == 3
    assert lines[0]["source_label"] == "The Board Answers"
    assert (lines[0]["weight"], lines[0]["count"]) == ("2.0", "2")


def test_pajek_numbers_its_vertices() -> None:
    text = write_network(network_of("sources"), "pajek").split("\r\n")
    assert text[0] == "*Vertices 3"
    assert text[1] == '1 "The Board Answers"'
    assert text[4:6] == ["*Arcs", "1 2 2"]
    assert "*Edges" in write_network(network_of("coupling"), "pajek")


def test_another_format_is_refused() -> None:
    with pytest.raises(ExportError):
        write_network(network_of("sources"), "dot")


@pytest.mark.parametrize("name", NETWORKS)
def test_both_stores_give_the_same_network(name: str) -> None:
    world, nets = exchange(), []
    for location in ("memory:", ""):
        with TemporaryDirectory() as folder:
            store = open_store(location or folder, create=True)
            with store.write() as writer:
                writer.add(world.quads)
            with store.view() as view:
                nets.append(build_network(view, name))
    one, other = nets
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
