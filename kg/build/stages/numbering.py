"""Broken numbering of notes and claims, reported: numbers left out, and numbers used twice."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.model.claim import Passage, Role
from kg.model.location import Location, Notice
from kg.model.source import Note

_NUMBERED: Final = re.compile(r"(?P<word>.*?\D)?(?P<number>\d{1,3})\W*")
_FEWEST: Final = 3  # numbers that make a series
Numbered = tuple[int, Location]


def numbering_notices(notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Notice]:
    """Yield one notice per number that is left out or used twice; a new "1" begins a new series."""
    numbered = [(int(n.label), n.location) for n in notes if n.label.isdecimal()]
    yield from _broken("note", numbered)
    series: dict[str, list[Numbered]] = {}
    for passage in passages:
        match = _NUMBERED.fullmatch(passage.label)
        if match and passage.role is Role.CLAIM:
            word = (match["word"] or "").strip().casefold()
            place = Location(passage.whole.spans(), section=passage.section)
            series.setdefault(word, []).append((int(match["number"]), place))
    for word, numbers in series.items():
        yield from _broken(word or "claim", numbers)


def _broken(word: str, numbers: Sequence[Numbered]) -> Iterator[Notice]:
    if len(numbers) < _FEWEST:
        return
    before = 0
    for number, place in numbers:
        if number == before:
            yield Notice("number-twice", f"“{word} {number}” is there twice.", place)
        elif number > before + 1 and before:
            gap = f"{before + 1}" if number == before + 2 else f"{before + 1} to {number - 1}"
            message = f"After “{word} {before}” comes “{word} {number}”; {gap} is not there."
            yield Notice("number-left-out", message, place)
        before = number
