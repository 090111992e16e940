"""When an undated document can have been written, from what it cites and what it says."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kg.build.stages.attributing import Setting
from kg.model.claim import Passage
from kg.model.figure import Event, Observation
from kg.model.record import DateBounds
from kg.model.source import Citation, Source

_AGO = re.compile(
    r"\bfirst\s+(?P<what>[^.;]{3,80}?)\s+was\s+(?:less|fewer)\s+than\s+"
    r"(?P<number>\d+|one|two|three|four|five|six)\s+(?P<unit>year|month|week|day)s?\s+ago\b",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def date_bounds(
    setting: Setting,
    passages: Sequence[Passage],
    sources: Sequence[Source],
    citations: Sequence[Citation],
    observations: Sequence[Observation],
    events: Sequence[Event],
) -> DateBounds | None:
    """Return the bounds of a document without a date, ``None`` when it has one or none are known.

    Not before the latest day that it cites or reports; before the day that a sentence such as
    "the first X was less than 2 years ago" sets, given the first X that the text dates.
    """
    if setting.opening.issued is not None:
        return None
    lower = max(_lower(sources, citations, observations, events), default=None)
    upper = min(_upper(passages, events), default=None)
    if lower is None and upper is None:
        return None
    reasons = [f"It {lower[1]}." if lower else "", upper[1] if upper else ""]
    before = upper[0] if upper else None
    earliest = lower[0] if lower else None
    if earliest is not None and before is not None and earliest >= before:
        return DateBounds(
            earliest, None, f"{reasons[0]} A later bound in its text contradicts this."
        )
    return DateBounds(earliest, before, " ".join(filter(None, reasons)))


def _lower(
    sources: Sequence[Source],
    citations: Sequence[Citation],
    observations: Sequence[Observation],
    events: Sequence[Event],
) -> Iterator[tuple[date, str]]:
    cited = {citation.cited for citation in citations}
    for source in sources:
        if source.key in cited and source.issued is not None:
            yield source.issued.earliest, f"cites “{source.title}”, dated {source.issued}"
    for figure in observations:
        begins = figure.period and figure.period.earliest
        if begins is not None:
            yield begins, f"gives a figure for {figure.period}"
    for event in events:
        yield event.date.earliest, f"reports an event of {event.date}"


def _upper(passages: Sequence[Passage], events: Sequence[Event]) -> Iterator[tuple[date, str]]:
    first = min((event.date.latest for event in events), default=None)
    if first is None:
        return
    for passage in passages:
        for match in _AGO.finditer(passage.words.text):
            if "activation" in match["what"].lower():
                number = _NUMBERS.get(match["number"].lower()) or int(match["number"])
                limit = _later(first, number, match["unit"].lower())
                says = f"It says “{match[0].strip()}”"
                yield limit, f"{says}, and the first activation it dates is of {first}."


def _later(day: date, number: int, unit: str) -> date:
    if unit in ("day", "week"):
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    months = day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    while True:
        try:
            return date(year, month, day.day)
        except ValueError:
            day -= timedelta(days=1)
