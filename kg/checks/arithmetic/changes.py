"""Changes: "rose from 34 to 50 percent", and by how much."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from types import MappingProxyType
from typing import Final

from kg.checks.facts.figures import plain
from kg.checks.facts.numbers import PERCENT, POINTS, SIGNED, Range, shown, value_of
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
_WHEN: Final = r"(?: (?:in|for|during|by|at the end of|as of)(?: [a-z.]+){0,3}(?: \d{1,2},)? \d{4})"
# Words that begin another statement: "rose from 34 to 50 percent, while delays fell by 3 percent".
_ELSE: Final = (
    r"(?!(?:and|as|but|compared|due|owing|thanks|up|when|whereas|which|while|with"
    rf"|{_UP}|{_DOWN})\b)"
)
_WORDS: Final = rf"(?: {_ELSE}[a-z][\w'’-]*){{0,3}}?"
_FROM_TO: Final = (
    rf"from (?P<before>{SIGNED})(?P<first>{PERCENT})?{_WORDS}{_WHEN}?"
    rf" to (?P<after>{SIGNED})(?P<second>{PERCENT})?(?!\d)"
)
_NOUN: Final = "(?:increase|rise|growth|gain|jump|decrease|drop|decline|fall|reduction)"
_AMOUNT: Final = rf"(?P<amount>{SIGNED})(?P<unit>{PERCENT}|{POINTS})?"
_NEAR: Final = rf",?(?: {_ELSE}\w+){{0,4}},?"
_CHANGE: Final = pattern(
    rf"\b(?P<way>{_UP}|{_DOWN})(?: {_ELSE}\w+){{0,3}}"
    rf"(?:(?: by)? {SIGNED}(?:{PERCENT}|{POINTS})?,?)? {_FROM_TO}"
)
_BY: Final = (
    pattern(rf"\b(?:{_UP}|{_DOWN})(?: \w+){{0,2}}(?P<by> by)? {_AMOUNT}{_NEAR} {_FROM_TO}"),
    pattern(rf"\b{_NOUN}(?P<by> of) {_AMOUNT}{_NEAR} {_FROM_TO}"),
    pattern(
        rf"\b(?:{_UP}|{_DOWN}|went|moved)(?: \w+){{0,3}} {_FROM_TO}{_WORDS}{_WHEN}?"
        rf"(?:(?!\b(?:and|but|when|whereas|which|while|{_UP}|{_DOWN})\b)[^.;\d]){{0,60}}?"
        rf"(?:(?P<by>\bby|\b{_NOUN} of|\b(?:up|down)) {_AMOUNT}(?![\d,]*\d)"
        rf"|\((?:(?:up|down|by) )?{_AMOUNT.replace('P<', 'P<in_')}\)"
        rf"|\ban? {_AMOUNT.replace('P<', 'P<a_')}(?: \w+)? {_NOUN}\b)"
    ),
)
_TIMES: Final = pattern(
    r"\b(?:(?P<degree>more than|nearly|almost|about) )?"
    rf"(?P<factor>{'|'.join(_FACTORS)}),? {_FROM_TO}"
)
_FROM: Final = ("from", "From", "FROM")
_PERCENT: Final = pattern(PERCENT)
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

    @property
    def is_rounded(self) -> bool:
        """Whether the numbers may stand for others; counted things are whole."""
        return self.percent or any(v.as_tuple().exponent for v in (self.before, self.after))

    def _terms(self) -> tuple[Range, Range]:
        """Return what both numbers may stand for."""
        terms = (self.before, self.after)
        before, after = (Range.printed(v) if self.is_rounded else Range.exactly(v) for v in terms)
        return before, after

    def size(self) -> Range:
        """Return by how much it changes, given that both numbers may be rounded."""
        before, after = self._terms()
        return after - before if self.points >= 0 else before - after

    def relative(self) -> Range:
        """Return by how many percent it changes, given that both numbers may be rounded."""
        before, after = self._terms()
        ends = [abs(end - 1) * 100 for end in ((after / before).low, (after / before).high)]
        return Range(min(ends), max(ends))

    def __str__(self) -> str:
        size = plain(abs(self.points))
        unit = f" percentage point{'' if size == '1' else 's'}" if self.percent else ""
        if min(self.before, self.after) < 0 or not self.before:  # no share of what is below 0
            return f"{size}{unit}"
        relative = abs(Fraction(self.after) / Fraction(self.before) - 1) * 100
        return f"{size}{unit}, or {shown(relative)} percent"


def check_changes(reading: Reading) -> Iterator[Finding]:
    """Yield every change "from … to …" with whether it goes up or down as the words say."""
    up = pattern(_UP)
    for phrase in find_phrases(reading, _CHANGE, having=_FROM):
        change = Change.of(phrase)
        rises = up.fullmatch(phrase.match["way"]) is not None
        holds = change.points > 0 if rises else change.points < 0
        outcome = Outcome.PASSED if holds else Outcome.FAILED
        if (
            not holds and max(change.before, change.after) < 0
        ):  # a deficit grows as its number falls
            outcome = Outcome.CANNOT_TELL
        way = "up" if change.points > 0 else "down" if change.points < 0 else "neither up nor down"
        by = f", by {change}" if change.points else ""
        says = f"“{phrase.words}” goes {way}{by}."
        subject, places = phrase.passage.subject, (phrase.place,)
        yield Finding(CHANGE, subject, outcome, says, places, formula=change.formula)


def check_amounts(reading: Reading) -> Iterator[Finding]:
    """Yield every change with the amount that is printed for it, recomputed.

    "By 16 percent" said of 34 to 50 percent fails: that is a rise by 16 points, or by 47 percent.
    """
    for phrase in chain.from_iterable(
        find_phrases(reading, wanted, having=_FROM) for wanted in _BY
    ):
        if _is_amount(phrase):
            yield _amount(phrase, Change.of(phrase))
    for phrase in find_phrases(reading, _TIMES, having=_FROM):
        yield _times(phrase, Change.of(phrase))


def _is_amount(phrase: Phrase) -> bool:
    """Tell an amount from a year ("by 2010") and from a bare number in brackets or after "a"."""
    amount, unit, by = _printed(phrase)
    return bool(unit or (by.endswith(("by", "of")) and amount not in _YEARS))


def _printed(phrase: Phrase) -> tuple[Decimal, str, str]:
    """Return the amount as printed, its unit, and the word in front of it."""
    said = phrase.match.groupdict()
    for form in ("", "in_", "a_"):
        if amount := said.get(f"{form}amount"):
            return value_of(amount), said[f"{form}unit"] or "", (said["by"] or "").lower()
    raise AssertionError(phrase.words)  # one of them is in every match


def _amount(phrase: Phrase, change: Change) -> Finding:
    printed, unit, _ = _printed(phrase)
    outcome = amount_fits(change, abs(printed), is_percent=bool(_PERCENT.fullmatch(unit)))
    says = f"“{phrase.words}”: from {plain(change.before)} to {plain(change.after)} it is {change}."
    subject, places = phrase.passage.subject, (phrase.place,)
    return Finding(AMOUNT, subject, outcome, says, places, formula=change.formula, printed=printed)


def amount_fits(change: Change, printed: Decimal, *, is_percent: bool) -> Outcome:
    """Tell whether a change is as large as printed; where rounding may explain it, nobody can.

    A percentage is a share of the number before, unless that is not above 0.
    """
    if is_percent and change.before > 0 and change.after >= 0:
        holds = Range.printed(printed).meets(change.relative())
        return Outcome.PASSED if holds else Outcome.FAILED
    if printed == abs(change.points):
        return Outcome.PASSED
    rounds = Range.printed(printed).meets(change.size()) and change.is_rounded
    return Outcome.CANNOT_TELL if rounds else Outcome.FAILED


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
