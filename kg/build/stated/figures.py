"""Figures in the cells of a table of claims and replies, as in running text."""

from collections.abc import Iterator, Sequence

from kg.build.measures.places import unstated_place
from kg.build.measures.settling import Indicators, doubted, keyed
from kg.build.measures.tabulating import Stated
from kg.extract.statistics import find_figures
from kg.model.claim import Assertion
from kg.model.entity import EntityKind, Mention
from kg.model.figure import Indicator, Observation, ParsedFigure
from kg.model.location import Location
from kg.model.words import Run, Words
from kg.reconcile.indicators import indicator_of

_ASSUMED = 0.7
_NO_PLACE = (
    "The words beside the figure name no known place. Nor is the publisher's jurisdiction known."
)


def figures_of(
    document: str,
    title: str,
    assertions: Sequence[Assertion],
    mentions: Sequence[Sequence[Mention]],
) -> tuple[tuple[Indicator, ...], tuple[Observation, ...]]:
    """Return what is measured, and every figure, each with its cell and who gives it.

    ``document`` is the key of the input, ``title`` its name; ``mentions`` are those of each
    assertion.
    """
    indicators = Indicators()
    elsewhere = unstated_place(document, title).key
    found = [
        indicators.settle(stated)
        for assertion, named in zip(assertions, mentions, strict=True)
        for stated in _of_cell(assertion, named, elsewhere)
    ]
    observations = keyed(document, found)
    used = {observation.indicator for observation in observations}
    return tuple(one for one in indicators.known if one.key in used), observations


def _of_cell(assertion: Assertion, mentions: Sequence[Mention], elsewhere: str) -> Iterator[Stated]:
    if not assertion.location.spans or not any(char.isdigit() for char in assertion.text):
        return
    words = Words((Run(assertion.text, assertion.location.spans[0]),))
    places = [found for found in mentions if found.entity.kind is EntityKind.PLACE]
    spots = [(place.start, place.end) for place in places]
    for figure in find_figures(words, assertion.language, places=spots):
        named = next((place for place in places if place.words == figure.place), None)
        observation = Observation(
            key="",
            place=named.entity.key if named else elsewhere,
            indicator="",
            value=figure.value,
            unit=figure.unit,
            comparator=figure.comparator,
            agents=assertion.agents,
            locations=(_within(assertion.location, words, figure),),
            period=figure.period,
            assertions=(assertion.key,),
            confidence=named.confidence if named else _ASSUMED,
            reason=named.reason if named else _NO_PLACE,
        )
        subject = f"average {figure.subject}" if figure.average else figure.subject
        observation = doubted(observation, figure.doubt)
        yield Stated(observation, indicator_of(subject, figure.unit), 0)


def _within(cell: Location, words: Words, figure: ParsedFigure) -> Location:
    """Return the place of a figure: inside its cell, or the cell where that cannot be told."""
    spans = words.spans(figure.start, figure.end)
    return Location(spans, page=cell.page, row=cell.row, pointer=cell.pointer)
