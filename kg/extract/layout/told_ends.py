"""Where replies end that stand in the paragraph or item that tells what they answer."""

from collections.abc import Sequence
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.model.document import BlockKind

_FEWEST: Final = 3
_PAIR: Final = 2


def ends_of(lines: Sequence[Line], told: Sequence[int]) -> list[Mark]:
    """Return marks that end replies: at the next item of a list that reports nothing, and below
    the last paragraph, where each tells and answers; below each where most follow one another.
    """
    first = told[0]
    below = range(first + 1, len(lines))
    if lines[first].block.kind is BlockKind.ITEM:
        items = [at for at in below if lines[at].block.kind is BlockKind.ITEM and at not in told]
        return [Mark(at, LabelRole.ENDING) for at in items if _opens_block(lines, at)]
    within = all(at + 1 < len(lines) and not _opens_block(lines, at + 1) for at in told)
    opened = [at for at in below if _opens_block(lines, at)] if within else []
    after = [next((at for at in opened if at > one), None) for one in told]
    alike = len(told) >= _FEWEST and sum(at in told for at in after) * _PAIR >= len(told) - 1
    ends = after if alike else after[-1:]
    return [Mark(at, LabelRole.ENDING) for at in ends if at is not None and at not in told]


def _opens_block(lines: Sequence[Line], at: int) -> bool:
    return lines[at - 1].block.ordinal != lines[at].block.ordinal
