"""Rankings that print their numbers: "highest in East Quay (54), ahead of the Pier (65)"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kg.checks.arithmetic.rankings import RANKING, SUPERLATIVE, is_low
from kg.checks.facts.numbers import NUMBER, PERCENT, value_of
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading, listed
from kg.model.finding import Finding, Outcome

_NAMED: Final = r"[^.;:()]{1,60}?"  # who it is said of
_VALUE: Final = rf"\((?P<{{0}}>{NUMBER})(?P<{{0}}_unit>{PERCENT})? ?\)"
_AHEAD: Final = pattern(
    rf"\b(?P<rank>{SUPERLATIVE})\b{_NAMED} {_VALUE.format('one')}"
    rf",? (?:just |well |far )?(?:ahead of|followed by|before|then)\b(?P<rest>[^.;:]{{1,200}})"
)
_OTHER: Final = pattern(_VALUE.format("other"))
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


def check_ahead(reading: Reading) -> Iterator[Finding]:
    """Yield every superlative with a number in brackets that is ahead of others in the sentence.

    Numbers of another unit, and what may be a year, are left out.
    """
    for phrase in find_phrases(reading, _AHEAD, having=("ahead", "follow", "before", "then")):
        unit = bool(phrase.match["one_unit"])
        others = [
            match["other"]
            for match in _OTHER.finditer(phrase.match["rest"])
            if bool(match["other_unit"]) == unit and not _YEAR.fullmatch(match["other"])
        ]
        if others and not _YEAR.fullmatch(phrase.match["one"]):
            yield _finding(phrase, phrase.match["one"], others)


def _finding(phrase: Phrase, one: str, others: list[str]) -> Finding:
    low, first = is_low(phrase.match["rank"]), value_of(one)
    beyond = [other for other in others if _is_beyond(value_of(other), first, low=low)]
    outcome = Outcome.FAILED if beyond else Outcome.PASSED
    sign = "<=" if low else ">="
    said = f"{listed(beyond)} {'is' if len(beyond) == 1 else 'are'}" if beyond else "none is"
    says = f"“{phrase.match['rank']}” is said beside {one}: of the numbers named after it "
    says += f"{said} {'below' if low else 'above'} it."
    formula = ", ".join(f"{one} {sign} {other}" for other in others)
    return Finding(RANKING, phrase.passage.subject, outcome, says, (phrase.place,), formula=formula)


def _is_beyond(other: Decimal, first: Decimal, *, low: bool) -> bool:
    return other < first if low else other > first
