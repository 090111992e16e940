"""Entries of reference lists whose titles carry no quotation marks.

Forms: "Author (Year). Title. Publisher." (APA), "Author. Year. Title." (Chicago author-date),
"Author, Title (Publisher, Year)" (Chicago notes), "Author. Title. City: Publisher, Year." (MLA),
"Body, Title, Year, page".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.works.detailed import detailed
from kg.extract.works.names import split_names
from kg.extract.works.numbers import number_at
from kg.extract.works.reading import Reading
from kg.extract.works.tail import Tail, parse_tail
from kg.extract.works.titled import DATA, INFORMATION
from kg.extract.works.unmarked import Unmarked, unmarked_title
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork

_INITIALLED: Final = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s[A-Z]{1,3}"
_YEAR: Final = r"(?:1[5-9]|20)\d\d[a-z]?"
_END: Final = r"(?:(?=,\s+(?:pp?|S)\.\s*\d)|[.?!](?=\s|$)|$)"  # "Overview, p. 2."
_TURNED: Final = re.compile(
    r"[A-Z][^\W\d_]*[a-z][\w'’-]*, [A-Z][\w'’-]*[a-z](?: [A-Z]\.)?(?=$|,? (?:and|&) )"
)
_NAMES: Final = r"(?P<authors>[^()“”\"]{2,200}?)"
_SHORT: Final = r"(?:\s\([A-Z][A-Za-z&]{1,9}\)\.?)?"  # "Ostra Harbour Council (OHC)."
_APA: Final = re.compile(
    rf"{_NAMES}{_SHORT}\s*\((?P<date>[^()]*{_YEAR}[^()]*)\)[.:]\s+"
    rf"(?P<title>[^.?!]{{6,300}}?(?:\.\d[^.?!]*)?){_END}"
)
_COMMAS: Final = re.compile(  # "Quay League (2016), Boats of the Bay, Merrow Press"
    rf"{_NAMES}{_SHORT}\s*\((?P<date>[^()]*{_YEAR}[^()]*)\),\s+"
    r"(?P<title>[^,.?!“”\"]{6,300}?)(?=[,.]|$)"
)
_AUTHOR_DATE: Final = re.compile(
    rf"{_NAMES}\.\s+(?P<date>{_YEAR})\.\s+(?P<title>[^.?!“”\"]{{6,300}}?){_END}"
)
_CHICAGO_NOTE: Final = re.compile(
    rf"{_NAMES},\s+(?P<title>[^()“”\",]{{8,220}}(?:,[^()“”\",]{{1,80}})?)"
    rf"\s+\((?P<date>[^()]*{_YEAR})\)"
)
_MLA: Final = re.compile(
    rf"{_NAMES}\.\s+(?P<title>[^.?!“”\"]{{8,300}}?)\.\s+"
    rf"[^\W\d_][\w .,]{{2,40}}:\s*[^.;:]{{2,80}}?,\s*(?P<date>{_YEAR})"
)
# "Harbour Board, List of Berths, 2019, p. 4", "Harbour Board: List of Berths - May 2019": behind
# the name of a body.
_BETWEEN: Final = re.compile(
    rf"(?P<authors>[^(),:“”\"]{{3,100}})[,:]\s+"
    rf"(?P<title>(?:[^(),:;?“”\"]|\?(?!\s)){{8,160}}?(?:\s\([A-Z]{{2,8}}\))?)(?:,\s+|\s+[-–—]\s+)"
    rf"(?:(?P<date>(?:[^\W\d_]+\s+|\d{{1,2}}\.?,?\s+){{0,3}}{_YEAR})(?=[.,;)\s]|$)"
    r"|(?=(?:pp?|pg|pages?|at|S|Seite|página|стр)\.?\s*\d))"
)
_INVERTED: Final = r"[A-ZÀ-Þ][\w’'-]{1,40},\s(?:[A-ZÀ-Þ]\.[\s-]?){1,4}"
_JOIN: Final = r"(?:,\s?|,?\s?(?:and|&|und|et|y|e)\s)"
# "Oak, C., Lind, D. and Holm, E. (2005b) Better oats." (Harvard): nothing behind the year.
_ALL_INVERTED: Final = rf"{_INVERTED}(?:{_JOIN}{_INVERTED}){{0,8}}"
_HARVARD: Final = re.compile(
    rf"(?P<authors>{_ALL_INVERTED}(?:,?\s?et\sal\.\s?)?)"
    rf"\((?P<date>{_YEAR})\)\s+['‘“\"]?(?P<title>[^.?!“”\"]{{6,300}}?)"
    r"(?:['’”\"](?=[,.\s]|$)|[.?!](?=\s|$))"
)
_UNIT: Final = r"(?:Bureau|Office|Department|Division|Center|Centre|Institute)\s(?:of|for)\s"
# "Meer AB, Tide C, et al. Boats at sea. J Coasts. 2016;137(3):8-11." (ICMJE)
_VANCOUVER: Final = re.compile(
    rf"(?P<authors>{_INITIALLED}(?:,\s{_INITIALLED})*(?:,\s{_INITIALLED}|,\set\sal)?)\.\s+"
    rf"(?P<title>[^“”\"]{{8,300}}?)\.\s+[A-Z][\w .&-]{{1,80}}\.\s+"
    rf"(?P<date>{_YEAR})(?=\s*[;.:,]|\s+[A-Z]|$)"
)
_FORMS: Final = (_APA, _COMMAS, _HARVARD, _VANCOUVER, _AUTHOR_DATE, _CHICAGO_NOTE, _MLA, _BETWEEN)
# ", Staff Note No. 7": a series is no part of the title.
_IN_SERIES: Final = re.compile(r",\s+[A-Z][\w -]{2,50}\s(?:[Nn][or]\.|#|[Nn][º°])\s?[\w.-]+$")
_IN_BRACKET: Final = re.compile(r"\s*\[[^\[\]]{2,40}\]$")  # "Boats at Sea [NBJ 194530]"
_ACRONYM: Final = re.compile(r"[A-Z]{3,8}")
_VOLUME: Final = re.compile(r"(?:(?:vol|no|nr|issue|band|bd)\.?\s?\d+[\s,.]*)+", re.IGNORECASE)
_SENTENCE_CASE: Final = (_APA, _COMMAS, _HARVARD, _VANCOUVER, _AUTHOR_DATE)


def dated_entries(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the works of entries with the year in brackets behind the authors, however set."""
    yield from _entries(reading, (_APA, _COMMAS, _HARVARD))


def entry_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the work of each entry; the names must be names, so that prose is not read so."""
    yield from _entries(reading, _FORMS)


def _entries(reading: Reading, forms: Sequence[re.Pattern[str]]) -> Iterator[ParsedWork]:
    stop = 0
    for start in sorted({0, *reading.cuts}):
        if start < stop or start >= len(reading.text):
            continue
        lead = reading.terms.lead_at(reading.text, start)
        at = lead.end() if lead else _skip_space(reading.text, start)
        work = _entry(reading, at, forms, bool(lead and lead.groupdict().get("data")))
        if work is not None:
            yield work
            stop = work.end


def _skip_space(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


def _entry(
    reading: Reading, at: int, forms: Sequence[re.Pattern[str]], data: bool
) -> ParsedWork | None:
    limit = reading.part_end(at)
    for form in forms:
        match = form.match(reading.text, at, limit)
        if match and _credible(reading, match):
            return _of_form(reading, match, parse_tail(reading, match.end(), limit), data)
    found = unmarked_title(reading, at, limit) if _BETWEEN in forms else None
    if found is None or _is_date_or_volume(reading, *found.title):
        return None
    return _work(reading, found, found.tail.issued, data)


def _credible(reading: Reading, match: re.Match[str]) -> bool:
    """Tell an entry from a sentence: names that are names, a date that is read as one."""
    authors = match["authors"].replace(",", " ")
    parted = match["authors"].count(",") <= 12
    title = match["title"].strip()
    if match.re is _BETWEEN and not _by_body(reading, match["authors"]):
        return False
    if match.span("title") in reading.bodies and match.span("authors") not in reading.bodies:
        return False  # "Harbour Tests, Harbour Board, 2019": the title comes first
    if _is_date_or_volume(reading, *match.span("title")):
        return False
    part = _ACRONYM.fullmatch(match["authors"]) and is_body(title)
    if part or (match.re is _BETWEEN and re.match(_UNIT, title)):
        return False  # "USDA, Food and Nutrition Service, at 5": a body and a part of it
    title_set = match.re in _SENTENCE_CASE or reading.is_title(title)
    capital = title[:1].isupper() or not title[:1].islower()
    return parted and capital and title_set and reading.terms.is_name(authors, most=30)


def _is_date_or_volume(reading: Reading, start: int, end: int) -> bool:
    """Tell "January 31" of a date and "Vol. 97, No. 5" from a title."""
    dated = any(date.start <= start and end <= date.end for date in reading.dates)
    return dated or _VOLUME.fullmatch(reading.text[start:end].strip()) is not None


def _by_body(reading: Reading, authors: str) -> bool:
    known = any(word.casefold() in reading.terms.bodies for word in authors.split())
    return known or is_body(authors) or _ACRONYM.fullmatch(authors) is not None


def _authors(reading: Reading, words: str) -> tuple[str, ...]:
    """Return the names; in "Smith, John, and Jane Roe" the first is turned round."""
    if re.fullmatch(_ALL_INVERTED, words.strip()):
        return tuple(name.strip() for name in re.findall(_INVERTED, words))
    turned = _TURNED.match(words)
    if turned is None or reading.terms.bodies & set(words.lower().split()):
        return tuple(split_names(words, reading.terms))
    rest = words[turned.end() :].strip(" ,")
    return (turned[0], *(split_names(rest, reading.terms) if rest else ()))


def _of_form(reading: Reading, match: re.Match[str], tail: Tail, data: bool) -> ParsedWork:
    found = Unmarked(match.span("authors"), match.span("title"), tail)
    return _work(reading, found, _issued(reading, match, tail), data)


def _issued(reading: Reading, match: re.Match[str], tail: Tail) -> PartialDate | None:
    start, end = match.span("date")
    if start < 0 or start == end:
        return tail.issued
    dates = (date.date for date in reading.dates if start <= date.start and date.end <= end)
    year = re.search(r"\d{4}", match["date"])
    return next(dates, PartialDate(int(year[0])) if year else None)


def _work(reading: Reading, found: Unmarked, issued: PartialDate | None, data: bool) -> ParsedWork:
    printed, tail = reading.text[slice(*found.title)], found.tail
    title, number = _without_number(" ".join(printed.split()).rstrip(" ,"))
    work = ParsedWork(
        title=title,
        start=found.authors[0],
        end=found.tail.end,
        authors=_authors(reading, reading.text[slice(*found.authors)]),
        issued=issued,
        kind=reading.terms.kind(title, tail.names),
        relation=DATA if data else INFORMATION,
        confidence=0.9,
        reason="Read from the form of the entry.",
        identifier=tail.identifier or number,
    )
    return detailed(work, tail, reading.link_in(*found.title))


def _without_number(title: str) -> tuple[str, str | None]:
    """Part a title from the number of a report behind it: "Fees Vary, GAO-19-123"."""
    title = _IN_BRACKET.sub("", _IN_SERIES.sub("", title))
    name, comma, _ = title.rpartition(", ")
    found = number_at(title, len(name) + 2) if comma else None
    return (name, found.name) if found and found.end == len(title) else (title, None)
