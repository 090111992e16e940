"""Words without mark-up, as tests write them."""

from kg.model.location import Span
from kg.model.words import Run, Words


def words(text: str) -> Words:
    return Words((Run(text, Span(0, len(text))),))
