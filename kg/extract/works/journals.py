"""Entries without quotation marks: articles with commas behind the journal, and pages "retrieved".

"Meer A, Tide B. Boats at sea. Journal of Coasts, Vol. 97, No. 5, 2007, pp. 3-9"; "Boats at sea.
Harbour Board. Retrieved from https://…": the words before the address say that it is a page's.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.works.detailed import detailed
from kg.extract.works.names import split_names
from kg.extract.works.reading import Reading
from kg.extract.works.tail import Tail, parse_tail
from kg.extract.works.titled import DATA, INFORMATION
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, WorkKind

_PERSON: Final = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s[A-Z]{1,3}"
_ISSUE: Final = r"(?:[.,]?\s+(?:(?:[Vv]ol|[Nn]o|[Ii]ssue)\.?\s*)?\d{1,4}(?:\s?\(\d{1,4}\))?(?=,))"
_DATE: Final = r"(?P<date>(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},\s+)?(?:1[89]|20)\d\d)"
_ARTICLE: Final = re.compile(
    rf"(?P<authors>{_PERSON}(?:,\s{_PERSON})*(?:,\set\sal)?)(?:\.,?|,)\s+"
    r"(?P<title>[^“”\".?!]{8,300}?(?:[.?!][^\s“”\"][^“”\".?!]{0,200}){0,6})[.?!]\s+"
    rf"(?P<journal>[A-Z][\w’' &:-]{{1,80}}?)(?:{_ISSUE}){{0,2}}[.,]\s+{_DATE}(?=\s*[,;.:)(]|\s*$)"
)
_FEWEST: Final = 3  # words of a title
_LONGEST: Final = 60
_NEAR: Final = 80  # characters before a link in which "Retrieved May 4, 2019, from" stands
_FORMED, _SURE = 0.9, 0.85
_FORM: Final = "Read from the form of the entry."
_ORDER: Final = "Read from the order of the details."


def article_entries(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the articles of journals and newspapers whose details commas part."""
    for at, data in _starts(reading):
        limit = reading.part_end(at)
        match = _ARTICLE.match(reading.text, at, limit)
        if match is None or len(match["title"].split()) < _FEWEST:
            continue
        if not reading.terms.is_name(match["journal"]):
            continue
        tail = parse_tail(reading, match.end(), limit)
        authors = tuple(split_names(match["authors"], reading.terms))
        place = match.span("title")
        issued = _date(reading, *match.span("date"))
        work = _work(reading, place, tail, authors=authors, issued=issued, data=data)
        yield replace(work, start=match.start(), confidence=_FORMED, reason=_FORM)


def _date(reading: Reading, start: int, end: int) -> PartialDate | None:
    found = (one.date for one in reading.dates if start <= one.start and one.end <= end)
    return next(found, None)


def retrieved_pages(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the pages whose title, and perhaps maker, stand before "Retrieved from" and a link."""
    for link in reading.links:
        led = reading.terms.pattern(
            r"(?<=[.;,?!(])\s*(?:(?:{})|(?:{})\s[^.;]{4,24}?,?\s+from)[\s:<(]*$",
            "retrieved",
            "accessed",
        ).search(reading.text, max(0, link.start - _NEAR), link.start)
        if led is None:
            continue
        start = max([0, *(one.end for one in reading.links if one.end <= led.start())])
        pieces = _pieces(reading, start, led.start())
        if pieces and _is_title(reading, pieces[0]) and len(pieces) <= 2:
            yield _page(reading, pieces, led.start(), link.end)


def _pieces(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the sentences and parts between two offsets."""
    borders = [at for at in reading.cuts if start < at < end]
    lead = reading.terms.lead_at(reading.text, start)
    opening = lead.end() if lead and lead.end() < end else start
    found = []
    for first, last in zip([opening, *borders], [*borders, end], strict=True):
        words = reading.text[first:last]
        bare = words.strip(" ,.;")
        if bare:
            at = first + words.index(bare)
            found.append((at, at + len(bare)))
    return found


def _is_title(reading: Reading, place: tuple[int, int]) -> bool:
    words = reading.text[slice(*place)]
    made = (end for first, end in reading.bodies if first == place[0])
    if any(reading.text[end : end + 1] in (",", ":") for end in made):
        return False  # "Harbour Board, Fees (2019)": maker and title are not told apart
    return _FEWEST <= len(words.split()) <= _LONGEST and words[:1].isupper() and '"' not in words


def _page(reading: Reading, pieces: list[tuple[int, int]], behind: int, end: int) -> ParsedWork:
    tail = parse_tail(reading, behind, end)
    maker = reading.text[slice(*pieces[1])] if len(pieces) > 1 else ""
    named = reading.terms.is_name(maker.replace(",", " ")) and is_body(maker)
    return _work(reading, pieces[0], tail, authors=(maker,) if named else ())


def _work(
    reading: Reading,
    place: tuple[int, int],
    tail: Tail,
    *,
    authors: tuple[str, ...] = (),
    issued: PartialDate | None = None,
    data: bool = False,
) -> ParsedWork:
    title = " ".join(reading.text[slice(*place)].split())
    kind = reading.terms.kind(title)
    work = ParsedWork(
        title=title,
        start=place[0],
        end=place[1],
        authors=authors,
        issued=issued,
        kind=WorkKind.ARTICLE if issued and kind is WorkKind.OTHER else kind,
        relation=DATA if data else INFORMATION,
        confidence=_SURE,
        reason=_ORDER,
    )
    return detailed(work, tail, reading.link_in(*place))


def _starts(reading: Reading) -> Iterator[tuple[int, bool]]:
    """Yield where a citation may begin, behind a lead, and whether it is one of data."""
    for start in sorted({0, *reading.cuts}):
        if start >= len(reading.text):
            continue
        lead = reading.terms.lead_at(reading.text, start)
        skip = len(reading.text[start:]) - len(reading.text[start:].lstrip(" ("))
        yield (
            (lead.end(), bool(lead["data"]))
            if lead and "data" in lead.groupdict()
            else (start + skip, False)
        )
