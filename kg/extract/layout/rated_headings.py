"""Headings, bold lines and questions that the text below opens by rating: "False. It …"."""

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import (
    Line,
    is_item_above,
    is_quoted_or_asked,
    is_rated,
    opens_with_verdict,
)
from kg.extract.layout.measured import words_in
from kg.extract.layout.rated_within import answers_within
from kg.model.document import BlockKind

_STATEMENT = 3


def rated_headings(lines: Sequence[Line]) -> list[int]:
    """Return headings and bold lines whose text below opens with a verdict.

    They quote, ask or state. Two at least: one alone may be anything.
    """
    found = [
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if (line.emphatic or is_item_above(line, below) or answers_within(lines, index))
        and line.label is None
        and not (line.block.kind is BlockKind.HEADING and line.block.level == 1)
        and (below.block.kind is not BlockKind.HEADING or below.block is line.block)
        and (is_rated(line.words.text, below.words.text) or _rates_statement(line, below))
    ]
    return found if len(found) > 1 else []


def _rates_statement(line: Line, below: Line) -> bool:
    if not (_is_verdict(below) or _names_verdict(below)):
        return False
    return words_in(line.words.text) >= _STATEMENT or is_quoted_or_asked(line.words.text)


def _names_verdict(line: Line) -> bool:
    rating = line.label is not None and line.label.role is LabelRole.RATING
    return rating and opens_with_verdict(line.rest.text)


def _is_verdict(line: Line) -> bool:
    return line.label is not None and line.label.role is LabelRole.VERDICT
