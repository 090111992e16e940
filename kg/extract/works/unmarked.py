"""Entries whose title has no marks, behind its maker: "Harbour Board, Berths: A Count, May 2019".

Only its place tells such a title: behind the name of who made it, in front of details of a work,
and nothing else may be left of the entry.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.stretches import Stretches
from kg.extract.works.reading import Reading
from kg.extract.works.tail import Tail, parse_tail

_MAKER: Final = re.compile(r"(?P<name>[^(),:;“”\"]{2,100}?)(?P<gap>,\s+|:\s+)(?=[^\W\d_a-zß-ÿ])")
_PART: Final = re.compile(r"[^(),:;“”\"]{3,80}(?=,\s)")
_ENDS: Final = re.compile(r"(?P<stop>[?!])?(?:,\s+|(?<![A-Z])\.\s+|(?<=[?!])\s+|\s+(?=\()|\s*$)")
_ACRONYM: Final = re.compile(r"[A-Z]{3,8}")
_SHORTEST: Final = 8  # characters of a title
_LONGEST: Final = 220
_FEWEST: Final = 3  # words of a title that no date follows, or that a person made
_OF_PERSONS: Final = 4
_MOST_NAMES: Final = 14


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Where the maker and the title stand, and the details behind them."""

    authors: tuple[int, int]
    title: tuple[int, int]
    tail: Tail


def unmarked_title(reading: Reading, at: int, limit: int) -> Unmarked | None:
    """Return the reading of an entry with the shortest title, ``None`` where it is none."""
    maker = _MAKER.match(reading.text, at, limit)
    if maker is None or not reading.terms.is_name(maker["name"], most=_MOST_NAMES):
        return None
    by_body = _names_body(reading, maker["name"])
    if not by_body and maker["gap"].startswith(":"):
        return None
    authors, start = _with_parts(reading, maker, limit)
    for end, behind in _ends(reading, start, limit):
        if _is_title(reading, start, end):
            tail = parse_tail(reading, behind, limit)
            told = _told(reading, (start, end), tail, by_body=by_body)
            if told and _is_all(reading, tail, limit):
                return Unmarked(authors, (start, end), tail)
    return None


def _is_all(reading: Reading, tail: Tail, limit: int) -> bool:
    """Tell whether nothing is left, or a remark behind a date and a page."""
    rest = reading.text[tail.end : limit].strip(" .)")
    paged = tail.issued is not None and tail.page_first is not None
    return not rest or (paged and rest.startswith(","))


def _names_body(reading: Reading, name: str) -> bool:
    known = any(word.casefold() in reading.terms.bodies for word in name.split())
    return known or is_body(name) or _ACRONYM.fullmatch(name) is not None


def _with_parts(reading: Reading, maker: re.Match[str], limit: int) -> tuple[tuple[int, int], int]:
    """Return the place of the maker, parts of a body included, and where the title begins."""
    end, start = maker.end("name"), maker.end()
    while maker["gap"].startswith(",") and (part := _PART.match(reading.text, start, limit)):
        if part.span() not in reading.bodies:
            break
        end, start = part.end(), part.end() + len(re.match(r",\s+", reading.text[part.end() :])[0])  # type: ignore[index]
    return (maker.start("name"), end), start


def _ends(reading: Reading, start: int, limit: int) -> Iterator[tuple[int, int]]:
    for match in _ENDS.finditer(reading.text, start, min(limit, start + _LONGEST)):
        if match[0].startswith(".") and match.start() + 1 not in reading.ends:
            continue  # "art. 31"
        yield match.end("stop") if match["stop"] else match.start(), match.end()


def _is_title(reading: Reading, start: int, end: int) -> bool:
    title = reading.text[start:end]
    address = re.search(r",\s\d", title)  # "City Hall, 14 Quay Street"
    shaped = len(title) >= _SHORTEST and reading.is_title(title) and not address
    return shaped and (start, end) not in reading.bodies


def _told(reading: Reading, title: tuple[int, int], tail: Tail, *, by_body: bool) -> bool:
    """Tell whether details follow that only a work has; a person needs more of them."""
    words = _words(reading, *title)
    named = bool(tail.link or tail.locator) and not tail.pieces
    if by_body:
        return tail.issued is not None or (
            words >= _FEWEST and (named or bool(tail.number) or tail.container)
        )
    published = tail.issued is not None and any(map(is_body, tail.pieces))
    house = reading.terms.pattern(r"(?:.*[\s-])?(?:{})(?:\s.*)?$", "houses")
    if tail.issued is not None and any(map(house.match, tail.pieces)):
        return True
    paged = tail.issued is not None and tail.locator is not None
    return words >= _OF_PERSONS and (published or paged or named)


def _words(reading: Reading, start: int, end: int) -> int:
    """Return how many words a title has, those of a date and numbers left out."""
    dates = Stretches((date.start, date.end) for date in reading.dates)
    found = re.finditer(r"[^\W\d_][\w'’-]*", reading.text[start:end])
    return sum(not dates.meet(start + word.start(), start + word.end()) for word in found)
