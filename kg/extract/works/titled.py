"""Works with a printed title: quoted or italic words among bibliographic details."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.dates import find_dates
from kg.extract.links import FoundLink
from kg.extract.works.detailed import detailed
from kg.extract.works.names import split_names, without_kind
from kg.extract.works.numbers import number_at
from kg.extract.works.reading import SENTENCE_CASE, PrintedTitle, Reading
from kg.extract.works.tail import Tail, parse_tail
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, WorkKind

DATA: Final = "citesAsDataSource"
INFORMATION: Final = "citesForInformation"
_SENTENCE: Final = re.compile(r"[.!?]\s+[A-Z]")
_EDITORS: Final = re.compile(r",?\s*\(?\beds?\.?\)?,?\s*$")
_IN_SERIES: Final = re.compile(r"\s(?:[Nn]o\.|Nr\.|#|[Nn]\.?[º°])\s?\d+$")
_LONG_NAME: Final = 8
_FEWEST: Final = 3  # words of a title in small letters
_LONGEST_PROSE: Final = 15  # words of a title that is not set in capitals


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a title: a lead, authors, a date, a noun for the kind of work."""

    start: int
    lead: bool = False
    data: bool = False
    first: bool = False
    authors: tuple[str, ...] = ()
    issued: PartialDate | None = None
    words: str = ""
    number: str | None = None


def titled_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the works cited by a quoted or italic title, in reading order.

    Quotation marks alone make no title: "so-called 'criminal aliens'" and a quoted sentence are
    told apart by what follows, since only a work is followed by a body, a date, a page or an
    address without a verb between.
    """
    position = 0
    for title in reading.titles:
        if title.start < position or not title.words or _goes_on(reading, title):
            continue
        head = parse_head(reading, title.start, position)
        tail = parse_tail(reading, _after(reading, title), _stop(reading, title))
        confidence = _confidence(reading, title, head, tail)
        if confidence:
            yield _work(reading, title, head, tail, confidence=confidence)
            position = tail.end


def _goes_on(reading: Reading, title: PrintedTitle) -> bool:
    """Tell a quoted part of a longer word: "High Risk"-areas."""
    return bool(re.match(r"[-‐‑\w]", reading.text[title.end : title.end + 1]))


def _after(reading: Reading, title: PrintedTitle) -> int:
    match = re.compile(r"\s*[,.]?(?:\s|$)").match(reading.text, title.end)
    return match.end() if match else title.end


def _stop(reading: Reading, title: PrintedTitle) -> int:
    """Return where the details end at the latest: at a semicolon or the next quoted title."""
    following = (t.start for t in reading.titles if t.start >= title.end and t.quoted)
    return min([reading.part_end(title.end), *following])


def parse_head(reading: Reading, at: int, after: int = 0) -> Head:
    """Read backwards from a title at ``at`` to where its citation begins, at most to ``after``."""
    start = max(after, reading.part_start(at))
    text = reading.text[start:at]
    lead = reading.terms.lead_in(text)
    begin = start + (lead.end() if lead else len(text) - len(text.lstrip(" ,;(")))
    words = reading.text[begin:at].strip()
    found = number_at(words, 0)
    number = found.name if found and not words[found.end :].strip(" ,.:") else None
    authors, issued = ((), None) if number else _authors(reading, begin, at)
    return Head(
        start=begin if authors or number else at,
        lead=bool(lead),
        data=bool(lead and lead.groupdict().get("data")),
        first=not words,
        authors=authors,
        issued=issued,
        words=words,
        number=number,
    )


def _authors(reading: Reading, start: int, at: int) -> tuple[tuple[str, ...], PartialDate | None]:
    """Return the names before a title, and the date among them."""
    date = next((d for d in reading.dates if start <= d.start and d.end <= at), None)
    cut = date.start if date else at
    before = reading.text[start:cut].rstrip()
    words = _IN_SERIES.sub("", _EDITORS.sub("", before).strip(" (,:."))
    owner = re.fullmatch(r"(.+?)['’]s?\s+[\w\s-]{0,40}", words)
    named = owner[1] if owner else without_kind(words, reading.terms)
    named = reading.terms.pattern(r"^(?:{})(?:\s+|$)", "articles").sub("", _sender(reading, named))
    parted = bool(owner or date) or before.endswith((",", ".", ":", "(")) or named != words
    name = reading.terms.is_name(named.replace(",", " ")) or is_name_in_small_letters(
        reading, named
    )
    if not parted or not name:
        return (), None
    return tuple(split_names(named, reading.terms)), date.date if date else None


def is_name_in_small_letters(reading: Reading, named: str) -> bool:
    """Tell a name that goes on in small letters: "Cour des comptes", "Banco central"."""
    small = reading.language.partition("-")[0] in SENTENCE_CASE
    parts = named.split(", ")  # "Ministero del Mare, Dipartimento per i porti"
    long = [len(part.split()) for part in parts]
    return (
        small and max(long) <= _LONG_NAME and min(long) > 1 and all(p[:1].isupper() for p in parts)
    )


def _sender(reading: Reading, words: str) -> str:
    """Return the sender in "Email from A to B", else the words."""
    pattern = reading.terms.pattern(
        r"\S+\s+(?:{})\s+(.+?)(?:\s+(?:{})\s.*)?$", "letter_from", "letter_to"
    )
    letter = pattern.match(words)
    return letter[1] if letter and reading.terms.kind(words) is WorkKind.LETTER else words


def _confidence(reading: Reading, title: PrintedTitle, head: Head, tail: Tail) -> float:
    """Return how surely the words are a title, 0 when they are none."""
    title_like = reading.terms.is_title(title.words)
    named = bool(tail.pieces or head.authors)
    told = head.lead or head.first or bool(head.authors) or _introduced(reading, head.words)
    by_name = bool(head.authors)
    title_like = title_like or (by_name and _in_small_letters(reading, title))
    title_like = title_like or (by_name and tail.has_details and _begins_large(title))
    if not told and not (title_like and tail.evidence >= 2):
        return 0.0
    if not title.quoted and not (title_like and (tail.has_details or named)):
        return 0.0
    if title_like and tail.has_details:
        return 1.0 if told else 0.75
    if title_like and (named or tail.link):
        return 0.85
    short = len(title.words.split()) <= _LONGEST_PROSE and not _SENTENCE.search(title.words)
    return 0.75 if short and tail.has_details and (named or tail.link) else 0.0


def _in_small_letters(reading: Reading, title: PrintedTitle) -> bool:
    """Tell a title in a language that sets capitals in titles as in sentences."""
    words = title.words.split()
    small = reading.language.partition("-")[0] in SENTENCE_CASE
    return small and len(words) >= _FEWEST and words[0][:1].isupper()


def _begins_large(title: PrintedTitle) -> bool:
    """Tell a title in italics that has a capital at its beginning only: "The new wall"."""
    return not title.quoted and title.words[:1].isupper() and len(title.words.split()) > 1


def _introduced(reading: Reading, words: str) -> bool:
    """Tell whether a noun for a work or a verb of citing stands before the title."""
    verb = reading.terms.pattern(r"\b(?:{}|citing|quoting)(?:\s+(?:{}))?$", "cites", "articles")
    return _ends_in_kind(reading, words) or bool(verb.search(words))


def _ends_in_kind(reading: Reading, words: str) -> bool:
    return without_kind(words.rstrip(" ,:("), reading.terms) != words.rstrip(" ,:(")


def _says_kind(reading: Reading, words: str) -> bool:
    return _ends_in_kind(reading, words) or _sender(reading, words) != words


def _kind(reading: Reading, title: PrintedTitle, head: Head, tail: Tail) -> WorkKind:
    """Return the kind: from a noun that ends the words around the title, else in the title."""
    said = [words for words in (head.words, *tail.pieces) if _says_kind(reading, words)]
    kind = reading.terms.kind(*said, title.words)
    return WorkKind.ARTICLE if kind is WorkKind.OTHER and tail.container else kind


def _work(
    reading: Reading, title: PrintedTitle, head: Head, tail: Tail, *, confidence: float
) -> ParsedWork:
    work = ParsedWork(
        title=title.words,
        start=head.start,
        end=title.end,
        authors=head.authors or tail.authors(reading.terms),
        issued=head.issued or tail.issued or _date_in_title(reading, title),
        kind=_kind(reading, title, head, tail),
        relation=DATA if head.data else INFORMATION,
        confidence=confidence,
        reason="" if confidence == 1.0 else "Read as a title from the details beside it.",
        identifier=head.number,
    )
    return detailed(work, tail, _link_of(reading, title))


def _link_of(reading: Reading, title: PrintedTitle) -> FoundLink | None:
    """Return the link that the title itself is, its marks inside or outside."""
    inside = (link for link in reading.links if link.start <= title.start + 1)
    return next((link for link in inside if link.end >= title.end - 1), None)


def _date_in_title(reading: Reading, title: PrintedTitle) -> PartialDate | None:
    """Return the date that closes the title: "Detention Statistics – July 2010"."""
    found = find_dates(title.words, reading.language, years=True)
    if not found or found[-1].end < len(title.words.rstrip(" .)]")):
        return None
    before = title.words[: found[-1].start].rstrip()
    return found[-1].date if before.endswith(("–", "—", "-", ",", ":", "(", "|")) else None
