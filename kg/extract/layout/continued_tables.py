"""Tables that go on under the header of the one above: a page or "Continued" parts them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.label_rows import Settled
from kg.extract.layout.measured import words_in
from kg.extract.layout.tables import table_passages
from kg.model.claim import Passage
from kg.model.document import Block, BlockKind

_SURE: Final = 0.8
_BETWEEN: Final = 2  # blocks
_SHORT: Final = 4  # words of one ("Page 2 of 3", "Continued.")
_WHY: Final = "The table has no header: it goes on with the columns of the one above."


def continued(blocks: Sequence[Block], block: Block, above: Block | None) -> Block | None:
    """Return a table without a header with that of the one above, which has as many columns."""
    head = above.table.rows[0] if above and above.table and above.table.rows else None
    if above is None or head is None or block.table is None or not block.table.rows:
        return None
    rows = block.table.rows
    alike = all(len(row.cells) == len(head.cells) > 1 for row in rows)
    own = any(cell.header for row in rows for cell in row.cells)
    between = [one for one in blocks if above.ordinal < one.ordinal < block.ordinal]
    if own or not alike or not _parts_nothing(between):
        return None
    return replace(block, table=replace(block.table, rows=(head, *rows)))


def continued_passages(headed: Block, settled: Settled) -> list[tuple[Passage, ...]]:
    """Return the exchanges of such a table, each in some doubt."""
    return [tuple(map(_doubted, group)) for group in table_passages(headed, settled)]


def _parts_nothing(between: Sequence[Block]) -> bool:
    """Tell whether blocks are a page number or the like, and no heading or text."""
    plain = all(one.kind in (BlockKind.PARAGRAPH, BlockKind.RULE) for one in between)
    short = all(words_in(one.words.text) <= _SHORT for one in between)
    return len(between) <= _BETWEEN and plain and short


def _doubted(passage: Passage) -> Passage:
    reason = f"{passage.reason} {_WHY}".strip()
    return replace(passage, confidence=min(passage.confidence, _SURE), reason=reason)
