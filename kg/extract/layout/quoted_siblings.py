"""Quotations set off as those that the page rates, below which stands a rating nobody knows."""

from collections.abc import Sequence
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence, may_answer
from kg.extract.layout.measured import words_in
from kg.extract.layout.quoted import is_quoted, rated_quotations
from kg.model.document import BlockKind

_FEWEST: Final = 2
_RATING: Final = 3  # words


def quotations_rated_alike(lines: Sequence[Line]) -> list[int]:
    """Return quotations below which a verdict stands, and those between and behind set off alike.

    "“The tunnel was dug by hand.”", "No rating yet", and a text: that quotation and its text are
    not the end of the reply above.
    """
    found = rated_quotations(lines)
    plain = [at for at in found if _is_whole(lines[at]) and _is_badge(lines, at)]
    if len(found) < _FEWEST or plain != found:
        return found
    return [
        at
        for at in range(found[0], len(lines))
        if at in found or (_is_whole(lines[at]) and _is_badge(lines, at) and _is_told(lines, at))
    ]


def _is_whole(line: Line) -> bool:
    """Tell whether a line is a paragraph of its own, and a quotation."""
    own = line.words.text.strip() == line.block.words.text.strip()
    return own and line.block.kind is BlockKind.PARAGRAPH and line.label is None and is_quoted(line)


def _is_badge(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a word or two stand below a line, in a paragraph of their own; no signature."""
    badge = lines[at + 1] if at + 1 < len(lines) else None
    if badge is None or badge.block is lines[at].block:
        return False
    known = badge.label is not None and badge.label.role is LabelRole.VERDICT
    signed = len(words := badge.words.text.split()) > 1 and all(word[0].isupper() for word in words)
    short = 0 < words_in(badge.words.text) <= _RATING and (known or not signed)
    return short and not ends_sentence(badge.words.text) and not is_quoted(badge)


def _is_told(lines: Sequence[Line], at: int) -> bool:
    below = lines[at + 2] if at + 2 < len(lines) else None
    led = lines[at - 1].words.text.rstrip().endswith((":", "："))  # "The warden says:"
    told = below is not None and may_answer(below) and below.block is not lines[at + 1].block
    return told and not led and below is not None and not is_quoted(below)
