"""What of a passage is running text: its tables stand in its place, not among its words."""

from collections.abc import Iterator, Sequence

from kg.extract.layout.lines import Line
from kg.extract.tabular.captions import names_table
from kg.model.document import BlockKind


def without_tables(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of running text: no table, nor the line above one that names it."""
    for line, behind in zip(lines, (*lines[1:], None), strict=True):
        before_table = behind is not None and behind.block.kind is BlockKind.TABLE
        leads = any(line.words.markers()) or any(line.words.links())
        named = before_table and line is not lines[0] and not leads
        if line.block.kind is not BlockKind.TABLE and not (named and names_table(line.block)):
            yield line
