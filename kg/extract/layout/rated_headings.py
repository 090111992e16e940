"""Headings, bold lines and questions that the text below opens by rating: "False. It …"."""

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import (
    Line,
    is_item_above,
    is_quoted_or_asked,
    is_rated,
    may_answer,
    opens_with_verdict,
)
from kg.extract.layout.measured import words_in
from kg.extract.layout.rated_within import answers_within
from kg.extract.layout.wordings import asks_about, denies, states
from kg.model.document import BlockKind

_STATEMENT = 3
_FEWEST = 3
_PAIR = 2
_ENDS = (".", "!")


def rated_headings(lines: Sequence[Line]) -> list[int]:
    """Return headings and bold lines whose text below opens with a verdict.

    They quote, ask or state. Two at least: one alone may be anything. Of the highest level only
    where several are rated: one is the title.
    """
    found = [
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if (line.emphatic or is_item_above(line, below) or answers_within(lines, index))
        and line.label is None
        and (below.block.kind is not BlockKind.HEADING or below.block is line.block)
        and (is_rated(line.words.text, below.words.text) or _rates_statement(line, below))
    ]
    highest = [at for at in found if _is_highest(lines[at])]
    found = [at for at in found if at not in highest or len(highest) >= _FEWEST]
    return _with_siblings(lines, found) if len(found) > 1 else []


def _is_highest(line: Line) -> bool:
    """Tell whether a line is a heading of the highest level."""
    return _is_heading(line) and line.block.level == 1


def _with_siblings(lines: Sequence[Line], found: Sequence[int]) -> list[int]:
    """Add the headings alike, each above a text, where most of those texts deny or rate.

    Three are rated at least: of seven myths, some are answered in more words than "False".
    """
    levels = {lines[at].block.level for at in found if _is_heading(lines[at])}
    alike = [
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if _is_heading(line)
        and line.block.level in levels
        and line.label is None
        and words_in(line.words.text) >= _STATEMENT
        and may_answer(below)
        and not _is_heading(below)
        and (line.words.text.endswith(_ENDS) or not asks_about(line.words.text))
    ]
    every = set(found) <= set(alike) and len(levels) == 1
    told = [at for at in alike if at in found or denies(lines[at + 1].words.text)]
    most = len(told) * _FEWEST >= len(alike) * _PAIR
    if not (every and most and len(found) >= _FEWEST):
        return list(found)
    behind = max(told)  # "About this column" stands there
    return [at for at in alike if at <= behind or states(lines[at].words.text)]


def _is_heading(line: Line) -> bool:
    return line.block.kind is BlockKind.HEADING


def _rates_statement(line: Line, below: Line) -> bool:
    if not (_is_verdict(below) or _names_verdict(below)):
        return False
    return words_in(line.words.text) >= _STATEMENT or is_quoted_or_asked(line.words.text)


def _names_verdict(line: Line) -> bool:
    rating = line.label is not None and line.label.role is LabelRole.RATING
    return rating and opens_with_verdict(line.rest.text)


def _is_verdict(line: Line) -> bool:
    return line.label is not None and line.label.role is LabelRole.VERDICT
