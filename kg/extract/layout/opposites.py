"""Opposites that label a claim and its reply where they take turns: "FALSE: …", "TRUE: …"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_kinds import is_right, is_wrong
from kg.extract.layout.lines import Line, ends_sentence, with_colon
from kg.extract.layout.measured import words_in
from kg.extract.layout.quoted import is_quoted, quoted_above
from kg.model.document import BlockKind

_FEWEST = 2
_STATEMENT = 3  # words
_BELOW = 3  # lines of a claim below its label
_TURNING = (LabelRole.WRONG, LabelRole.RIGHT)
OPPOSED = (LabelRole.REPLY, LabelRole.VERDICT, *_TURNING)


def taking_turns(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give opposites that take turns, nothing between, the roles of claims and replies.

    Twice at least, or once with colons. Those that take no turns keep what else they are.
    """
    pairs = list(_pairs(lines))
    times = Counter((one.word, other.word) for _, one, _, other in pairs)
    words, most = max(times.items(), key=lambda each: (each[1], each[0]), default=(None, 0))
    if words is None or (most < _FEWEST and not _once(lines, pairs)):
        return tuple(map(_plain, lines))
    roles = dict(zip(words, (LabelRole.CLAIM, LabelRole.REPLY), strict=True))
    return tuple(
        replace(line, label=replace(line.label, role=roles[line.label.word]))
        if line.label and line.label.closed and line.label.word in roles
        else _plain(line)
        for line in lines
    )


def states(line: Line) -> bool:
    """Tell whether a heading, bold line or quotation, not the page's title, makes a statement."""
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    text = line.words.text.rstrip()
    enough = words_in(text) >= _STATEMENT or not text.isascii()
    set_off = line.emphatic or is_quoted(line)
    return set_off and not title and line.label is None and enough and text[-1:] not in ":："


def _plain(line: Line) -> Line:
    return replace(line, label=None) if line.label and line.label.role in _TURNING else line


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[int, Label, int, Label]]:
    """Yield labels of which the second is the opposite of the first, each with its text."""
    labelled = [(at, line.label) for at, line in enumerate(lines) if line.label]
    for (at, one), (after, other) in pairwise(labelled):
        turns = one.closed and other.closed and not one.party and not other.party
        plain = one.role is LabelRole.CLAIM and other.role is LabelRole.REPLY
        opposed = is_wrong(one) and is_right(other) and one.word != other.word
        if turns and opposed and not plain and _leads(lines, at, after) and _has_text(lines, after):
            yield at, one, after, other


def _leads(lines: Sequence[Line], at: int, after: int) -> bool:
    """Tell whether what stands up to the next label is the label's own text, and no explanation."""
    line, below = lines[at], lines[at + 1 : after]
    if line.rest:
        return not below
    stated = (at > 0 and states(lines[at - 1])) or quoted_above(lines, at) is not None
    badge = stated and not _with_colon(line)
    return 0 < len(below) <= _BELOW and not badge


def _has_text(lines: Sequence[Line], at: int) -> bool:
    below = lines[at + 1] if at + 1 < len(lines) else None
    return bool(lines[at].rest) or (below is not None and below.label is None)


def _once(lines: Sequence[Line], pairs: Sequence[tuple[int, Label, int, Label]]) -> bool:
    """Tell whether the only pair of a page is set off by colons, and no other rating stands by.

    Words that label a claim anywhere need neither ("Untrue: …", "True – …").
    """
    if pairs and pairs[0][1].role is LabelRole.CLAIM:
        return True
    rated = [line for line in lines if line.label and line.label.role is LabelRole.VERDICT]
    own = [lines[at] for first, _, second, _ in pairs for at in (first, second)]
    sentences = all(ends_sentence(line.rest.text) for line in own if line.rest)
    alone = all(line in own for line in rated)
    return bool(own) and alone and sentences and all(map(_set_off, own))


def _set_off(line: Line) -> bool:
    return _with_colon(line) or (line.emphatic and not line.rest)


def _with_colon(line: Line) -> bool:
    return line.label is not None and with_colon(line.words.text, line.label)
