"""Are two figures that are set against each other told of one whole, counted by one definition?"""

from collections.abc import Iterator
from typing import Final

from kg.checks.likeness.opposed import Opposed, opposed
from kg.checks.likeness.unlike import Unlike, unlike
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome

WHOLES: Final = Check(
    "same-whole",
    "Two figures that are set against each other are told of one whole, by one definition.",
    "like for like",
)


def check_wholes(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each two figures of one measure that are set against each other.

    Figures that measure different things are passed over.
    """
    done = set[frozenset[str]]()
    for pair in opposed(reading):
        both = frozenset({pair.one.figure.iri, pair.other.figure.iri})
        found = _found(pair) if both not in done else None
        if found:
            done.add(both)
            outcome, says = found
            one, other = pair.one.figure.iri, pair.other.figure.iri
            places = reading.places_of(one, other)
            yield Finding(WHOLES, one, outcome, says, places, (other,))


def _found(pair: Opposed) -> tuple[Outcome, str] | None:
    figures = pair.one.figure.said, pair.other.figure.said
    found = unlike(pair.one.said, pair.other.said, contrasted=pair.contrasted)
    if found is None:
        return None
    way, *wholes = found
    both = zip(wholes, figures, strict=True)
    said = " and ".join(f"“{whole}” ({figure})" for whole, figure in both if whole)
    if way is Unlike.NOTHING and pair.one.figure.area != pair.other.figure.area:
        return None  # of two places, so that neither is told of the whole of the other
    if way is Unlike.NOTHING:
        return Outcome.PASSED, f"Told of one whole: {said}."
    if way is Unlike.UNSAID:
        bare = figures[wholes.index("")]
        return Outcome.CANNOT_TELL, f"{bare} is printed without its whole, beside {said}."
    return Outcome.FAILED, f"Not like for like: {way} differs, {said}."
