"""Entries of a reference list that a text cites by author and year: "(Meer et al., 2019)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from kg.extract.works.cited_names import (
    is_cited_as,
    is_month,
    names_cited,
    names_printed,
    opens_a_sentence,
)
from kg.model.source import ParsedWork

_BRACKETS: Final = re.compile(r"[(\[](?P<inside>(?:[^()\[\]\n]|\[[A-Z][\w&]{1,8}\]){4,160})[)\]]")
_SHORT: Final = re.compile(r"\s*\[[A-Z][\w&]{1,8}\]$")  # "Ostra Harbour Council [OHC], 2019"
_ONE: Final = re.compile(
    r"\s*(?:(?:see|see also|cf\.|e\.g\.,?|vgl\.|voir|véase|ver)\s+)?"
    r"(?P<who>(?-i:[^\W\d_a-z])[^;\d]{1,80}?)(?P<comma>,?)\s+(?P<year>(?:1[89]|20)\d\d)"
    r"(?P<letter>[a-z]?)(?:\s*[,:]\s*(?P<place>(?:pp?\.|S\.|p[áa]gs?\.)?\s*\d+(?:\s*[-–]\s*\d+)?))?\s*",
    re.IGNORECASE,
)
_OUTSIDE: Final = re.compile(
    r"(?<!\w)(?P<who>[A-ZÀ-Þ][\w'’-]{1,40}"
    r"(?:\s+(?:et al\.|(?:and|&|und|et|y|e)\s+[A-ZÀ-Þ][\w'’-]{1,40}))?)"
    r"\s+\((?P<year>(?:1[89]|20)\d\d)(?P<letter>[a-z]?)\)"
)
_LONG: Final = re.compile(  # "the Ostra Council of Ports (2019)"
    r"(?<![\w'’-])(?P<who>[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|for|the|and|de|la|der|für|du|des|do|da|&)\s+)"
    r"{0,2}[A-ZÀ-Þ][\w'’-]*){1,8})\s+\((?P<year>(?:1[89]|20)\d\d)(?P<letter>[a-z]?)\)"
)
_GIVEN: Final = re.compile(r"(?<![\w'’.-])([A-ZÀ-Þ](?:\.|[\w'’-]*))\s+$")
_NEAR: Final = 30  # characters in which a given name stands


@dataclass(frozen=True, slots=True)
class AuthorDate:
    """Where a text cites a work by author and year, and the place of the work in its list."""

    start: int
    end: int
    work: int
    locator: str | None = None


@dataclass(frozen=True)
class ReferenceList:
    """The works of a list, and the words of each entry: they have the letter in "2019b"."""

    works: Sequence[ParsedWork]
    printed: Sequence[str] = ()

    @cached_property
    def named(self) -> dict[tuple[int, str], list[int]]:
        """The places of works in the list, by year and what the first author may be called."""
        named: dict[tuple[int, str], list[int]] = {}
        for at, work in enumerate(self.works):
            if work.issued is not None and work.authors:
                for name in names_cited(work.authors[0]):
                    named.setdefault((work.issued.year, name), []).append(at)
        return named

    def may_list(self, who: str, year: int) -> bool:
        """Tell whether some work of the list is of that year and by an author of that name."""
        return any((year, name) in self.named for name in names_printed(who))


def find_author_dates(text: str, listed: ReferenceList) -> Iterator[AuthorDate]:
    """Yield the citations that fit one of the works listed and no other, in reading order."""
    found = dict.fromkeys((*bracketed_dates(text), *_before_brackets(text)))
    for one in sorted(found, key=lambda one: one.start):
        names = names_printed(one.who)
        near = {at for name in names for at in listed.named.get((one.year, name), ())}
        fitting = [at for at in sorted(near) if _fits(one, at, listed)]
        if len(fitting) == 1:
            yield AuthorDate(one.start, one.end, fitting[0], one.place)


def _fits(one: "BracketedDate", at: int, listed: ReferenceList) -> bool:
    entry = listed.printed[at] if listed.printed else ""
    return is_cited_as(listed.works[at].authors, one.who) and _same_letter(one, entry)


def _same_letter(one: "BracketedDate", entry: str) -> bool:
    """Tell whether the letters that tell two works of a year apart agree where both are printed."""
    listed = re.search(rf"(?<!\w){one.year}([a-z])(?!\w)", entry)
    return not (listed and one.letter) or listed[1] == one.letter


class BracketedDate(NamedTuple):
    """A name and a year in a bracket, or a name before a bracketed year."""

    who: str
    year: int
    letter: str
    start: int
    end: int
    place: str | None = None
    comma: bool = False


def bracketed_dates(text: str) -> Iterator[BracketedDate]:
    """Yield what brackets say as "name, year", whoever or whatever is named."""
    for match in _BRACKETS.finditer(text):
        start = match.start("inside")
        for piece in match["inside"].split(";"):
            one = _ONE.fullmatch(piece)
            if one and (one["comma"] or not is_month(one["who"])):
                who = _SHORT.sub("", one["who"])
                place = (start, start + len(piece))
                comma = bool(one["comma"])
                yield BracketedDate(
                    who, int(one["year"]), one["letter"], *place, one["place"], comma=comma
                )
            start += len(piece) + 1


def _before_brackets(text: str) -> Iterator[BracketedDate]:
    for match in _OUTSIDE.finditer(text):
        start = _start_of_name(text, match.start())
        alone = " " not in match["who"] and "." not in text[start : match.start()]
        if not is_month(match["who"]) and not (alone and start < match.start()):
            yield _cited(match, start)
    for match in _LONG.finditer(text):
        if not is_month(match["who"]):
            yield _cited(match, match.start())


def _cited(match: re.Match[str], start: int) -> BracketedDate:
    who = match.string[start : match.end("who")]
    return BracketedDate(who, int(match["year"]), match["letter"], start, match.end())


def _start_of_name(text: str, start: int) -> int:
    """Return where a given name or initial before a surname begins: "Anna Meer", "A. Meer"."""
    given = _GIVEN.search(text[max(0, start - _NEAR) : start])
    if given is None or opens_a_sentence(given[1]):
        return start
    return start - len(given[0])
