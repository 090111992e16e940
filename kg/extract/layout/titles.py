"""Which labels are titles of pages, and announce nothing."""

from collections.abc import Sequence

from kg.extract.layout.label_words import words_of
from kg.extract.layout.labels import LabelRole
from kg.extract.layout.lines import Line
from kg.model.document import BlockKind

_PASSAGES = (LabelRole.CLAIM, LabelRole.REPLY)


def is_title(lines: Sequence[Line], line: Line, index: int) -> bool:
    """Tell whether a label is a page's title, or its first word: "Fact check: Ten myths"."""
    if line.block.kind is not BlockKind.HEADING or line.label is None:
        return False
    genre = line.label.word in words_of("genre")
    titled = line.block.level == 1 and not _both_titled(lines)
    return (titled or (genre and index == 0)) and (genre or not line.rest)


def _both_titled(lines: Sequence[Line]) -> bool:
    """Tell whether labels of both kinds are headings of the highest level, as in some PDFs."""
    heads = (line for line in lines if line.block.kind is BlockKind.HEADING and line.label)
    roles = {line.label.role for line in heads if line.label and line.block.level == 1}
    return set(_PASSAGES) <= roles
