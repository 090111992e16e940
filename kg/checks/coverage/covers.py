"""What of a claim its reply takes up, what it leaves, and what it brings up of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.checks.coverage.clauses import clauses_of, is_taken_up
from kg.checks.facts.figures import UNSTATED, Figure, are_of_two_sides, figures
from kg.checks.facts.texts import passages_by_subject, plain_words
from kg.checks.facts.words import content_words
from kg.checks.reading import Reading, values
from kg.model.finding import Place
from kg.vocab.namespaces import iri

_ENGLISH: Final = "en"
_VAGUE: Final = frozenset(  # words that do not tell by themselves what is measured
    """
    change decline decrease difference drop fall gain growth increase level number percent
    percentage rate rise share
    """.split()
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A figure, a place, a body or a clause; a clause has no IRI."""

    name: str
    iri: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The things of one kind: of the claim taken up and left, and of the reply brought up."""

    taken: tuple[Thing, ...] = ()
    left: tuple[Thing, ...] = ()
    brought: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and a reply to it, as IRIs, with the link between them and what is covered.

    ``clauses`` is ``None`` for a claim that is not in English.
    """

    stance: str
    claim: str
    reply: str
    figures: Cover
    places: Cover
    bodies: Cover
    clauses: Cover | None


def coverage(reading: Reading) -> tuple[Pair, ...]:
    """Return what is covered for every claim and every reply to it, in reading order."""
    links: dict[tuple[str, str], str] = {}
    for row in reading.rows("stances"):
        links.setdefault((row["claim"], row["reply"]), row["stance"])
    stated = reading.once(_stated)
    return tuple(
        Pair(
            stance,
            claim,
            reply,
            _figures(reading, stated.get(claim, ()), stated.get(reply, ())),
            _named(reading, claim, reply, "schema:AdministrativeArea"),
            _named(reading, claim, reply, "prov:Agent"),
            _clauses(reading, claim, reply),
        )
        for (claim, reply), stance in sorted(
            links.items(), key=lambda link: _where(reading, link[0])
        )
    )


def _where(reading: Reading, things: Iterable[str]) -> tuple[tuple[tuple[Place, ...], str], ...]:
    """Return what puts things in reading order, those that stand nowhere by their IRIs."""
    return tuple((reading.places_of(thing), thing) for thing in things)


def _stated(reading: Reading) -> Mapping[str, list[Figure]]:
    """Return, for each assertion, the figures it states; differences follow from others."""
    found: dict[str, list[Figure]] = {}
    for figure in reading.once(figures).values():
        for assertion in figure.assertions if not figure.minuend else ():
            found.setdefault(assertion, []).append(figure)
    return {
        assertion: sorted(held, key=lambda figure: _where(reading, (figure.iri,)))
        for assertion, held in found.items()
    }


def _figures(reading: Reading, claim: Iterable[Figure], reply: Iterable[Figure]) -> Cover:
    """A figure is answered by another for its place and measure, of another work or party."""
    answers = list(reply)
    taken: list[Thing] = []
    left: list[Thing] = []
    used: set[str] = set()
    for figure in claim:
        found = [one.iri for one in answers if _answers(one, figure)]
        used |= {*found, figure.iri}  # a claim's own figure said again brings nothing up
        (taken if found else left).append(_figure(reading, figure))
    brought = (_figure(reading, figure) for figure in answers if figure.iri not in used)
    return Cover(tuple(taken), tuple(left), tuple(brought))


def _answers(one: Figure, figure: Figure) -> bool:
    same = (one.area, one.indicator) == (figure.area, figure.indicator)
    told = figure.has_place or bool(content_words(figure.label) - _VAGUE)
    return same and told and are_of_two_sides(one, figure)


def _figure(reading: Reading, figure: Figure) -> Thing:
    place = reading.name(figure.area) if figure.has_place else "no place"
    return Thing(f"{figure.said} ({place})", figure.iri, reading.places_of(figure.iri))


def _named(reading: Reading, claim: str, reply: str, kind: str) -> Cover:
    first, second = (_things(reading, side, iri(kind)) for side in (claim, reply))
    return Cover(
        tuple(thing for thing in first if thing in second),
        tuple(thing for thing in first if thing not in second),
        tuple(thing for thing in second if thing not in first),
    )


def _things(reading: Reading, assertion: str, kind: str) -> tuple[Thing, ...]:
    rows = reading.by("mentions", "assertion").get(assertion, [])
    named = set(values((row for row in rows if row["kind"] == kind), "thing"))
    if kind == iri("schema:AdministrativeArea"):
        countries = values(reading.rows("countries"), "country")
        areas = {figure.area for figure in reading.once(_stated).get(assertion, ()) if figure.area}
        # A figure without a place holds for the country, or for a place that nothing states.
        named |= {area for area in areas.difference(countries) if UNSTATED not in area}
    return tuple(Thing(reading.name(thing), thing) for thing in sorted(named))


def _clauses(reading: Reading, claim: str, reply: str) -> Cover | None:
    sides = [reading.by("assertions", "assertion").get(side, []) for side in (claim, reply)]
    if any(row.get("language", "")[:2] != _ENGLISH for rows in sides for row in rows):
        return None
    passages = reading.once(passages_by_subject)
    said = [passage.words for passage in passages.get(reply, ())]
    words = content_words(" ".join(said))
    labels = values(sides[0], "label")
    found = [
        (place, is_taken_up(place.exact, words))
        for passage in passages.get(claim, ())
        for place in clauses_of(passage.place, labels)
    ]
    taken = (_clause(place) for place, held in found if held)
    return Cover(tuple(taken), tuple(_clause(place) for place, held in found if not held))


def _clause(place: Place) -> Thing:
    return Thing(f"“{plain_words(place.exact)}”", "", (place,))
