"""Networks as files for other programs, one line each in the registry; the same bytes each time."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias
from xml.etree import ElementTree as ET

import networkx as nx

from kg.analysis.network.building import labels
from kg.errors import ExportError

if TYPE_CHECKING:
    Net: TypeAlias = nx.Graph[str]


def to_graphml(graph: "Net") -> str:
    """Return GraphML (http://graphml.graphdrawing.org/specification.html)."""
    return "\n".join(nx.generate_graphml(graph)) + "\n"


def to_gexf(graph: "Net") -> str:
    """Return GEXF 1.2 for Gephi, without the date of today that networkx puts in."""
    text = "\n".join(nx.generate_gexf(graph))
    root = ET.fromstring(text)
    for meta in root.iter("{http://www.gexf.net/1.2draft}meta"):
        meta.attrib.pop("lastmodifieddate", None)
        for creator in list(meta):
            meta.remove(creator)
    ET.register_namespace("", "http://www.gexf.net/1.2draft")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"


def to_cytoscape(graph: "Net") -> str:
    """Return the elements JSON of Cytoscape.js."""
    return json.dumps(nx.cytoscape_data(graph), ensure_ascii=False, indent=2) + "\n"


def to_csv(graph: "Net") -> str:
    """Return one line for each edge (RFC 4180): both ends, both labels, weight, count, kind."""
    output = io.StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow(("source", "target", "source_label", "target_label", "weight", "count", "kind"))
    names = labels(graph)
    for start, end, held in graph.edges(data=True):
        values = (held.get(name, "") for name in ("weight", "count", "kind"))
        writer.writerow((start, end, names[start], names[end], *values))
    return output.getvalue()


def to_pajek(graph: "Net") -> str:
    """Return a Pajek file: vertices by number with their labels, then arcs or edges.

    W. de Nooy, A. Mrvar, V. Batagelj, "Exploratory Social Network Analysis with Pajek" (2018), 1.3.
    """
    numbers = {node: number for number, node in enumerate(graph, 1)}
    lines = [f"*Vertices {len(numbers)}"]
    for node, label in labels(graph).items():
        quoted = label.replace('"', "'")
        lines.append(f'{numbers[node]} "{quoted}"')
    lines.append("*Arcs" if graph.is_directed() else "*Edges")
    for start, end, weight in graph.edges(data="weight", default=1.0):
        lines.append(f"{numbers[start]} {numbers[end]} {weight:g}")
    return "\r\n".join(lines) + "\r\n"


NETWORK_FORMATS: Final[Mapping[str, Callable[["Net"], str]]] = MappingProxyType(
    {
        "graphml": to_graphml,
        "gexf": to_gexf,
        "cytoscape": to_cytoscape,
        "csv": to_csv,
        "pajek": to_pajek,
    }
)


def write_network(graph: "Net", form: str) -> str:
    """Return ``graph`` in the format called ``form``. Raises ``ExportError`` for another name."""
    if form not in NETWORK_FORMATS:
        raise ExportError(
            f"There is no network format named {form!r}.",
            f"Choose one of {', '.join(NETWORK_FORMATS)}.",
        )
    return NETWORK_FORMATS[form](graph)
