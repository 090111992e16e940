"""Works named apart from who made them: "In a 2015 report, the Tide Council estimated that …"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.extract.works.denied import finding_verb
from kg.extract.works.initials import are_initials
from kg.extract.works.reading import Reading
from kg.extract.works.terms import terms
from kg.extract.works.titled import INFORMATION
from kg.model.source import ParsedWork

_SOON: Final = 60  # characters within which the verb follows the maker
_SHORT: Final = re.compile(r"[A-ZÀ-Þ]{2,8}(?!\w)")
_QUESTION: Final = ("?", "？", "؟")


def own_reports(reading: Reading) -> Iterator[ParsedWork]:
    """Yield works that a sentence names beside a body that says something in them.

    "In its 2017 report, X found", "X notes in its 2017 report"; one with a link or a mark cites
    by that.
    """
    marks = [offset for offset, _ in reading.words.markers()]
    marks = sorted([*marks, *(link.end - 1 for link in reading.links)])
    for match in _form(reading.language).finditer(reading.text):
        end = reading.sentence_end(match.end() - 1)
        asked = reading.text[match.start() : end].rstrip(' ”"’)').endswith(_QUESTION)
        if asked or bisect_left(marks, match.start()) < bisect_right(marks, end):
            continue
        maker = _maker_behind(reading, match, end) or _maker_before(reading, match)
        if maker is not None:
            yield _work(reading, match, maker)


@lru_cache(maxsize=32)
def _form(language: str) -> re.Pattern[str]:
    known = terms(language)
    front = (
        rf"(?:(?!(?:{known.choice('no_adjectives')})\s)(?:\d{{4}}|(?-i:[a-zß-ÿ])[\w-]*)\s+){{0,2}}"
    )
    return re.compile(
        rf"(?<![\w-])(?:{known.choice('within')})\s+(?P<work>{front}"
        rf"(?P<noun>{known.choice('studies')})(?:\s+(?:of|von|de|del)?\s*\d{{4}})?)(?![\w-])"
        r"(?P<about>\s+(?:on|about|of|sur|sobre|zu|über)\s[^.,;:]{2,80})?",
        re.IGNORECASE,
    )


def _maker_behind(reading: Reading, match: re.Match[str], stop: int) -> tuple[int, int] | None:
    """Return the body in "in a report, the Tide Council found"."""
    led = reading.terms.pattern(r",\s+(?:(?:{})\s+)?", "articles").match(reading.text, match.end())
    place = _body_at(reading, led.end()) if led else None
    if place is None:
        return None
    said = finding_verb(reading.text, place[1], min(stop, place[1] + _SOON), reading.terms)
    return place if said is not None else None


def _maker_before(reading: Reading, match: re.Match[str]) -> tuple[int, int] | None:
    """Return the body in "the Tide Council notes in its report"."""
    start = reading.part_start(match.start())
    for first, last in sorted(reading.bodies, reverse=True):
        gap = reading.text[last : match.start()] if start <= first else ""
        if reading.terms.pattern(r"\s+(?:\w+ly\s+)?(?:{})\s+$", "finds").fullmatch(gap):
            return first, last
    return None


def _body_at(reading: Reading, at: int) -> tuple[int, int] | None:
    short = _SHORT.match(reading.text, at)
    if short and are_initials(short[0], reading.terms):
        return short.span()
    return next((body for body in sorted(reading.bodies) if body[0] == at), None)


def _work(reading: Reading, match: re.Match[str], maker: tuple[int, int]) -> ParsedWork:
    start, end = match.span("work")
    name = reading.text[slice(*maker)]
    date = next((one for one in reading.dates if start <= one.start and one.end <= end), None)
    return ParsedWork(
        title=f"{' '.join(match['work'].split())} ({name})",
        start=start,
        end=end,
        titled=False,
        authors=(name,),
        issued=date.date if date else None,
        kind=reading.terms.kind(match["noun"]),
        relation=INFORMATION,
        confidence=0.75,
        reason="Named in running text apart from who made it.",
    )
