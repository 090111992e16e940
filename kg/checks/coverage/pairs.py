"""Each claim beside each reply to it: is it answered, and which parts of it are?"""

from collections.abc import Iterable, Iterator
from typing import Final

from kg.checks.coverage.covers import Cover, Pair, coverage
from kg.checks.reading import Reading, counted, listed, values
from kg.model.finding import Check, Finding, Outcome, Severity

ANSWERED: Final = Check("claim-answered", "A claim has a reply.", "coverage", Severity.NOTE)
FIGURES: Final = Check(
    "reply-figures",
    "A reply gives a figure of its own for each figure of the claim.",
    "coverage",
    Severity.NOTE,
)
PLACES: Final = Check(
    "reply-places", "A reply takes up the places that the claim names.", "coverage", Severity.NOTE
)
BODIES: Final = Check(
    "reply-bodies", "A reply takes up the bodies that the claim names.", "coverage", Severity.NOTE
)
CLAUSES: Final = Check(
    "reply-clauses", "A reply shares words with each clause of the claim.", "coverage",
    Severity.NOTE,
)  # fmt: skip
_MOST: Final = 6


def check_coverage(reading: Reading) -> Iterator[Finding]:
    """Yield four findings for each pair of claim and reply: figures, places, bodies, clauses."""
    for pair in reading.once(coverage):
        yield _finding(reading, FIGURES, pair, pair.figures)
        yield _finding(reading, PLACES, pair, pair.places)
        yield _finding(reading, BODIES, pair, pair.bodies)
        if pair.clauses is None:
            says = "Clauses are compared in English only."
            places, inputs = reading.places_of(pair.claim, pair.reply), (pair.claim, pair.reply)
            yield Finding(CLAUSES, pair.stance, Outcome.INAPPLICABLE, says, places, inputs)
        else:
            yield _finding(reading, CLAUSES, pair, pair.clauses)


def _finding(reading: Reading, check: Check, pair: Pair, cover: Cover) -> Finding:
    outcome = Outcome.FAILED if cover.left else Outcome.PASSED
    if not cover.left and not cover.taken:
        outcome = Outcome.INAPPLICABLE
    sides = {"taken up": cover.taken, "left": cover.left}
    if check is not CLAUSES:
        sides["brought up by the reply"] = cover.brought
    says = "; ".join(
        f"{side}: {_list(thing.name for thing in things)}" for side, things in sides.items()
    )
    left = tuple(place for thing in cover.left for place in thing.places)
    places = tuple(dict.fromkeys((*left, *reading.places_of(pair.claim, pair.reply))))
    things = (*cover.left, *cover.taken, *cover.brought)
    inputs = (pair.claim, pair.reply, *(thing.iri for thing in things if thing.iri))
    return Finding(check, pair.stance, outcome, f"{says[0].upper()}{says[1:]}.", places, inputs)


def _list(names: Iterable[str]) -> str:
    every = sorted(names)
    if len(every) > _MOST:
        every = [*every[:_MOST], f"{len(every) - _MOST} more"]
    return listed(every) if every else "none"


def check_answered(reading: Reading) -> Iterator[Finding]:
    """Yield every claim with the number of replies to it."""
    for claim in values(reading.rows("claims"), "claim"):
        replies = values(reading.by("stances", "claim").get(claim, ()), "reply")
        outcome = Outcome.PASSED if replies else Outcome.FAILED
        said = counted(len(replies), "reply", "replies") if replies else "no reply"
        places = reading.places_of(claim, *replies)
        yield Finding(ANSWERED, claim, outcome, f"The claim has {said}.", places, replies)
