"""Sources in a cell of a table: an address, a work with its details, or several of them."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, TypeAlias

from kg.extract.reviews.addresses import work_at
from kg.extract.reviews.reading import Reading
from kg.extract.works.parse import parse_works
from kg.extract.works.tail import page_numbers
from kg.extract.works.terms import terms
from kg.model.location import Span
from kg.model.source import ParsedWork, WorkKind
from kg.model.stated import Named, PlaceInWork, StatedWork, Value
from kg.model.words import Run, Words
from kg.vocab.wordlists import word_lists

Cited: TypeAlias = tuple[StatedWork, PlaceInWork]

_NOWHERE: Final = PlaceInWork()
_PAGES: Final = re.compile(r"(?P<first>\d+|[ivxlc]+)(?:\s*[-–—]\s*(?P<last>\d+|[ivxlc]+))?", re.I)
_PARTS: Final = re.compile(r"\s*[;\n\r|]\s*")
_ADDRESSES: Final = re.compile(r"\s*,\s*")
_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


def works_in_cell(value: Value, language: str | None, reading: Reading) -> list[Cited]:
    """Return the works of a cell, and where in them; words such as "none" name no work.

    A cell is parted at semicolons and line breaks where each part is an address or has the form of
    an entry; else it is one work, named as printed.
    """
    text = value.text.strip()
    if says_nothing(text):
        return []
    parts = [part for part in _PARTS.split(text) if part]
    addresses = [part for part in _ADDRESSES.split(text) if part]
    if all(_ADDRESS.fullmatch(part) for part in addresses):
        parts = addresses
    found = [_works(part, value, language) for part in parts]
    if all(found):
        return [work for works in found for work in works]
    return [(stated_page(value, reading), _NOWHERE)]


def _works(part: str, value: Value, language: str | None) -> Sequence[Cited]:
    name, place = _parted(part, language or "en")
    if _ADDRESS.fullmatch(name):
        return [(stated_page(Value(name, value.location), Reading("", {})), place)]
    words = Words((Run(part, Span(0, len(part))),))
    found = [_stated(work, value) for work in parse_works(words, language or "en") if work.title]
    if not found and place != _NOWHERE:
        return [(stated_page(Value(name, value.location), Reading("", {})), place)]
    return found


def _parted(part: str, language: str) -> tuple[str, PlaceInWork]:
    """Part an address or name from the pages behind it ("report.pdf, pp. 12-14")."""
    for match in terms(language).pages.finditer(part):
        name = part[: match.start()].rstrip(" ,;:(")
        if name and not part[match.end() :].strip(" ).,"):
            pages = page_numbers(match["first"], match["last"])
            return name, PlaceInWork(match[0].strip(), *pages)
    return part, _NOWHERE


def pages_in(text: str, language: str | None) -> PlaceInWork:
    """Return the pages in a cell of their own: "12", "13–14", "p. 4"; other words as printed."""
    printed = " ".join(text.split())
    if found := _PAGES.fullmatch(printed):
        return PlaceInWork(printed, *page_numbers(found["first"], found["last"]))
    return _parted(f"-, {printed}", language or "en")[1] if printed else _NOWHERE


def _stated(work: ParsedWork, value: Value) -> Cited:
    place = PlaceInWork(work.locator, work.page_first, work.page_last)
    stated = StatedWork(
        title=work.title,
        location=value.location,
        titled=work.titled or work.url is None,
        authors=tuple(Named(name, value.location) for name in work.authors),
        issued=work.issued,
        kind=work.kind,
        identifiers=(work.identifier,) if work.identifier else (),
        urls=(work.url,) if work.url else (),
        printed_url=work.printed_url,
    )
    return stated, place


def stated_page(value: Value, reading: Reading) -> StatedWork:
    """Return the page at an address, or the work of that name."""
    work = work_at(value.text, reading)
    return StatedWork(
        title=work.name or value.text,
        location=value.location,
        titled=work.url is None,
        kind=WorkKind.WEB if work.url else WorkKind.OTHER,
        urls=(work.url,) if work.url else (),
        printed_url=work.printed if work.url else None,
    )


def says_nothing(text: str) -> bool:
    """Tell whether the words of a cell say that there is nothing: "none", "n/a", a dash."""
    bare = text.casefold().strip(" .")
    return bare in _absent() or not any(char.isalnum() for char in bare)


@cache
def _absent() -> frozenset[str]:
    lists = (words.get("absent", ()) for words in word_lists("works").values())
    return frozenset(word for words in lists for word in words)
