"""Differences in prose: "40 berths, 5 more than the 35 of Fennick"."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from kg.checks.arithmetic.changes import Change, amount_fits
from kg.checks.arithmetic.differences import DIFFERENCE
from kg.checks.facts.figures import plain
from kg.checks.facts.numbers import PERCENT, POINTS, SIGNED, value_of
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading
from kg.model.finding import Finding, Outcome

_SIDES: Final = (
    rf"(?P<before>{SIGNED})(?P<first>{PERCENT})?",
    rf"(?P<after>{SIGNED})(?P<second>{PERCENT})?",
)
_GAP: Final = rf"(?P<gap>{SIGNED})(?P<unit>{PERCENT}|{POINTS})?"
_NOUNS: Final = r"(?: (?!and\b|or\b)[a-z][\w'’-]*){0,3}"
_MORE: Final = "more|higher|greater|larger|above"
_LESS: Final = "fewer|less|lower|smaller|below"
_GAPS: Final = (
    pattern(
        rf"\b(?:difference|gap) between {_SIDES[0]}{_NOUNS} and {_SIDES[1]}{_NOUNS}"
        rf" (?:is|was|comes to|of) {_GAP}(?!\d)"
    ),
    pattern(
        rf"{_SIDES[1]}{_NOUNS}, (?:or |which is )?{_GAP}(?: [a-z]+)?"
        rf" (?:(?P<more>{_MORE})|(?P<less>{_LESS})) than (?:the )?{_SIDES[0]}(?!\d)"
    ),
)
_PERCENT: Final = pattern(PERCENT)


def check_gaps(reading: Reading) -> Iterator[Finding]:
    """Yield every difference that a sentence prints beside its two numbers.

    "5 percent higher than 40 percent" is 42 percent: a share of the number that it is held against.
    """
    for phrase in chain.from_iterable(find_phrases(reading, wanted) for wanted in _GAPS):
        yield _finding(phrase, Change.of(phrase))


def _finding(phrase: Phrase, change: Change) -> Finding:
    said = phrase.match.groupdict()
    gap, is_percent = value_of(said["gap"]), bool(_PERCENT.fullmatch(said["unit"] or ""))
    related = said.get("more") or said.get("less")
    outcome = amount_fits(change, abs(gap), is_percent=bool(is_percent and related))
    if (said.get("more") and change.points < 0) or (said.get("less") and change.points > 0):
        outcome = Outcome.FAILED
    says = f"“{phrase.words}”: from {plain(change.before)} to {plain(change.after)} it is {change}."
    subject, places = phrase.passage.subject, (phrase.place,)
    return Finding(
        DIFFERENCE, subject, outcome, says, places, formula=change.formula, printed=gap,
        recomputed=change.points,
    )  # fmt: skip
