"""Shares: in words beside a percentage, and as a part of a whole beside a percentage."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from types import MappingProxyType
from typing import Final

from kg.checks.facts.figures import plain
from kg.checks.facts.numbers import COUNT, NUMBER, PERCENT, Range, count_of, shown, value_of
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

_ODDS: Final = rf"(?P<some>{COUNT}) (?:in|out of) (?:every )?(?P<every>{COUNT})"
_PERCENT: Final = rf"\d+(?:\.\d+)?{PERCENT}"
_SHARE: Final = pattern(
    r"(?:\b(?P<degree>more than|over|less than|fewer than|under|at least|at most|exactly|nearly"
    r"|almost|close to|about|around|roughly|some|approximately) )?"
    r"\b(?P<share>half|(?:a|one)(?:-| )(?:third|quarter|fifth|tenth)|two(?:-| )thirds"
    rf"|three(?:-| )quarters|(?:a|the) majority|a minority|most(?= of\b)|{_ODDS})"
    r"(?: of(?: [^\W\d_][\w'’-]*){1,5})?"
    rf"(?: ?\((?:[^()\d]{{0,30}} )?(?P<in>{_PERCENT})\)|, (?:or )?(?P<beside>{_PERCENT})(?=[,;]))"
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
    pattern(
        rf"\bof (?:(?:the|its|all|these|those) )*(?P<whole>{NUMBER})(?: [a-z]+){{0,3}},"
        rf"(?: (?:only|some|just))? (?P<part>{NUMBER})(?!{PERCENT})(?: [a-z]+){{0,3}}"
        rf"{_GIVES}(?:{_NEARLY} )?{_SAYS}\)?"
    ),
    pattern(
        rf"{_SAYS} of (?:(?:the|its|all|these|those) )*(?P<whole>{NUMBER})(?: [a-z]+){{0,3}}"
        rf" ?\((?P<part>{NUMBER})\)"
    ),
)
_OF_HUNDRED: Final = ("%", "percent", "per cent")
_FRACTIONS: Final[Mapping[str, Fraction]] = MappingProxyType(
    {
        "half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4),
        "fifth": Fraction(1, 5), "tenth": Fraction(1, 10), "thirds": Fraction(2, 3),
        "quarters": Fraction(3, 4), "majority": Fraction(1, 2), "minority": Fraction(1, 2),
        "most": Fraction(1, 2),
    }
)  # fmt: skip
_TENTH: Final = Fraction(1, 10)
_MORE: Final = frozenset({"more than", "over"})
_LESS: Final = frozenset({"less than", "fewer than", "under"})
_SHORT_OF: Final = frozenset({"nearly", "almost", "close to"})
_ABOUT: Final = frozenset({"about", "around", "roughly", "some", "approximately"})
_MOST: Final = frozenset({"majority", "most"})


def check_shares(reading: Reading) -> Iterator[Finding]:
    """Yield every share in words that has its percentage behind it."""
    for phrase in find_phrases(reading, _SHARE, having=_OF_HUNDRED):
        degree = " ".join((phrase.match["degree"] or "").lower().split())
        noun, bound = _share_of(phrase)
        degree = "more than" if noun in _MOST else "less than" if noun == "minority" else degree
        percent = value_of(phrase.match["in"] or phrase.match["beside"])
        outcome = _fits(degree, bound, percent)
        verb = {Outcome.PASSED: "fits", Outcome.FAILED: "does not fit"}.get(outcome, "is near")
        says = f"“{phrase.words}”: {plain(percent)} percent {verb} the words."
        sign = ">" if degree in _MORE else "<" if degree in _LESS else "="
        formula = f"{plain(percent)}/100 {sign} {bound}"
        subject, places = phrase.passage.subject, (phrase.place,)
        yield Finding(SHARE, subject, outcome, says, places, formula=formula)


def _share_of(phrase: Phrase) -> tuple[str, Fraction]:
    """Return the noun and the value of a share: "two thirds", "one in five"."""
    if phrase.match["every"]:
        return "", Fraction(count_of(phrase.match["some"]), count_of(phrase.match["every"]))
    noun = re.split(r"[\s*_-]+", phrase.match["share"].lower())[-1]
    return noun, _FRACTIONS[noun]


def _fits(degree: str, bound: Fraction, percent: Decimal) -> Outcome:
    """Tell whether a percentage fits; a printed 33 percent agrees with one third.

    A bare "half (52 percent)" is loose talk: up to a fifth of the share away it cannot be called
    wrong. "About" and "nearly" allow a tenth of it, "nearly" on the lower side.
    """
    share = Fraction(percent) / 100
    rounds = Range.printed(percent).meets(Range.exactly(bound * 100))
    tests: Mapping[str, Callable[[], bool]] = {
        "at least": lambda: share >= bound or rounds,
        "at most": lambda: share <= bound or rounds,
        "exactly": lambda: rounds,
        **dict.fromkeys(_MORE, lambda: share > bound),
        **dict.fromkeys(_LESS, lambda: share < bound),
    }
    if degree in tests:
        return Outcome.PASSED if tests[degree]() else Outcome.FAILED
    away = abs(share - bound) / bound
    if degree in _SHORT_OF and share > bound and not rounds:
        return Outcome.FAILED
    if rounds or (degree in _SHORT_OF | _ABOUT and away <= _TENTH):
        return Outcome.PASSED
    return Outcome.CANNOT_TELL if away <= 2 * _TENTH else Outcome.FAILED


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
