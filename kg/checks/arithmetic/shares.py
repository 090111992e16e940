"""Shares: in words beside a percentage, and as a part of a whole beside a percentage."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from types import MappingProxyType
from typing import Final

from kg.checks.facts.figures import plain
from kg.checks.facts.numbers import NUMBER, PERCENT, Range, shown, value_of
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome, Severity

SHARE: Final = Check(
    "share-worded", "A share in words fits the percentage beside it.", "arithmetic", Severity.ERROR
)
PART: Final = Check(
    "share-recomputed",
    "A percentage is that of the part and the whole beside it.",
    "arithmetic",
    Severity.ERROR,
)

_SHARE: Final = pattern(
    r"(?:\b(more than|over|less than|fewer than|under|at least|at most|exactly) )?"
    r"\b(half|(?:a|one)[-\s](?:third|quarter|fifth|tenth)|two[-\s]thirds|three[-\s]quarters"
    r"|(?:a|the) majority|a minority) ?"
    rf"\((?:[^()\d]{{0,30}} )?(\d+(?:\.\d+)?){PERCENT}\)"
)
_NEARLY: Final = r"(?:about|around|nearly|almost|roughly|some|approximately)"
_OF: Final = (
    rf"(?P<part>{NUMBER})(?: [a-z]+){{0,2}} (?:out )?of (?:(?:the|its|all|these|those) )*"
    rf"(?P<whole>{NUMBER})"
)
_GIVES: Final = r"(?: ?\(|, or |, that is,? |, i\.e\.,? | - | – ?|—)"
_SAYS: Final = rf"(?P<percent>\d+(?:\.\d+)?){PERCENT}"
_PARTS: Final = (
    pattern(
        rf"\b{_OF}(?!\d|,\d|\.\d|{PERCENT})[^.;:()\d%]{{0,60}}?{_GIVES}(?:{_NEARLY} )?{_SAYS}\)?"
    ),
    pattern(rf"{_SAYS} ?\((?:{_NEARLY} )?{_OF}\b[^()%]{{0,40}}\)"),
)
_OF_HUNDRED: Final = ("%", "percent", "per cent")
_FRACTIONS: Final[Mapping[str, Fraction]] = MappingProxyType(
    {
        "half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4),
        "fifth": Fraction(1, 5), "tenth": Fraction(1, 10), "thirds": Fraction(2, 3),
        "quarters": Fraction(3, 4), "majority": Fraction(1, 2), "minority": Fraction(1, 2),
    }
)  # fmt: skip
_MORE: Final = frozenset({"more than", "over"})
_LESS: Final = frozenset({"less than", "fewer than", "under"})


def check_shares(reading: Reading) -> Iterator[Finding]:
    """Yield every share in words that has its percentage in brackets behind it."""
    for phrase in find_phrases(reading, _SHARE):
        qualifier = " ".join((phrase.match[1] or "").lower().split())
        noun = re.split(r"[\s*_-]+", phrase.match[2].lower())[-1]
        percent = Decimal(phrase.match[3])
        outcome = _share(qualifier, noun, percent)
        verb = {Outcome.PASSED: "fits", Outcome.FAILED: "does not fit"}.get(outcome, "is near")
        says = f"“{phrase.words}”: {plain(percent)} percent {verb} the words."
        sign = ">" if qualifier in _MORE or noun == "majority" else "<"
        sign = sign if qualifier in _MORE | _LESS or noun in {"majority", "minority"} else "="
        formula = f"{plain(percent)}/100 {sign} {_FRACTIONS[noun]}"
        subject, places = phrase.passage.subject, (phrase.place,)
        yield Finding(SHARE, subject, outcome, says, places, formula=formula)


def _share(qualifier: str, noun: str, percent: Decimal) -> Outcome:
    """Tell whether a percentage fits; a printed 33 percent agrees with one third.

    A bare "half (52 percent)" is loose talk: that it is near cannot be called wrong.
    """
    share, bound = Fraction(percent) / 100, _FRACTIONS[noun]
    rounds = Range.printed(percent).meets(Range.exactly(bound * 100))
    tests: Mapping[str, Callable[[], bool]] = {
        "at least": lambda: share >= bound or rounds,
        "at most": lambda: share <= bound or rounds,
        "exactly": lambda: rounds,
        **dict.fromkeys(_MORE, lambda: share > bound),
        **dict.fromkeys(_LESS, lambda: share < bound),
    }
    if qualifier in tests:
        return Outcome.PASSED if tests[qualifier]() else Outcome.FAILED
    if noun in {"majority", "minority"}:
        holds = share > bound if noun == "majority" else share < bound
        return Outcome.PASSED if holds else Outcome.FAILED
    return Outcome.PASSED if rounds else Outcome.CANNOT_TELL


def check_parts(reading: Reading) -> Iterator[Finding]:
    """Yield every "12 of 36 counties (33 percent)" and "33 percent (12 of 36)", recomputed."""
    for phrase in chain.from_iterable(
        find_phrases(reading, wanted, having=_OF_HUNDRED) for wanted in _PARTS
    ):
        if value_of(phrase.match["whole"]):
            yield _part(phrase)


def _part(phrase: Phrase) -> Finding:
    part, whole, percent = (value_of(phrase.match[name]) for name in ("part", "whole", "percent"))
    share = Fraction(part) / Fraction(whole) * 100
    holds = Range.printed(percent).meets(Range.exactly(share))
    loosely = not holds and re.search(rf"\b{_NEARLY}\b", phrase.words, re.IGNORECASE)
    near = loosely and abs(share - Fraction(percent)) <= 2
    outcome = Outcome.PASSED if holds else Outcome.CANNOT_TELL if near else Outcome.FAILED
    says = f"“{phrase.words}”: {plain(part)} of {plain(whole)} are {shown(share)} percent."
    formula = f"100 * {plain(part)} / {plain(whole)} = {shown(share)}"
    subject, places = phrase.passage.subject, (phrase.place,)
    return Finding(PART, subject, outcome, says, places, formula=formula, printed=percent)
