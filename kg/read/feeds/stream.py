"""A feed as a stream of entries, in windows: most of a window is parsed at once, by orjson.

Where a window does not parse, its entries are taken one by one, and only the broken ones are lost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from kg.model.location import Notice
from kg.model.review import oddity
from kg.read.feeds.entries import (
    SPACE,
    Entry,
    end_of_element,
    read_entries,
    read_entry,
    read_leniently,
)
from kg.read.feeds.layout import Form, Layout, find_layout

_WINDOW: Final = 1 << 16  # bytes; what they become fits into the processor's own memory
_LONGEST: Final = 16 << 20  # bytes of one record
_TRIES: Final = 6
_BETWEEN: Final = re.compile(rb"[\s,\x00]*")
_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(slots=True)
class _Source:
    """The bytes not yet read into entries."""

    file: BinaryIO
    buffer: bytes = b""
    ended: bool = False

    def more(self) -> bool:
        """Read one more window, more for a long record: all of it is read twice at most."""
        fresh = self.file.read(max(_WINDOW, len(self.buffer)))
        self.ended = not fresh
        self.buffer += fresh
        return bool(fresh)

    def skip_to(self, mark: bytes) -> None:
        """Let go of everything before the next ``mark`` after the first byte, or all there is."""
        while not mark or (at := self.buffer.find(mark, 1)) < 0:
            self.buffer = self.buffer[1:][-len(mark) :] if mark else b""
            if not self.more():
                self.buffer = b""
                return
        self.buffer = self.buffer[at:]


@dataclass(slots=True)
class FeedStream:
    """Yields the entries of a feed in batches; memory holds a window, never the feed.

    Of a part of a feed of lines, ``entries_before`` says how many entries stand before it.
    """

    file: BinaryIO
    entries_before: int | None = None
    layout: Layout = field(init=False)
    notices: list[Notice] = field(default_factory=list)
    _source: _Source = field(init=False)
    _count: int = 0

    def __post_init__(self) -> None:
        self._source = _Source(self.file)
        self._source.more()
        if self.entries_before is not None:
            self._count = self.entries_before
            self.layout = Layout(Form.LINES, 0)
            return
        mark = self._source.buffer[:2]
        if mark in _MARKS:
            whole = self._source.buffer + self.file.read()
            self._source.buffer = whole.decode(_MARKS[mark], "replace").encode()
        self._source.buffer = self._source.buffer.removeprefix(b"\xef\xbb\xbf")
        self.layout = find_layout(self._source.buffer)
        self._source.buffer = self._source.buffer[self.layout.start :]

    def __iter__(self) -> Iterator[list[Entry]]:
        if self.layout.form is Form.LINES:
            yield from self._lines()
        elif self.layout.form is Form.ARRAY:
            yield from self._array()
        else:
            yield from self._loose()

    def _pointer(self) -> str:
        pointer = f"{self.layout.prefix}/{self._count}"
        self._count += 1
        return pointer

    # -- lines -------------------------------------------------------------------------------------
    def _lines(self) -> Iterator[list[Entry]]:
        source = self._source
        while True:
            whole, _, rest = source.buffer.rpartition(b"\n")
            if source.ended:
                whole, rest = source.buffer, b""
            source.buffer = rest
            yield [self._entry(line) for line in whole.split(b"\n") if line.strip(SPACE)]
            if source.ended:
                return
            if len(rest) > _LONGEST:
                yield [self._refused("json-too-long", f"{len(rest)} bytes")]
                self._source.skip_to(b"\n")
            source.more()

    def _entry(self, raw: bytes) -> Entry:
        return read_entry(raw, self._pointer())

    def _refused(self, code: str, detail: str) -> Entry:
        pointer = self._pointer()
        return Entry(pointer, None, (oddity(code, pointer, detail),))

    # -- arrays ------------------------------------------------------------------------------------
    def _array(self) -> Iterator[list[Entry]]:
        source = self._source
        while True:
            batch = self._whole_window()
            if not batch:
                batch, done = self._one_by_one()
                if done:
                    yield batch
                    return
            yield batch
            if not source.ended and len(source.buffer) < _WINDOW:
                source.more()

    def _whole_window(self) -> list[Entry]:
        """Parse up to the last entry that begins in the window; nothing where that fails."""
        source, signature, end = self._source, self.layout.signature, len(self._source.buffer)
        for _ in range(_TRIES):
            end = source.buffer.rfind(signature, 1, end) if signature else -1
            if end < 0:
                return []
            ready = source.buffer[:end].rstrip(SPACE)
            if ready.endswith(b",") and (values := read_entries(ready[:-1])) is not None:
                source.buffer = source.buffer[end:]
                return [Entry(self._pointer(), value) for value in values]
        return []

    def _one_by_one(self) -> tuple[list[Entry], bool]:
        """Take the entries of this window one by one; tell whether the feed is at its end."""
        source, batch = self._source, list[Entry]()
        at, size = 0, 0
        while size < _WINDOW:
            at = _BETWEEN.match(source.buffer, at).end()  # type: ignore[union-attr]
            end = end_of_element(source.buffer, at)
            if end is None:
                source.buffer, at = source.buffer[at:], 0
                if len(source.buffer) <= _LONGEST and source.more():
                    continue
                broken = self._broken()
                batch += broken
                if not source.buffer:
                    return batch, True
                continue
            if end == at:
                self._end(at)
                return batch, True
            raw = source.buffer[at:end]
            entry, used = self._resynchronised(raw)
            batch.append(entry)
            at, size = at + used, size + used
        source.buffer = source.buffer[at:]
        return batch, False

    def _resynchronised(self, raw: bytes) -> tuple[Entry, int]:
        """Read one entry; where it is broken and swallowed the next ones, only its own part."""
        entry = self._entry(raw)
        if entry.notices and entry.value is None and (cut := self._next_entry(raw)) > 0:
            return read_leniently(raw[:cut].rstrip(SPACE + b","), entry.pointer), cut
        return entry, len(raw)

    def _next_entry(self, raw: bytes) -> int:
        """Return where the next entry begins inside ``raw``, by the way entries begin here."""
        signature, at = self.layout.signature, 0
        while signature and (at := raw.find(signature, at + 1)) > 0:
            if raw[:at].rstrip(SPACE)[-1:] in (b",", b"}"):
                return at
        return -1

    def _broken(self) -> list[Entry]:
        """Something that does not end: cut at the next entry, or give up what is left."""
        source = self._source
        if not source.buffer.strip(SPACE):
            source.buffer = b""
            if self.layout.form is Form.ARRAY:
                detail = "the array is not closed"
                self.notices.append(oddity("feed-truncated", self.layout.prefix, detail))
            return []
        if (cut := self._next_entry(source.buffer)) > 0:
            entry = read_leniently(source.buffer[:cut].rstrip(SPACE + b","), self._pointer())
            source.buffer = source.buffer[cut:]
            return [entry]
        code = "feed-truncated" if source.ended else "json-too-long"
        detail = source.buffer[:80].decode("utf-8", "replace")
        source.buffer = b"" if source.ended else source.buffer
        if not source.ended:
            self._source.skip_to(self.layout.signature)
        return [self._refused(code, detail)]

    def _end(self, at: int) -> None:
        """The array is closed: what may follow is the end of the object around it."""
        rest = self._source.buffer[at + 1 :]
        plain = rest.strip(SPACE)
        self._source.buffer = b""
        if plain and not self.layout.prefix:
            detail = plain[:80].decode("utf-8", "replace")
            self.notices.append(oddity("feed-trailing", "", detail))

    # -- objects in a row --------------------------------------------------------------------------
    def _loose(self) -> Iterator[list[Entry]]:
        batch, done = self._one_by_one()
        if done and len(batch) == 1:  # one object is the feed: the pointer to it is the empty one
            only = batch[0]
            notices = tuple(_moved(notice) for notice in only.notices)
            yield [Entry("", only.value, notices)]
            return
        yield batch
        while not done:
            batch, done = self._one_by_one()
            yield batch


def _moved(notice: Notice) -> Notice:
    """Return the notice for the feed's only object, whose pointer is the empty one."""
    return oddity(notice.code, "", notice.message.partition(" (")[2].removesuffix(")"))
