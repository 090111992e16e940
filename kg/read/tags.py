"""HTML tags as events for a ``Flow``: what is a block, what is hidden, what is a component.

Reads tag soup by events, without a tree: nesting depth costs no recursion, unclosed elements
end where the HTML standard lets them end, and every word keeps its place in the raw text.
"""

import re
from html.parser import HTMLParser

from kg.model.document import BlockKind
from kg.read.components import attribute_prose, is_component
from kg.read.elements import BLOCKS, BREAKS, CLOSED_BY, CONTENT, GROUPS, IN_HEAD, VOID
from kg.read.flow import Flow
from kg.read.head import PageHead
from kg.read.hiding import Hiding
from kg.read.note_elements import note_label
from kg.read.ratings import rating_in
from kg.read.spanning import span_of
from kg.read.stack import Element, Stack

_P = frozenset({"p"})
_PARTS = {"td": Flow.end_cell, "th": Flow.end_cell,
          "caption": Flow.end_caption, "table": Flow.end_table}  # fmt: skip
_DEEPEST = 512  # as in browsers; what is nested deeper is text of the innermost element


class TagReader(HTMLParser):
    """Feeds a ``Flow`` from raw HTML between two offsets; state lasts over several calls."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(convert_charrefs=False)
        self._flow = flow
        self._stack = Stack()
        self._hiding = Hiding(flow.raw)
        self.head = PageHead()
        self._base = 0
        self._lines: list[int] = [0]
        self._deeper = 0

    def read(self, start: int, end: int) -> None:
        """Read ``raw[start:end]``."""
        piece = self._flow.raw[start:end]
        self._base = start
        self._lines = [0, *(match.end() for match in re.finditer("\n", piece))]
        self.reset()
        self.feed(piece)
        self.close()

    def tag(self, start: int, end: int) -> None:
        """Read one tag that stands alone at ``raw[start:end]``."""
        self.read(start, end)

    @property
    def hidden(self) -> bool:
        """Whether what comes now is not shown to a person who looks at the page."""
        return self._stack.hidden

    # -- HTMLParser events ------------------------------------------------------------------------
    def _here(self) -> int:
        line, column = self.getpos()
        return self._base + self._lines[line - 1] + column

    def handle_data(self, data: str) -> None:
        """Text: shown, or hidden and left out."""
        start = self._here()
        if not self.hidden:
            self._flow.text(start, start + len(data))

    def handle_entityref(self, name: str) -> None:
        """A named entity, with or without its semicolon."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A numbered entity."""
        self._reference(f"&#{name}")

    def _reference(self, printed: str) -> None:
        start = self._here()
        end = start + len(printed)
        end += self._flow.raw[end : end + 1] == ";"
        if not self.hidden:
            self._flow.text(start, end)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<x/>``: opened, and closed unless HTML ignores the slash (a component has it)."""
        self.handle_starttag(tag, attrs)
        if self._is_component() and self._stack.last == tag:
            self._pop(self._here())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        start = self._flow.at = self._here()
        end = start + len(self.get_starttag_text() or "")
        given = {name: value or "" for name, value in attrs}
        self.head.open(tag, given, end, drawn=self._stack.has("svg"))
        if len(self._stack) >= _DEEPEST and tag not in VOID:
            self._deeper += 1
            return
        self._close_implied(tag, start)
        rating = rating_in(self._flow.raw, start, end, tag)
        if tag not in VOID:
            aside = self._hiding.is_aside(tag, given, end, begun=self._flow.begun)
            self._push(tag, given, rated=rating is not None, aside=aside)
        if not self.hidden:
            if rating:
                self._flow.rating(*rating)
            self._open_tag(tag, given, start, end)

    def handle_endtag(self, tag: str) -> None:
        """A tag closes: everything above it on the stack closes with it."""
        at = self._flow.at = self._here()
        if tag == "title":
            self.head.close_title(self._flow.raw, at)
        if self._deeper and tag not in VOID:
            self._deeper -= 1
            return
        if tag == "br" and not self.hidden:
            self._flow.inline.line_break(at, at + 4)
        if tag == "p" and not self._stack.has("p"):
            self._flow.end(at)
        if self._stack.has(tag):
            while self._pop(at) != tag:
                pass

    # -- the stack ---------------------------------------------------------------------------------
    def _push(self, tag: str, given: dict[str, str], *, rated: bool, aside: bool) -> None:
        content = self._stack.has(*CONTENT)
        note = note_label(tag, given)
        hidden = (
            self.hidden
            or aside
            or (note is None and self._hiding.hides(tag, given, in_content=content))
        )
        group = not hidden and (tag in GROUPS or rated or self._is_component() or note is not None)
        if group:
            self._flow.begin_group()
        if tag == "ol":
            self._stack.begin_counting(given.get("start", "1"))
        context = tag in ("li", "blockquote", "dd") or note is not None
        if note is not None and not hidden:
            self._flow.end(self._flow.at)
            self._flow.enter(BlockKind.NOTE, label=note)
        self._stack.push(Element(tag, hidden, group, context=context))

    def _is_component(self) -> bool:
        """Tell whether the last tag is a component (MDX, custom element), not an HTML element."""
        return is_component(self.get_starttag_text() or "")

    def _close_implied(self, tag: str, at: int) -> None:
        if self._stack.last == "head" and tag not in IN_HEAD and not self._is_component():
            self._pop(at)
        if (tag in BLOCKS or tag in BREAKS or tag in ("table", "hr")) and self._stack.innermost(_P):
            while self._pop(at) != "p":
                pass
        closing = CLOSED_BY.get(tag)
        while closing and (found := self._stack.innermost(closing)):
            while self._pop(at) != found:
                pass

    def _pop(self, at: int) -> str:
        element = self._stack.pop()
        if not element.hidden:
            self._close_tag(element.name, at)
            if element.context:
                self._flow.leave()
            if element.group:
                self._flow.end(at)
                self._flow.end_group()
        return element.name

    # -- what tags mean ----------------------------------------------------------------------------
    def _open_tag(self, tag: str, given: dict[str, str], start: int, end: int) -> None:
        flow = self._flow
        if tag in BLOCKS:
            self._begin_block(tag, given, start)
        elif tag in BREAKS:
            flow.end(start)
        elif tag == "br":
            flow.inline.line_break(start, end)
        elif tag == "hr":
            flow.rule(start, end)
        elif tag in ("pre", "caption"):
            flow.end(start)
        elif tag in ("table", "tr", "td", "th"):
            self._open_table_tag(tag, given, start)
        elif self._is_component():
            self._component(start, end)
        else:
            self._open_inline(tag, given)

    def _begin_block(self, tag: str, given: dict[str, str], start: int) -> None:
        kind = BLOCKS[tag]
        level = int(tag[1]) if kind is BlockKind.HEADING and tag[0] == "h" else self._depth(kind)
        if tag in ("li", "blockquote", "dd"):
            self._flow.end(start)
            number = self._stack.count() if tag == "li" else None
            if note_label(tag, given) is None:
                self._flow.enter(kind, level=level, label=number)
        elif kind is BlockKind.PARAGRAPH:
            self._flow.end(start)
        else:
            self._flow.begin(kind, start, level=level)

    def _depth(self, kind: BlockKind) -> int:
        if kind is BlockKind.HEADING:
            return 6
        return len(self._stack.lists)

    def _open_table_tag(self, tag: str, given: dict[str, str], start: int) -> None:
        if tag == "table":
            self._flow.begin_table(start)
        elif tag == "tr":
            self._flow.begin_row(start)
        else:
            columns, rows = (span_of(given.get(name, "1")) for name in ("colspan", "rowspan"))
            self._flow.begin_cell(start, header=tag == "th", columns=columns, rows=rows)

    def _open_inline(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("b", "strong"):
            self._flow.inline.bold += 1
        elif tag in ("i", "em", "cite"):
            self._flow.inline.italic += 1
        elif tag == "a":
            self._flow.inline.begin_link(given.get("href"))
        elif tag == "sup":
            self._flow.inline.begin_superscript()

    def _close_tag(self, tag: str, at: int) -> None:
        flow = self._flow
        if tag in BLOCKS or tag in BREAKS or tag == "pre":
            flow.end(at)
        elif tag in _PARTS:
            _PARTS[tag](flow, at)
        elif tag in ("b", "strong"):
            flow.inline.bold = max(0, flow.inline.bold - 1)
        elif tag in ("i", "em", "cite"):
            flow.inline.italic = max(0, flow.inline.italic - 1)
        elif tag == "a":
            flow.inline.end_link()
        elif tag == "sup":
            flow.inline.end_superscript()

    def _component(self, start: int, end: int) -> None:
        """Show the prose that a component carries in its attributes: title first, then the rest."""
        for title, first, last in attribute_prose(self._flow.raw, start, end):
            kind = BlockKind.HEADING if title else BlockKind.PARAGRAPH
            self._flow.begin(kind, first, level=6)
            self._flow.text(first, last)
            self._flow.end(last)
