"""When a document was issued: the date that its file states, or a short line at its head."""

import re

from kg.extract.dates import find_dates
from kg.model.dates import PartialDate
from kg.model.document import Document

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DATED = re.compile(
    r"\b(?:published|posted|updated|released|issued|revised|date|as of)\b|[,|·—–-]\s*$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^\W{0,2}[—–―]|[”\"»“]\s*[—–―-]")
_HEAD, _LONGEST_LINE, _EDGE = 8, 140, 12


def date_issued(document: Document, first: int | None) -> PartialDate | None:
    """Return the date of a document; ``first`` is where its first claim begins, in characters."""
    return _issued(document) or _printed_date(document, first)


def _printed_date(document: Document, first: int | None) -> PartialDate | None:
    """Return the date that a short line before the first claim prints as its own."""
    for block in document.blocks[:_HEAD]:
        text = " ".join(block.words.text.split())
        if (first is not None and block.span.start >= first) or len(text) > _LONGEST_LINE:
            break
        if _SIGNED.search(text):  # when a quotation was said, not when it is printed here
            continue
        for found in find_dates(text, document.language or "en"):
            alone = found.end == len(text.rstrip(" .)")) and found.date.month is not None
            if alone and (_DATED.search(text[: found.start]) or found.start <= _EDGE):
                return found.date
    return None


def _issued(document: Document) -> PartialDate | None:
    stated = document.described(
        "date",
        "datepublished",
        "article:published_time",
        "dcterms.issued",
        "dc.date",
        "dc.date.issued",
    )
    if not stated:
        return None
    if match := _ISO.match(stated):
        year, month, day = (int(part) if part else None for part in match.groups())
        return PartialDate(year or 0, month, day)
    found = find_dates(stated)
    return found[0].date if found else None
