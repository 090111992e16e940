"""Sources of which a line tells no more than who they are: "Sources: Tide Council, UNHCR"."""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.works.initials import are_initials
from kg.extract.works.reading import Reading
from kg.extract.works.titled import DATA
from kg.model.source import ParsedWork

_PIECE: Final = re.compile(r"[^,;/|]+")
_MOST: Final = 8  # names
_LONGEST: Final = 8  # words of a name
_SURE: Final = 0.6
_REASON: Final = "Named as a source by no more than its name."


def bare_makers(reading: Reading) -> Iterator[ParsedWork]:
    """Yield each body of a line that names bodies and nothing else, one of them by its form."""
    joined = reading.terms.pattern(
        r"\s+(?:{})\s+(?:(?:{})\s+)?(?=(?-i:[A-ZÀ-Þ]))", "joiners", "articles"
    )
    article = reading.terms.pattern(r"(?:{})\s+", "articles")
    places = [piece.span() for piece in _PIECE.finditer(reading.text)]
    names: list[tuple[int, str]] = []
    for start, end in places:
        words = reading.text[start:end]
        parts = joined.split(words)
        if not all(_is_told(reading, part.strip(" .")) for part in parts) and is_body(
            words.strip(" .")
        ):
            parts = [words]  # "Institute on Tides and Boats"
        for part in parts:
            name = part.strip(" .\u00a0")
            led = article.match(name)
            name = name[led.end() :] if led else name
            names.append((reading.text.index(name, start), name))
    told = [name for _, name in names if _is_told(reading, name)]
    if told and len(names) <= _MOST and all(_is_name(reading, name) for _, name in names):
        yield from (_work(at, name) for at, name in names)


def _is_told(reading: Reading, name: str) -> bool:
    known = any(word.casefold() in reading.terms.bodies for word in re.split(r"[\s-]", name))
    return known or is_body(name) or are_initials(name, reading.terms)


def _is_name(reading: Reading, name: str) -> bool:
    return bool(name) and reading.terms.is_name(name, most=_LONGEST) and not name[0].isdigit()


def _work(at: int, name: str) -> ParsedWork:
    return ParsedWork(
        title=" ".join(name.split()),
        start=at,
        end=at + len(name),
        titled=False,
        authors=(name,),
        relation=DATA,
        confidence=_SURE,
        reason=_REASON,
    )
