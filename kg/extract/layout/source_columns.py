"""A column of sources beside the claims and replies of a table: each cell is for its row."""

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.layout.sources import SourceEntry
from kg.model.claim import Passage, Role
from kg.model.document import Block, Row
from kg.vocab.wordlists import word_lists

_HEADERS = 3
_OF_CLAIMS = "source"
_COLUMNS = (_OF_CLAIMS, "reply-source", "either")


def column_entries(blocks: Sequence[Block], passages: Sequence[Passage]) -> Iterator[SourceEntry]:
    """Yield the cells below a header such as "Source", each for the reply of its row.

    They are for the claim where the header says so ("Claim source") or the row has no reply.
    """
    for block in blocks:
        rows = block.table.rows if block.table else ()
        for number, header in enumerate(rows[:_HEADERS]):
            columns = _source_columns(header)
            if columns:
                for row in rows[number + 1 :]:
                    yield from _of_row(row, columns, block, passages)
                break


def _source_columns(header: Row) -> dict[int, str]:
    names = (" ".join(cell.words.text.split()).rstrip(" :：").casefold() for cell in header.cells)
    return {at: _known()[name] for at, name in enumerate(names) if name in _known()}


def _of_row(
    row: Row, columns: dict[int, str], block: Block, passages: Sequence[Passage]
) -> Iterator[SourceEntry]:
    here = [
        number
        for number, passage in enumerate(passages)
        if any(row.span.covers(span) for span in passage.whole.spans())
    ]
    replies = [number for number in here if passages[number].role is Role.REPLY]
    claims = [number for number in here if passages[number].role is Role.CLAIM]
    for at, field in columns.items():
        whose = (claims or replies) if field == _OF_CLAIMS else (replies or claims)
        if whose and at < len(row.cells) and row.cells[at].words:
            yield SourceEntry(row.cells[at].words, block.ordinal, whose[-1])


@cache
def _known() -> dict[str, str]:
    return {
        word.casefold(): field
        for fields in word_lists("columns").values()
        for field in _COLUMNS
        for word in fields.get(field, ())
    }
