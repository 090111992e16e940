"""Argument graphs: AIF in JSON, as AIFdb gives it, or wrapped in xAIF.

Chesñevar et al., "Towards an argument interchange format", KER 21(4), 2006: nodes are information
(I), locutions (L), and schemes that link them (RA, CA, MA, YA, TA).
"""

import re
from typing import Final

from kg.model.stated import DataFile, Entry, Form
from kg.read.base import Sample
from kg.read.data.base import data_file
from kg.read.data.jsonplaces import entries_of, parse_json
from kg.read.decode import decode
from kg.vocab.media import JSON

_NODE: Final = re.compile(rb'"nodeID"\s*:')
_LOOKED_AT: Final = 1 << 20
_PARTS: Final = ("nodes", "edges", "locutions", "participants")


def bid_aif(sample: Sample) -> float:
    """An object whose nodes have a ``nodeID``."""
    beginning = sample.raw[:_LOOKED_AT]
    head = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    return 0.96 if head.startswith(b"{") and _NODE.search(beginning) else 0.0


def read_aif(raw: bytes, name: str) -> DataFile:
    """Read nodes, edges, locutions and participants. Raises ``InputError`` for what is no JSON."""
    decoded = decode(raw, name)
    root = parse_json(decoded.text, name)
    wrapped = root.get("AIF")
    graph, pointer = (wrapped, "/AIF") if wrapped else (root, "")
    entries: list[Entry] = []
    for part in _PARTS:
        entries += entries_of(graph.get(part), part, f"{pointer}/{part}")
    return data_file(decoded, name, JSON, Form.ARGUMENT, entries)
