"""Inline Markdown with places: every child of a parsed line is found again in the raw text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from markdown_it.token import Token

from kg.read.flow import Flow
from kg.read.markdown_notes import LOST_MARK
from kg.read.plain import breaks_early
from kg.read.tags import TagReader

# Converters escape twice ("secure\\\\_x"): no reader is meant to see the backslash.
_ESCAPABLE = tuple("_*#[]()<>~`|")
_LINE = re.compile(r"\r\n|\r|\n")
_LINK_END = re.compile(
    r"\]\(\s*(?:<[^>\n]*>|(?:[^()\\\s]|\\.|\([^()\s]*\))*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*\)|\]\[[^\]\n]*\]|\]|>"
)
_TEMPLATE_LINK = re.compile(r"\[([^\]\n]+)\]\((\{\{.*?\}\}|\{%.*?%\})\)")
_WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")
_WIDE_MARK = re.compile(r"\*\*|__")
_HEADING_ID = re.compile(r"\s*\{#[\w-]+\}\s*$")


@dataclass(frozen=True)
class _Segment:
    """Where the lines of an inline token's content stand in the raw text."""

    content: str
    starts: tuple[tuple[int, int], ...]

    @cached_property
    def is_wide(self) -> bool:
        """Whether any character is of a script without spaces."""
        return _WIDE.search(self.content) is not None

    def raw(self, offset: int) -> int:
        """Return the raw offset of an offset into the content."""
        for content_start, raw_start in reversed(self.starts):
            if offset >= content_start:
                return raw_start + offset - content_start
        return self.starts[0][1]

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the raw offsets of a stretch, parted where the raw text has more than it."""
        cuts = [at for at, _ in self.starts if start < at < end]
        for first, last in pairwise((start, *cuts, end)):
            yield self.raw(first), self.raw(last - 1) + 1


class InlineReader:
    """Feeds a ``Flow`` from the inline tokens of one Markdown text."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        ends = [match.span() for match in _LINE.finditer(raw)]
        self.line_starts = [0, *(end for _, end in ends)]
        self.line_ends = [*(start for start, _ in ends), len(raw)]
        self.flow = Flow(raw)
        self.tags = TagReader(self.flow)
        self.row_cursor = 0

    def read_inline(self, token: Token) -> None:
        """Read the text of one block, or the cells of a table of tab-separated lines."""
        if not token.children or self.tags.hidden:
            return
        segment = self._segment(token)
        if _is_tab_table(token.content):
            self._tab_table(token, segment)
            return
        self._children(token.children, segment)

    def _segment(self, token: Token) -> _Segment:
        """Find each line of the content in its raw line: mark-up stands before it, never within."""
        first, last = token.map or (0, 0)
        lines, offset = token.content.split("\n"), 0
        starts: list[tuple[int, int]] = []
        for number, line in enumerate(lines):
            row = min(first + number, max(first, last - 1))
            begin = (
                self.row_cursor if len(lines) == 1 and self._in_row(row) else self.line_starts[row]
            )
            at = self.raw.find(line.rstrip(), begin, self.line_ends[row])
            if at < 0 and "|" in line:
                starts += self._escaped_bars(line.rstrip(), offset, begin, row)
            else:
                starts.append((offset, at if at >= 0 else begin))
            offset += len(line) + 1
        return _Segment(token.content, tuple(starts))

    def _escaped_bars(
        self, line: str, offset: int, begin: int, row: int
    ) -> Iterator[tuple[int, int]]:
        """Yield where the parts of a cell stand that has bars in it: the raw text escapes each."""
        at = self.raw.find(line.replace("|", "\\|"), begin, self.line_ends[row])
        yield offset, at if at >= 0 else begin
        bars = [index for index, char in enumerate(line) if char == "|"] if at >= 0 else []
        for number, index in enumerate(bars, start=1):
            yield offset + index, at + index + number

    def _in_row(self, row: int) -> bool:
        return self.line_starts[row] < self.row_cursor <= self.line_ends[row]

    def _children(self, children: Sequence[Token], segment: _Segment) -> None:
        cursor = 0
        for child in children:
            cursor = self._child(child, segment, cursor)
        self.row_cursor = max(self.row_cursor, self.flow.at)

    def _child(self, child: Token, segment: _Segment, cursor: int) -> int:
        """Read one inline token that stands at or after ``cursor``; return where it ends."""
        flow, content = self.flow, segment.content
        if child.type in ("strong_open", "strong_close"):
            flow.inline.bold += 1 if child.nesting > 0 else -1
        elif child.type in ("em_open", "em_close"):
            flow.inline.italic += 1 if child.nesting > 0 else -1
        elif child.type == "link_open":
            flow.inline.begin_link(str(child.attrs.get("href", "")))
        elif child.type == "link_close":
            flow.inline.end_link()
            match = _LINK_END.match(content, cursor)
            return match.end() if match else cursor
        elif child.type == "footnote_ref":
            return self._footnote_ref(child, segment, cursor)
        elif child.type in ("softbreak", "hardbreak"):
            at = content.find("\n", cursor)
            start, end = segment.raw(at), segment.raw(at + 1)
            meant = child.type == "hardbreak" or breaks_early(content, at)
            (flow.inline.line_break if meant else flow.inline.space)(start, end)
            return at + 1
        else:
            return self._printed(child, segment, cursor)
        return cursor

    def _footnote_ref(self, child: Token, segment: _Segment, cursor: int) -> int:
        label = str(child.meta.get("label", ""))
        at = segment.content.find(f"[^{label}]", cursor)
        end = at + len(label) + 3
        self.flow.inline.note(label, segment.raw(at), segment.raw(end - 1) + 1)
        return end

    def _printed(self, child: Token, segment: _Segment, cursor: int) -> int:
        """Read text, an escape, code, an image or a tag."""
        printed = child.markup if child.type == "text_special" else child.content
        if not printed:
            return cursor
        at = segment.content.find(printed, cursor)
        if at < 0:
            return cursor
        end = at + len(printed)
        start_raw, end_raw = segment.raw(at), segment.raw(end - 1) + 1
        self.flow.at = start_raw
        if child.type == "html_inline":
            self.tags.tag(start_raw, end_raw)
        elif self.tags.hidden or child.type == "image":
            pass
        elif child.type == "text_special":
            doubled = child.content == "\\" and segment.content[end : end + 1] in _ESCAPABLE
            self.flow.inline.add("" if doubled else child.content, start_raw, end_raw)
        elif child.type == "code_inline":
            self._words(segment, at, end)
        else:
            self._text(segment, at, end)
        self.flow.at = max(self.flow.at, end_raw)
        return end

    def _text(self, segment: _Segment, start: int, end: int) -> None:
        """Add text; a link whose address is a template (``{{ … }}``) is a link too."""
        content = segment.content
        heading_id = _HEADING_ID.search(content, start, end)
        end = heading_id.start() if heading_id else end
        has_template = content.find("]({", start, end) >= 0  # else each "[" is looked behind
        for match in _TEMPLATE_LINK.finditer(content, start, end) if has_template else ():
            self._unmarked(segment, start, match.start())
            self.flow.inline.begin_link(match[2])
            self.flow.text(segment.raw(match.start(1)), segment.raw(match.end(1)))
            self.flow.inline.end_link()
            start = match.end()
        self._unmarked(segment, start, end)

    def _unmarked(self, segment: _Segment, start: int, end: int) -> None:
        """Add text; asterisks that CommonMark leaves beside wide characters are still mark-up."""
        marks = _WIDE_MARK.finditer(segment.content, start, end)
        for match in marks if segment.is_wide else ():
            self._plain(segment, start, match.start())
            self.flow.inline.bold = 0 if self.flow.inline.bold else 1
            start = match.end()
        self._plain(segment, start, end)

    def _plain(self, segment: _Segment, start: int, end: int) -> None:
        """Add plain text; a mark whose note is missing is a mark too."""
        for match in LOST_MARK.finditer(segment.content, start, end):
            self._words(segment, start, match.start())
            last = segment.raw(match.end() - 1) + 1
            self.flow.inline.note(match[1], segment.raw(match.start()), last)
            start = match.end()
        self._words(segment, start, end)

    def _words(self, segment: _Segment, start: int, end: int) -> None:
        if start < end:
            for first, last in segment.pieces(start, end):
                self.flow.text(first, last)

    def _tab_table(self, token: Token, segment: _Segment) -> None:
        """Read lines of tab-separated cells, as text made from a PDF has them."""
        flow, cursor = self.flow, 0
        header = _is_header_line(token.content.split("\n"))
        flow.begin_table(segment.raw(0))
        flow.begin_row(segment.raw(0))
        flow.begin_cell(segment.raw(0), header=header)
        for child in token.children or ():
            if child.type == "softbreak":
                cursor = segment.content.find("\n", cursor) + 1
                flow.end_cell(segment.raw(cursor - 1))
                flow.begin_row(segment.raw(cursor))
                flow.begin_cell(segment.raw(cursor))
                header = False
            elif child.type == "text" and "\t" in child.content:
                cursor = self._tab_cells(child, segment, cursor, header=header)
            else:
                cursor = self._child(child, segment, cursor)
        flow.end_table(segment.raw(len(token.content) - 1) + 1)

    def _tab_cells(self, child: Token, segment: _Segment, cursor: int, *, header: bool) -> int:
        start = segment.content.find(child.content, cursor)
        for number, piece in enumerate(child.content.split("\t")):
            if number:
                self.flow.end_cell(segment.raw(start))
                start += 1
                self.flow.begin_cell(segment.raw(start), header=header)
            if piece:
                self.flow.text(segment.raw(start), segment.raw(start + len(piece) - 1) + 1)
            start += len(piece)
        return start


def _is_tab_table(content: str) -> bool:
    lines = content.split("\n")
    return len(lines) > 1 and all(line.count("\t") for line in lines)


def _is_header_line(lines: Sequence[str]) -> bool:
    """The first line is a header when it has no numbers and a later one has."""
    first, rest = re.sub(r"<[^>]*>", "", lines[0]), lines[1:]
    cells = [cell for cell in first.split("\t") if re.match(r"[\s\d.,%$+-]+$", cell)]
    return not cells and any(re.search(r"\d", line) for line in rest)
