"""Entries that only the order of their details tells: title first, a report, a name and a date.

"Fees in Context, Harbour Board, June 2018"; "Harbour Board. Fees in Context. https://…"; "Harbour
Audit Report, p. 3"; "Salt Water, 3 May 2021". Each must be all that its part of the note says.
"""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.works.detailed import detailed
from kg.extract.works.names import split_names
from kg.extract.works.reading import Reading
from kg.extract.works.tail import Tail, parse_tail
from kg.extract.works.titled import DATA, INFORMATION
from kg.model.source import ParsedWork

_TITLE_FIRST: Final = re.compile(
    r"(?P<title>[^,;“”\"]{8,160}?)(?:,\s+|\s+\()(?:by\s+)?(?:the\s+)?(?P<authors>[^(),;:“”\"]{3,80}?)"
    r"(?=[,.)]|\s*$)"
)
_PAGE: Final = re.compile(
    r"(?P<authors>[^(),:“”\"]{3,100}?)(?:\.|:)\s+(?P<title>[^“”\".;]{4,160}?)(?=[.,]?\s)"
)
_NAME: Final = re.compile(r"(?P<title>[^(),;:“”\"]{4,100}?)(?=[,(]|\s+\()(?P<authors>)")
_ACRONYM: Final = re.compile(r"[A-Z]{3,8}")
_SHORT: Final = re.compile(  # "Lock Office, Repairs, 2011": a word between a body and a year
    r",\s+(?P<word>[A-ZÀ-ÞА-Я][^\W\d_]{2,20}),?\s+(?:1[5-9]|20)\d\d(?:\s*[-–]\s*\d{2,4})?(?![\w-])"
)
_FEWEST: Final = 3  # words of a title before an acronym
_SURE: Final = 0.85
_THIN: Final = 0.7
_DATED: Final = "Named by no more than these words and a date or page."


def plain_entries(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the work of each part that has one of these forms and nothing else."""
    stop = 0
    for start in sorted({0, *reading.cuts}):
        if start >= len(reading.text) or start < stop:
            continue
        lead = reading.terms.lead_at(reading.text, start)
        at = (
            lead.end()
            if lead
            else start + len(reading.text[start:]) - len(reading.text[start:].lstrip(" ("))
        )
        data = bool(lead and lead.groupdict().get("data"))
        found = (form(reading, at, data) for form in (_title_first, _page, _report, _name))
        work = next((one for one in found if one is not None), None)
        if work is not None:
            stop = work.end
            yield work


def _title_first(reading: Reading, at: int, data: bool) -> ParsedWork | None:
    limit = reading.part_end(at)
    match = _TITLE_FIRST.match(reading.text, at, limit)
    if match is None or match.span("title") in reading.bodies:
        return None
    short = _ACRONYM.fullmatch(match["authors"]) and len(match["title"].split()) >= _FEWEST
    if not short and match.span("authors") not in reading.bodies:
        return None
    if not _is_title(reading, match["title"]):
        return None
    tail = parse_tail(reading, match.end(), limit)
    return _work(reading, match, tail, data) if _is_all(reading, tail, limit) else None


def _page(reading: Reading, at: int, data: bool) -> ParsedWork | None:
    limit = len(reading.text)
    for match in _pages(reading, at, limit):
        tail = parse_tail(reading, match.end(), limit)
        if reading.terms.kinds.match(reading.text, match.end() + 1):
            continue  # "Nonfatal Injury Reports": the noun is part of the title
        if tail.link is not None and not tail.pieces:
            return _work(reading, match, tail, data)
    return None


def _pages(reading: Reading, at: int, limit: int) -> Iterator[re.Match[str]]:
    """Yield the readings of "Body. Title. Address", the shortest title first."""
    match = _PAGE.match(reading.text, at, limit)
    maker = match["authors"] if match else ""
    by_body = is_body(maker) or _ACRONYM.fullmatch(maker) is not None
    if match and by_body and reading.terms.is_name(maker):
        for end in re.finditer(r"[.,]?\s", reading.text[match.start("title") : limit]):
            form = re.compile(
                rf"(?P<authors>.{{{len(match['authors'])}}}).\s+(?P<title>.{{{end.start()}}})",
                re.DOTALL,
            )
            found = form.match(reading.text, at, limit)
            if found and 4 <= len(found["title"]) <= 160 and _may_be_title(reading, found["title"]):
                yield found


def _may_be_title(reading: Reading, words: str) -> bool:
    """Tell a title from what leads to an address: "Retrieved from"."""
    leads = reading.terms.pattern(r"(?:{})\W*$", "available").match(words)
    return words[0].isupper() and leads is None


def _report(reading: Reading, at: int, data: bool) -> ParsedWork | None:
    """Return "Harbour Audit Report, p. 3": a name in capitals that ends in a noun for a work."""
    limit = reading.part_end(at)
    match = _NAME.match(reading.text, at, limit)
    if match is None or not _is_title(reading, match["title"]):
        return None
    nouns = list(reading.terms.kinds.finditer(match["title"]))
    bare = re.sub(r"\s+\d{4}$", "", match["title"])
    tail = parse_tail(reading, match.end(), limit)
    ends = bool(nouns) and nouns[-1].end() == len(bare) and nouns[-1].start() > 0
    told = tail.has_details and (_is_all(reading, tail, limit) or _has_remark(reading, tail, limit))
    return _work(reading, match, tail, data) if ends and told else None


def _name(reading: Reading, at: int, data: bool) -> ParsedWork | None:
    """Return "Salt Water, 3 May 2021": a name, and a day or page; a body's is its publisher's."""
    limit = reading.part_end(at)
    match = _NAME.match(reading.text, at, limit)
    if match is None or " " not in match["title"] or not reading.terms.is_name(match["title"]):
        return None
    tail = parse_tail(reading, match.end(), limit)
    body = match.span("title") in reading.bodies
    last = match["title"].split()[-1].casefold()
    body = body or (last in reading.terms.bodies and reading.terms.is_name(match["title"]))
    word = _SHORT.match(reading.text, match.end("title")) if body else None
    short = word is not None and all(date.start != word.start("word") for date in reading.dates)
    dated = tail.issued is not None and (tail.issued.day or tail.locator or short)
    if not dated or (tail.pieces and not short) or not _is_all(reading, tail, limit):
        return None
    if any(link.start < tail.end and match.start() < link.end for link in reading.links):
        return None  # the link says more
    words = reading.text[at : tail.end].rstrip(" .") if body else match["title"]
    work = ParsedWork(
        title=" ".join(words.split()),
        start=match.start(),
        end=match.end(),
        titled=False,
        authors=(match["title"],) if body else (),
        relation=DATA if data else INFORMATION,
        confidence=_THIN,
        reason=_DATED,
    )
    return detailed(work, tail)


def _is_title(reading: Reading, words: str) -> bool:
    return reading.is_title(words) and words[:1].isupper()


def _is_all(reading: Reading, tail: Tail, limit: int) -> bool:
    rest = reading.text[tail.end : min(limit, reading.sentence_end(max(0, tail.end - 1)))]
    return tail.evidence > 0 and not rest.strip(" .)]")


def _has_remark(reading: Reading, tail: Tail, limit: int) -> bool:
    """Tell what a note says of a dated work and page behind a colon: "…, p. 4: 62 percent"."""
    remark = reading.text[tail.end : limit].lstrip().startswith((":", "："))
    return remark and tail.issued is not None and tail.page_first is not None


def _work(reading: Reading, match: re.Match[str], tail: Tail, data: bool) -> ParsedWork:
    title = " ".join(match["title"].split())
    authors = split_names(match["authors"], reading.terms) if match["authors"] else ()
    work = ParsedWork(
        title=title,
        start=match.start(),
        end=match.end(),
        authors=tuple(authors),
        kind=reading.terms.kind(title, tail.names),
        relation=DATA if data else INFORMATION,
        confidence=_SURE,
        reason="Read from the order of the details.",
    )
    return detailed(work, tail, reading.link_in(*match.span("title")))
