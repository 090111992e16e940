"""The parts that tasks read: ranges of bytes of a feed of lines, whole files of anything else."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from kg.build.feeds import is_feed
from kg.build.intake import choose_structured
from kg.bulk.places import Found, open_place
from kg.read.base import Sample
from kg.read.feeds.layout import SAID, Form, bid_feed, find_layout
from kg.read.folders import told_by_name
from kg.read.unpacking import is_known

_HEAD: Final = 1 << 20
_BLOCK: Final = 1 << 22
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes ``start`` to ``end`` of a file: the lines that begin there, or, at 0 and -1, the whole.

    ``first`` is how many entries of the feed stand before, ``sha256`` that of the whole feed.
    ``met`` tells that the file lay in a folder: nobody named it.
    """

    number: int
    place: str
    start: int = 0
    end: int = -1
    first: int = 0
    sha256: str = ""
    met: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether the file is read by one task."""
        return self.end < 0


@dataclass(frozen=True, slots=True)
class Counted:
    """What a first look at a range finds: its entries, and whether one may point to another."""

    part: Part
    entries: int
    links: bool


def cut(file: Found, part: int) -> list[Part]:
    """Return the ranges of a file, or the whole; not numbered yet. Raises ``InputError``."""
    place, size = file.place, file.size
    if size <= part or not _has_ranges(file):
        return [Part(0, place, met=file.met)]
    starts = range(0, size, part)
    return [Part(0, place, start, min(start + part, size), met=file.met) for start in starts]


def _has_ranges(file: Found) -> bool:
    """Tell whether a file is sure to be a feed of lines in UTF-8; any other is one part."""
    path = PurePosixPath(file.place)
    if file.met and not is_known(path) and told_by_name(path, path.name):
        return False
    with open_place(file.place) as opened:
        head = opened.read(_HEAD)
    sample = Sample(file.place, head)
    if head.startswith(_MARKS) or choose_structured(sample) or not is_feed(sample):
        return False
    if len(head) < _HEAD and bid_feed(sample) < SAID:  # it may be JSON of another kind
        return False
    return find_layout(head).form is Form.LINES


def lines_of(part: Part, file: BinaryIO) -> Iterator[bytes]:
    """Yield blocks of whole lines: those that begin in the range, the last to its end."""
    file.seek(max(0, part.start - 1))
    if part.start and file.read(1) != b"\n":
        _rest_of_line(file)  # it began in the range before
    while (left := part.end - file.tell()) > 0:
        block = file.read(min(left, _BLOCK))
        yield block if block.endswith(b"\n") else block + _rest_of_line(file)


def _rest_of_line(file: BinaryIO) -> bytes:
    """Read to the end of a line; the file then stands behind it."""
    at, found = file.tell(), bytearray()
    while block := file.read(1 << 16):
        stop = block.find(b"\n") + 1
        found += block[:stop] if stop else block
        if stop:
            break
    file.seek(at + len(found))
    return bytes(found)


def count(part: Part) -> Counted:
    """Count the entries of a range."""
    entries, links = 0, False
    with open_place(part.place) as file:
        for block in lines_of(part, file):
            entries += sum(bool(line.strip(b" \t\r\x0c\x0b\x00")) for line in block.split(b"\n"))
            links = links or b'"@id"' in block
    return Counted(part, entries, links)


def hash_of(place: str) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with open_place(place) as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def placed(counted: list[Counted], hashes: dict[str, str]) -> list[Part]:
    """Number the ranges of each feed; one whose entries may point to each other stays whole."""
    linked = {one.part.place: one.part.met for one in counted if one.links}
    parts = [Part(0, place, met=met) for place, met in linked.items()]
    before = dict[str, int]()
    for one in counted:
        place = one.part.place
        if place not in linked:
            first = before.get(place, 0)
            parts.append(replace(one.part, first=first, sha256=hashes[place]))
            before[place] = first + one.entries
    return parts
