"""The order in which a page prints labelled claims and replies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.extents import extent_of, own_lines
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import number_of
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.wordings import answers_several
from kg.extract.saying.sentences import first_sentence
from kg.model.document import BlockKind

_FEWEST: Final = 3
_PAIR: Final = 2
_LETTER: Final = {LabelRole.CLAIM: "C", LabelRole.REPLY: "R"}
_IN_ORDER: Final = 0.8
_JOINT: Final = 0.7
_UNKNOWN: Final = 0.5
_WHY_IN_ORDER: Final = (
    "All claims stand above all replies: only their order tells which it answers."
)
_WHY_JOINT: Final = "One reply stands below all claims: it is read as an answer to each of them."
_WHY_UNKNOWN: Final = "Not as many replies as claims stand below them: it may answer another one."

Sides = tuple[tuple[Mark, ...], tuple[Mark, ...]]


def replies_before(marks: Sequence[Mark]) -> int:
    """Tell whether the page prints a reply before each claim, and of how many parts it is.

    R C R C ... is 1; R C R, R C R ... is 2, where the reply goes on below the claim under a label
    of its own; 0 stands for any other order.
    """
    roles = "".join(_LETTER.get(mark.role, "") for mark in marks)
    for parts in (1, 2, 3):
        group = f"RC{'R' * (parts - 1)}"
        if re.fullmatch(rf"(?:{group}){{{min(parts, 2)},}}", roles):
            return parts
    return 0


def all_claims_first(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Sides]:
    """Return claims and what answers them where all claims stand above all replies: C C C R R R.

    Cards that turn, and columns, are stored so. Numbers tell which belong together; without them
    the order does, or one reply answers all, and both are doubtful.
    """
    spoken = [mark for mark in marks if mark.role in _LETTER and not heads_others(lines, mark)]
    claims = [mark for mark in spoken if mark.role is LabelRole.CLAIM]
    replies = spoken[len(claims) :]
    if len(claims) < _PAIR or not replies or replies[0].role is not LabelRole.REPLY:
        return []
    if any(mark.role is not LabelRole.REPLY for mark in replies):
        return []
    numbered = _by_number(lines, claims, replies)
    if numbered or _are_rated(marks, claims):
        return numbered
    return list(_by_place(lines, marks, claims, replies))


def _are_rated(marks: Sequence[Mark], claims: Sequence[Mark]) -> bool:
    """Tell whether a rating stands below a claim: that claim has its answer."""
    first, last = claims[0].index, claims[-1].index
    return any(mark.role is LabelRole.RATING and first < mark.index < last for mark in marks)


def heads_others(lines: Sequence[Line], mark: Mark) -> bool:
    """Tell whether a line is the head of a part ("Claims"): the next one has a label like it.

    It is a heading, or stands above a list ("Facts", "1. Fact: …").
    """
    line, below = lines[mark.index], lines[mark.index + 1 : mark.index + 2]
    listed = all(one.block.kind is BlockKind.ITEM and one.rest for one in below)
    above = line.block.kind is BlockKind.PARAGRAPH and listed
    head = (line.block.kind is BlockKind.HEADING or above) and not line.rest
    return head and any(other.label and other.label.role is mark.role for other in below)


def _by_number(
    lines: Sequence[Line], claims: Sequence[Mark], replies: Sequence[Mark]
) -> list[Sides]:
    answers = {number: reply for reply in replies if (number := _number(lines[reply.index]))}
    asked = {_number(lines[claim.index]) for claim in claims} - {""}
    whole = len(asked) == len(claims) and len(answers) == len(replies) >= _PAIR
    if not whole or not answers.keys() <= asked:
        return []
    own = [answers.get(_number(lines[claim.index])) for claim in claims]
    return [((claim,), (one,) if one else ()) for claim, one in zip(claims, own, strict=True)]


def _number(line: Line) -> str:
    """Return the number of a label, or that of its item in a list; empty without one."""
    return number_of(_printed(line)) or (line.block.label or "")


def _printed(line: Line) -> str:
    return line.label.printed if line.label else ""


def _by_place(
    lines: Sequence[Line],
    marks: Sequence[Mark],
    claims: Sequence[Mark],
    replies: Sequence[Mark],
) -> Iterator[Sides]:
    """Yield them in order, or the one reply with all claims, where nothing stands between these.

    Three of each are in order whatever stands between.
    """
    close = _stand_close(lines, marks, claims)
    if len(claims) == len(replies) and (close or len(claims) >= _FEWEST):
        for claim, reply in zip(claims, replies, strict=True):
            yield (claim,), (replace(reply, certain=_IN_ORDER, reason=_WHY_IN_ORDER),)
    elif close and len(replies) == 1 and _answers_all(lines[replies[0].index], len(claims)):
        yield tuple(claims), (replace(replies[0], certain=_JOINT, reason=_WHY_JOINT),)
    elif close and len(replies) > 1:
        yield from (((claim,), ()) for claim in claims[:-1])
        doubtful = (replace(one, certain=_UNKNOWN, reason=_WHY_UNKNOWN) for one in replies)
        yield (claims[-1],), tuple(doubtful)


def _answers_all(reply: Line, claims: int) -> bool:
    """Tell whether a reply without a number says so, or stands below three claims at least."""
    said = claims >= _FEWEST or answers_several(first_sentence(reply.rest).text)
    return said and not number_of(_printed(reply))


def _stand_close(lines: Sequence[Line], marks: Sequence[Mark], claims: Sequence[Mark]) -> bool:
    """Tell whether claims of one label and look stand one below the other, nothing between them."""
    extents = [extent_of(lines, mark, marks) for mark in claims]
    looks = {(line.label and line.label.word, line.block.kind) for line, *_ in extents}
    return len(looks) == 1 and all(own_lines(extent) == len(extent) for extent in extents)
