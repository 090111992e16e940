"""What the words say of a linked work: who made it ("[a report] by the Board"), its number."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.links import FoundLink
from kg.extract.works.reading import Reading
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORTEST: Final = 6  # letters and digits of a number
_NEAR: Final = 80  # characters before a link in which its owner stands


def with_maker(work: ParsedWork, link: FoundLink, reading: Reading) -> ParsedWork:
    """Return the page that a link leads to with its maker and year, as far as they are said."""
    if not reading.terms.pattern(r"(?<![\w-])(?:{})(?!\w)", "studies").search(link.text):
        return work
    maker = _maker(reading, link)
    years = _YEAR.findall(link.text)
    return replace(
        work,
        authors=work.authors or ((maker,) if maker else ()),
        issued=work.issued or (PartialDate(int(years[0])) if len(years) == 1 else None),
    )


def link_of_number(number: str | None, links: Sequence[FoundLink]) -> FoundLink | None:
    """Return the link whose address holds the number of a work: ".../products/gao-19-123"."""
    letters = _letters(number or "")
    if len(letters) < _SHORTEST or not any(map(str.isdigit, letters)):
        return None
    return next((link for link in links if link.url and letters in _letters(link.url)), None)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _maker(reading: Reading, link: FoundLink) -> str | None:
    text = reading.text
    by = reading.terms.pattern(r"\s+(?:{})(?:\s+(?:the|an?)\s+|\s+|(?<=['’]))", "made_by")
    led = by.match(text, link.end)
    for start, end in sorted(reading.bodies):
        inside = link.start <= start and end <= link.end
        behind = led is not None and led.end() == start
        gap = text[end : link.start] if link.start - _NEAR < end <= link.start else "-"
        owner = re.fullmatch(r"['’]s?\s+(?:(?:own|new|recent|latest|annual)\s+)?", gap)
        if inside or behind or owner:
            return text[start:end]
    return None
