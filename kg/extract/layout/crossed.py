"""Pairs of a cross and a tick or circle: "× The quay sinks." right above "○ It floats."."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.untrue import calls_untrue
from kg.extract.signs import CROSSES, TICKS
from kg.model.document import BlockKind

_FEWEST: Final = 2
_STATED: Final = 3  # words
_SURE: Final = 0.7
_WHY: Final = "No label says so: a cross stands before what is called untrue, a tick below it."
_ALONE: Final = "No label says so: a cross stands before what is called untrue."
_SIGN: Final = re.compile(rf"\s*(?:(?P<cross>[{CROSSES}])|[{TICKS}])\ufe0f?\s*[:：]?\s*(?=\S)")
_WITHIN: Final = re.compile(rf"\s+(?=[{TICKS}]\ufe0f?\s*\S)")


def with_crosses(
    lines: Sequence[Line], marks: Sequence[Mark], title: str
) -> tuple[tuple[Line, ...], list[Mark]] | None:
    """Return the lines without such signs, and the marks of what they set off; ``None`` without.

    Two pairs at least, below words that call such things untrue: else they show how something is
    done, or what a thing has.
    """
    parted = [part for line in lines for part in _parted(line)]
    if marks or len(parted) < _FEWEST * 2:
        return None
    signs = {at: match for at, line in enumerate(parted) if (match := _SIGN.match(line.words.text))}
    crosses = [at for at, match in signs.items() if match["cross"]]
    paired = [at for at in crosses if _is_answered(parted, signs, at)]
    above = [title, *(line.words.text for line in parted[: min(crosses, default=0)])]
    if len(paired) < _FEWEST or paired != crosses or not any(map(calls_untrue, above)):
        return None
    if not all(words_in(parted[at].words.text) > _STATED for at in crosses):
        return None
    read = [
        replace(line, words=line.words.slice(signs[at].end()), label=None) if at in signs else line
        for at, line in enumerate(parted)
    ]
    ticks = {at + 1: LabelRole.REPLY for at in paired if at + 1 in signs}
    roles = dict.fromkeys(paired, LabelRole.CLAIM) | ticks
    why = _WHY if ticks else _ALONE
    found = (Mark(at, role, _SURE, why, alone=True) for at, role in sorted(roles.items()))
    return tuple(read), list(found)


def _is_answered(lines: Sequence[Line], signs: Mapping[int, re.Match[str]], at: int) -> bool:
    """Tell whether a tick stands below a cross, or plain text below a heading or bold line."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or (at + 1 in signs):
        return below is not None and not signs[at + 1]["cross"]
    heads = below.block.kind is BlockKind.HEADING or below.label is not None
    return lines[at].emphatic and not heads


def _parted(line: Line) -> Iterator[Line]:
    """Yield a line, parted before a tick inside it where it opens with a cross."""
    match = _SIGN.match(line.words.text)
    within = _WITHIN.search(line.words.text) if match and match["cross"] else None
    if within is None:
        yield line
        return
    yield replace(line, words=line.words.slice(0, within.start()))
    yield Line(line.block, line.words.slice(within.end()))
