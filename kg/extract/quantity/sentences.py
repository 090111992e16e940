"""Sentences of a text, with dates and addresses covered so that their digits count nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.dates import FoundDate, find_dates

DATE: Final = "\ue000"
LONGEST: Final = 1000  # letters; few sentences of laws have more
_ADDRESS: Final = re.compile(r"\S*(?:://|www\.|@\w)\S*")
_BREAK: Final = re.compile(
    r"(?<=[.!?])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*(?:[^\W_a-z]|\.))|\n+|(?<=[。！？])"
)
_SHORT: Final = re.compile(
    r"(?:\b[A-Z]|\b(?:St|No|Nos|vs|Mr|Mrs|Ms|Dr|Lt|Sgt|Gen|Sen|Rep|Gov|Jr|Sr|Inc|Co|Corp|ca|"
    r"pg|(?<!\d )pp|(?<!\d )p|cf|e\.g|i\.e|"
    r"approx|Fla|Calif|Ariz|Tex|Mass|Art|Abs|Nr|Mio|Mrd|тыс))\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at ``start`` of its text.

    ``masked`` is ``text``, of the same length, with every date as a row of U+E000 and every
    address as a row of U+E001. Offsets of ``dates`` count from the start of the sentence.
    """

    text: str
    masked: str
    start: int
    dates: tuple[FoundDate, ...]


def sentences(text: str, language: str = "en") -> Iterator[Sentence]:
    """Yield the sentences of ``text`` in order; a line break always ends one.

    What goes on for more than ``LONGEST`` letters is a list without full stops. It is cut where
    a clause or word ends: numbers are compared with all others of their sentence.
    """
    for start, end in _bounds(text):
        for first, last in _pieces(text, start, end):
            yield _sentence(text[first:last], first, language)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        cuts = (_last(cut, window) for cut in (r";\s", r",\s(?!\d)", r"(?<!\d)\s(?!\d)"))
        cut = next((place for place in cuts if place), LONGEST)
        yield start, start + cut
        start += cut
    yield start, end


def _last(pattern: str, window: str) -> int:
    """Return where the last match in the second half of ``window`` ends, 0 without one."""
    half = len(window) // 2
    return max(
        (found.end() for found in re.finditer(pattern, window) if found.end() > half), default=0
    )


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(text):
        before = text[start : match.start()].rstrip("\"'”’»)]")
        if "\n" not in match.group() and _SHORT.search(before):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _sentence(text: str, start: int, language: str) -> Sentence:
    masked = _ADDRESS.sub(lambda match: "\ue001" * len(match.group()), text)
    dates = tuple(
        date
        for date in find_dates(text, language, years=True)
        if "\ue001" not in masked[date.start : date.end]
    )
    for date in dates:
        masked = cover(masked, date.start, date.end, DATE)
    return Sentence(text, masked, start, dates)


def cover(text: str, start: int, end: int, mark: str = " ") -> str:
    """Return ``text`` with a stretch overwritten by ``mark``, its length unchanged."""
    return text[:start] + mark * (end - start) + text[end:]
