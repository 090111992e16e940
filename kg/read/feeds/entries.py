"""One entry of a feed: read from its bytes, and where it ends among others."""

import re
from typing import Final, NamedTuple

import orjson

from kg.model.location import Notice
from kg.model.review import oddity
from kg.read.feeds.lenient import Unreadable, read_json

SPACE: Final = b" \t\r\n\x0c\x0b\x00"
_TOKEN: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],"]', re.S)


class Entry(NamedTuple):
    """One element of a feed: its place, its value, and what had to be repaired to read it."""

    pointer: str
    value: object
    notices: tuple[Notice, ...] = ()


def read_entry(raw: bytes, pointer: str) -> Entry:
    """Read one entry, leniently where it is not JSON."""
    try:
        return Entry(pointer, orjson.loads(raw))
    except orjson.JSONDecodeError:
        return read_leniently(raw, pointer)


def read_leniently(raw: bytes, pointer: str) -> Entry:
    """Read one entry that is not JSON; its value is ``None`` where nothing can be made of it."""
    try:
        value, codes = read_json(raw)
    except Unreadable as problem:
        return Entry(pointer, None, (oddity(problem.code, pointer, problem.detail),))
    return Entry(pointer, value, tuple(oddity(code, pointer) for code in codes))


def read_entries(raw: bytes) -> list[object] | None:
    """Return the values of entries with commas between; ``None`` when that is not JSON."""
    try:
        values = orjson.loads(b"[%b]" % raw)
    except orjson.JSONDecodeError:
        return None
    assert isinstance(values, list)
    return values


def end_of_element(buffer: bytes, start: int) -> int | None:
    """Return where the element ends that begins at ``start``; ``start`` itself at the array's end.

    ``None`` when the bytes end first.
    """
    depth = 0
    for token in _TOKEN.finditer(buffer, start):
        kind = token[0]
        if kind in (b"{", b"["):
            depth += 1
        elif kind in (b"}", b"]"):
            if depth == 0:
                return token.start()
            depth -= 1
            if depth == 0:
                return token.end()
        elif kind == b'"':
            return None  # a string that does not end
        elif kind == b"," and depth == 0:
            return token.start()
    return None
