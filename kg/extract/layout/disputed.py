"""Quotations that take turns with the text of a page that disputes them, one by one."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.extract.layout.announced import announced_parts, answers_myths
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.quoted import headings, teaches
from kg.extract.layout.set_off_quotes import is_set_off, with_answers
from kg.extract.layout.wordings import denies
from kg.model.document import BlockKind

_FEWEST: Final = 3
_HALF: Final = 2


def disputed_quotes(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return set-off quotations with text below each, behind words that dispute; three at least.

    Or below a title that says that the text replies ("Response to …"), where half are denied.
    They take turns with the text: one that a colon leads to, beside more that stand free, supports
    the answer above it. What closes a letter answers nothing.
    """
    if teaches([title, *headings(lines)[:1]]):
        return []
    start = _start(lines, title)
    replies = start is None and any(map(_replying().match, (title, *headings(lines)[:1])))
    start = 0 if replies else start
    found = [at for at in with_answers(lines) if start is not None and at >= start]
    found = [at for at in found if not _closing().match(_below(lines, at))]
    led = [at for at in found[1:] if _is_led(lines, at)]
    if len(led) * _HALF < len(found):
        found = [at for at in found if at not in led]
    against = sum(denies(_below(lines, at)) for at in found)  # who replies may only thank
    sure = not replies or against * _HALF >= len(found)
    return found if len(found) >= _FEWEST and sure else []


def quotes_called_myths(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return blocks that are quoted below words that call them myths, and answered; two at least.

    The answers deny them: a page may quote what others say of myths.
    """
    for part in announced_parts(lines, title):
        found = [
            at
            for at in with_answers(lines)
            if part.start <= at < part.end and lines[at].block.kind is BlockKind.QUOTE
        ]
        claims = [lines[at].words.text for at in found]
        if found and answers_myths(claims, [_below(lines, at) for at in found]):
            return found
    return []


def _start(lines: Sequence[Line], title: str) -> int | None:
    """Return the line behind the words that dispute: the title's, or those of an introduction."""
    if _disputing().search(title):
        return 0
    return next(
        (
            at + 1
            for at, line in enumerate(lines)
            if not is_set_off(line) and _disputing().search(line.words.text)
        ),
        None,
    )


def _below(lines: Sequence[Line], at: int) -> str:
    return next((line.words.text for line in lines[at:] if not is_set_off(line)), "")


def _is_led(lines: Sequence[Line], at: int) -> bool:
    above = lines[at - 1]
    led = above.words.text.rstrip().endswith((":", "："))
    return led and above.block.kind is not BlockKind.HEADING


@cache
def _disputing() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in words_of("disputing"))
    return re.compile(rf"(?<![^\W_\u3040-\u9fff])(?:{words})", re.IGNORECASE)


@cache
def _replying() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in words_of("replying"))
    return re.compile(rf"\W*(?:(?:a|my|our|the|une|una|eine)\s+)?(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in words_of("closing"))
    return re.compile(rf"\W*(?:{words})(?!\w)", re.IGNORECASE)
