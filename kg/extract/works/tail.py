"""What follows a title: bodies, a date, pages, an address, in any order."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from kg.extract.links import FoundLink
from kg.extract.works.containers import container_end
from kg.extract.works.copies import copy_at
from kg.extract.works.names import makers_among, split_names, without_kind
from kg.extract.works.numbers import number_at
from kg.extract.works.reading import Reading
from kg.extract.works.terms import Terms
from kg.model.dates import PartialDate
from kg.vocab.addresses import doi_of

_SKIP: Final = re.compile(r"[\s,:;()\[\]<>–—，、：；（）،؛]+")
_NAME_END: Final = re.compile(r"[,;()\[\]<>:“\"，、：；（）。،؛]|\s[–—]\s")
_WHEN: Final = re.compile(r"(?:in|on|of|from|as of|since)\s", re.IGNORECASE)
_SERIES: Final = re.compile(  # "Staff Note No. 7", "Insee Première n° 1524"
    r"[^\W\d_a-zß-ÿ][\w’'-]*(?:\s[\w’'-]+){0,4}?,?\s(?:[Nn][or]s?\.?|#|[Nn]\.?[º°])\s?\d[\d./-]*"
    r"(?=\s*[.,;)(]|\s*$)"
)
_VOLUME: Final = re.compile(
    r"(?:(?:vol|no|nos|issue|band|bd|t|n\.?º)\b\.?\s*)?\d+(?:\s*\(\d+(?:[-–]\d+)?\))?"
    r"(?:\s*[:,]\s*\d+\s*[-–]\s*\d+)?(?=\s*[,.;)]|\s*$|\s*\((?:[^\W\d_]+\.?\s)?\d{4}\))",
    re.IGNORECASE,
)


@dataclass
class Tail:
    """The details of one work, filled in from left to right; ``end`` is where they end."""

    end: int
    pieces: list[str] = field(default_factory=list)
    issued: PartialDate | None = None
    locator: str | None = None
    page_first: int | None = None
    page_last: int | None = None
    link: FoundLink | None = None
    number: str | None = None
    container: bool = False
    undated: bool = False

    @property
    def identifier(self) -> str | None:
        """The number that names the work, or the DOI that its address is."""
        return self.number or (doi_of(self.link.url) if self.link and self.link.url else None)

    @property
    def names(self) -> str:
        """All names as printed."""
        return ", ".join(self.pieces)

    def authors(self, words: Terms) -> tuple[str, ...]:
        """Return the bodies and persons among the names."""
        bare = (without_kind(piece, words) for piece in makers_among(self.pieces))
        return tuple(split_names(", ".join(piece for piece in bare if piece), words))

    @property
    def evidence(self) -> int:
        """How many sorts of details there are."""
        kinds = (self.pieces, self.issued, self.locator, self.link, self.number, self.container)
        return sum(bool(kind) for kind in kinds)

    @property
    def has_details(self) -> bool:
        """Whether anything but names follows: what a mere quotation is not followed by."""
        return self.evidence > bool(self.pieces)


Step = Callable[[Reading, Tail, int, int], int | None]


def parse_tail(reading: Reading, start: int, stop: int, *, when: bool = False) -> Tail:
    """Read the details between ``start`` and ``stop`` until something else stands there.

    With ``when`` a date may follow at once with its preposition ("on May 5, 2009"); after quoted
    words that would be the date of what happened, not of a work.
    """
    tail, at = Tail(start, undated=not when), start
    while at < stop:
        skipped = _SKIP.match(reading.text, at, stop)
        here = skipped.end() if skipped else at
        after = next((found for step in _STEPS if (found := step(reading, tail, here, stop))), None)
        if after is None:
            break
        tail.end = at = after
    end = len(reading.text[: tail.end].rstrip())
    tail.end = _with_closing_mark(reading.text, end, stop)
    return tail


def _with_closing_mark(text: str, end: int, stop: int) -> int:
    closing = re.compile(r"[)\]>]+").match(text, end, stop)
    return closing.end() if closing and text[:end].count("(") > text[:end].count(")") else end


def _address(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    before = reading.terms.pattern(r"(?:\.\s*)?(?:(?:{})(?!\w))?[\s:<(]*", "available").match(
        reading.text, at, stop
    )
    here = before.end() if before else at
    link = next((link for link in reading.links if here <= link.start <= here + 1), None)
    if link is None or link.start >= stop or tail.link is not None:
        return None
    tail.link = link
    return link.end


def _copy(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    """Skip the address of a copy in an archive; it is the work's where no other is printed."""
    link = copy_at(reading, at, stop, behind_link=tail.link is not None)
    if link is None:
        return None
    tail.link = tail.link or link
    return link.end


def _identifier(reading: Reading, tail: Tail, at: int, _stop: int) -> int | None:
    """Read a number that names the work: a DOI, an ISBN, the number of a report."""
    found = number_at(reading.text, _after_stop(reading.text, at))
    if found is None:
        return None
    tail.number = tail.number or found.name
    return found.end


def _visit(reading: Reading, _tail: Tail, at: int, stop: int) -> int | None:
    """Skip the date of a visit: it says nothing about the work."""
    pattern = reading.terms.pattern(r"(?:\.\s*)?(?:{})\b[\s:]*", "accessed")
    match = pattern.match(reading.text, at, stop)
    date = _date_at(reading, match.end(), stop) if match else None
    return date[1] if date else None


def _pages(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    text, here = reading.text, _after_stop(reading.text, at)
    match = reading.terms.pages.match(text, here, stop)
    place = match or reading.terms.places.match(text, here, stop)
    if place is None or tail.page_first is not None or (tail.locator and not match):
        return None
    tail.locator = f"{tail.locator}, {place[0].rstrip()}" if tail.locator else place[0].rstrip()
    if match:
        tail.page_first, tail.page_last = page_numbers(match["first"], match["last"])
    return place.end()


def _after_stop(text: str, at: int) -> int:
    match = re.compile(r"\.\s+").match(text, at)
    return match.end() if match else at


def page_numbers(first: str, last: str | None) -> tuple[int | None, int | None]:
    """Return both pages; "123-5" ends on page 125, Roman numerals count front matter apart."""
    if not first.isdigit():
        return None, None
    start = int(first)
    if last is None or not last.isdigit():
        return start, start
    full = first[: max(0, len(first) - len(last))] + last
    return start, max(start, int(full))


def _date(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    found = _date_at(reading, at, stop)
    if found is None or (tail.undated and not tail.evidence and _WHEN.match(reading.text, at)):
        return None
    tail.issued = tail.issued or found[0]
    return found[1]


def _date_at(reading: Reading, at: int, stop: int) -> tuple[PartialDate, int] | None:
    text = reading.text
    before = reading.terms.pattern(r"(?:\.\s+\(?)?(?:(?:{})\b\s*)?", "dated").match(text, at, stop)
    weekday = re.compile(r"(?:[^\W\d_]{3,10},\s+)?").match(text, before.end() if before else at)
    starts = {at, before.end() if before else at, weekday.end() if weekday else at}
    found = next((date for date in reading.dates if date.start in starts), None)
    if found is None or found.end > stop:
        return None
    end = found.end + 1 if re.match(r"[a-z]\b", text[found.end : found.end + 2]) else found.end
    return found.date, end


def _number(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    """Skip volume and issue of a journal; the extent of an article is not a cited page."""
    match = _VOLUME.match(reading.text, at, stop)
    behind_year = reading.text[at - 1 : at] == ";"  # "2016;137(3)"
    if match is None or not (tail.evidence or match[0][0].isalpha() or behind_year):
        return None
    tail.container = True
    return match.end()


def _series(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    """Skip the number that a work has in a series."""
    match = _SERIES.match(reading.text, _after_stop(reading.text, at), stop)
    if match is None:
        return None
    tail.container = True
    return match.end() - (match[0][-1] == ".")


def _container(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    """Skip the name of a journal or newspaper."""
    end = container_end(reading, at, stop)
    tail.container = tail.container or end is not None
    return end


def _name(reading: Reading, tail: Tail, at: int, stop: int) -> int | None:
    """Read one body or person; a name after the details are complete is another sentence."""
    text, here = reading.text, _after_by(reading, at)
    if tail.link is not None:
        return None
    limit = min([stop, reading.sentence_end(here), *_borders(reading, here)])
    stopper = _NAME_END.search(text, here, limit)
    end = stopper.start() if stopper else limit
    words = text[here:end].rstrip(" .")
    bare = without_kind(words, reading.terms)
    if not bare and words:  # "press release": a sort of work alone
        return here + len(words)
    if not reading.terms.is_name(words) and not reading.terms.is_name(bare):
        return None
    tail.pieces.append(words)
    return here + len(words)


def _after_by(reading: Reading, at: int) -> int:
    joiner = reading.terms.pattern(r"(?:(?:{})\s+)?(?:(?:{})\s+)?", "joiners", "by")
    match = joiner.match(reading.text, at)
    return match.end() if match else at


def _borders(reading: Reading, at: int) -> list[int]:
    """Return where something other than a name begins."""
    dates = [date.start for date in reading.dates if date.start > at]
    links = [link.start for link in reading.links if link.start >= at]
    titles = [title.start for title in reading.titles if title.start >= at]
    return [found[0] for found in (dates, links, titles) if found]


_STEPS: Final[tuple[Step, ...]] = (
    _address, _copy, _identifier, _visit, _pages, _date, _container, _series, _number, _name,
)  # fmt: skip
