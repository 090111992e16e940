"""Plain text to a Document: paragraphs at empty lines, broken lines rejoined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice, pairwise

from kg.model.document import BlockKind, Document
from kg.read.decode import Decoded
from kg.read.flow import Flow
from kg.read.note_forms import heads_notes
from kg.read.notes import mark_notes
from kg.read.spaced import read_rows, spaced_rows
from kg.vocab.media import PLAIN

_PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*(?:\r\n?|\n|\Z)(?:[ \t]*\S[^\r\n]*(?:\r\n?|\n|\Z))*")
_QUOTING = re.compile(r"[ \t]*(?:>[ \t]?)+(?=\S|$)", re.MULTILINE)
_PROMPT = re.compile(r"[ \t]*>>>[ \t]")
_ANSWER = re.compile(r"^[ \t]*[^>\s]", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")
_RULE = re.compile(r"\s*(?:([-=_*])(?:\s*\1){2,}|#(?:\s*#){3,})\s*")  # "# # #" ends a release
_ITEM = re.compile(r"\s*(?:(?:[-*•‣◦–]|(\d{1,3})[.)]|\[(\d{1,3})\])\s+|[・●■◆○]\s*)")
_DASHED = re.compile(r"^[ \t]*(\d{1,2})()[ \t]?[-–—][ \t]+(?=[^\W\d_]|[“\"«„])", re.MULTILINE)
_COUNTED = [1, 2, 3]  # "01 – The quay sinks": such lines are items where they count up
_CIRCLE = re.compile(r"\s*[○〇◯]")  # right, where a cross stands for wrong; else a bullet
_CROSS = re.compile(r"^[ \t]*[×✕]", re.MULTILINE)
_SET_OFF = re.compile(
    r"\s*(?:[→⇒➡➔✗✘✓✔❌✅❓❗⚠🔴🟢×✕○〇◯]"
    r"|[(（\[【][^\W\d_]{1,20}\s?\d{1,3}[)）\]】]\s*\S|【[^【】\n]{1,20}】)"
)
_NUMBERED = re.compile(
    r"\s*[^\W\d_]+(?:\s[^\W\d_]+)?\s+#?\d{1,3}[.:]?\s*|\s*[A-ZÀ-ÞА-ЯЁ]{4,}(?:\s[A-ZÀ-ÞА-ЯЁ]+){0,2}\s*"
)
_ENDED = re.compile(r"[.!?。！？؟:”\"»“)]\s*$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LABEL = re.compile(r"\s*[^\W\d_][^:：\n]{0,40}[:：]")
_QUOTED = re.compile(r"\s*[“\"«„][^“\"«„]+[”\"»“][.!?]?\s*")
_MARKS = re.compile(r"(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹])+$")
_HEADING_LENGTH = 70
_LABEL_WORDS = 2
_WRAPPED = 132  # a longer line was not broken to fit a page or screen
_ENDLESS = 1_000_000
_TORN = 40  # letters of a line whose sentence goes on below an empty line
_GOING_ON = re.compile(r"[^\W\d_][,;]?\s*$")
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Form:
    """What tells lines of a text apart: their width, crosses beside circles, dashes of items."""

    room: int
    crossed: bool
    dashed: bool

    def item(self, raw: str, start: int, end: int) -> re.Match[str] | None:
        """Return what sets off the line as an item."""
        if self.crossed and _CIRCLE.match(raw, start, end):
            return None
        dashed = _DASHED.match(raw, start, end) if self.dashed else None
        return dashed or _ITEM.match(raw, start, end)


def _form_of(raw: str) -> _Form:
    widest = max((len(line[0]) for line in _LINE.finditer(raw)), default=0)
    counted = [int(match[1]) for match in islice(_DASHED.finditer(raw), len(_COUNTED))]
    return _Form(
        room=_ENDLESS if widest > _WRAPPED else 0,
        crossed=_CROSS.search(raw) is not None,
        dashed=counted == _COUNTED,
    )


def read_plain(decoded: Decoded, name: str) -> Document:
    """Read plain text; a line that begins a label or an item stays a line of its own."""
    flow = Flow(decoded.text)
    form = _form_of(decoded.text)
    for start, end in _paragraphs(decoded.text):
        for kind, lines in _by_quoting(decoded.text, start, end):
            flow.enter(kind)
            _read_paragraph(flow, kind, lines, form)
            flow.leave()
    blocks = mark_notes(flow.finish(len(decoded.text)))
    return Document(
        name=name,
        text=decoded.text,
        sha256=decoded.sha256,
        source_sha256=decoded.source_sha256,
        media_type=PLAIN,
        blocks=blocks,
        notices=decoded.notices,
    )


def _paragraphs(raw: str) -> list[_Span]:
    """Return the paragraphs; what an empty line tears apart within a sentence is one.

    Text copied from a page may have an empty line below each: its sentences go on in small letters.
    """
    found: list[_Span] = []
    last = 0
    for match in _PARAGRAPH.finditer(raw):
        if found and _goes_on(raw, last, match.start()):
            found[-1] = (found[-1][0], match.end())
        else:
            found.append(match.span())
        lines = raw[match.start() : match.end()].rstrip()
        last = match.start() + lines.rfind("\n") + 1
    return found


def _goes_on(raw: str, last: int, start: int) -> bool:
    """Tell whether the line before a paragraph ends within a sentence that the paragraph ends."""
    line = raw[last:start].rstrip()
    long = len(line) >= _TORN and _GOING_ON.search(line) is not None
    return long and raw[start : start + _TORN].lstrip()[:1].islower()


def _by_quoting(raw: str, start: int, end: int) -> Iterator[tuple[BlockKind, list[_Span]]]:
    """Yield the lines of a paragraph; those that a letter quotes (“> ”) apart, without their signs.

    Quoted lines of the last paragraphs are a letter passed on, which nothing here answers. Three
    signs on all of them are the prompt of an interpreter.
    """
    lines = [match.span() for match in _LINE.finditer(raw, start, end)]
    marked = [line for line in lines if _QUOTING.match(raw, *line)]
    if all(_PROMPT.match(raw, *line) for line in marked):
        yield BlockKind.PARAGRAPH, lines
        return
    for quoted, group in groupby(lines, lambda line: _QUOTING.match(raw, *line) is not None):
        own = [(_past_signs(raw, *line) if quoted else line[0], line[1]) for line in group]
        answered = quoted and _ANSWER.search(raw, own[-1][1]) is not None
        kind = BlockKind.QUOTE if answered else BlockKind.PARAGRAPH
        for full, part in groupby(own, lambda line: bool(raw[slice(*line)].strip())):
            if full:
                yield kind, list(part)


def _past_signs(raw: str, start: int, end: int) -> int:
    match = _QUOTING.match(raw, start, end)
    return match.end() if match else start


def _read_paragraph(flow: Flow, kind: BlockKind, lines: list[_Span], form: _Form) -> None:
    if len(lines) > 1 and heads_notes(*(flow.raw[slice(*line)] for line in lines[:2])):
        _read_paragraph(flow, kind, lines[:1], form)
        lines = lines[1:]
    if rows := spaced_rows(flow.raw, lines):
        read_rows(flow, rows)
        return
    end = lines[-1][1]
    breaks = _set_breaks(flow.raw, lines, form.room)
    if kind is BlockKind.PARAGRAPH and _is_heading(flow.raw, lines):
        flow.begin(BlockKind.HEADING, lines[0][0], level=2)
        flow.text(*lines[0])
        flow.end(lines[0][1])
        return
    for line_start, line_end in lines:
        if _RULE.fullmatch(flow.raw, line_start, line_end):
            flow.rule(line_start, line_end)
        elif item := form.item(flow.raw, line_start, line_end):
            flow.begin(BlockKind.ITEM, line_start, level=1, label=item[1] or item[2])
            flow.text(line_start if item[2] else item.end(), line_end)
        elif _LABEL.match(flow.raw, line_start, line_end):
            flow.begin(BlockKind.PARAGRAPH, line_start)
            flow.text(line_start, line_end)
        else:
            flow.at = line_start
            if line_start in breaks:
                flow.inline.line_break(line_start, line_start)
            else:
                flow.inline.space(line_start, line_start)
            flow.text(line_start, line_end)
    flow.end(end)


def _set_breaks(raw: str, lines: list[tuple[int, int]], room: int) -> set[int]:
    """Return where lines begin that were broken on purpose: their first word would have fitted
    on the line before, and they begin like a sentence or stand below a word or two. A sentence
    below a line that is a quotation as a whole is one, however long; so are a line with an arrow,
    a tick or a bracketed number, and one that only numbers what follows. ``room`` is endless in a
    text that is not wrapped: every word fits there.
    """
    widest = max([room, *(end - start for start, end in lines)])
    numbers = _numbering(raw, lines)
    found = set()
    for (before, before_end), (start, end) in pairwise(lines):
        words = raw[start:end].split()
        fits = before_end - before + _first_width(raw[start:end]) <= widest if words else False
        label = start == lines[1][0] and len(raw[before:before_end].split()) <= _LABEL_WORDS
        whole = start == lines[1][0] and _QUOTED.fullmatch(raw, before, before_end) is not None
        begun = (fits or whole) and (label or not words[0][0].islower())
        if begun or _SET_OFF.match(raw, start, end) or numbers & {before, start}:
            found.add(start)
    return found


def breaks_early(text: str, at: int) -> bool:
    """Tell whether the first line of a paragraph, up to ``at``, was ended on purpose.

    The next begins like a sentence, not a signature, and its first word would have fitted.
    """
    lines = text.split("\n")
    if at != len(lines[0]) or lines[0].rstrip().endswith((",", ";")):
        return False
    begun = lines[1].lstrip()[:1]
    fits = at + _first_width(lines[1]) <= max(map(len, lines))
    return fits and not begun.islower() and begun not in "—–―-("


def _numbering(raw: str, lines: list[tuple[int, int]]) -> set[int]:
    """Return where lines begin that only number what follows, below the end of a sentence."""
    ends = [True, *(_ENDED.search(raw, start, end) is not None for start, end in lines)]
    return {
        start
        for (start, end), ended in zip(lines, ends, strict=False)
        if ended and _NUMBERED.fullmatch(raw, start, end) and not raw[start].islower()
    }


def _first_width(line: str) -> int:
    """Return the room that the first word takes, with a space; one letter where none is printed."""
    first = line.split(maxsplit=1)[0] if line.strip() else ""
    unspaced = _UNSPACED.search(first)  # "9条命" may be broken behind its figure
    return unspaced.start() + 1 if unspaced else len(first) + 1


def _is_heading(raw: str, lines: list[tuple[int, int]]) -> bool:
    """One short line without an end mark heads what follows: in capitals, in title case, or
    above a paragraph of sentences.
    """
    if len(lines) != 1:
        return False
    text = _MARKS.sub("", raw[slice(*lines[0])].strip())
    if len(text) >= _HEADING_LENGTH:
        return False
    words = re.findall(r"[^\W\d_]{4,}", text)
    capital = bool(words) and all(word[0].isupper() for word in words)
    if capital and text[-1] not in '.:;,?!"”)':
        return True
    return _heads_sentences(raw, text, lines[0][1])


def _heads_sentences(raw: str, text: str, end: int) -> bool:
    """Tell whether a line of some words, or a question, stands above a paragraph of sentences."""
    below = _PARAGRAPH.search(raw, end)
    stated = below is not None and _ENDED.search(_MARKS.sub("", below[0].rstrip())) is not None
    ended = _ENDED.search(text) is not None and text[-1] not in "?？"
    begun = text[0].isupper() and _ITEM.match(text) is None
    return stated and begun and not ended and text[-1] not in ",;" and len(text.split()) > 1
