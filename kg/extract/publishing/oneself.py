"""Persons who name themselves as who writes: "My name is Anna Rell", "Article by: Anna Rell"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.byline_forms import any_of
from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.publishing.presenting import lines_of
from kg.extract.publishing.signs import Sign
from kg.model.document import Document
from kg.vocab.wordlists import word_lists

_HEAD, _LAST = 8, 3
_SELF, _AUTHOR = 0.65, 0.6
_NAME: Final = (
    rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?"
    rf"(?:\s+(?:(?:de|da|do|van|von|di)\s+)?{CAPITAL_WORD}){{1,2}})"
)
_QUOTED: Final = re.compile(r"[“\"«„][^“”\"«»]*[”\"»“]")


def oneself_signs(document: Document, before: int) -> Iterator[Sign]:
    """Yield each such person, in the first lines or the last ones.

    ``before`` is where the first claim begins, in characters. What is quoted introduces nobody.
    """
    blocks = [block for block in document.blocks if block.words]
    head = [block for block in blocks if block.span.start < before][:_HEAD]
    for block in head:
        own = _QUOTED.sub(" ", block.words.text)
        if (match := _named()[0].search(own)) and (name := _person(match["name"])):
            yield Sign(name, f"The text says “{match[0].strip()}”.", _SELF, person=True)
        for line in lines_of(document, block):
            for part in re.split(r"\s+[|·•]\s+", line)[1:]:
                yield from _author(part, head=True)
    for block in blocks[-_LAST:]:
        for line in lines_of(document, block):
            yield from _author(line, head=False)


def _author(line: str, *, head: bool) -> Iterator[Sign]:
    match = _named()[1 if head else 2].match(line)
    if match and (name := _person(match["name"])):
        yield Sign(name, f"The text is signed “{match[0].strip()}”.", _AUTHOR, person=True)


def _person(printed: str) -> str | None:
    name = without_rank(printed)
    first = name.split(maxsplit=1)[0].casefold()
    return name if " " in name and first not in OPENERS and not is_body(name) else None


@cache
def _named() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How people name themselves, how a part of a line does, and how a last line does."""
    lists = word_lists("bylines")
    own, author = any_of(lists["my_name"]), any_of(lists["authored"])
    rank = rf"(?:(?i:{any_of(lists['ranks'])})\s+)?"
    end = r"\s*(?=$|[|,·(])"
    return (
        re.compile(rf"(?:^|[.!?,]\s+)(?i:{own})\s+{rank}{_NAME}(?=[\s,.!])"),
        re.compile(rf"(?i:{author}|by|por|par|von|di|автор)\s*:?\s+{rank}{_NAME}{end}"),
        re.compile(rf"(?i:{author})\s*:?\s+{rank}{_NAME}{end}"),
    )
