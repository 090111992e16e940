"""Titles in running text behind a noun for a work: "its 2010 study “Boats of the Bay” found".

Quotation marks alone make no title. The noun before them and a verb of finding in the same
sentence, or "according to", say that the text draws on a work of that name; so does a link on the
noun ("[this report](…) titled “Boats of the Bay”").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from kg.extract.links import FoundLink
from kg.extract.stretches import Stretches
from kg.extract.works.denied import finding_verb
from kg.extract.works.reading import PrintedTitle, Reading
from kg.extract.works.tail import Tail, parse_tail
from kg.extract.works.titled import INFORMATION
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, WorkKind

_FEWEST: Final = 3  # words of a title
_NEAR: Final = 120  # characters before a title in which its noun and maker stand
_SOON: Final = 200  # characters within which the verb stands
_CALLED: Final = r"(?:,?\s+(?:titled|entitled|called|named|headed))?[,:]?\s*$"
_NUMBER: Final = r"(?:(?:\s+(?-i:[a-z])\w+)?\s+(?:[Nn]o\.?\s*)?\d[\w/-]*)?"  # "especial 464"
_FRONT: Final = r"(?:\d{4}|(?-i:[a-z])[\w-]*)\s+"
_ACRONYM: Final = re.compile(r"(?<![\w.-])[A-Z]{3,6}(?=['’]s?\s|\s)")


def introduced_titles(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the works that sentences name so; a sentence with a note mark or link cites by that."""
    marks = sorted(offset for offset, _ in reading.words.markers())
    links = Stretches((link.start, link.end) for link in reading.links)
    for title in reading.titles:
        noun = _noun(reading, title)
        if noun is None or links.meet(title.start, title.end) or not _is_title(reading, title):
            continue
        end = reading.sentence_end(title.end - 1)
        if bisect_left(marks, title.start) < bisect_right(marks, end):
            continue
        tail = parse_tail(reading, title.end, end)
        link = _link_on(reading, noun)
        if link or _drawn_on(reading, noun, max(title.end, tail.end), end):
            yield _work(reading, noun, title, tail, link)


def _link_on(reading: Reading, noun: re.Match[str]) -> FoundLink | None:
    """Return the link that the noun is part of: "[this report](…) titled “Boats of the Bay”"."""
    at = noun.start("noun")
    return next((link for link in reading.links if link.start <= at < link.end), None)


def _is_title(reading: Reading, title: PrintedTitle) -> bool:
    return len(title.words.split()) >= _FEWEST and reading.is_title(title.words)


def _noun(reading: Reading, title: PrintedTitle) -> re.Match[str] | None:
    """Return the noun right before a title, with adjectives and a year: "2010 study titled"."""
    start = max(reading.part_start(title.start), title.start - _NEAR)
    pattern = reading.terms.pattern(
        rf"(?<![\w'’-])(?P<front>(?:(?!(?:{{}}|{{}}|{{}})\s){_FRONT}){{0,3}})(?P<noun>{{}})(?!\w){_NUMBER}{_CALLED}",
        "small", "articles", "no_adjectives", "studies",
    )  # fmt: skip
    return pattern.search(reading.text, start, title.start)


def _drawn_on(reading: Reading, noun: re.Match[str], behind: int, end: int) -> bool:
    text, known = reading.text, reading.terms
    denied = known.pattern(r"(?<![\w’'-])(?:{})\s+(?:(?:{})\s+)?(?:\w+\s+)?$", "denied", "articles")
    if denied.search(text[max(0, noun.start() - _NEAR) : noun.start()]):
        return False
    if text[noun.start() : end].rstrip(' ”"’)').endswith(("?", "？", "؟")):
        return False
    start = reading.part_start(noun.start())
    told = known.pattern(r"\b(?:{})\s+(?:\S+\s+){0,8}$", "told")
    if told.search(text[max(start, noun.start() - _NEAR) : noun.start()]):
        return True
    behind += len(text[behind:end]) - len(text[behind:end].lstrip(" ,)"))
    found = finding_verb(text, behind, min(end, behind + _SOON), known)
    before = finding_verb(text, max(start, noun.start() - _SOON), noun.start(), known)
    return found is not None or before is not None


def _work(
    reading: Reading,
    noun: re.Match[str],
    title: PrintedTitle,
    tail: Tail,
    link: FoundLink | None,
) -> ParsedWork:
    maker = _maker_before(reading, noun) or _maker_behind(reading, title)
    year = re.search(r"\d{4}", noun["front"])
    return ParsedWork(
        title=title.words,
        start=min(maker[0], noun.start("noun")) if maker else noun.start("noun"),
        end=max(title.end, maker[1] if maker else 0, tail.end if _plain(tail) else 0),
        authors=(reading.text[slice(*maker)],) if maker else (),
        issued=PartialDate(int(year[0])) if year else tail.issued if _plain(tail) else None,
        kind=reading.terms.kind(noun["noun"]) if noun["noun"] else WorkKind.REPORT,
        locator=tail.locator,
        page_first=tail.page_first,
        page_last=tail.page_last,
        identifier=tail.number,
        url=link.url if link else None,
        printed_url=link.printed if link else None,
        relation=INFORMATION,
        confidence=0.85,
        reason="The words before it say that it is the title of a work.",
    )


def _plain(tail: Tail) -> bool:
    """Tell details that nobody's name is among: those behind a title may begin a clause."""
    return not tail.pieces


def _maker_before(reading: Reading, noun: re.Match[str]) -> tuple[int, int] | None:
    """Return the body in "the Tide Council's 2010 study", "an OFX report"."""
    text = reading.text
    for start, end in sorted(reading.bodies, reverse=True):
        if end <= noun.start() and re.fullmatch(r"['’]?s?\s+", text[end : noun.start()]):
            return start, end
    near = max(0, noun.start() - 10)
    short = list(_ACRONYM.finditer(text, near, noun.start("noun")))
    return short[-1].span() if short else None


def _maker_behind(reading: Reading, title: PrintedTitle) -> tuple[int, int] | None:
    """Return the body in "“Boats of the Bay” by the Tide Council"."""
    by = reading.terms.pattern(r",?\s+(?:{})\s+(?:(?:{})\s+)?", "by", "articles")
    led = by.match(reading.text, title.end)
    at = led.end() if led else -1
    return next((body for body in sorted(reading.bodies) if body[0] == at), None)
