"""Audits, reviews and surveys that a text dates: "an audit, conducted from May to June 2010"."""

import re
from dataclasses import dataclass
from typing import Final

from kg.extract.dates import FoundDate, find_dates
from kg.model.dates import PartialDate
from kg.model.words import Words

_KIND: Final = (
    r"audit|review|inspection|survey|census|investigation|inquiry|inventory|evaluation|assessment"
)
_DONE: Final = r"conducted|carried out|undertaken|performed|completed|held|done|made"
_DATED: Final = re.compile(
    rf"\b(?P<name>(?:[^\W\d_][\w-]*\s+){{0,2}}(?:{_KIND}))s?\b,?\s+"
    rf"(?:(?:that|which)\s+)?(?:was\s+|were\s+)?(?:{_DONE})\s+(?:from|between|in|during|on)\s+",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"^(?:an?|the|this|that|its|our|their|recent|latest|own|of|in|by)\s+", re.I
)
_RANGE: Final = re.compile(r"\s*(?:to|and|through|until|[-–—])\s*")


@dataclass(frozen=True, slots=True)
class ParsedInquiry:
    """What was done, from when to when as precisely as printed; offsets of all its words."""

    name: str
    begun: PartialDate
    ended: PartialDate | None
    start: int
    end: int


def find_inquiries(words: Words, language: str = "en") -> tuple[ParsedInquiry, ...]:
    """Return the dated inquiries of a text, in reading order. Only English phrases are known."""
    text = words.text
    dates = find_dates(text, language)
    found = []
    for match in _DATED.finditer(text):
        dated = [date for date in dates if date.start >= match.end()]
        if dated and dated[0].start == match.end():
            found.append(_inquiry(text, match, dated))
    return tuple(found)


def _inquiry(text: str, match: re.Match[str], dated: list[FoundDate]) -> ParsedInquiry:
    begun = dated[0]
    ended = dated[1] if len(dated) > 1 else None
    if ended is not None and not _RANGE.fullmatch(text, begun.end, ended.start):
        ended = None
    name = match["name"]
    while (shorter := _LEADING.sub("", name)) != name:
        name = shorter
    last = ended or begun
    start = match.start("name") + len(match["name"]) - len(name)
    return ParsedInquiry(name, begun.date, ended.date if ended else None, start, last.end)
