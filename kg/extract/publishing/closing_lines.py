"""The end of a statement: a place and a date, and below them who makes it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.byline_forms import any_of
from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.publishing.presenting import lines_of
from kg.extract.publishing.signs import Sign
from kg.model.document import BlockKind, Document
from kg.vocab.wordlists import word_lists

_LAST, _LONGEST = 6, 12
_BODY, _PERSON = 0.75, 0.65
_PLACE: Final = re.compile(
    rf"{CAPITAL}[\w .’'-]{{1,30}},\s+(?:(?:den|le|el|il|a|em|on)\s+)?"
    r"(?:\d{1,2}\.?(?:st|nd|rd|th|er|º)?\s+(?:de\s+)?[^\W\d]+\.?,?\s+(?:de\s+)?\d{4}|[^\W\d]+\s+\d{1,2},\s+\d{4}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4})\.?"
)
_NAME: Final = re.compile(
    rf"{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?"
    rf"(?:\s+(?:(?:de|da|do|van|von|di)\s+)?{CAPITAL_WORD}){{1,2}}"
)
_FIRST: Final = re.compile(
    r"\b(?:I|[Ii]ch|[Jj]e|[Yy]o|[Ee]u|[Ii]o|[Mm]y|[Mm]ein\w*|[Mm]on|[Mm]eu)\b"
)


def closing_signs(document: Document) -> Iterator[Sign]:
    """Yield who signs below a place and a date at the end, where a text says "we" or "I"."""
    body = (block for block in document.blocks if block.kind is not BlockKind.NOTE)
    blocks = [block for block in body if block.words]
    lines = [line for block in blocks[-_LAST:] for line in lines_of(document, block)]
    for place, below in pairwise(lines):
        if not _PLACE.fullmatch(place):
            continue
        name = _represented().split(below, maxsplit=1)[0].strip(" ,.")
        if is_body(name) and len(name.split()) <= _LONGEST:
            yield Sign(name, f"The text is signed “{place} / {name}”.", _BODY)
        elif _NAME.fullmatch(without_rank(name)) and _FIRST.search(document.text):
            person = without_rank(name)
            yield Sign(person, f"The text is signed “{place} / {person}”.", _PERSON, person=True)


@cache
def _represented() -> re.Pattern[str]:
    words = any_of(word_lists("bylines")["represented"])
    return re.compile(rf",?\s+(?:(?:diese|dieser|dieses|itself|elle-même)\s+)?(?:{words})\s|,\s")
