"""Documents of public bodies cited by number: reports, dockets, acts of the EU, the UK, Germany.

The forms are those of the bodies' own guides: "GAO-19-123", "CRS Report R45123", "Docket No.
USCG-2018-0099", "H.R. Rep. No. 115-23", "Regulation (EU) 2016/679", "OJ L 119, 4.5.2016",
"Water Act 2014, s 12", "SI 2016/1154", "§ 4 Abs. 2 WHG", "BT-Drs. 19/1234".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from kg.extract.works.detailed import detailed
from kg.extract.works.numbers import choice, report_numbers
from kg.extract.works.reading import PrintedTitle, Reading
from kg.extract.works.tail import Tail, parse_tail
from kg.extract.works.titled import INFORMATION
from kg.model.source import ParsedWork, WorkKind

_CONGRESS: Final = re.compile(
    r"(?<!\w)(?:(?:H\.R\.|H\.|S\.) (?:Rep|Doc)\. (?:No\. )?\d{1,3}[-–]\d{1,4}"
    r"|(?:H\.R\.|S\.|H\.J\. Res\.|S\.J\. Res\.|H\. Res\.|S\. Res\.) \d{1,5},"
    r" \d{1,3}(?:st|nd|rd|th) Cong\.)"
)
_JOURNAL: Final = re.compile(r"(?<!\w)(?:OJ|ABl\.|JO|DO) [LC] \d{1,3}(?=,)")
_INSTRUMENT: Final = re.compile(r"(?<!\w)S\.?I\.? (?:No\.? )?\d{4}/\d{1,4}(?!\w)")
_PRINTED_PAPER: Final = re.compile(r"(?<!\w)BT-(?:Drs\.|Drucksache) \d{1,2}/\d{1,6}")
_GAZETTE: Final = re.compile(r"(?<!\w)BGBl\. I{1,3} (?:\d{4} )?(?:Nr\. \d+|S\. \d{1,5})")
_PARAGRAPH: Final = re.compile(
    r"§{1,2} ?\d{1,4}[a-z]?(?: (?:Abs\.|Absatz|S\.|Satz|Nr\.|Nummer) ?\d{1,3}[a-z]?)*"
    r" (?=\w*[A-ZÄÖÜ]\w*[A-ZÄÖÜ])[A-ZÄÖÜ]\w{1,9}(?!\w)"
)
_FORMS: Final = (_CONGRESS, _JOURNAL, _INSTRUMENT, _PRINTED_PAPER, _GAZETTE, _PARAGRAPH)
_BEHIND: Final = re.compile(r"[,:]\s+")
_BEFORE: Final = re.compile(r",?\s*\(|,\s+")
_MORE: Final = re.compile(r"\s*[,(]|\s+(?:at|p|pp|S)\b")


def official_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield all documents cited by number."""
    yield from report_works(reading)
    yield from act_works(reading)


def report_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield reports and dockets."""
    for match in report_numbers().finditer(reading.text):
        number = match["series"] or match["crs"] or match["docket"]
        kind = WorkKind.OTHER if match["docket"] else WorkKind.REPORT
        title = _title_beside(reading, match)
        work = _work(reading, match, number, kind)
        yield _with_title(work, title) if title else work


def _title_beside(reading: Reading, match: re.Match[str]) -> PrintedTitle | None:
    """Return the title that the number belongs to: "(GAO-19-123, “Fees Vary”)"."""
    for title in reading.titles:
        behind = reading.text[match.end() : title.start]
        before = reading.text[title.end : match.start()]
        near = _BEHIND if title.start >= match.end() else _BEFORE
        gap = behind if title.start >= match.end() else before
        if near.fullmatch(gap) and reading.terms.is_title(title.words):
            return title
    return None


def _with_title(work: ParsedWork, title: PrintedTitle) -> ParsedWork:
    start, end = min(work.start, title.start), max(work.end, title.end)
    return replace(work, title=title.words, start=start, end=end)


def act_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield bills, reports of Congress, and acts of the EU, the UK and Germany."""
    for form in (_union(), *_FORMS):
        for match in form.finditer(reading.text):
            yield _work(reading, match, " ".join(match[0].split()), WorkKind.OTHER)


def statute_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield acts of Parliament by their short title; for notes, as sentences name acts freely."""
    for match in _statute().finditer(reading.text):
        yield _work(reading, match, match[0], WorkKind.OTHER)


def _work(reading: Reading, match: re.Match[str], number: str, kind: WorkKind) -> ParsedWork:
    work = ParsedWork(
        title=" ".join(match[0].split()),
        start=match.start(),
        end=match.end(),
        kind=kind,
        relation=INFORMATION,
        identifier=number,
    )
    return detailed(work, _tail(reading, match.end()))


def _tail(reading: Reading, at: int) -> Tail:
    """Return the details behind a number, where a comma or a bracket says that there are any."""
    place = _section().match(reading.text, at)
    if place is not None:
        return Tail(place.end(), locator=place["place"].rstrip(" ."))
    if _MORE.match(reading.text, at) is None:
        return Tail(at)
    return parse_tail(reading, at, min(reading.part_end(at), reading.sentence_end(at)))


@cache
def _union() -> re.Pattern[str]:
    acts, unions = choice("acts"), choice("unions")
    number = r"(?:(?:No|Nr|n\.?[ºo°])\.? ?)?"
    named = rf"\((?:{unions})(?:, ?(?:{unions}))?\) {number}\d{{1,4}}/\d{{1,4}}"
    return re.compile(
        rf"(?<!\w)(?i:{acts}) (?:{named}|{number}\d{{2,4}}/\d{{1,4}}/(?:{unions}))(?![\w/])"
    )


@cache
def _statute() -> re.Pattern[str]:
    word, inside = r"[A-Z][\w'’-]*", r" \([A-Z][\w ]{2,40}\)"
    joined = r"(?:(?:of|and|the|for|in|to|on) ){0,2}"
    return re.compile(
        rf"(?<!\w)(?!(?:The|See|In|Under|By) ){word}(?: {joined}{word}|{inside}){{0,9}}?"
        rf" (?:{choice('statutes')}) (?:1[789]|20)\d\d(?!\w)"
    )


@cache
def _section() -> re.Pattern[str]:
    return re.compile(
        rf",? (?P<place>(?i:{choice('sections')}) ?\d+[A-Za-z]{{0,2}}(?:\(\w+\))*)(?!\w)"
    )
