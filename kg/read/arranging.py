"""Tables that only arrange a page: a menu beside running text, as pages of old have."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.model.document import Block
from kg.model.location import Span

_CELL = 2  # blocks that a cell of a table may have
_LINKS = 2


class OpenCell(NamedTuple):
    """A cell as it is read; ``columns`` and ``rows`` are how many it spans."""

    blocks: list[Block]
    span: Span
    header: bool
    columns: int
    rows: int


def is_layout(rows: Sequence[Sequence[OpenCell]]) -> bool:
    """Tell whether a table only arranges text: it has no row of two filled cells.

    So does one without header whose one such row holds running text, or a menu beside it.
    """
    filled = [cells for row in rows if len(cells := [cell for cell in row if cell.blocks]) > 1]
    if any(cell.header for row in rows for cell in row):
        return not filled
    long = any(len(cell.blocks) > _CELL for cells in filled for cell in cells)
    return not filled or (len(filled) == 1 and long) or any(map(_has_menu, filled))


def _has_menu(cells: Sequence[OpenCell]) -> bool:
    """Tell whether a cell of links stands beside one of running text."""
    menus = [_links(cell.blocks) >= _LINKS for cell in cells]
    texts = [len(cell.blocks) > _CELL for cell in cells]
    return any(menus) and any(text and not menu for text, menu in zip(texts, menus, strict=True))


def _links(blocks: Sequence[Block]) -> int:
    """Return how many links a cell holds, 0 when it holds other words too."""
    runs = [run for block in blocks for run in block.words.runs if run.text.strip()]
    return len({run.href for run in runs}) if all(run.href for run in runs) else 0
