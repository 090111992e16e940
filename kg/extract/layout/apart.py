"""Parts of a page whose labels are no party's: lists of words, and questions for the reader."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.extract.layout.lines import Line
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_TERMS: Final = 3


def apart(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of definition lists that explain words, and of sections set apart."""
    glossaries = _glossaries(lines)
    listed = (at for at, line in enumerate(lines) if line.block.groups in glossaries)
    return frozenset(listed) | _sections(lines)


def _glossaries(lines: Sequence[Line]) -> set[tuple[int, ...]]:
    """Return the definition lists that explain words: every label is a term that comes once."""
    terms: dict[tuple[int, ...], list[str]] = {}
    for line in lines:
        if line.block.kind is BlockKind.TERM and line.label and not line.rest:
            terms.setdefault(line.block.groups, []).append(line.label.printed.casefold())
    return {
        groups
        for groups, labels in terms.items()
        if len(labels) >= _TERMS and len(set(labels)) == len(labels)
    }


def _sections(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines under headings such as "Glossary" and "Test yourself", below a title."""
    found: set[int] = set()
    level = 0  # of the heading of the section; 0 outside one
    headed = False
    for at, line in enumerate(lines):
        if line.block.kind is BlockKind.HEADING:
            inside = level and line.block.level > level
            begins = headed and _set_apart().fullmatch(line.words.text) is not None
            level = level if inside else line.block.level if begins else 0
            headed = True
        if level:
            found.add(at)
    return frozenset(found)


@cache
def _set_apart() -> re.Pattern[str]:
    words = sorted(word_lists("nobody")["apart"], key=lambda word: (-len(word), word))
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, words))})\W*", re.IGNORECASE)
