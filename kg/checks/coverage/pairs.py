"""What of a claim its reply takes up, what it leaves, and what it brings up of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from kg.checks.facts.figures import Figure, figures
from kg.checks.reading import Reading, listed, values
from kg.model.finding import Check, Finding, Outcome, Severity
from kg.vocab.namespaces import iri

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


@dataclass(frozen=True, slots=True)
class Cover:
    """The things of one kind on both sides, as IRIs in order."""

    taken: tuple[str, ...]
    left: tuple[str, ...]
    brought: tuple[str, ...]


def check_coverage(reading: Reading) -> Iterator[Finding]:
    """Yield three findings for each pair of claim and reply: figures, places, named bodies."""
    stated = _stated(reading)
    for pair, rows in sorted(_pairs(reading).items()):
        claim, reply = pair
        answers = _figures(stated.get(claim, []), stated.get(reply, []))
        yield _finding(reading, FIGURES, rows, answers, _figure_name(reading))
        for check, kind in ((PLACES, "schema:AdministrativeArea"), (BODIES, "prov:Agent")):
            named = [_named(reading, side, iri(kind), stated) for side in pair]
            yield _finding(reading, check, rows, _things(*named), reading.name)


def _pairs(reading: Reading) -> dict[tuple[str, str], tuple[str, str, str]]:
    """Return claim and reply -> the first of their links, with the pair itself."""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for row in reading.rows("stances"):
        pair = row["claim"], row["reply"]
        found.setdefault(pair, (row["stance"], *pair))
    return found


def _stated(reading: Reading) -> dict[str, list[Figure]]:
    """Return, for each assertion, the figures it states; differences follow from others."""
    found: dict[str, list[Figure]] = {}
    for figure in reading.once(figures).values():
        for assertion in figure.assertions if not figure.minuend else ():
            found.setdefault(assertion, []).append(figure)
    return found


def _figures(claim: Iterable[Figure], reply: Iterable[Figure]) -> Cover:
    """A figure is answered by another for the same place and measure from another work."""
    answers = list(reply)
    taken: list[str] = []
    left: list[str] = []
    used: set[str] = set()
    for figure in claim:
        found = [one.iri for one in answers if _answers(one, figure)]
        used |= {*found, figure.iri}  # a claim's own figure said again brings nothing up
        (taken if found else left).append(figure.iri)
    brought = tuple(figure.iri for figure in answers if figure.iri not in used)
    return Cover(tuple(taken), tuple(left), brought)


def _answers(one: Figure, figure: Figure) -> bool:
    same = (one.area, one.indicator) == (figure.area, figure.indicator)
    return same and one.work != figure.work and one.iri != figure.iri


def _named(
    reading: Reading, assertion: str, kind: str, stated: dict[str, list[Figure]]
) -> tuple[str, ...]:
    rows = reading.by("mentions", "assertion").get(assertion, [])
    named = set(values((row for row in rows if row["kind"] == kind), "thing"))
    if kind == iri("schema:AdministrativeArea"):
        countries = values(reading.rows("countries"), "country")
        areas = {figure.area for figure in stated.get(assertion, ()) if figure.area}
        named |= areas.difference(countries)  # a figure without a place holds for the country
    return tuple(sorted(named))


def _things(claim: tuple[str, ...], reply: tuple[str, ...]) -> Cover:
    taken = tuple(thing for thing in claim if thing in reply)
    left = tuple(thing for thing in claim if thing not in reply)
    return Cover(taken, left, tuple(thing for thing in reply if thing not in claim))


def _figure_name(reading: Reading) -> Callable[[str], str]:
    held = reading.once(figures)

    def name(figure: str) -> str:
        one = held[figure]
        place = reading.name(one.area) if one.area else "no place"
        return f"{one.said} ({place})"

    return name


def _finding(
    reading: Reading,
    check: Check,
    pair: tuple[str, str, str],
    cover: Cover,
    name: Callable[[str], str],
) -> Finding:
    stance, claim, reply = pair
    outcome = Outcome.FAILED if cover.left else Outcome.PASSED
    if not cover.left and not cover.taken:
        outcome = Outcome.INAPPLICABLE
    sides = {
        "taken up": cover.taken,
        "left": cover.left,
        "brought up by the reply": cover.brought,
    }
    says = "; ".join(f"{side}: {_list(map(name, things))}" for side, things in sides.items())
    places = reading.places_of(*cover.left, claim, reply)
    inputs = (claim, reply, *chain(cover.left, cover.taken, cover.brought))
    return Finding(check, stance, outcome, f"{says[0].upper()}{says[1:]}.", places, inputs)


def _list(names: Iterable[str]) -> str:
    every = sorted(names)
    if len(every) > _MOST:
        every = [*every[:_MOST], f"{len(every) - _MOST} more"]
    return listed(every) if every else "none"


_MOST: Final = 6
