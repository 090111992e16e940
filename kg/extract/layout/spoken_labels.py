"""Labels with a slot for a party or for words: "What the Gazette said:", "Why it's misleading"."""

import re
from functools import cache
from typing import Final

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_forms import COLON, ITEM, OPENING
from kg.extract.layout.label_words import languages_of
from kg.extract.layout.parties import is_no_party, speaks

_SLOTS: Final = {
    "who": r"(?P<who{0}>(?:the\s+)?[^\W\d_][\w.&'’ -]{{0,50}}?)",
    "how": r"[^\W\d_]+(?:\s+[^\W\d_]+)?",
}
_LONGEST_SPOKEN: Final = 90


@cache
def _spoken(role: LabelRole) -> tuple[re.Pattern[str], tuple[str, ...]] | None:
    """Return the pattern of labels with a slot, one group each, and the labels in that order."""
    words = tuple(word for word in languages_of(role.value) if "{" in word)
    if not words:
        return None
    forms = "|".join(f"(?P<label{at}>{_form(word, at)})" for at, word in enumerate(words))
    number = rf"(?:{ITEM})?"
    return re.compile(rf"{OPENING}{number}(?:{forms})(?P<end>{COLON}|\s*$)", re.IGNORECASE), words


def _form(word: str, at: int) -> str:
    pieces = re.split(r"\{(\w+)\}", word.replace("'", "’"))
    return "".join(
        _SLOTS[piece].format(at)
        if number % 2
        else re.escape(piece).replace(r"\ ", r"\s+").replace("’", "['’]")
        for number, piece in enumerate(pieces)
    )


def match_spoken(line: str, role: LabelRole) -> Label | None:
    """Return the label with a slot that a line begins with, ``None`` without one."""
    spoken = _spoken(role)
    match = spoken[0].match(line[:_LONGEST_SPOKEN]) if spoken else None
    cut = match and not match["end"].strip() and len(line.rstrip()) > _LONGEST_SPOKEN
    if spoken is None or match is None or cut:
        return None
    at = next(at for at in range(len(spoken[1])) if match[f"label{at}"] is not None)
    who = match.groupdict().get(f"who{at}")
    if who is not None and not speaks(who):
        return None
    who = None if is_no_party(who or "") else who
    start = match.start(f"label{at}")
    printed = line[start : match.start("end")].strip()
    language = languages_of(role.value)[spoken[1][at]]
    return Label(role, language, printed, start, match.end(), who, closed=True, word=spoken[1][at])
