"""One figure, one party: is the value the same wherever it is printed?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from kg.checks.facts.figures import Figure, figures, plain
from kg.checks.reading import Reading, counted, listed
from kg.model.finding import Check, Finding, Outcome, Severity
from kg.vocab.namespaces import iri

ONE_VALUE: Final = Check(
    "one-value",
    "A party gives one value for one place, measure, unit and period.",
    "repetition",
    Severity.ERROR,
)


def check_repetition(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each figure that one party prints at several places.

    Figures of one party from different works may differ with reason: only those of one work, or of
    none, are set side by side. Without a period, or with "more than", it cannot be told whether two
    values contradict each other.
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
    values = sorted({(figure.value, figure.comparator) for figure in ordered})
    one, inputs = ordered[0], tuple(figure.iri for figure in ordered)
    outcome = Outcome.PASSED
    if len(values) > 1:
        exact = all(comparator in {"", iri("clm:exactly")} for _, comparator in values)
        outcome = Outcome.FAILED if one.period and exact else Outcome.CANNOT_TELL
    places = reading.places_of(*inputs)
    when = f" for {one.period}" if one.period else ", no period given"
    found = listed(plain(value) for value, _ in values)
    says = f"{reading.name(one.area)}, {one.label}{when}: {found}"
    says += f" at {counted(len(places), 'place')}."
    return Finding(ONE_VALUE, one.iri, outcome, says, places, inputs[1:])
