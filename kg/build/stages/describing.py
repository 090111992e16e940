"""Where a document describes works: in notes, in lists of sources, in links and running text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from kg.build.stages.backwards import with_earlier_works
from kg.extract.layout.menus import leads_home, menu_blocks
from kg.extract.layout.source_columns import column_entries
from kg.extract.layout.sources import SourceEntry, source_entries
from kg.extract.links import FoundLink, find_links
from kg.extract.stretches import Stretches
from kg.extract.works.author_year import unlisted_works
from kg.extract.works.bare import bare_makers
from kg.extract.works.bracketed import bracketed_works
from kg.extract.works.dated import ReferenceList, find_author_dates
from kg.extract.works.identified import identified_works
from kg.extract.works.introduced import introduced_titles
from kg.extract.works.legal import legal_works
from kg.extract.works.linked import link_of_number, linked_page, with_maker
from kg.extract.works.named import named_works
from kg.extract.works.official import official_works
from kg.extract.works.own_reports import own_reports
from kg.extract.works.parse import parse_works
from kg.extract.works.proper import proper_works
from kg.extract.works.reading import Reading
from kg.extract.works.terms import terms
from kg.extract.works.titled import DATA
from kg.model.claim import Passage
from kg.model.document import BlockKind, Document
from kg.model.location import Location, Span
from kg.model.source import Note, ParsedWork
from kg.model.words import Words

# "Meer, A. (2019). …", "Tide Council. (2010). …": a line of a list whose lines no empty ones part
_ENTRY_LINE: Final = re.compile(r"^[A-ZÀ-Þ][^\n()]{1,150}\((?:1[5-9]|20)\d\d[a-z]?\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Described:
    """A work as described at one place, with where that is: in a note, or in running text."""

    work: ParsedWork
    location: Location
    note: str | None = None
    passage: int | None = None


def in_notes(notes: Sequence[Note], language: str | None) -> Iterator[Described]:
    """Yield the works that notes describe."""
    spoken = language or "en"
    parsed = ((note, parse_works(note.words, spoken)) for note in notes)
    for note, works in with_earlier_works(parsed, spoken):
        for work in works:
            where = Location(note.words.spans(work.start, work.end))
            yield Described(work, where, note=note.label)


def in_text(document: Document, passages: Sequence[Passage]) -> Iterator[Described]:
    """Yield the works of lists, links and running text.

    Links in passages belong to them; links elsewhere to the document alone.
    """
    entries = source_entries(document.blocks, passages)
    columns = column_entries(document.blocks, passages)
    lines = (line for entry in entries for line in _by_line(entry, document.text))
    listed = list(_listed(document, (*lines, *columns)))
    yield from _by_author_and_date(document, listed, passages)
    covered = {entry.block for entry in entries} | menu_blocks(document.blocks)
    for number, passage in enumerate(passages):
        covered |= {run.block for run in passage.whole.runs}
        reading = Reading(passage.whole, document.language or "en")
        works = [_linked(work, reading) for work in _in_sentences(reading)]
        below = [one.work for one in listed if one.passage == number and one.work.relation == DATA]
        yield from _links(document, reading, number, works, below=below)
        for work in works:
            where = Location(passage.whole.spans(work.start, work.end))
            yield Described(work, where, passage=number)
    for block in document.blocks:
        if block.ordinal not in covered and block.kind is not BlockKind.NOTE:
            yield from _links(document, Reading(block.words, document.language or "en"), None)


def _by_line(entry: SourceEntry, text: str) -> Iterator[SourceEntry]:
    """Yield an entry, or one for each line of it where each begins with a name and has its year."""
    spans = entry.words.spans()
    raw = text[spans[0].start : spans[-1].end] if spans else ""
    begun = [spans[0].start + line.start() for line in _ENTRY_LINE.finditer(raw)]
    if len(begun) < 2 or len(begun) != len(raw.splitlines()):
        yield entry
        return
    at, cuts = 0, list[int]()
    for run in entry.words.runs:
        inside = [place - run.span.start for place in begun if place in range(*_range(run.span))]
        cuts += [at + place for place in inside if place < len(run.text)]
        at += len(run.text)
    for start, end in pairwise([*cuts, at]):
        yield replace(entry, words=entry.words.slice(start, end).strip())


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _leads_home(document: Document, words: Words, link: FoundLink) -> bool:
    """Tell a line that only leads to a site's first page: a logo, the address of a letterhead."""
    if not leads_home(link.url or link.printed):
        return False
    spans = words.spans(link.start, link.end)
    line = document.text.rfind("\n", 0, spans[0].start) + 1
    end = document.text.find("\n", spans[-1].end)
    printed = document.text[line : end if end >= 0 else None].strip()
    return link.text.strip() in (words.text.strip(), printed)


def _linked(work: ParsedWork, reading: Reading) -> ParsedWork:
    """Give a work cited by number the address that holds the number."""
    link = None if work.url else link_of_number(work.identifier, reading.links)
    return replace(work, url=link.url, printed_url=link.printed) if link else work


def _in_sentences(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the works that sentences name, those in brackets, and what they cite by number."""
    introduced = list(introduced_titles(reading))
    yield from introduced
    told = Stretches((one.start, one.end) for one in introduced)
    named = [one for one in named_works(reading) if not told.meet(one.start, one.end)]
    yield from named
    told = Stretches((one.start, one.end) for one in (*introduced, *named))
    more = (*proper_works(reading), *own_reports(reading))
    yield from (one for one in more if not told.meet(one.start, one.end))
    bracketed = list(bracketed_works(reading))
    yield from bracketed
    places = [(one.start, one.end) for one in (*introduced, *bracketed)]
    taken = Stretches([*places, *((link.start, link.end) for link in reading.links)])
    numbered = (*legal_works(reading), *official_works(reading), *identified_works(reading))
    yield from (one for one in numbered if not taken.meet(one.start, one.end))


def _listed(document: Document, entries: Sequence[SourceEntry]) -> Iterator[Described]:
    language = document.language or "en"
    noted = [Note("", entry.words, Location(entry.words.spans())) for entry in entries]
    parsed = ((note, parse_works(note.words, language)) for note in noted)
    again = with_earlier_works(parsed, language)
    for entry, (_, found) in zip(entries, again, strict=True):
        works = found
        if not works and entry.line:
            works = tuple(bare_makers(Reading(entry.words, language)))
            works = _with_address_below(works, document, entry.block)
        for work in works:
            where = Location(entry.words.spans(work.start, work.end))
            yield Described(work, where, passage=entry.passage)


def _with_address_below(
    works: tuple[ParsedWork, ...], document: Document, block: int
) -> tuple[ParsedWork, ...]:
    """Give the one source of a line the address that stands alone below it."""
    below = next((one for one in document.blocks if one.ordinal == block + 1), None)
    if len(works) != 1 or below is None:
        return works
    links = [link for link in find_links(below.words) if link.text == below.words.text.strip()]
    return (
        tuple(replace(works[0], url=link.url, printed_url=link.printed) for link in links[:1])
        or works
    )


def _by_author_and_date(
    document: Document, listed: Sequence[Described], passages: Sequence[Passage]
) -> Iterator[Described]:
    """A listed work that passages cite by author and year is cited by them, not by the document.

    Nor by the reply under which it is listed, where its exchange has such a mark: that says whose
    it is. A mark in another exchange takes nothing from the reply.
    """
    printed = [
        " ".join(document.text[span.start : span.end] for span in one.location.spans)
        for one in listed
    ]
    references = ReferenceList([one.work for one in listed], printed)
    cited: dict[int, set[int]] = {}
    for number, passage in enumerate(passages):
        for found in find_author_dates(passage.whole.text, references):
            cited.setdefault(found.work, set()).add(passage.exchange)
            here, one = passage.whole.spans(found.start, found.end), listed[found.work]
            work = replace(one.work, locator=found.locator) if found.locator else one.work
            yield Described(work, Location((*here, *one.location.spans)), passage=number)
    yield from _unlisted(document, references, passages)
    for at, one in enumerate(listed):
        own = passages[one.passage].exchange if one.passage is not None else None
        if own not in cited.get(at, ()) and (own is not None or at not in cited):
            yield one


def _unlisted(
    document: Document, references: ReferenceList, passages: Sequence[Passage]
) -> Iterator[Described]:
    """Yield what passages cite by author and year though no list describes it."""
    texts = [passage.whole.text for passage in passages]
    links = [Stretches((a, b) for a, b, _ in passage.whole.links()) for passage in passages]
    for one in unlisted_works(texts, terms(document.language or "en")):
        year, linked = one.work.issued, links[one.passage].meet(one.work.start, one.work.end)
        if year is not None and not linked and not references.may_list(one.who, year.year):
            where = passages[one.passage].whole.spans(one.work.start, one.work.end)
            yield Described(one.work, Location(where), passage=one.passage)


def _links(
    document: Document,
    reading: Reading,
    passage: int | None,
    works: Sequence[ParsedWork] = (),
    *,
    below: Sequence[ParsedWork] = (),
) -> Iterator[Described]:
    """Yield the pages that words link to, but for the addresses of ``works`` and those ``below``.

    What stands below a passage is described as its source elsewhere.
    """
    words = reading.words
    taken = Stretches((work.start, work.end) for work in works if work.url)
    told = {work.printed_url for work in works if work.identifier and work.url}
    told |= {work.printed_url for work in below if work.url and not work.titled}
    for link in reading.links:
        if taken.meet(link.start, link.end) or link.printed in told:
            continue
        if passage is None and _leads_home(document, words, link):
            continue
        where = Location(words.spans(link.start, link.end))
        work = with_maker(linked_page(link, reading), link, reading)
        if link.printed == link.text.strip() and len(where.spans) == 1:
            span = where.spans[0]  # an address is kept as it stands, escapes and all
            work = replace(work, printed_url=document.text[span.start : span.end])
        yield Described(work, where, passage=passage)
