"""Counts: "the following three ports", "17 counties of the table", "two reasons: first, …"."""

import re
from collections.abc import Iterator
from typing import Final

from kg.checks.arithmetic.enumerations import FIRST, OPENING, enumeration_of
from kg.checks.facts.figures import figures
from kg.checks.facts.numbers import COUNT, count_of
from kg.checks.facts.texts import Phrase, find_phrases, pattern, plain_words
from kg.checks.reading import Reading, counted
from kg.model.finding import Check, Finding, Outcome, Severity

COUNT_LISTED: Final = Check(
    "count-listed", "As many things are listed as the words say.", "arithmetic", Severity.ERROR
)

_DEGREE: Final = r"(?P<degree>more than|over|at least|fewer than|less than|at most)"
_COUNT: Final = rf"(?:{_DEGREE} )?(?P<count>(?!an? |one |0)\b{COUNT})"
_THINGS: Final = r"(?P<things>(?:[^\W\d_][\w'’-]* ){0,4}[^\W\d_][\w'’-]*s)"
_PLACES: Final = r"(?:[a-z'’-]+ )?(?:count(?:y|ie)s|jurisdictions|states|places|ports|cities|towns)"
_MARK: Final = r"[^\S\n]*(?:[-*+•·]|\d{1,2}[.)])[^\S\n]+"
_LINES: Final = re.compile(rf"^{_MARK}\S", re.MULTILINE)
_BROUGHT: Final = pattern(
    rf"\b{_COUNT} {_THINGS}[^.:;\d]{{0,60}}:(?P<list>(?:\s*\n)+{_MARK}\S[\s\S]*)"
)
_NAME: Final = r"[^.:;,\n()\d]{2,40}"
_NAMED: Final = pattern(
    rf"\b{_COUNT} {_THINGS}: (?P<list>{_NAME}?(?:, {_NAME}?){{0,9}},? and {_NAME})(?=[.;]|$)"
)
_NUMBERED: Final = pattern(
    rf"\b{_COUNT} {_THINGS}[^.:;\d()]{{0,60}}?"
    rf"(?:[:—–-]? ?(?=(?P<list>{OPENING}[\s\S]*))|[.:—–] ?(?=(?P<words>{FIRST}[\s\S]*)))"
)
_ORDINAL: Final = re.compile(rf"\b{FIRST}", re.IGNORECASE)
_TABLED: Final = pattern(
    rf"\b{_COUNT} {_PLACES} (?:in|of|on|listed in|shown in) (?:the|this|our) (?:table|chart|list)"
)


def check_counts(reading: Reading) -> Iterator[Finding]:
    """Yield every count that announces a list, or names the places of a table, counted again."""
    for phrase in find_phrases(reading, _BROUGHT):
        first, every = (
            len(_LINES.findall(text))
            for text in (_one_list(phrase.match["list"]), phrase.match["list"])
        )
        if first > 1:
            yield _finding(phrase, first, "items", goes_on=every > first)
    for phrase in find_phrases(reading, _NUMBERED):
        found = enumeration_of(phrase.match["list"] or phrase.match["words"])
        if found.items > 1:
            yield _finding(phrase, found.items, "items", goes_on=not found.closed)
    for phrase in find_phrases(reading, _NAMED):
        if _ORDINAL.match(phrase.match["list"]):
            continue
        names = re.split(r",? and |, ", " ".join(phrase.match["list"].split()))
        yield _finding(phrase, len(names), "names")
    for phrase in find_phrases(reading, _TABLED):
        areas = {
            figure.area
            for figure in reading.once(figures).values()
            if figure.minuend and phrase.passage.subject in figure.assertions
        }
        if areas:
            yield _finding(phrase, len(areas), "places")


def _one_list(text: str) -> str:
    """Return the text up to the first paragraph that is no item."""
    return re.split(rf"\n\s*\n(?!{_MARK})", text.lstrip("\n"))[0]


def _finding(phrase: Phrase, listed: int, what: str, *, goes_on: bool = False) -> Finding:
    """A list that ``goes_on`` behind other text may have more items than were counted."""
    said, degree = count_of(phrase.match["count"]), (phrase.match["degree"] or "").lower()
    holds = {
        "more than": listed > said,
        "over": listed > said,
        "at least": listed >= said,
        "fewer than": listed < said,
        "less than": listed < said,
        "at most": listed <= said,
    }.get(" ".join(degree.split()), listed == said)
    open_end = goes_on and listed < said  # more of them cannot be taken back by what follows
    outcome = Outcome.PASSED if holds else Outcome.CANNOT_TELL if open_end else Outcome.FAILED
    begins = phrase.match.groupdict().get("list")
    end = phrase.match.start("list") if begins else phrase.match.end()
    place = phrase.passage.place.part(phrase.match.start(), end)
    words = plain_words(place.exact).rstrip(" .:–—-")
    says = f"“{words}”: {counted(listed, what.removesuffix('s'), what)} {_are(listed)} listed."
    return Finding(COUNT_LISTED, phrase.passage.subject, outcome, says, (place,))


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
