"""Statements beside the question whether they are true: "True or false? The quay is shut."

The question belongs to no text: with a verdict on the next line it announces a claim, and behind a
claim it only asks for the verdict below.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.lines import Line, opens_with_verdict
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.whether import whether_before, whether_behind
from kg.model.document import BlockKind
from kg.model.words import Words

_STATEMENT: Final = 3  # words
_SURE: Final = 0.9
_WHY: Final = "It is asked whether this is true, and a verdict follows it."


def with_asked(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return lines and marks with those of statements behind such a question, a verdict below."""
    read, added = list(lines), {mark.index: mark for mark in marks}
    for at, line in enumerate(lines[:-1]):
        lead = whether_before(line.words.text)
        rest = line.words.text[lead.end() :] if lead else ""
        stated = words_in(rest) >= _STATEMENT and not opens_with_verdict(rest)
        kept = line.block.kind not in (BlockKind.HEADING, BlockKind.TABLE)
        if lead and stated and kept and opens_with_verdict(lines[at + 1].words.text):
            printed = lead["asked"]
            read[at] = replace(line, label=_label(printed, lead.start("asked"), lead.end()))
            added[at] = Mark(at, LabelRole.CLAIM, _SURE, _WHY)
            added.setdefault(at + 1, Mark(at + 1, LabelRole.REPLY, _SURE, _WHY))
    return tuple(read), [added[at] for at in sorted(added)]


def without_asked(words: Words) -> Words:
    """Return a claim's words without the question behind them: "It sinks. True or false?"."""
    match = whether_behind(words.text)
    return words.slice(0, match.start()).strip() if match else words


def _label(printed: str, start: int, end: int) -> Label:
    word = printed.casefold()
    return Label(LabelRole.CLAIM, "", printed, start, end, closed=True, word=word)
