"""Which of two dates is the earlier: "on 3 May, before the opening on 9 May", "from … to …"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.checks.chronology.spans import SPAN
from kg.checks.facts.texts import Passage, passages, pattern
from kg.checks.reading import Reading
from kg.extract.dates import FoundDate, find_dates
from kg.model.finding import Check, Finding, Outcome, Severity

ORDER: Final = Check(
    "event-order",
    "Of two dates, the one that is called earlier is the earlier one.",
    "chronology",
    Severity.ERROR,
)

_BETWEEN: Final = 120  # characters; further apart two dates are hardly compared
_BEFORE: Final = pattern(r"\b(?:before|earlier than|prior to|ahead of|preceded)\b")
_AFTER: Final = pattern(
    r"\b(?:after|later than|subsequent to|followed|following (?:an?|the|its|their))\b"
)
_OPENS: Final = re.compile(
    r"(?:^|[.!?;:*\"“]\s*)(?:(?P<after>after|following)|before|prior to)\b[^.!?;,]{0,80}$",
    re.IGNORECASE,
)
_MAIN: Final = re.compile(r",[^.!?;,()]{1,80}\b(?:on|in)\s+")
_ENDS: Final = re.compile(r"\s*(?:[.;\"”*]|$)")
_RANGE: Final = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_UNTIL: Final = pattern(r" ?(?:to|through|until|till|[-–—]) ?")
_SPAN: Final = pattern(rf"\b{SPAN} (?:before|after|earlier|later|prior)")
_OTHERWISE: Final = pattern(r"\b(?:not|nor|neither|or|and) |[.!?;] |\n\s*\n|<")


def check_events(reading: Reading) -> Iterator[Finding]:
    """Yield every pair of dates with "before", "after" or "to" between them.

    Other sentences, "not", "or" and "and" between them leave open which are compared, and spans of
    time are tried elsewhere.
    """
    for passage in reading.once(passages):
        for one, other in pairwise(find_dates(passage.words)):
            yield from _finding(passage, one, other)


def _finding(passage: Passage, one: FoundDate, other: FoundDate) -> Iterator[Finding]:
    before = _is_before(passage.words, one, other)
    if before is None:
        return
    first, last = (one.date, other.date) if before else (other.date, one.date)
    outcome = Outcome.CANNOT_TELL
    if first.latest < last.earliest:
        outcome = Outcome.PASSED
    elif first.earliest > last.latest:
        outcome = Outcome.FAILED
    place = passage.place.part(one.start, other.end)
    sign = "<" if before else ">"
    says = f"{one.date} is called {'earlier' if before else 'later'} than {other.date}."
    formula = f"{one.date} {sign} {other.date}"
    yield Finding(ORDER, passage.subject, outcome, says, (place,), formula=formula)


def _is_before(text: str, one: FoundDate, other: FoundDate) -> bool | None:
    """Tell whether the first of two dates is called the earlier one; ``None`` where neither is."""
    between, front = text[one.end : other.start], text[: one.start]
    if _RANGE.search(front) and between.strip() == "and":
        return True
    if len(between) > _BETWEEN or _OTHERWISE.search(between) or _SPAN.search(between):
        return None
    before = bool(_BEFORE.search(between) or _UNTIL.fullmatch(between))
    if before != bool(_AFTER.search(between)):
        return before
    opens = _OPENS.search(front)
    if not before and opens and _MAIN.fullmatch(between) and _ENDS.match(text, other.end):
        return opens["after"] is not None
    return None
