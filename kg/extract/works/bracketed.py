"""Sources that running text names in brackets: "(Source: Harbour Board, Fees, 2018)"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract.works.parse import parse_works
from kg.extract.works.reading import Reading
from kg.model.source import ParsedWork, WorkKind

_INSIDE: Final = re.compile(
    r"\((?P<round>(?:[^()]|\([^()]*\)){8,300})\)|\[(?P<square>[^\[\]]{8,300})\]"
)


def bracketed_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the works of brackets that a word such as "source" or "see" opens.

    A bare address in them is a link like any other, and no work of the bracket.
    """
    for match in _INSIDE.finditer(reading.text):
        start = match.start() + 1
        if reading.terms.leads.match(reading.text, start, match.end() - 1) is None:
            continue
        for work in parse_works(reading.words.slice(start, match.end() - 1), reading.language):
            if work.titled or work.kind is not WorkKind.WEB:
                yield replace(work, start=work.start + start, end=work.end + start)
