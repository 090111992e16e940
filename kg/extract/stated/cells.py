"""Sources in a cell of a table: an address, a work with its details, or several of them."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.extract.reviews.addresses import work_at
from kg.extract.reviews.reading import Reading
from kg.extract.works.parse import parse_works
from kg.model.location import Span
from kg.model.source import ParsedWork, WorkKind
from kg.model.stated import Named, StatedWork, Value
from kg.model.words import Run, Words
from kg.vocab.wordlists import word_lists

_PARTS: Final = re.compile(r"\s*[;\n\r|]\s*")
_ADDRESSES: Final = re.compile(r"\s*,\s*")
_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


def works_in_cell(value: Value, language: str | None, reading: Reading) -> list[StatedWork]:
    """Return the works of a cell; words such as "none" name no work.

    A cell is parted at semicolons and line breaks where each part is an address or has the form of
    an entry; else it is one work, named as printed.
    """
    text = value.text.strip()
    if text.casefold().strip(".") in _absent():
        return []
    parts = [part for part in _PARTS.split(text) if part]
    addresses = [part for part in _ADDRESSES.split(text) if part]
    if all(_ADDRESS.fullmatch(part) for part in addresses):
        parts = addresses
    found = [_works(part, value, language) for part in parts]
    if all(found):
        return [work for works in found for work in works]
    return [stated_page(value, reading)]


def _works(part: str, value: Value, language: str | None) -> Sequence[StatedWork]:
    if _ADDRESS.fullmatch(part):
        return [stated_page(Value(part, value.location), Reading("", {}))]
    words = Words((Run(part, Span(0, len(part))),))
    parsed = parse_works(words, language or "en")
    return [_stated(work, value) for work in parsed if work.title]


def _stated(work: ParsedWork, value: Value) -> StatedWork:
    return StatedWork(
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


@cache
def _absent() -> frozenset[str]:
    lists = (words.get("absent", ()) for words in word_lists("works").values())
    return frozenset(word for words in lists for word in words)
