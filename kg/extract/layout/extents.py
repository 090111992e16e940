"""Where a passage ends: the lines from its mark on, and how many of them are the claim itself."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from kg.extract.layout.beside import is_beside, is_sheet_title, without_continued
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import names_sources
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.model.document import BlockKind

_DEEPEST = 6


def own_lines(extent: Sequence[Line]) -> int:
    """Return how many lines are the claim itself: its block, and the next when a label is alone."""
    first = extent[0]
    own = 1
    bold = first.emphatic and bool(first.rest)
    while own < len(extent) and extent[own].block is first.block:
        if (bold and not extent[own].emphatic) or _only_rates(extent[own]):
            return own
        own += 1
    if not first.rest and own < len(extent):
        own = _through_block(extent, own)
    if first.label is None and first.block.kind is BlockKind.QUOTE:
        own = sum(1 for _ in takewhile(lambda line: line.block.kind is BlockKind.QUOTE, extent))
    quoted = own < len(extent) and extent[own].block.kind is BlockKind.QUOTE
    if quoted and extent[own - 1].words.text.rstrip().endswith((":", "：")):
        own = _through_block(extent, own)
    return own


def _through_block(extent: Sequence[Line], start: int) -> int:
    """Return where the block of a line ends."""
    same = takewhile(lambda line: line.block is extent[start].block, extent[start:])
    return start + sum(1 for _ in same)


def extent_of(lines: Sequence[Line], mark: Mark, marks: Sequence[Mark]) -> list[Line]:
    """Return the lines from a mark to where its passage ends."""
    after = bisect_right(marks, mark.index, key=lambda other: other.index)
    stop = marks[after].index if after < len(marks) else len(lines)
    start = lines[mark.index]
    heading = start.block.kind is BlockKind.HEADING
    found = [start]
    groups = start.block.groups[: -1 if _is_whole_list(lines, mark) else None]
    quoted = mark.role is LabelRole.REPLY and start.block.kind is BlockKind.QUOTE and start.rest
    for line in lines[mark.index + 1 : stop]:
        if quoted and line.block.kind is not BlockKind.QUOTE:
            break
        if line.block.groups[: len(groups)] != groups:
            break
        higher = not heading or line.block.level <= start.block.level
        stops = line.block.kind is BlockKind.HEADING and higher and not _only_rates(line)
        if stops and not _is_text(found, mark, line):
            break
        if is_sheet_title(line):
            break
        if not names_sources(line.label):
            found.append(line)
    while len(found) > 1 and is_beside(found[-1]):
        found.pop()
    return without_continued(found)


def _is_whole_list(lines: Sequence[Line], mark: Mark) -> bool:
    """Tell whether a claim is the one item of its list: its number is lost, and text follows."""
    start = lines[mark.index].block
    around = lines[max(mark.index - 1, 0) : mark.index + 2]
    own = [line for line in around if line.block.groups[: len(start.groups)] == start.groups]
    alone = {line.block.ordinal for line in own} == {start.ordinal}  # and its rating
    return mark.role is LabelRole.CLAIM and start.kind is BlockKind.ITEM and alone


def _is_text(found: Sequence[Line], mark: Mark, line: Line) -> bool:
    """Tell whether a heading is the text of the claim whose label stands alone right above it."""
    alone = len(found) == 1 and not found[0].rest and line.label is None
    return alone and mark.role is LabelRole.CLAIM


def _only_rates(line: Line) -> bool:
    return line.label is not None and line.label.role is LabelRole.VERDICT and not line.rest


def is_left(lines: Sequence[Line], claim: int, reply: int) -> bool:
    """Tell whether a heading higher than that of a claim begins something else before a reply."""
    head = lines[claim].block
    return head.kind is BlockKind.HEADING and any(
        line.block.kind is BlockKind.HEADING
        and line.label is None
        and line.block.level < head.level
        for line in lines[claim + 1 : reply]
    )


def heading_between(lines: Sequence[Line], first: int, last: int) -> bool:
    """Tell whether a heading without a label, higher than the last line's own, lies between."""
    own = lines[last].block
    limit = own.level if own.kind is BlockKind.HEADING else _DEEPEST + 1
    return any(
        line.block.kind is BlockKind.HEADING and line.label is None and line.block.level < limit
        for line in lines[first + 1 : last]
    )
