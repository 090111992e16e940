"""Headings of a name and a date, under which a page answers what was said then and there."""

import re
from functools import cache
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME
from kg.extract.dates import find_dates
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.names import is_date_word
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_PARTED: Final = r"\s*(?:[,·|(–—]|(?<=\s)-)\s*(?P<rest>[^()]{4,60})\)?\.?"


def find_dated(heading: Words) -> Words | None:
    """Return the name of "Daily Lantern, 4 May 2020"; events and editions are nobody's names."""
    match = _named().fullmatch(heading.text.strip())
    if match is None or not find_dates(match["rest"]):
        return None
    words = match["name"].split()
    first, last = words[0].casefold(), words[-1].casefold()
    if first in OPENERS or is_date_word(first) or last in word_lists("answered_texts")["occasions"]:
        return None
    at = heading.text.index(match["name"])
    return heading.slice(at, at + len(match["name"]))


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"{ARTICLE}\s*{NAME}{_PARTED}")
