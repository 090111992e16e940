"""Entries of a reference list that a text cites by author and year: "(Meer et al., 2019)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.works.cited_names import is_cited_as, is_month
from kg.model.source import ParsedWork

_BRACKETS: Final = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{4,160})[)\]]")
_ONE: Final = re.compile(
    r"\s*(?:(?:see|see also|cf\.|e\.g\.,?|vgl\.|voir|véase|ver)\s+)?"
    r"(?P<who>(?-i:[^\W\d_a-z])[^;\d]{1,80}?)(?P<comma>,?)\s+(?P<year>(?:1[89]|20)\d\d)[a-z]?"
    r"(?:\s*[,:]\s*(?:pp?\.|S\.|p[áa]gs?\.)?\s*\d+(?:\s*[-–]\s*\d+)?)?\s*",
    re.IGNORECASE,
)
_OUTSIDE: Final = re.compile(
    r"(?<!\w)(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s+(?:et al\.|(?:and|&|und|et|y|e)\s+[A-ZÀ-Þ][\w'’-]+))?)"
    r"\s+\((?P<year>(?:1[89]|20)\d\d)[a-z]?\)"
)
_LONG: Final = re.compile(  # "the Ostra Council of Ports (2019)"
    r"(?<![\w'’-])(?P<who>[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|for|the|and|de|la|der|für|du|des|do|da|&)\s+)"
    r"{0,2}[A-ZÀ-Þ][\w'’-]*){1,8})\s+\((?P<year>(?:1[89]|20)\d\d)[a-z]?\)"
)


@dataclass(frozen=True, slots=True)
class AuthorDate:
    """Where a text cites a work by author and year, and the place of the work in its list."""

    start: int
    end: int
    work: int


def find_author_dates(text: str, works: Sequence[ParsedWork]) -> Iterator[AuthorDate]:
    """Yield the citations that fit one of ``works`` and no other, in reading order."""
    found = dict.fromkeys((*_in_brackets(text), *_before_brackets(text)))
    for who, year, start, end in sorted(found, key=lambda one: one[2]):
        fitting = [at for at, work in enumerate(works) if _fits(work, who, year)]
        if len(fitting) == 1:
            yield AuthorDate(start, end, fitting[0])


def _in_brackets(text: str) -> Iterator[tuple[str, int, int, int]]:
    for match in _BRACKETS.finditer(text):
        start = match.start("inside")
        for piece in match["inside"].split(";"):
            one = _ONE.fullmatch(piece)
            if one and (one["comma"] or not is_month(one["who"])):
                yield one["who"], int(one["year"]), start, start + len(piece)
            start += len(piece) + 1


def _before_brackets(text: str) -> Iterator[tuple[str, int, int, int]]:
    for form in (_OUTSIDE, _LONG):
        for match in form.finditer(text):
            if not is_month(match["who"]):
                yield match["who"], int(match["year"]), *match.span()


def _fits(work: ParsedWork, who: str, year: int) -> bool:
    """Tell whether the year is the work's, and the first name that of its first author."""
    if work.issued is None or work.issued.year != year or not work.authors:
        return False
    return is_cited_as(work.authors[0], who)
