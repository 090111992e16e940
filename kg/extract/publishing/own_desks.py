"""Signs of a newsroom: its own desk that checks, its dateline, the site behind a date."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.layout.contradicting import titles_check
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.publishing.presenting import lines_of
from kg.extract.publishing.signs import Sign
from kg.model.document import Document
from kg.vocab.wordlists import word_lists

_FIRST: Final = 10  # blocks of an introduction
_DESK, _DATELINE, _SITE = 0.65, 0.75, 0.55
_NAME: Final = rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{0,3}}?)"
_DAY: Final = r"(?:\d{1,2}\.?\s+[^\W\d]{3,12}\.?|[^\W\d]{3,12}\.?\s+\d{1,2})(?:,?\s+\d{4})?"
_SITED: Final = re.compile(
    rf"(?:[^\W\d]+,\s+)?{_DAY}(?:\s*\(\d{{1,2}}[:.]\d{{2}}\))?\s+[-–—|]\s+(?P<name>[\w-]+\.[a-z]{{2,4}})"
)


def desk_signs(document: Document, before: int) -> Iterator[Sign]:
    """Yield who keeps the desk that checks, whom a dateline names, and the site behind a date.

    Only above the first claim, which ``before`` tells in characters, or where it begins.
    """
    blocks = [block for block in document.blocks if block.span.start <= before and block.words]
    checks = titles_check([document.title or "", *(one.words.text for one in blocks[:_FIRST])])
    for line in (line for block in blocks[:_FIRST] for line in lines_of(document, block)):
        if match := _dateline().match(line):
            yield Sign(match["name"], f"The dateline names {match['name']}.", _DATELINE)
        if match := _SITED.fullmatch(line):
            yield Sign(match["name"], f"“{match['name']}” stands behind the date.", _SITE)
        match = (_desk().search(line) or _of().search(line)) if checks else None
        if match and match["name"].split()[0].casefold() not in OPENERS:
            yield Sign(match["name"], f"The text says “{match[0].strip()}”.", _DESK, acts=True)


def _any(name: str) -> str:
    words = sorted(word_lists("bylines")[name], key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))


@cache
def _dateline() -> re.Pattern[str]:
    """ "6 jun (Reuters) - ", "Ostra, Aug 5 (IANS) ": only names of agencies stand so."""
    place = rf"(?:{CAPITAL_WORD}(?:\s+{CAPITAL_WORD})?,\s+)?"
    lead = r"(?:\([^()\n]{2,30}\)\s+)?"
    return re.compile(rf"\W*{lead}{place}{_DAY}\s+\((?P<name>{_any('wires')})\)")


@cache
def _desk() -> re.Pattern[str]:
    """ "Full Measure’s rolling blog", "the Echo's reality check team"."""
    return re.compile(rf"(?<!\w){_NAME}['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?i:{_any('own_desks')})\b")


@cache
def _of() -> re.Pattern[str]:
    """ "De redactie van NRC", "Die Redaktion der Neuen Woche"."""
    return re.compile(
        rf"(?<!\w)(?i:{_any('newsrooms')})\s+(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{0,3}})"
    )
