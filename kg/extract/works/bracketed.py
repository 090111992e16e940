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
        led = reading.terms.leads.match(reading.text, start, match.end() - 1) is not None
        if not led and not _holds_title(reading, start, match.end() - 1):
            continue
        for work in parse_works(reading.words.slice(start, match.end() - 1), reading.language):
            if (led or _is_cited(work)) and (work.titled or work.kind is not WorkKind.WEB):
                yield replace(work, start=work.start + start, end=work.end + start)


def _holds_title(reading: Reading, start: int, end: int) -> bool:
    """Tell whether quoted words stand in a bracket that no word opens: "(OFX, “Boats,” 2019)"."""
    return any(one.quoted and start < one.start and one.end < end for one in reading.titles)


def _is_cited(work: ParsedWork) -> bool:
    """Tell a work with its maker or number and a date or page, from its bracket's start."""
    made = bool(work.authors or work.identifier) and work.start == 0
    return work.titled and made and bool(work.issued or work.locator)
