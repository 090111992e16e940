"""Words that stand for arithmetic: "in all cases lower", "more than half", "rose from 3 to 5"."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from kg.checks.facts.figures import Figure, Pair, compared, plain
from kg.checks.facts.parties import parties
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading, counted, listed
from kg.model.finding import Check, Finding, Outcome, Severity

ALL_CASES: Final = Check(
    "all-cases", "What is said of all cases holds for each of them.", "arithmetic", Severity.ERROR
)
SHARE: Final = Check(
    "share-worded", "A share in words fits the percentage beside it.", "arithmetic", Severity.ERROR
)
CHANGE: Final = Check(
    "change-worded",
    "The numbers of a change go the way that the words say.",
    "arithmetic",
    Severity.ERROR,
)

_NUMBER: Final = r"[$€£]?\d[\d,]*(?:\.\d+)?"
_PERCENT: Final = r"(?: ?%| (?:percent|per cent|percentage points?))"
_UP: Final = "increased|increases|rose|risen|rises|grew|grown|climbed|went up"
_DOWN: Final = "decreased|decreases|fell|fallen|falls|dropped|declined|shrank|went down"
_ALL: Final = pattern(
    r"\bin (?:all|each|every)(?: of (?:the|these))? "
    r"(?:cases?|instances?|count(?:y|ies)|jurisdictions?|states?|places?)\b"
    r"[^.]{0,200}?\b(lower|less|fewer|smaller|higher|more|greater|larger) than\b"
)
_SHARE: Final = pattern(
    r"(?:\b(more than|over|less than|fewer than|under|at least|at most|exactly) )?"
    r"\b(half|(?:a|one)[-\s](?:third|quarter|fifth|tenth)|two[-\s]thirds|three[-\s]quarters"
    r"|(?:a|the) majority|a minority) ?"
    rf"\((?:[^()\d]{{0,30}} )?(\d+(?:\.\d+)?){_PERCENT}\)"
)
_CHANGE: Final = pattern(
    rf"\b({_UP}|{_DOWN})(?: \w+){{0,3}} from ({_NUMBER}){_PERCENT}? to ({_NUMBER})\b"
)
_FRACTIONS: Final[Mapping[str, Fraction]] = MappingProxyType(
    {
        "half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4),
        "fifth": Fraction(1, 5), "tenth": Fraction(1, 10), "thirds": Fraction(2, 3),
        "quarters": Fraction(3, 4), "majority": Fraction(1, 2), "minority": Fraction(1, 2),
    }
)  # fmt: skip
_MORE: Final = frozenset({"more than", "over"})
_LESS: Final = frozenset({"less than", "fewer than", "under"})
_LOWER: Final = frozenset({"lower", "less", "fewer", "smaller"})


def check_all_cases(reading: Reading) -> Iterator[Finding]:
    """Yield every "in all cases … lower than", tried on the pairs of figures beside it.

    The pairs are those of which the same assertion states both sides; one side is its own party's.
    """
    for phrase in find_phrases(reading, _ALL):
        speaker = reading.once(parties).get(phrase.passage.subject, frozenset())
        pairs = [_own_first(pair, speaker) for pair in _beside(reading, phrase)]
        known = [pair for pair in pairs if pair]
        if not pairs or len(known) < len(pairs):
            says = f"“{phrase.words}”: there are no figures of both sides beside it."
            place = (phrase.place,)
            yield Finding(ALL_CASES, phrase.passage.subject, Outcome.CANNOT_TELL, says, place)
        else:
            yield _all_cases(reading, phrase, known)


def _beside(reading: Reading, phrase: Phrase) -> list[Pair]:
    assertion = phrase.passage.subject
    return [
        pair
        for pair in reading.once(compared)
        if all(assertion in figure.assertions for figure in pair)
    ]


def _own_first(pair: Pair, speaker: frozenset[str]) -> Pair | None:
    one, other = pair
    if bool(one.parties & speaker) == bool(other.parties & speaker):
        return None
    return (one, other) if one.parties & speaker else (other, one)


def _all_cases(reading: Reading, phrase: Phrase, pairs: list[Pair]) -> Finding:
    lower = phrase.match[1].lower() in _LOWER
    hold = [own.value < other.value if lower else own.value > other.value for own, other in pairs]
    missed = [own for (own, _), held in zip(pairs, hold, strict=True) if not held]
    outcome = Outcome.FAILED if missed else Outcome.PASSED
    but = f", not for {listed(sorted(reading.name(own.area) for own in missed))}" if missed else ""
    says = f"“{phrase.words}” holds for {sum(hold)} of {counted(len(pairs), 'pair')} of figures"
    ids = tuple(figure.iri for pair in pairs for figure in pair)
    sign = "<" if lower else ">"
    formula = "; ".join(f"{plain(own.value)} {sign} {plain(other.value)}" for own, other in pairs)
    places = (phrase.place, *reading.places_of(*(_ids(pairs, missed))))
    return Finding(
        ALL_CASES, phrase.passage.subject, outcome, f"{says}{but}.", places, ids, formula
    )


def _ids(pairs: list[Pair], missed: list[Figure]) -> Iterator[str]:
    """The pairs that miss are shown; when none does, all are."""
    for pair in pairs:
        if not missed or pair[0] in missed:
            yield from (figure.iri for figure in pair)


def check_shares(reading: Reading) -> Iterator[Finding]:
    """Yield every share in words that has its percentage in brackets behind it."""
    for phrase in find_phrases(reading, _SHARE):
        qualifier = " ".join((phrase.match[1] or "").lower().split())
        noun = re.split(r"[\s*_-]+", phrase.match[2].lower())[-1]
        percent = Decimal(phrase.match[3])
        outcome = _share(qualifier, noun, Fraction(percent) / 100)
        verb = {Outcome.PASSED: "fits", Outcome.FAILED: "does not fit"}.get(outcome, "is near")
        says = f"“{phrase.words}”: {plain(percent)} percent {verb} the words."
        sign = ">" if qualifier in _MORE or noun == "majority" else "<"
        sign = sign if qualifier in _MORE | _LESS or noun in {"majority", "minority"} else "="
        formula = f"{plain(percent)}/100 {sign} {_FRACTIONS[noun]}"
        subject, places = phrase.passage.subject, (phrase.place,)
        yield Finding(SHARE, subject, outcome, says, places, formula=formula)


def _share(qualifier: str, noun: str, share: Fraction) -> Outcome:
    """A bare "half (52 percent)" is loose talk: that it is near cannot be called wrong."""
    bound = _FRACTIONS[noun]
    tests: Mapping[str, Callable[[], bool]] = {
        "at least": lambda: share >= bound,
        "at most": lambda: share <= bound,
        "exactly": lambda: share == bound,
        **dict.fromkeys(_MORE, lambda: share > bound),
        **dict.fromkeys(_LESS, lambda: share < bound),
    }
    if qualifier in tests:
        return Outcome.PASSED if tests[qualifier]() else Outcome.FAILED
    if noun in {"majority", "minority"}:
        holds = share > bound if noun == "majority" else share < bound
        return Outcome.PASSED if holds else Outcome.FAILED
    return Outcome.PASSED if abs(share - bound) < Fraction(1, 200) else Outcome.CANNOT_TELL


def check_changes(reading: Reading) -> Iterator[Finding]:
    """Yield every change "from … to …" with whether it goes up or down as the words say."""
    up = pattern(_UP)
    for phrase in find_phrases(reading, _CHANGE):
        before, after = (_value(phrase.match[group]) for group in (2, 3))
        rises = up.fullmatch(phrase.match[1]) is not None
        holds = after > before if rises else after < before
        outcome = Outcome.PASSED if holds else Outcome.FAILED
        way = "up" if after > before else "down" if after < before else "neither up nor down"
        says = f"“{phrase.words}” goes {way}."
        formula = f"{plain(after)} - {plain(before)} = {plain(after - before)}"
        subject, places = phrase.passage.subject, (phrase.place,)
        yield Finding(CHANGE, subject, outcome, says, places, formula=formula)


def _value(words: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.]", "", words))
