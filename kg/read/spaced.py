"""Two columns that a plain text sets apart by spaces, below the labels that head them.

MYTH                 FACT
The quay is shut.    It opened in May, and
                     has been open since.
"""

import re
from collections.abc import Sequence
from typing import Final

from kg.read.containers import is_label
from kg.read.flow import Flow

_HEAD: Final = re.compile(r"[ \t]*(\S+(?: \S+)*)[ ]{3,}(\S+(?: \S+)*)[ \t]*")
_RULE: Final = re.compile(r"[\s=_-]+")
_Span = tuple[int, int]
_Row = tuple[list[_Span], list[_Span]]


def spaced_rows(raw: str, lines: Sequence[_Span]) -> list[_Row]:
    """Return the lines of both cells of each row, the labels first; none where that is not plain.

    A line without words on the left goes on with the cell on the right. Where a line goes on with
    the cell on the left, in small letters, the rows cannot be told.
    """
    head = _HEAD.fullmatch(raw, *lines[0])
    if head is None or not all(map(is_label, head.groups())):
        return []
    edge = head.start(2) - lines[0][0]
    rows: list[_Row] = [([head.span(1)], [head.span(2)])]
    for start, end in lines[1:]:
        if _RULE.fullmatch(raw, start, end):
            continue
        left, right = _words(raw, start, min(start + edge, end)), _words(raw, start + edge, end)
        if right is None or raw[start + edge - 1 : start + edge].strip():
            return []
        if left is not None and (raw[left[0]].islower() or raw[right[0]].islower()):
            return []
        if left is not None:
            rows.append(([left], [right]))
        elif len(rows) > 1:
            rows[-1][1].append(right)
        else:
            return []
    return rows if len(rows) > 1 else []


def read_rows(flow: Flow, rows: Sequence[_Row]) -> None:
    """Put the rows into the flow as a table."""
    flow.begin_table(rows[0][0][0][0])
    for number, row in enumerate(rows):
        flow.begin_row(row[0][0][0])
        for cell in row:
            flow.begin_cell(cell[0][0], header=number == 0)
            for start, end in cell:
                flow.inline.space(start, start)
                flow.text(start, end)
            flow.end_cell(cell[-1][1])
    flow.end_table(rows[-1][1][-1][1])


def _words(raw: str, start: int, end: int) -> _Span | None:
    text = raw[start:end] if start < end else ""
    bare = text.strip()
    begin = start + len(text) - len(text.lstrip())
    return (begin, begin + len(bare)) if bare else None
