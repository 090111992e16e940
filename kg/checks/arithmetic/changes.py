"""Changes: "rose from 34 to 50 percent", and by how much."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from types import MappingProxyType
from typing import Final

from kg.checks.facts.figures import plain
from kg.checks.facts.numbers import NUMBER, PERCENT, POINTS, Range, shown, value_of
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome, Severity

CHANGE: Final = Check(
    "change-worded",
    "The numbers of a change go the way that the words say.",
    "arithmetic",
    Severity.ERROR,
)
AMOUNT: Final = Check(
    "change-recomputed",
    "A change is as large as its two numbers make it.",
    "arithmetic",
    Severity.ERROR,
)

_UP: Final = "increased|increases|rose|risen|rises|grew|grown|climbed|went up"
_DOWN: Final = "decreased|decreases|fell|fallen|falls|dropped|declined|shrank|went down"
_FACTORS: Final = MappingProxyType(
    {"doubled": Fraction(2), "tripled": Fraction(3), "quadrupled": Fraction(4),
     "halved": Fraction(1, 2)}
)  # fmt: skip
_FROM_TO: Final = (
    rf"from (?P<before>{NUMBER})(?P<first>{PERCENT})? to (?P<after>{NUMBER})(?P<second>{PERCENT})?"
    r"(?!\d)"
)
_NOUN: Final = "(?:increase|rise|growth|gain|decrease|drop|decline|fall)"
_AMOUNT: Final = rf"(?P<amount>{NUMBER})(?P<unit>{PERCENT}|{POINTS})?"
_CHANGE: Final = pattern(rf"\b(?P<way>{_UP}|{_DOWN})(?: \w+){{0,3}} {_FROM_TO}")
_BY: Final = (
    pattern(
        rf"\b(?:{_UP}|{_DOWN})(?: \w+){{0,2}} (?P<by>by) {_AMOUNT},?(?: \w+){{0,4}} {_FROM_TO}"
    ),
    pattern(
        rf"\b(?:{_UP}|{_DOWN})(?: \w+){{0,3}} {_FROM_TO}[^.;\d]{{0,60}}?"
        rf"(?P<by>\bby|\b{_NOUN} of|\((?:up|down)?|\ban?) ?{_AMOUNT}(?![\d,]*\d)\)?"
    ),
)
_TIMES: Final = pattern(
    r"\b(?:(?P<degree>more than|nearly|almost|about) )?"
    rf"(?P<factor>{'|'.join(_FACTORS)}),? {_FROM_TO}"
)
_YEARS: Final = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class Change:
    """Two numbers of which the second follows the first; ``percent``: both are percentages."""

    before: Decimal
    after: Decimal
    percent: bool

    @classmethod
    def of(cls, phrase: Phrase) -> "Change":
        """Read the numbers of "from 34 to 50 percent"."""
        said = phrase.match
        percent = bool(said["first"] or said["second"])
        return cls(value_of(said["before"]), value_of(said["after"]), percent)

    @property
    def points(self) -> Decimal:
        """The difference."""
        return self.after - self.before

    @property
    def formula(self) -> str:
        """How the difference comes out."""
        return f"{plain(self.after)} - {plain(self.before)} = {plain(self.points)}"

    def relative(self) -> Range:
        """Return by how many percent it changes, given that both numbers may be rounded."""
        terms = (self.before, self.after)
        rounded = self.percent or any(value % 1 for value in terms)
        before, after = (Range.printed(v) if rounded else Range.exactly(v) for v in terms)
        ends = [abs(end - 1) * 100 for end in ((after / before).low, (after / before).high)]
        return Range(min(ends), max(ends))

    def __str__(self) -> str:
        size = plain(abs(self.points))
        unit = f" percentage point{'' if size == '1' else 's'}" if self.percent else ""
        if not self.before:
            return f"{size}{unit}"
        relative = abs(Fraction(self.after) / Fraction(self.before) - 1) * 100
        return f"{size}{unit}, or {shown(relative)} percent"


def check_changes(reading: Reading) -> Iterator[Finding]:
    """Yield every change "from … to …" with whether it goes up or down as the words say."""
    up = pattern(_UP)
    for phrase in find_phrases(reading, _CHANGE):
        change = Change.of(phrase)
        rises = up.fullmatch(phrase.match["way"]) is not None
        holds = change.points > 0 if rises else change.points < 0
        outcome = Outcome.PASSED if holds else Outcome.FAILED
        way = "up" if change.points > 0 else "down" if change.points < 0 else "neither up nor down"
        by = f", by {change}" if change.points else ""
        says = f"“{phrase.words}” goes {way}{by}."
        subject, places = phrase.passage.subject, (phrase.place,)
        yield Finding(CHANGE, subject, outcome, says, places, formula=change.formula)


def check_amounts(reading: Reading) -> Iterator[Finding]:
    """Yield every change with the amount that is printed for it, recomputed.

    "By 16 percent" said of 34 to 50 percent fails: that is a rise by 16 points, or by 47 percent.
    """
    for phrase in chain.from_iterable(find_phrases(reading, wanted) for wanted in _BY):
        if _is_amount(phrase):
            yield _amount(phrase, Change.of(phrase))
    for phrase in find_phrases(reading, _TIMES):
        yield _times(phrase, Change.of(phrase))


def _is_amount(phrase: Phrase) -> bool:
    """Tell an amount from a year ("by 2010") and from a number in brackets or after "a"."""
    said = phrase.match
    if said["unit"]:
        return True
    return said["by"].endswith(("by", "of")) and value_of(said["amount"]) not in _YEARS


def _amount(phrase: Phrase, change: Change) -> Finding:
    printed, unit = value_of(phrase.match["amount"]), phrase.match["unit"] or ""
    if change.before and re.fullmatch(pattern(PERCENT), unit):
        holds = Range.printed(printed).meets(change.relative())
    else:
        holds = printed == abs(change.points)
    outcome = Outcome.PASSED if holds else Outcome.FAILED
    says = f"“{phrase.words}”: from {plain(change.before)} to {plain(change.after)} it is {change}."
    subject, places = phrase.passage.subject, (phrase.place,)
    return Finding(AMOUNT, subject, outcome, says, places, formula=change.formula, printed=printed)


def _times(phrase: Phrase, change: Change) -> Finding:
    degree = " ".join((phrase.match["degree"] or "").lower().split())
    factor = _FACTORS[phrase.match["factor"].lower()]
    ratio = Fraction(change.after) / Fraction(change.before) if change.before else Fraction(0)
    close = abs(ratio - factor) <= factor / 20
    outcome = Outcome.PASSED if ratio == factor or (close and degree) else Outcome.FAILED
    if degree == "more than":
        beyond = ratio > factor if factor > 1 else ratio < factor
        outcome = Outcome.PASSED if beyond else Outcome.FAILED
    elif close and not degree and ratio != factor:
        outcome = Outcome.CANNOT_TELL
    says = f"“{phrase.words}”: from {plain(change.before)} to {plain(change.after)} it is {change}."
    formula = f"{plain(change.after)} / {plain(change.before)} = {shown(ratio)}"
    return Finding(AMOUNT, phrase.passage.subject, outcome, says, (phrase.place,), formula=formula)
