"""Works that a text cites by author and year and describes nowhere: "(Meer & Tide, 2000)".

"et al.", "&", three surnames, a body and a comma, or a bracket right behind a quotation tell such a
citation from "(Ostra, 2019)", a place and a year. Where a page has one of these, a lone surname
in a bracket is taken for one, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.works.cited_names import opens_a_sentence
from kg.extract.works.dated import BracketedDate, bracketed_dates
from kg.extract.works.initials import are_initials
from kg.extract.works.terms import Terms
from kg.extract.works.titled import INFORMATION
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork

_SURNAME: Final = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?:[’'-][^\W\d_]+)*(?:\s[A-Z]\.?)?")
_PARTS: Final = re.compile(r"\s*(?:,\s*(?:&|and\b)?|&|\b(?:and|und|et|y|e)\b)\s*")
_ET_AL: Final = re.compile(r",?\s*\bet\s+al\b\.?")
_BEHIND_QUOTATION: Final = re.compile(r"[\"”»“]\s*[(\[]\s*$")
_CLOSES: Final = re.compile(r"\s*[)\]]\s*(?:\.|$)")
_LONG: Final = 3  # words of a body's name that need no comma before the year at a sentence's end
_NEAR: Final = 8  # characters before a name in which a quotation ends
_SHORTEST: Final = 3  # letters of initials
_SEVERAL: Final = 3
_SURE, _THIN = 0.75, 0.6
_REASON: Final = "Cited by author and year; the document does not describe it."


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A citation by author and year, how it is told, and the number of its passage."""

    work: ParsedWork
    who: str
    passage: int
    sure: bool


def unlisted_works(texts: Sequence[str], known: Terms) -> tuple[Unlisted, ...]:
    """Return the citations of passages; the thin ones only beside a sure one."""
    found = [one for number, text in enumerate(texts) for one in _cited(text, number, known)]
    return tuple(found) if any(one.sure for one in found) else ()


def _cited(text: str, passage: int, known: Terms) -> Iterator[Unlisted]:
    for one in bracketed_dates(text):
        who = one.who.strip(" ,")
        first = who.split()[0]
        if ":" in who or first.lower() in known.words["no_authors"] or opens_a_sentence(first):
            continue
        persons, body = _are_persons(who), _is_body(who, known)
        if persons or body:
            sure = _is_sure(text, one, who, body=body)
            yield Unlisted(_work(one, who, body=body, sure=sure), who, passage, sure)


def _are_persons(who: str) -> bool:
    parts = [part for part in _PARTS.split(_ET_AL.sub("", who)) if part]
    return bool(parts) and all(_SURNAME.fullmatch(part) for part in parts)


def _is_body(who: str, known: Terms) -> bool:
    short = len(who) >= _SHORTEST and are_initials(who, known)
    noun = known.pattern(r".*\s(?-i:[A-ZÀ-Þ])?(?:{})$", "proper").match(who)
    return short or ((is_body(who) or noun is not None) and known.is_name(who))


def _is_sure(text: str, one: BracketedDate, who: str, *, body: bool) -> bool:
    if _BEHIND_QUOTATION.search(text[max(0, one.start - _NEAR) : one.start]):
        return True
    if body:
        closes = _CLOSES.match(text, one.end) is not None
        return " " in who and (one.comma or (closes and len(who.split()) >= _LONG))
    several = len(_PARTS.split(who)) >= _SEVERAL
    return bool(_ET_AL.search(who)) or (one.comma and ("&" in who or several))


def _work(one: BracketedDate, who: str, *, body: bool, sure: bool) -> ParsedWork:
    names = (who,) if body else tuple(p for p in _PARTS.split(_ET_AL.sub("", who)) if p)
    comma = ", " if one.comma else " "
    return ParsedWork(
        title=f"{who}{comma}{one.year}{one.letter}",
        start=one.start,
        end=one.end,
        titled=False,
        authors=names,
        issued=PartialDate(one.year),
        locator=one.place,
        relation=INFORMATION,
        confidence=_SURE if sure else _THIN,
        reason=_REASON,
    )
