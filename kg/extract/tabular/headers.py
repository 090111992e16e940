"""What the words over a column say: who asserts it, as of when, of what, dated by which event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.dates import find_dates
from kg.extract.tabular.vocabulary import is_one_of, mentions, pattern
from kg.model.dates import PartialDate

_WORD: Final = r"[A-ZÀ-Þ][\w&.’'-]*?"
_WHO: Final = rf"(?P<who>{_WORD}(?:\s+(?:(?:of|for|the|and|&)\s+)?{_WORD}){{0,6}})"
_BODY: Final = r"(?P<who>[A-Z][A-Z&.-]+|[A-ZÀ-Þ][\w&.-]*(?:\s+[A-ZÀ-Þ][\w&.-]*)*(?=[’']s?\s))"
_PREPOSITION: Final = r"(?:\b(?:as of|in|for|through|during|by|until|at|from|to|since)\s+)?"
_EDGE: Final = " \t,;:–—-/|"


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """A header taken apart; ``period`` only when it names exactly one date."""

    text: str
    said_by: str | None
    period: PartialDate | None
    subject: str


def read_header(text: str, language: str = "en") -> HeaderWords:
    """Take a header apart: "CCR Assertion" is said by CCR and names no subject."""
    said_by, rest = _said_by(text)
    dates = find_dates(rest, language, years=True)
    for date in reversed(dates):
        rest = rest[: date.start] + "\x00" + rest[date.end :]
    rest = re.sub(rf"[(\[]?{_PREPOSITION}\x00[)\]]?", " ", rest, flags=re.IGNORECASE)
    period = dates[0].date if len(dates) == 1 else None
    return HeaderWords(text, said_by, period, _subject(rest))


def event_of(text: str) -> str | None:
    """Return the words before "Date" ("Activation"), or ``None``."""
    match = re.fullmatch(rf"(.+?)\s+{pattern('date')}|{pattern('date')}\s+of\s+(.+)", text, re.I)
    return " ".join((match[1] or match[2]).split()) if match else None


def shared_subject(subjects: Sequence[str], caption: str) -> str:
    """Return what all value columns measure: the one subject that any of them names."""
    named = {subject for subject in subjects if subject}
    return next(iter(named)) if len(named) == 1 else caption if not named else ""


def _said_by(text: str) -> tuple[str | None, str]:
    for rule in _rules():
        match = re.search(rule, text)
        if match and not is_one_of(match["who"].split()[0], "nobody"):
            who = re.sub(r"[’']s?$", "", match["who"])
            return who, f"{text[: match.start()]} {text[match.end() :]}"
    return None, text


def _rules() -> tuple[str, ...]:
    said, either = rf"(?i:{pattern('statement')})", rf"(?i:{pattern('ambiguous')})"
    by = r"(?i:according to|(?:claimed|reported|asserted|alleged|stated|estimated) by)"
    return (
        rf"\b(?i:what)\s+(?i:the\s+)?{_WHO}\s+(?:{said}|{either})",
        rf"{by}\s+(?i:the\s+)?(?P<who>[A-ZÀ-Þ][\w&.’'-]*(?:\s+[A-ZÀ-Þ][\w&.’'-]*)*)",
        rf"^{_WHO}\s+{said}",
        rf"^{_BODY}(?:[’']s?)?\s+{either}",
    )


def _subject(rest: str) -> str:
    text = " ".join(re.sub(r"\(\s*(?:%|\$)?\s*\)", " ", rest).split()).strip(_EDGE)
    while (first := text.split(" ")[0]) and is_one_of(first, "qualifiers"):
        text = text[len(first) :].strip(_EDGE)
    text = re.sub(r"^of\s+(?:the\s+)?", "", text)
    bare = re.sub(pattern("percent"), "", text, flags=re.IGNORECASE)
    empty = not any(char.isalpha() for char in bare) or mentions(bare, "difference")
    empty = empty or is_one_of(bare, "ambiguous")
    return "" if empty else text
