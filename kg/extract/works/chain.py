"""Works cited through another work: "CCR program guide cites a memo …", "…, citing …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.works.reading import Reading
from kg.extract.works.titled import INFORMATION
from kg.model.source import ParsedWork

_THROUGH: Final = re.compile(r"[\s,(]*\b(?:citing|quoting|cites|quotes)\s*$", re.IGNORECASE)
_INSIDE: Final = re.compile(r"[\s,(]*\b(?:cited|quoted|reprinted)\s+(?:in|by)\s*$", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,}(?=[\s'’])")


def with_chains(reading: Reading, works: Sequence[ParsedWork]) -> Iterator[ParsedWork]:
    """Yield the works with ``via`` set, and the works through which they are cited.

    A bare "the report" as the citing work gives ``via`` but no work of its own: it says too
    little to be a source by itself.
    """
    linked = list(_linked(reading, works))
    for place, work in enumerate(linked):
        if work.via is not None:
            yield work
            continue
        before = linked[place - 1].end if place else 0
        subject = _subject(reading, max(before, reading.part_start(work.start)), work.start)
        if subject is None:
            yield work
        else:
            yield from _cited_through(reading, subject, work)


def _linked(reading: Reading, works: Sequence[ParsedWork]) -> Iterator[ParsedWork]:
    """Yield the works, chained where "citing" or "quoted in" stands between two."""
    for place, work in enumerate(works):
        before = works[place - 1] if place else None
        after = works[place + 1] if place + 1 < len(works) else None
        if before and _THROUGH.search(reading.text[before.end : work.start]):
            yield replace(work, via=before.title)
        elif after and _INSIDE.search(reading.text[work.end : after.start]):
            yield replace(work, via=after.title)
        else:
            yield work


def _subject(reading: Reading, start: int, end: int) -> tuple[int, str] | None:
    """Return place and words of the subject, when the words before a work say that X cites it."""
    pattern = reading.terms.pattern(
        r"\s*(?P<subject>\S.{1,120}?)\s+(?:also\s+)?(?:{})\s+(?:(?:{})\s+)?(?:[\w,]+\s+)?$",
        "cites",
        "articles",
    )
    match = pattern.match(reading.text[start:end])
    return (start + match.start("subject"), match["subject"]) if match else None


def _cited_through(
    reading: Reading, subject: tuple[int, str], work: ParsedWork
) -> Iterator[ParsedWork]:
    at, printed = subject
    bare = reading.terms.pattern(r"^(?:{})\s+", "articles").sub("", printed)
    at += len(printed) - len(bare)
    quoted = next((t for t in reading.titles if t.quoted and at <= t.start < at + len(bare)), None)
    name = quoted.words if quoted else bare
    if quoted or _names_a_work(reading, bare):
        yield ParsedWork(
            title=name,
            start=at,
            end=at + len(bare),
            titled=quoted is not None,
            authors=_authors(bare),
            kind=reading.terms.kind(bare),
            relation=INFORMATION,
            confidence=0.9,
            reason="Named as the work that cites another.",
        )
    yield replace(work, via=name, confidence=min(work.confidence, 0.9))


def _names_a_work(reading: Reading, words: str) -> bool:
    """Tell "CCR program guide" from "CCR" and from "report": a noun for a work and one more."""
    nouns = list(reading.terms.kinds.finditer(words))
    at_end = bool(nouns) and nouns[-1].end() == len(words.rstrip(" ,"))
    return at_end and bool(words[: nouns[-1].start()].strip())


def _authors(words: str) -> tuple[str, ...]:
    """Return the body in front: an acronym, or the owner in "Acme's report"."""
    acronym = _ACRONYM.match(words)
    owner = re.match(r"([A-Z][^'’]*)['’]s?\s", words)
    return (acronym[0],) if acronym else ((owner[1],) if owner else ())
