"""How a feed is laid out: an array, an array inside an object, lines, or objects in a row."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from kg.read.base import Sample

_WRAPPER: Final = re.compile(
    rb'(?:"|&quot;)(@graph|dataFeedElement|itemListElement)(?:"|&quot;)\s*:\s*\['
)
_TOKEN: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]', re.S)
_SIGNATURE: Final = re.compile(rb'\s*(\{\s*(?:"[^"]*"|&quot;.*?&quot;))')
_EVIDENCE: Final = re.compile(
    rb'claimReviewed|ClaimReview|DataFeed|dataFeedElement|(?:"|&quot;|[/:])Claim(?:"|&quot;)'
)
FEED_SUFFIXES: Final = frozenset({".json", ".jsonl", ".ndjson", ".jsonld", ".json-ld"})
SAID: Final = 0.97  # the bid where the bytes themselves speak of claims
_SPACE: Final = b" \t\r\n\x0c\x0b\x00"


class Form(Enum):
    """What separates the entries."""

    ARRAY = auto()
    LINES = auto()
    LOOSE = auto()


@dataclass(frozen=True, slots=True)
class Layout:
    """``start`` is where the first entry begins, ``prefix`` the JSON pointer of the array.

    ``has_context`` tells whether the object around the array names a vocabulary. ``signature`` is
    how an entry begins (``{"@context"``); it finds the next entry after a broken one.
    """

    form: Form
    start: int
    prefix: str = ""
    has_context: bool = False
    signature: bytes = b""


def bid_feed(sample: Sample) -> float:
    """Return how surely the bytes are a feed of claims: 0 (not) to 1 (surely)."""
    head = sample.head.removeprefix(b"\xef\xbb\xbf").lstrip(_SPACE)
    if sample.head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = sample.text.removeprefix("\ufeff").encode().lstrip(_SPACE)
    if not head.startswith((b"{", b"[")):
        return 0.0
    if _EVIDENCE.search(head):
        return SAID
    return 0.3 if sample.suffix in FEED_SUFFIXES else 0.0


def find_layout(head: bytes) -> Layout:
    """Tell from the first bytes how the feed is laid out."""
    first = len(head) - len(head.lstrip(_SPACE))
    if head[first : first + 1] == b"[":
        return _array(head, first + 1)
    line, _, rest = head[first:].partition(b"\n")
    if line.rstrip().endswith(b"}") and rest.lstrip(_SPACE).startswith(b"{"):
        return Layout(Form.LINES, first)
    for found in _WRAPPER.finditer(head, first):
        if _depth(head, first, found.end()) == 2:
            return _array(
                head, found.end(), f"/{found[1].decode()}", b"@context" in head[: found.start()]
            )
    return Layout(Form.LOOSE, first, signature=_signature(head, first))


def _array(head: bytes, start: int, prefix: str = "", has_context: bool = False) -> Layout:
    return Layout(Form.ARRAY, start, prefix, has_context, _signature(head, start))


def _signature(head: bytes, start: int) -> bytes:
    found = _SIGNATURE.match(head, start)
    return found[1] if found else b""


def _depth(head: bytes, start: int, end: int) -> int:
    opened = closed = 0
    for token in _TOKEN.finditer(head, start, end):
        opened += token[0] in (b"{", b"[")
        closed += token[0] in (b"}", b"]")
    return opened - closed
