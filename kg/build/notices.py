"""Where notices go: counted for the summary, and as JSON lines into the file of ``--report``."""

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TextIO

from kg.model.location import Notice
from kg.model.review import DIRT, Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one kind of oddity was met in a feed, and where first (a JSON pointer)."""

    code: str
    outcome: Outcome
    times: int
    sentence: str
    first: str


@dataclass(slots=True)
class NoticeLog:
    """Takes down what is odd; memory holds one line for each kind of oddity and no more."""

    file: TextIO | None = None
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    firsts: dict[tuple[str, str], str] = field(default_factory=dict)

    def take(self, name: str, notice: Notice) -> None:
        """Count a notice of the input ``name`` and write its line."""
        key = name, notice.code
        self.counts[key] += 1
        if key not in self.firsts:
            self.firsts[key] = place_of(notice)
        if self.file is not None:
            self.file.write(json.dumps(_row(name, notice), ensure_ascii=False) + "\n")

    def tallies(self, name: str) -> tuple[Tally, ...]:
        """Return what was odd in the input ``name``: refused first, the most frequent first."""
        order = {Outcome.REFUSED: 0, Outcome.REPAIRED: 1, Outcome.NOTED: 2}
        found = (
            _tally(code, times, self.firsts[source, code])
            for (source, code), times in self.counts.items()
            if source == name
        )
        return tuple(sorted(found, key=lambda one: (order[one.outcome], -one.times, one.code)))


def _tally(code: str, times: int, first: str) -> Tally:
    outcome, sentence = DIRT.get(code, (Outcome.NOTED, ""))
    return Tally(code, outcome, times, sentence, first)


def _row(name: str, notice: Notice) -> dict[str, str]:
    outcome, _ = DIRT.get(notice.code, (Outcome.NOTED, ""))
    return {
        "input": name,
        "place": place_of(notice),
        "code": notice.code,
        "outcome": outcome.value,
        "message": notice.message,
    }


def place_of(notice: Notice) -> str:
    """Return the place of a record, or the character of a text; empty for the whole."""
    location = notice.location
    if location is None:
        return ""
    return location.pointer if location.pointer is not None else f"character {location.start}"
