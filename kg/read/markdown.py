"""Markdown (CommonMark, tables, notes, definitions, front matter, HTML and MDX) to a Document."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from kg.model.document import BlockKind, Document
from kg.model.location import Notice, Span
from kg.read.containers import labelled_containers, without_containers
from kg.read.decode import Decoded
from kg.read.front import front_of_yaml, without_front
from kg.read.html_parts import read_html_block
from kg.read.markdown_inline import InlineReader
from kg.read.markdown_notes import keep_all_notes
from kg.read.mdx import read_component
from kg.read.nesting import DEEPEST, cut_off, too_deep
from kg.read.notes import mark_notes
from kg.read.row_widths import cells_in_row, misfit
from kg.read.templates import has_admonitions, labelled_boxes, without_templates
from kg.read.underlined import read_underlined
from kg.vocab.media import MARKDOWN

_RULE_LINE = re.compile(r"[ \t]*([-=_*])(?:[ \t]*\1)+[ \t]*")


def read_markdown(decoded: Decoded, name: str) -> Document:
    """Read Markdown; every word keeps its place in the raw text."""
    front, raw = without_front(decoded.text)
    return _MarkdownReader(without_templates(without_containers(raw)), front).read(decoded, name)


def _parser(*, boxes: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST}).enable(["table"])
    parser.use(front_matter_plugin).use(footnote_plugin, inline=False).use(deflist_plugin)
    parser.core.ruler.at("footnote_tail", keep_all_notes)
    parser.block.ruler.before("html_block", "component", read_component, {"alt": ["paragraph"]})
    parser.block.ruler.at(
        "html_block", read_html_block, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    parser.block.ruler.before("code", "underlined", read_underlined)
    return parser.disable(["text_join", "code"] if boxes else "text_join")


class _MarkdownReader(InlineReader):
    def __init__(self, raw: str, front: dict[str, str]) -> None:
        super().__init__(raw)
        self.front = front
        self.width = 0
        self.misfits: list[Notice] = []
        self.boxed = False

    def read(self, decoded: Decoded, name: str) -> Document:
        tokens = _parser(boxes=has_admonitions(decoded.text)).parse(self.raw)
        boxes = sorted([*labelled_boxes(decoded.text), *labelled_containers(decoded.text)])
        for index, token in enumerate(tokens):
            if boxes and token.level == 0 and token.map:
                boxes = self._past_boxes(boxes, self._lines(token)[0])
            self._token(token, tokens, index)
        deeper = (too_deep(Span(*self._lines(one))) for one in cut_off(tokens))
        blocks = mark_notes(self.flow.finish(len(self.raw)))
        metadata = (*self.front.items(), *self.tags.head.metadata)
        return Document(
            name=name, text=decoded.text, sha256=decoded.sha256,
            source_sha256=decoded.source_sha256, media_type=MARKDOWN, blocks=blocks,
            language=self.front.get("lang") or self.front.get("language"),
            title=self.front.get("title"), metadata=metadata,
            notices=(*decoded.notices, *self.misfits, *deeper),
        )  # fmt: skip

    def _past_boxes(self, boxes: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
        """Begin or end the group of a box whose kind labels it, where a block begins at a place."""
        start, end = boxes[0]
        if self.boxed and at >= end:
            self.flow.end(at)
            self.flow.end_group()
            self.boxed, boxes = False, boxes[1:]
            return self._past_boxes(boxes, at) if boxes else []
        if not self.boxed and start <= at < end:
            self.flow.end(at)
            self.flow.begin_group()
            self.boxed = True
        return boxes

    # -- blocks ---------------------------------------------------------------------------------
    def _token(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        handler = getattr(self, f"_on_{token.type}", None)
        if handler is not None:
            handler(token)
        elif token.type == "inline":
            self.read_inline(token)

    def _lines(self, token: Token) -> tuple[int, int]:
        first, last = token.map or (0, 0)
        return self.line_starts[first], self.line_ends[max(first, last - 1)]

    def _on_front_matter(self, token: Token) -> None:
        self.front = self.front or front_of_yaml(token.content)

    def _on_heading_open(self, token: Token) -> None:
        self.flow.begin(BlockKind.HEADING, self._lines(token)[0], level=int(token.tag[1]))

    def _on_paragraph_open(self, token: Token) -> None:
        start = self._lines(token)[0]
        self.flow.end(start)
        self.flow.at = start

    def _close(self, token: Token) -> None:
        self.flow.end(self.flow.at)

    _on_heading_close = _on_paragraph_close = _on_dt_close = _close

    def _on_bullet_list_open(self, token: Token) -> None:
        self.flow.end(self._lines(token)[0])
        self.flow.begin_group()

    def _on_bullet_list_close(self, token: Token) -> None:
        self.flow.end(self.flow.at)
        self.flow.end_group()

    _on_ordered_list_open, _on_ordered_list_close = _on_bullet_list_open, _on_bullet_list_close

    def _on_list_item_open(self, token: Token) -> None:
        self.flow.enter(BlockKind.ITEM, level=token.level // 2 + 1, label=token.info or None)

    def _on_dt_open(self, token: Token) -> None:
        self.flow.begin(BlockKind.TERM, self._lines(token)[0])

    def _on_dd_open(self, token: Token) -> None:
        self.flow.enter(BlockKind.DEFINITION)

    def _on_blockquote_open(self, token: Token) -> None:
        self.flow.enter(BlockKind.QUOTE, level=token.level + 1)

    def _on_footnote_open(self, token: Token) -> None:
        self.flow.begin_group()  # the paragraphs of one note are one
        self.flow.enter(BlockKind.NOTE, label=str(token.meta.get("label", "")).casefold())

    def _leave(self, token: Token) -> None:
        self.flow.end(self.flow.at)
        self.flow.leave()

    def _on_footnote_close(self, token: Token) -> None:
        self._leave(token)
        self.flow.end_group()

    _on_list_item_close = _on_blockquote_close = _on_dd_close = _leave

    def _on_hr(self, token: Token) -> None:
        self.flow.rule(*self._lines(token))

    def _on_fence(self, token: Token) -> None:
        self.flow.code(*self._lines(token))

    _on_code_block = _on_fence

    def _on_html_block(self, token: Token) -> None:
        first, last = token.map or (0, 0)
        start = self.line_starts[first]
        for line in range(first, last):
            if _RULE_LINE.fullmatch(self.raw, self.line_starts[line], self.line_ends[line]):
                self.tags.read(start, self.line_starts[line])
                self.flow.rule(self.line_starts[line], self.line_ends[line])
                start = self.line_ends[line]
        self.tags.read(start, self.line_ends[max(first, last - 1)])

    def _on_table_open(self, token: Token) -> None:
        self.flow.begin_table(self._lines(token)[0])
        self.width = 0

    def _on_tr_open(self, token: Token) -> None:
        start, end = self._lines(token)
        self.row_cursor = start
        self.flow.begin_row(start)
        cells = cells_in_row(self.raw[start:end])
        self.width = self.width or cells
        if cells != self.width:
            self.misfits.append(misfit(cells, self.width, Span(start, end)))

    def _on_th_open(self, token: Token) -> None:
        self.flow.begin_cell(self.row_cursor, header=token.tag == "th")

    _on_td_open = _on_th_open

    def _on_th_close(self, token: Token) -> None:
        self.flow.end_cell(self.row_cursor)

    _on_td_close = _on_th_close

    def _on_tr_close(self, token: Token) -> None:
        self.flow.end_cell(self.row_cursor)

    def _on_table_close(self, token: Token) -> None:
        self.flow.end_table(self._lines(token)[1] if token.map else self.row_cursor)
