"""What a sentence tells and the next one plainly denies: "The Echo says it sank. That is false."

Such a denial needs no second one beside it, nor a page that says it answers somebody.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kg.extract.layout.contradicting import denies_itself, plainly_denies, tells_falsely
from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.reporting import tells
from kg.model.document import BlockKind

_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_END: Final = re.compile(r"[.!?。][”\"»«“’)\]]*\s+(?=[^a-zà-ÿ\s])")
_OPENED: Final = re.compile(r"[“\"«„]")
_FEWEST: Final = 2
_PAIRS: Final = ("“”", "«»", "「」")
_LOOKED_AT: Final = 400  # characters of the answer
_SHORT: Final = re.compile(
    r"\b(?:[A-Z]|Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$"
)


def parted_plainly(line: Line) -> tuple[Line, ...] | None:
    """Return a paragraph in parts: what stands before, the sentence told, and what denies it."""
    text = line.words.text
    if line.block.kind not in _KINDS or not _is_free(line):
        return None
    for start, end in pairwise([0, *_ends(text)]):
        told, next_one = text[start:end], text[end : end + _LOOKED_AT]
        if denies_itself(told) or (plainly_denies(next_one) and tells(told)):
            cuts = [*([0] if start else []), start, end, len(text)]
            parts = (line.words.slice(one, other).strip() for one, other in pairwise(cuts))
            return tuple(Line(line.block, words) for words in parts)
    return None


def parted_falsely(lines: Sequence[Line]) -> dict[int, tuple[Line, ...]]:
    """Return paragraphs and items that open with what somebody says wrongly, parted; two at least.

    "Rell falsely claimed that the quay sinks. It stands on rock."
    """
    found: dict[int, tuple[Line, ...]] = {}
    for at, line in enumerate(lines):
        text = line.words.text
        end = next((end for end in _ends(text) if not _is_within_quotation(text[:end])), 0)
        if end and line.block.kind in _KINDS and _is_free(line) and tells_falsely(text[:end]):
            halves = (line.words.slice(0, end).strip(), line.words.slice(end).strip())
            found[at] = tuple(Line(line.block, words) for words in halves)
    return found if len(found) >= _FEWEST else {}


def plainly_denied(lines: Sequence[Line]) -> list[int]:
    """Return lines that tell something which the next line plainly denies; one is enough."""
    return [at for at in range(len(lines) - 1) if is_plainly_denied(lines, at)]


def is_plainly_denied(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line below plainly denies what a line tells.

    Of a quotation, the line above may tell who says it: "The Echo writes that it sank: “…”".
    """
    line, below = lines[at], lines[at + 1]
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    if title or not (_is_free(line) and _is_free(below)):
        return False
    told = _last(line.words.text)
    if (denies_itself(told) or tells_falsely(told)) and below.block is line.block:
        return True
    if denies_itself(line.words.text) and below.block.kind is BlockKind.PARAGRAPH:
        return ends_sentence(below.words.text)
    above = _last(lines[at - 1].words.text) if at and _OPENED.match(line.words.text) else ""
    led = above.rstrip().endswith(":") and tells(above)
    return plainly_denies(below.words.text[:_LOOKED_AT]) and (led or tells(told))


def _is_within_quotation(text: str) -> bool:
    """Tell whether a quotation that a text opens is not closed in it."""
    open_ones = any(text.count(one) > text.count(other) for one, other in _PAIRS)
    return open_ones or text.count('"') % 2 == 1


def _last(text: str) -> str:
    ends = _ends(text)
    return text[ends[-1] :] if ends else text


def _ends(text: str) -> list[int]:
    """Return where sentences begin behind others; a short form ends none ("Nov. 4")."""
    found = _END.finditer(text)
    return [
        one.end()
        for one in found
        if not _SHORT.search(text, max(0, one.start() - 8), one.start() + 1)
    ]


def _is_free(line: Line) -> bool:
    kinds = (LabelRole.WEAK, LabelRole.VERDICT)
    return line.block.kind is not BlockKind.TABLE and (
        line.label is None or line.label.role in kinds
    )
