"""Sentences that do nothing but name who made the sheet: "Compiled by the …, June 2023."."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME, THIS, YEARS, any_of
from kg.vocab.wordlists import word_lists

_REST: Final = (  # remarks: "(a trust)", ", June 2023", ", which is made up"
    r"(?:\s*\([^()]*\)|,\s+(?:an?|which|who)\s[^.,]{2,60}|,?\s+(?:in\s+)?(?:\w+\s+){0,2}\d{4})*\s*"
)
_RUN: Final = re.compile(  # "This site is sponsored and operated by …"
    r"(?P<printed>This\s+(?:\w+\s+)?(?:site|website|web\s+site|blog|portal)\s+is\s+(?:\w+\s+and\s+)?"
    rf"(?:operated|run|maintained|owned|sponsored|published)\s+by\s+{ARTICLE}\s*"
    rf"{NAME}(?:,\s+(?:Inc|Ltd|LLC|plc)\b)?)"
)
_SENTENCE_START: Final = re.compile(r"(?:^|(?<=[.!?]\s))(?=\w)")


def is_imprint(line: str) -> bool:
    """Tell whether a line does nothing but name who made the sheet ("Compiled by the …, 2023").

    >>> is_imprint("This sheet is a publication of the Merrow Water Board. It may be copied.")
    True
    >>> is_imprint("Prepared by the Merrow Water Board, the tests show no lead.")
    False
    """
    return _imprint().match(" ".join(line.split())) is not None


def imprints(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each sentence that only names who made the sheet."""
    for start in (match.end() for match in _SENTENCE_START.finditer(text)):
        if match := _imprint().match(text, start) or _RUN.match(text, start):
            yield match["name"].rstrip(".,"), match["printed"]


@cache
def _imprint() -> re.Pattern[str]:
    lead = any_of(word_lists("bylines")["made"])
    return re.compile(
        rf"(?P<printed>(?:(?i:{THIS})\s+(?:is|was|has been)\s+)?"
        rf"(?i:{lead})[\s:：]*{YEARS}{ARTICLE}\s*{NAME})"
        rf"{_REST}(?:[.](?=\s|$)|$)",
    )
