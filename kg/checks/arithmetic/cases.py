"""What is said of all cases: "in all cases lower", tried on each pair of figures."""

from collections.abc import Iterator
from typing import Final

from kg.checks.facts.figures import Figure, Pair, compared, plain
from kg.checks.facts.parties import parties
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading, counted, listed
from kg.model.finding import Check, Finding, Outcome, Severity

ALL_CASES: Final = Check(
    "all-cases", "What is said of all cases holds for each of them.", "arithmetic", Severity.ERROR
)

_ALL: Final = pattern(
    r"\bin (?:all|each|every)(?: of (?:the|these))? "
    r"(?:cases?|instances?|count(?:y|ies)|jurisdictions?|states?|places?)\b"
    r"[^.]{0,200}?\b(lower|less|fewer|smaller|higher|more|greater|larger) than\b"
)
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
