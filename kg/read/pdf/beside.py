"""Labels in boxes beside the blocks that they head: read first, wherever in the box they stand.

A label that is centred beside two lines of text stands lower than the first of them, and would
part the sentence. It is told by its kind: short lines below each other, alone at the left, each
nearest to one block of the text at the right and no two to the same.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kg.read.pdf.letters import Letter, lines_of
from kg.read.pdf.line import Grid, Line

_LONGEST: Final = 30  # characters of a label
_GUTTER: Final = 9.0
_ALIGNED: Final = 3.0  # points
_FEWEST: Final = 2
_PITCH: Final = 1.75  # sizes from line to line of one block
_FAR: Final = 1.5  # sizes between a label and the block it heads

Item = Line | Grid


def labels_first(items: Sequence[Item], letters: Sequence[Letter]) -> tuple[Item, ...]:
    """Return the items of a page, each label before the block beside it."""
    tops = [item.box.top for item in items]
    if any(isinstance(item, Grid) for item in items) or tops != sorted(tops):
        return tuple(items)  # columns or tables tell their own order
    for labels in _aligned(lines_of(letters, gutter=_GUTTER)):
        heads = _headed(labels, letters)
        if any(label.box.top > block[0].box.top + label.size / 2 for label, block in heads):
            top, bottom = _range(heads)
            above = [item for item in items if item.box.bottom <= top]
            below = [item for item in items if item.box.top >= bottom]
            return (*above, *_in_order(heads), *below)
    return tuple(items)


def _aligned(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the sets of short lines that begin at one edge or have one middle."""
    short = [line for line in lines if len(line.text) <= _LONGEST]
    for place in (_middle, _edge):
        left = sorted(short, key=place)
        group = left[:1]
        for before, line in pairwise(left):
            if place(line) - place(before) > _ALIGNED:
                yield sorted(group, key=_top)
                group = []
            group.append(line)
        yield sorted(group, key=_top)


def _middle(line: Line) -> float:
    return (line.box.x0 + line.box.x1) / 2


def _edge(line: Line) -> float:
    return line.box.x0


def _top(line: Line) -> float:
    return line.box.top


def _headed(labels: Sequence[Line], letters: Sequence[Letter]) -> list[tuple[Line, list[Line]]]:
    """Return each label with its block; none where another reading is as likely."""
    if len(labels) < _FEWEST:
        return []
    border = max(label.box.x1 for label in labels) + _GUTTER
    text = lines_of(letter for letter in letters if letter.box.x0 >= border)
    left = lines_of(letter for letter in letters if letter.box.x0 < border)
    boxes = {label.box for label in labels}
    others = [line for line in left if line.box not in boxes]
    blocks = list(_blocks(text))
    found = [(label, near) for label in labels if (near := _nearest(label, blocks)) is not None]
    starts = {id(block[0]) for _, block in found}
    if len(found) < len(labels) or len(starts) < len(labels):
        return []
    top, bottom = _range(found)
    mine = {id(line) for _, block in found for line in block}
    others += [line for line in text if id(line) not in mine]
    amid = any(top < line.box.bottom and line.box.top < bottom for line in others)
    return [] if amid else found


def _range(heads: Sequence[tuple[Line, list[Line]]]) -> tuple[float, float]:
    """Return the heights between which labels and blocks stand."""
    boxes = [line.box for label, block in heads for line in (label, *block)]
    return min(box.top for box in boxes), max(box.bottom for box in boxes)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block = list(lines[:1])
    for before, line in pairwise(lines):
        if line.box.bottom - before.box.bottom > _PITCH * line.size:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _nearest(label: Line, blocks: Sequence[list[Line]]) -> list[Line] | None:
    """Return the block beside a label, ``None`` where two are as near."""
    ranked = sorted((_distance(label, block), at) for at, block in enumerate(blocks))
    if not ranked or ranked[0][0] > _FAR * label.size:
        return None
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < label.size / 2:
        return None
    return blocks[ranked[0][1]]


def _distance(label: Line, block: Sequence[Line]) -> float:
    return max(0.0, block[0].box.top - label.box.bottom, label.box.top - block[-1].box.bottom)


def _in_order(heads: Sequence[tuple[Line, list[Line]]]) -> Iterator[Line]:
    for label, block in sorted(heads, key=lambda head: head[1][0].box.top):
        yield label
        yield from block
