"""Headlines of plain text above claims, which belong to no reply: numbered, or of a few words."""

from collections.abc import Sequence
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import names_sources
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.model.document import BlockKind

_FEWEST: Final = 2
_LINE: Final = 8  # words
_LONGEST: Final = 100  # characters of a headline
_PASSAGES: Final = (LabelRole.CLAIM, LabelRole.REPLY)


def with_heads(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks and an end at each headline, where all claims but the first have one."""
    claims = [mark.index for mark in marks if mark.role is LabelRole.CLAIM]
    taken = {mark.index for mark in marks}
    above = [at - 1 for at in claims if at and at - 1 not in taken]
    heads = [at for at in above if _is_head(lines, at)]
    if len(heads) < max(_FEWEST, len(claims) - 1):
        heads = [at for at in above if _is_title(lines, at)]
        shown = bool(heads) and all(lines[at].words.text.isupper() for at in heads)
        if not shown and len(heads) < max(_FEWEST, len(claims) - 1):
            heads = _plain_heads(lines, marks, claims)
    ends = (Mark(at, LabelRole.ENDING) for at in heads)
    return sorted([*marks, *ends], key=lambda mark: mark.index)


def _is_head(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is a numbered item of one line; a paragraph within an item is none."""
    line = lines[at]
    item = line.block.kind is BlockKind.ITEM and line.block.label is not None and not line.label
    above = lines[at - 1].block if at else line.block
    within = at > 0 and (above.groups, above.label) == (line.block.groups, line.block.label)
    return item and not within and line.block.words.text.strip() == line.words.text.strip()


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a paragraph is a few words without an end, below a text that has one."""
    line = lines[at]
    text = line.words.text.strip()
    below_text = at > 0 and ends_sentence(lines[at - 1].words.text)
    short = len(text.split()) <= _LINE and text.rstrip("’”'")[-1:].isalnum() and text[:1].isupper()
    alone = line.block.words.text.strip() == text and line.block.kind is BlockKind.PARAGRAPH
    return below_text and short and alone and line.label is None


def _plain_heads(lines: Sequence[Line], marks: Sequence[Mark], claims: Sequence[int]) -> list[int]:
    """Return where short lines that are no sentences begin, right above each labelled claim.

    The first claim has one as well, the sentences of a reply end above each other, and fewer such
    lines close the last reply: they lead on to claims, and are no notes of replies. Three claims,
    or two below two such lines each.
    """
    if len(claims) < _FEWEST or any(lines[at].label is None for at in claims):
        return []
    taken = {mark.index for mark in marks if mark.role in _PASSAGES}
    starts = [_start(lines, taken, at) for at in claims]
    lengths = [at - start for at, start in zip(claims, starts, strict=True)]
    closing = len(lines) - _start(lines, taken, len(lines))
    ended = all(_ends(lines, taken, start) for start in starts[1:])
    enough = len(claims) > _FEWEST or min(lengths) >= _FEWEST
    return starts[1:] if ended and enough and closing < min(lengths) else []


def _start(lines: Sequence[Line], taken: set[int], at: int) -> int:
    """Return where the headlines above a line begin: there itself where it has none."""
    while at and at - 1 not in taken and _is_short(lines[at - 1]):
        at -= 1
    return at


def _is_short(line: Line) -> bool:
    text = line.words.text.strip()
    free = line.label is None or names_sources(line.label)  # of a picture above the claim
    own = free and line.block.kind is BlockKind.PARAGRAPH and len(text) <= _LONGEST
    return own and not ends_sentence(text) and text[-1:] not in (",", ";", "،", "，", "；")


def _ends(lines: Sequence[Line], taken: set[int], at: int) -> bool:
    """Tell whether a reply ends above a line: with a sentence, not the words of its label alone."""
    above = lines[at - 1]
    return ends_sentence(above.words.text) and (at - 1 not in taken or bool(above.rest))
