"""Two lists under headings of their own: the claims ("Myths"), then the replies ("Facts")."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from kg.extract.layout.header_cells import header_role
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import label_is
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.model.document import BlockKind

_FEWEST: Final = 2
_SURE: Final = 0.7
_WHY: Final = "No label says so: it stands in a list under “{}”, beside one of as many items."
_ROLES: Final = (LabelRole.CLAIM, LabelRole.REPLY)


def with_paired_lists(
    lines: Sequence[Line], marks: Sequence[Mark]
) -> tuple[tuple[Line, ...], list[Mark]] | None:
    """Return the marks of the items of both lists; ``None`` where no two stand so, alone.

    Both have as many items, numbered from one on: the numbers tell which answers which.
    """
    heads = [at for at, line in enumerate(lines) if line.block.kind is BlockKind.HEADING]
    parts = [(at, role) for at in heads if (role := _role(lines[at])) in _ROLES]
    if [role for _, role in parts] != list(_ROLES) or any(
        mark.index not in heads for mark in marks
    ):
        return None
    (claims, replies) = (_items(lines, at) for at, _ in parts)
    numbers = [[lines[at].block.label for at in items] for items in (claims, replies)]
    if len(claims) < _FEWEST or numbers[0] != numbers[1] or None in numbers[0]:
        return None
    sides = zip(parts, (claims, replies), strict=True)
    return tuple(lines), [
        Mark(at, role, _SURE, _WHY.format(lines[head].words.text.strip(" :：")))
        for (head, role), items in sides
        for at in items
    ]


def _are_everyday(lines: Sequence[Line], parts: Sequence[tuple[int, object]]) -> bool:
    """Tell whether both headings are words of every day: "Claims" and "Responses" of a court."""
    return all(label_is(lines[at].words.text.strip(" :："), "everyday") for at, _ in parts)


def _role(line: Line) -> LabelRole | None:
    return header_role(line.words.text.strip()) if line.block.level > 1 else None


def _items(lines: Sequence[Line], head: int) -> list[int]:
    """Return the first lines of the items below a heading, where nothing else stands there."""
    below = list(
        takewhile(lambda line: line.block.kind is not BlockKind.HEADING, lines[head + 1 :])
    )
    if any(line.block.kind is not BlockKind.ITEM or line.label for line in below):
        return []
    first = {line.block.ordinal: head + 1 + at for at, line in reversed(list(enumerate(below)))}
    return sorted(first.values())
