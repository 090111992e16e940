"""The journal or newspaper in which a work stands: in italics, or in front of volume and issue."""

import re
from typing import Final

from kg.extract.works.reading import Reading

_JOURNAL: Final = re.compile(  # "Coasts and harbours, 124(6)": told by what follows, however set
    r"(?-i:[A-ZÀ-Þ])[\w’'&-]*(?:\s[\w’'&:-]+){0,8}?(?=,?\s+\d{1,4}\s?\(\d{1,4}\))"
)


def container_end(reading: Reading, at: int, stop: int) -> int | None:
    """Return where the name of a journal at ``at`` ends, ``None`` where none stands there."""
    title = next((t for t in reading.titles if not t.quoted and at <= t.start <= at + 4), None)
    if title is not None and title.end <= stop and reading.terms.is_name(title.words):
        return title.end
    journal = _JOURNAL.match(reading.text, at, stop)
    return journal.end() if journal else None
