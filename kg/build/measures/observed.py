"""A figure of running text as an observation: who gives it, of what, where and when."""

from collections.abc import Iterator

from kg.build.measures.places import Where
from kg.build.measures.settling import doubted
from kg.model.figure import Observation, ParsedFigure
from kg.model.location import Location, Notice
from kg.model.words import Words


def observed(
    figure: ParsedFigure,
    words: Words,
    at: Where,
    *,
    agents: tuple[str, ...],
    assertion: str,
    according_to: str | None,
) -> Observation:
    """Return the observation that words state; what it measures gets its key later."""
    observation = Observation(
        key="",
        place=at.place,
        indicator="",
        value=figure.value,
        unit=figure.unit,
        comparator=figure.comparator,
        agents=agents,
        locations=(Location(words.spans(figure.start, figure.end)),),
        according_to=according_to,
        period=figure.period,
        assertions=(assertion,),
        confidence=at.confidence,
        reason=at.reason,
    )
    return doubted(observation, figure.doubt, figure.sure)


def unkept_periods(figure: ParsedFigure, observation: Observation) -> Iterator[Notice]:
    """Say so where words name a time that is no date or span, and the figure has none."""
    said = figure.period_words
    if figure.period is None and said and any(char.isdigit() for char in said):
        message = f"“{said}” is no one date or span of time; the figure beside it has no period."
        yield Notice("period-not-kept", message, observation.locations[0])


def measured_by(figure: ParsedFigure) -> str:
    """Return the words for what a figure measures."""
    return f"average {figure.subject}" if figure.average else figure.subject
