"""Notes as works are read from them."""

from kg.extract.works.parse import parse_works
from kg.model.location import Span
from kg.model.source import ParsedWork
from kg.model.words import Run, Words


def said(text: str) -> Words:
    """Return words; what stands between asterisks is italic."""
    runs, offset = [], 0
    for place, piece in enumerate(text.split("*")):
        if piece:
            span = Span(offset, offset + len(piece))
            runs.append(Run(piece, span, italic=place % 2 == 1))
            offset += len(piece)
    return Words(tuple(runs))


def parse(text: str, language: str = "en") -> tuple[ParsedWork, ...]:
    return parse_works(said(text), language)


def one(text: str, language: str = "en") -> ParsedWork:
    (work,) = parse(text, language)
    return work
