"""One figure, one party: is the value the same wherever it is printed?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from kg.checks.facts.bounds import can_all_hold, said
from kg.checks.facts.figures import Figure, figures
from kg.checks.reading import Reading, counted, listed
from kg.model.finding import Check, Finding, Outcome, Severity

ONE_VALUE: Final = Check(
    "one-value",
    "A party gives one value for one place, measure, unit and period.",
    "repetition",
    Severity.ERROR,
)


def check_repetition(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each figure that one party prints at several places.

    Figures of one party from different works may differ with reason: only those of one work, or of
    none, are set side by side; "more than 65" and 72 hold together. Without a period it cannot be
    told whether two values contradict each other.
    """
    groups: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in reading.once(figures).values():
        if not figure.minuend and figure.parties and figure.area:
            parties = " ".join(sorted(figure.parties))
            key = (parties, figure.area, figure.indicator, figure.unit, figure.work, figure.period)
            groups[key].append(figure)
    for _, group in sorted(groups.items()):
        places = reading.places_of(*(figure.iri for figure in group))
        if len({(place.version, place.start) for place in places}) > 1:
            yield _finding(reading, group)


def _finding(reading: Reading, group: Sequence[Figure]) -> Finding:
    ordered = sorted(group, key=lambda figure: (figure.value, figure.iri))
    one, inputs = ordered[0], tuple(figure.iri for figure in ordered)
    outcome = Outcome.PASSED
    if not can_all_hold([(figure.value, figure.comparator) for figure in ordered]):
        outcome = Outcome.FAILED if one.period else Outcome.CANNOT_TELL
    places = reading.places_of(*inputs)
    when = f" for {one.period}" if one.period else ", no period given"
    found = listed(dict.fromkeys(said(figure.value, figure.comparator) for figure in ordered))
    says = f"{reading.name(one.area)}, {one.label}{when}: {found}"
    says += f" at {counted(len(places), 'place')}."
    return Finding(ONE_VALUE, one.iri, outcome, says, places, inputs[1:])
