"""Records of claims and replies in JSON or JSON Lines: each object a row, each name a column.

A value inside another goes by its path (``speaker/name``). Lists of records may stand inside an
object, each a table of its own. Places are JSON pointers; in JSON Lines ``/n`` is the n-th record
from 0.
"""

import re
from collections.abc import Iterator
from typing import Final

from kg.errors import InputError
from kg.model.location import Location, Notice, Span
from kg.model.stated import DataFile, Entry, Form, Value
from kg.read.base import Sample
from kg.read.data.base import data_file
from kg.read.data.jsonplaces import Node, entries_of, escaped, not_objects, parse_json, value_at
from kg.read.decode import Decoded, decode
from kg.vocab.media import JSON

_LOOKED_AT: Final = 1 << 16
_ARRAY: Final = re.compile(rb"\s*\[\s*\{")
_INSIDE: Final = re.compile(rb"\s*\{.*?[:\[]\s*\[\s*\{", re.S)
_LINES: Final = re.compile(rb"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")
_OTHERS: Final = re.compile(rb'@type|@context|@graph|ClaimReview|claimReviewed|"nodeID"')
_LINE: Final = re.compile(r"[^\r\n]+")


def bid_rows(sample: Sample) -> float:
    """Objects in an array, also inside an object, or on lines; none says it is something else."""
    head = sample.raw[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    rows = _ARRAY.match(head) or _LINES.match(head) or _INSIDE.match(head)
    return 0.35 if rows and not _OTHERS.search(head) else 0.0


def read_rows(raw: bytes, name: str) -> DataFile:
    """Read records, broken lines reported. Raises ``InputError`` for an array that is no JSON."""
    decoded = decode(raw, name)
    notices = list[Notice]()
    head = raw[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    by_lines = _LINES.match(head) and not _ARRAY.match(head)
    root = _lines(decoded, name, notices) if by_lines else parse_json(decoded.text, name)
    lists = list(_lists(root, ""))
    entries = [entry for pointer, rows in lists for entry in _table(rows, pointer)]
    notices += (notice for pointer, rows in lists for notice in not_objects(rows, pointer))
    return data_file(decoded, name, JSON, Form.TABLE, entries, notices)


def _lists(node: Node, pointer: str) -> Iterator[tuple[str, Node]]:
    """Yield the outermost lists that hold an object, with their JSON pointers."""
    if any(item.members is not None for item in node.items or ()):
        yield pointer, node
        return
    for name, inner in (node.members or {}).items():
        yield from _lists(inner, f"{pointer}/{escaped(name)}")
    for number, item in enumerate(node.items or ()):
        yield from _lists(item, f"{pointer}/{number}")


def _table(rows: Node, pointer: str) -> Iterator[Entry]:
    """Yield the records of a list below the row of their names."""
    entries = list(entries_of(rows, pointer, pointer))
    yield from _head(entries)
    yield from entries


def _lines(decoded: Decoded, name: str, notices: list[Notice]) -> Node:
    items = list[Node]()
    for line in _LINE.finditer(decoded.text):
        if not line[0].strip():
            continue
        try:
            items.append(value_at(decoded.text, line.start(), line.end(), name))
        except InputError:
            number = decoded.text.count("\n", 0, line.start()) + 1
            message = f"Line {number}: the record is no JSON; it was left out."
            place = Location((Span(*line.span()),))
            notices.append(Notice("row-malformed", message, place))
    return Node(Span(0, len(decoded.text)), items=tuple(items))


def _head(rows: list[Entry]) -> Iterator[Entry]:
    """Yield the names of all records as the row of names that a table has."""
    names: dict[str, Value] = {}
    for row in rows:
        for name in row.values:
            names.setdefault(name, Value(name, row.location))
    if names:
        yield Entry(rows[0].part, names, rows[0].location)
