"""Sentences as figures are read from them."""

from kg.extract.statistics import find_figures
from kg.model.figure import ParsedFigure
from kg.model.location import Span
from kg.model.words import Run, Words


def words(text: str) -> Words:
    return Words((Run(text, Span(0, len(text))),))


def figures(text: str, language: str = "en") -> tuple[ParsedFigure, ...]:
    return find_figures(words(text), language)


def only(text: str, language: str = "en") -> ParsedFigure:
    (figure,) = figures(text, language)
    return figure


def brief(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(str(f.value), f.comparator.value, f.subject) for f in figures(text, language)]
