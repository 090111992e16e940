"""Headings that quote a myth beside the word for it: "The “It is too dear” Myth"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line, may_answer
from kg.extract.signs import QUOTATION
from kg.model.document import BlockKind
from kg.model.words import Words

_FEWEST: Final = 2
_LONGEST: Final = 200  # letters of such a heading
_ARTICLE: Final = r"(?:(?:the|an?|le|la|el|il|lo|der|die|das|een|het|de|o|a)\s+)?"
_LEAD: Final = r"(?:\s+(?:of|that|de|del|della|von|vom|van|dass|que|che|dat))?"


def named_myths(lines: Sequence[Line]) -> list[int]:
    """Return such headings and bold lines, each with a text below; two at least."""
    found = [at for at, line in enumerate(lines) if line.emphatic and quoted_myth(line.words)]
    answered = [at for at in found if at + 1 < len(lines) and _may_follow(lines[at], lines[at + 1])]
    return found if len(found) >= _FEWEST and answered == found else []


def quoted_myth(words: Words) -> Words | None:
    """Return the quotation of such a line."""
    text = words.text
    match = _named().fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    return words.slice(*match.span("before" if match["before"] else "behind"))


def _may_follow(head: Line, below: Line) -> bool:
    heading = below.block.kind is BlockKind.HEADING
    return head.label is None and may_answer(below) and not below.emphatic and not heading


@cache
def _named() -> re.Pattern[str]:
    nouns = either(words_of("hearsay"))
    return re.compile(
        rf"\W*{_ARTICLE}(?:(?P<before>{QUOTATION})\s+{nouns}"
        rf"|{nouns}{_LEAD}\s+(?P<behind>{QUOTATION}))\W*",
        re.IGNORECASE,
    )
