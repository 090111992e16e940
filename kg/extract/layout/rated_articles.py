"""What an article reports first and rates in the end: "Rell said that … We rate it False."."""

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.layout.lines import Line
from kg.extract.layout.reporting import opens_with_report, tells
from kg.extract.saying.sentences import sentence_ends
from kg.extract.verdicts import rates_in_prose
from kg.model.document import BlockKind

_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def rated_articles(lines: Sequence[Line]) -> list[int]:
    """Return the first line that reports somebody's words, of each part that ends with a rating.

    A part begins at a heading, or behind the rating above.
    """
    return list(_rated(lines))


def _rated(lines: Sequence[Line]) -> Iterator[int]:
    start = 0
    for at, line in enumerate(lines):
        if line.block.kind is BlockKind.HEADING:
            start = at + 1
        elif line.block.kind in _KINDS and rates_in_prose(line.words.text):
            told = next((one for one in range(start, at) if _tells(lines[one])), None)
            if told is not None:
                yield told
            start = at + 1


def _tells(line: Line) -> bool:
    text = line.words.text
    if line.label is not None or line.block.kind not in _KINDS:
        return False
    return opens_with_report(text, loose=False) is not None or tells(text[: sentence_ends(text)[0]])
