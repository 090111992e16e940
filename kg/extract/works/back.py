"""References back to a work cited before: "Id. at 3", "CCR, supra note 3, at 5"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kg.extract.stretches import Stretches
from kg.extract.works.names import split_names
from kg.extract.works.reading import Reading
from kg.extract.works.tail import parse_tail
from kg.extract.works.titled import is_name_in_small_letters

_EARLIER_WORK: Final = re.compile(r"^(?:op|loc|ob)\b", re.IGNORECASE)


class BackKind(StrEnum):
    """Which earlier work is meant."""

    SAME = "same"  # the work cited just before
    NOTE = "note"  # the work that another note cites
    AUTHOR = "author"  # the author's work cited before


@dataclass(frozen=True, slots=True)
class BackReference:
    """Words that cite a work again without naming it; places are offsets into the text."""

    kind: BackKind
    start: int
    end: int
    words: str
    author_words: tuple[str, ...] = ()
    note_label: str | None = None
    locator: str | None = None
    page_first: int | None = None
    page_last: int | None = None


def back_references(reading: Reading) -> Iterator[BackReference]:
    """Yield the references back, in reading order."""
    terms = reading.terms
    note = r"(?:{})\.?\s*(?P<label>\d+|[a-z](?!\w))"
    forms = (
        terms.pattern(rf"(?<!\w)(?:{{}})\s*,?\s*{note}", "above", "note"),
        terms.pattern(rf"(?<!\w){note}\s*,?\s*(?:{{}})(?!\w)", "note", "above"),
        terms.pattern(r"(?<!\w)(?P<same>{})(?!\w)", "same"),
    )
    taken = Stretches()
    for form in forms:
        for match in form.finditer(reading.text):
            reference = None if taken.meet(*match.span()) else _reference(reading, match)
            if reference is not None:
                taken.add(*match.span())
                yield reference


def _reference(reading: Reading, match: re.Match[str]) -> BackReference | None:
    """Return the reference; ``None`` for a word that only looks like one ("photo ID.")."""
    start = reading.part_start(match.start())
    lead = reading.terms.leads.match(reading.text, start, match.start())
    begin = lead.end() if lead else start
    before = reading.text[begin : match.start()].strip(" ,.(")
    named = reading.terms.is_name(before.replace(",", " "))
    named = named or is_name_in_small_letters(reading, before)
    if "label" not in match.groupdict() and before and not (named and _takes_author(match[0])):
        return None
    authors = tuple(split_names(before, reading.terms)) if named else ()
    tail = parse_tail(reading, match.end(), reading.part_end(match.start()))
    return BackReference(
        kind=_kind(match, authors),
        start=match.start(),
        end=tail.end if tail.locator else match.end(),
        words=match[0],
        author_words=authors,
        note_label=match.groupdict().get("label"),
        locator=tail.locator,
        page_first=tail.page_first,
        page_last=tail.page_last,
    )


def _takes_author(words: str) -> bool:
    return bool(_EARLIER_WORK.match(words)) or words.lower() == "supra"


def _kind(match: re.Match[str], authors: tuple[str, ...]) -> BackKind:
    if match.groupdict().get("label"):
        return BackKind.NOTE
    earlier = bool(authors) or bool(_EARLIER_WORK.match(match[0]))
    return BackKind.AUTHOR if earlier else BackKind.SAME
