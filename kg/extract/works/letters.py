"""Untitled letters and memoranda: "a memo from X to Y on February 28, 2009"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.stretches import Stretches
from kg.extract.works.names import find_person
from kg.extract.works.reading import Reading
from kg.extract.works.tail import Tail, parse_tail
from kg.extract.works.terms import Terms
from kg.extract.works.titled import INFORMATION
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, PersonMention, WorkKind


def letter_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield letters known by sender, recipient or both, named as printed: "Memo from … to …"."""
    taken = Stretches()
    for pattern in _forms(reading.terms):
        for match in pattern.finditer(reading.text):
            work = _letter(reading, match)
            if work and not taken.meet(work.start, work.end):
                taken.add(work.start, work.end)
                yield work


def _forms(words: Terms) -> tuple[re.Pattern[str], ...]:
    """Return the patterns: from and to; from alone; to alone."""
    nouns = [noun for noun, kind in words.kind_names.items() if kind is WorkKind.LETTER]
    noun = "|".join(re.escape(noun) for noun in nouns)
    opening = rf"(?<!\w)(?P<noun>{noun})\s+(?P<dated>[^.;]{{0,40}}?)"
    sender = r"(?P<from>{})\s+(?P<sender>[^;]{2,140}?)"
    both = rf"{opening}{sender}\s+(?P<to>{{}})\s+(?=\S)"
    return (
        words.pattern(both, "letter_from", "letter_to"),
        words.pattern(
            rf"{opening}{sender}(?P<to>)(?=[,;)]|\.?\s*$|\s(?:dated|on)\s)", "letter_from"
        ),
        words.pattern(rf"{opening}(?P<from>)(?P<sender>)(?P<to>{{}})\s+(?=\S)", "letter_to"),
    )


def _letter(reading: Reading, match: re.Match[str]) -> ParsedWork | None:
    if match["dated"] and not _is_date(reading, *match.span("dated")):
        return None
    sender = _without_article(reading, match["sender"])
    if sender and not reading.terms.is_name(sender.replace(",", " ")):
        return None
    receiver = _receiver(reading, match.end()) if match["to"] else (match.end(), "")
    if receiver is None or not ((sender and match["to"]) or _has_date(reading, match)):
        return None
    end, to_words = receiver
    tail = parse_tail(reading, end, reading.sentence_end(end - 1), when=True)
    return _work(reading, match, (match["sender"], to_words), tail)


def _without_article(reading: Reading, words: str) -> str:
    return reading.terms.pattern(r"^\s*(?:{})\s+", "articles").sub("", words)


def _is_date(reading: Reading, start: int, end: int) -> bool:
    first = bisect_left(reading.dates, start, key=lambda date: date.start)
    return first < len(reading.dates) and reading.dates[first].end <= end


def _has_date(reading: Reading, match: re.Match[str]) -> bool:
    end = reading.sentence_end(match.end() - 1)
    return _is_date(reading, match.start(), end)


def _receiver(reading: Reading, start: int) -> tuple[int, str] | None:
    """Return where the recipient's words end, and the words; ``None`` when nobody is named."""
    text, limit = reading.text, min(reading.sentence_end(start), reading.part_end(start))
    dates = [date.start for date in reading.dates if date.start >= start]
    piece = text[start : min([limit, *dates[:1]])]
    piece = reading.terms.pattern(r"[\s,(]+(?:{})?[\s,]*$", "dated").sub("", piece).rstrip(" .,(")
    named: list[str] = []
    for part in piece.split(","):
        if not reading.terms.is_name(_without_article(reading, part)):
            break
        named.append(part)
    words = ",".join(named).rstrip(" .")
    return (start + len(words), words.strip()) if words.strip() else None


def _work(reading: Reading, match: re.Match[str], ends: tuple[str, str], tail: Tail) -> ParsedWork:
    sender, receiver = ends
    at = match.start("sender")
    author = find_person(sender, reading.terms, at) if sender else None
    addressee = _addressee(reading, receiver, match.end())
    before = _date_before(reading, match.start())
    inside = [date.date for date in reading.dates if match.start("dated") <= date.start < at]
    return ParsedWork(
        title=_name(match, sender, receiver),
        start=match.start(),
        end=max(tail.end, match.end("sender")),
        titled=False,
        authors=(author.name,) if author else _body(reading, sender),
        issued=before or (inside[0] if inside else tail.issued),
        locator=tail.locator,
        page_first=tail.page_first,
        page_last=tail.page_last,
        url=tail.link.url if tail.link else None,
        printed_url=tail.link.printed if tail.link else None,
        kind=WorkKind.LETTER,
        relation=INFORMATION,
        people=tuple(person for person in (author, addressee) if person),
    )


def _body(reading: Reading, sender: str) -> tuple[str, ...]:
    return (_without_article(reading, sender),) if sender else ()


def _addressee(reading: Reading, words: str, at: int) -> PersonMention | None:
    return find_person(words, reading.terms, reading.text.index(words, at)) if words else None


def _date_before(reading: Reading, at: int) -> PartialDate | None:
    return next(
        (d.date for d in reading.dates if not reading.text[d.end : at].strip() and d.end <= at),
        None,
    )


def _name(match: re.Match[str], sender: str, receiver: str) -> str:
    """Return "Memo from … to …" in the words as printed."""
    noun = match["noun"][0].upper() + match["noun"][1:].lower()
    parts = [noun]
    if sender:
        parts += [match["from"].lower(), sender]
    if receiver:
        parts += [match["to"].lower(), receiver]
    return " ".join(" ".join(parts).split())
