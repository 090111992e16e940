"""The works that a footnote, a reference-list entry or a citing sentence cites."""

from collections.abc import Iterable
from typing import Final

from kg.extract.stretches import Stretches
from kg.extract.works.back import BackKind, BackReference, back_references
from kg.extract.works.chain import with_chains
from kg.extract.works.data import data_works
from kg.extract.works.entries import dated_entries, entry_works
from kg.extract.works.gost import gost_entries
from kg.extract.works.identified import identified_works
from kg.extract.works.journals import article_entries, retrieved_pages
from kg.extract.works.legal import legal_works
from kg.extract.works.letters import letter_works
from kg.extract.works.linked import linked_page
from kg.extract.works.official import act_works, report_works, statute_works
from kg.extract.works.plain_entries import plain_entries
from kg.extract.works.reading import Reading
from kg.extract.works.titled import INFORMATION, titled_works
from kg.model.source import ParsedWork
from kg.model.words import Words

__all__ = ["BackKind", "BackReference", "find_back_references", "parse_works"]


def parse_works(words: Words, language: str = "en") -> tuple[ParsedWork, ...]:
    """Return the works that ``words`` cite, in reading order; none for words that only explain.

    Surest form first: citations of law, entries with a year behind their authors, printed titles,
    letters, other entries of a reference list, data without a title, and the links that belong to
    none of these. No two works share a place in the text.
    """
    reading = Reading(words, language)
    if not reading.text.strip():
        return ()
    found: list[ParsedWork] = []
    for parse in _FORMS:
        found = _merged(found, parse(reading))
    return tuple(with_chains(reading, found))


def find_back_references(words: Words, language: str = "en") -> tuple[BackReference, ...]:
    """Return "Id.", "ibid.", "supra note 3" and the like, in reading order."""
    found = back_references(Reading(words, language))
    return tuple(sorted(found, key=lambda reference: reference.start))


def _linked_pages(reading: Reading) -> Iterable[ParsedWork]:
    return (linked_page(link, reading, INFORMATION) for link in reading.links)


_FORMS: Final = (
    legal_works, act_works, gost_entries, dated_entries, titled_works, letter_works,
    article_entries, retrieved_pages, entry_works, plain_entries, report_works, statute_works,
    data_works, identified_works, _linked_pages,
)  # fmt: skip


def _merged(found: list[ParsedWork], more: Iterable[ParsedWork]) -> list[ParsedWork]:
    taken = Stretches((work.start, work.end) for work in found)
    fresh = [work for work in more if not taken.meet(work.start, work.end)]
    return sorted(found + fresh, key=lambda work: work.start)
