"""Data that a text draws on without giving it a title."""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.dates import FoundDate
from kg.extract.works.detailed import detailed
from kg.extract.works.reading import Reading
from kg.extract.works.tail import parse_tail
from kg.extract.works.titled import DATA
from kg.model.source import ParsedWork, WorkKind

_BETWEEN: Final = len(" through ")
BY_NOBODY: Final = "Released in answer to a request; the words do not say by whom."


def data_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield data releases and untitled sources of data."""
    yield from _releases(reading)
    yield from _after_leads(reading)


def _releases(reading: Reading) -> Iterator[ParsedWork]:
    """Yield dated data given out on request: "statistics released under FOIA were from …".

    Where no body is named as the giver ``authors`` is empty and ``reason`` says so; it is then the
    body that publishes the document, when the document speaks for it.
    """
    if not reading.terms.pattern(r"\b(?:{})\b", "requests").search(reading.text):
        return
    pattern = reading.terms.pattern(
        r"(?P<noun>(?:[\w'’-]+\s+){0,4}?\b(?:{})\b)\s[^.;:]{0,120}?\b(?:{})\b[^.;:]{0,120}?"
        r"\b(?:{})\b(?:\s+(?:act|law|requests?|litigation|lawsuit))*"
        r"(?=\W)",
        "data_nouns",
        "released",
        "requests",
    )
    for match in pattern.finditer(reading.text):
        end = reading.sentence_end(match.end() - 1)
        dates = [date for date in reading.dates if match.end() <= date.start < end]
        if dates:
            date, last = dates[0], _range_end(reading, dates)
            name = _name(reading, match[0])
            giver = _giver(reading, match[0])
            yield ParsedWork(
                title=f"{name} ({reading.text[date.start : last.end]})",
                start=match.start(),
                end=last.end,
                titled=False,
                authors=giver,
                issued=date.date if last is date else None,
                kind=WorkKind.DATA,
                relation=DATA,
                confidence=0.9,
                reason="" if giver else BY_NOBODY,
            )


def _range_end(reading: Reading, dates: list[FoundDate]) -> FoundDate:
    """Return the other end of a range; the period that data cover is not when they were issued."""
    if len(dates) > 1 and len(reading.text[dates[0].end : dates[1].start]) <= _BETWEEN:
        return dates[1]
    return dates[0]


def _name(reading: Reading, words: str) -> str:
    bare = reading.terms.pattern(r"^\s*(?:{})\s+", "articles").sub("", words)
    flat = " ".join(bare.split())
    return flat[0].upper() + flat[1:]


def _giver(reading: Reading, words: str) -> tuple[str, ...]:
    match = re.search(r"\bby\s+(?:the\s+)?((?:[A-Z][\w.&'’-]*|of|and|for|the)(?:\s+|$))+", words)
    name = re.sub(r"^by\s+(?:the\s+)?", "", match[0]).strip() if match else ""
    name = re.sub(r"(?:\s+(?:of|and|for|the))+$", "", name)
    return (name,) if name and reading.terms.is_name(name) else ()


def _after_leads(reading: Reading) -> Iterator[ParsedWork]:
    """Yield what stands after "Source:" or "Data from" without quotation marks or italics."""
    for start in sorted({0, *reading.cuts}):
        lead = reading.terms.leads.match(reading.text, start)
        if lead is None or not lead["data"]:
            continue
        stop = min(reading.part_end(lead.end()), len(reading.text))
        tail = parse_tail(reading, lead.end(), stop)
        names = tail.names.split(", ") if tail.names else []
        if not names or not (tail.has_details or names[1:]):
            continue
        title = ", ".join(names[1:]) or names[0]
        work = ParsedWork(
            title=title,
            start=lead.end(),
            end=tail.end,
            titled=False,
            authors=(names[0],) if names[1:] else (),
            kind=reading.terms.kind(title),
            relation=DATA,
            confidence=0.8,
            reason="Named after words that introduce a source of data.",
        )
        yield detailed(work, tail)
