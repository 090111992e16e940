"""A quoted claim and its signature ("—Name, venue, date"): the words, and who says them."""

import re
from functools import cache

from kg.extract.bylines import without_rank
from kg.extract.dates import find_dates
from kg.extract.layout.label_words import words_of
from kg.extract.layout.names_before import name_before
from kg.extract.layout.parties import is_no_party
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.saying.sentences import choice
from kg.extract.verdicts import find_verdict
from kg.model.dates import PartialDate
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_SIGNED = re.compile(
    r"(?:(?<=[”\"’».!?])\s*|\n\s*)(?:[—–―]|--|-(?=\s))\s*(?P<who>[^\W\d_][^\n]{2,200})\s*$"
)
# Without a dash: in brackets behind a quotation, or on the next line with a venue or date.
_BRACKETED = re.compile(r"[”\"»“][.,]?\s*[(\[](?P<who>[^\W\d_][^()\n]{2,160})[)\]]\.?\s*$")
_BELOW = re.compile(r"[”\"»“][.,]?\s*\n\s*(?P<who>[^\W\d_][^\n.“\"«]{2,120}, [^\n“\"«]{2,120})\s*$")
# On the same line: "“…” Anna Rell (River Party)", two words with capitals at least.
_NAME = rf"{CAPITAL_WORD}(?:\s+(?:(?:de|da|do|dos|del|van|von|la)\s+)?{CAPITAL_WORD}){{1,3}}"
_BEHIND = re.compile(
    rf"[“\"«„][^“”\"«»]{{8,}}[”\"»“][.,]?\s+(?P<who>{_NAME}\s*(?:\([^()\n]{{1,60}}\)|,\s[^“”\"«».\n]{{2,80}}))\s*$"
)
_OF = r"(?:\s*\([^()\n]{1,60}\)|,\s[^“”\"«».\n]{2,80})"
_LINE = re.compile(rf"\s*{_NAME}{_OF}?\s*")
_OWN_LINE = re.compile(rf"[”\"»“][.,]?\s*\n\s*(?P<who>{_NAME}{_OF}?)\s*$")
_LONGEST_NAME = 6  # words
_LONGEST_LEAD = 8  # words before the first comma of a signature
_LETTER = re.compile(r"[^\W\d_]")
_DATED = re.compile(r"\d|,")


def split_name(words: Words) -> tuple[Words, Words | None]:
    """Return a quotation without the name before it, and the name, or ``None`` without.

    "Question", "Claim" and "Headline" name nobody.
    """
    match = name_before().match(words.text)
    if match is None:
        return words, None
    who = match["who"].casefold().strip(" ,")
    nobody = is_no_party(who) or who in (*words_of("question"), *words_of("claim"))
    return words.slice(match.end()), None if nobody else _named(words, match)


def split_speaker(words: Words, *, led: bool = False) -> tuple[Words, Words | None]:
    """Return the words without the signature, and the signature, or ``None`` when unsigned.

    Where a name has led to the quotation, a dash leads to where it was said ("— on Radio Ard").
    """
    text = words.text
    match = _SIGNED.search(text)
    if match and (led or match["who"][0].isupper()) and _signs(match, led=led):
        return words.slice(0, match.start()).strip(), _named(words, match)
    match = _BRACKETED.search(text) or _BELOW.search(text)
    if match and match["who"][0].isupper() and _is_signature(match["who"]):
        end = match.start() + len(match[0][: match.start("who") - match.start()].rstrip("([ \n"))
        return words.slice(0, end).strip(), _named(words, match)
    if (match := _BEHIND.fullmatch(text) or _OWN_LINE.search(text)) and _may_sign(match["who"]):
        return words.slice(0, match.start("who")).strip(), _named(words, match)
    return words, None


def _signs(match: re.Match[str], *, led: bool) -> bool:
    """Tell a signature behind a dash from a sentence behind a number: "1. — The quay sinks …"."""
    said = _LETTER.search(match.string, 0, match.start()) is not None
    return said and (led or len(match["who"].split(",")[0].split()) <= _LONGEST_LEAD)


def said_when(speaker: Words | None, language: str) -> PartialDate | None:
    """Return when something was said, as who says it is signed: "Anna Rell, Radio Ard, 4 May 2018".

    Words with two dates tell of a span, or of more than one day.
    """
    found = find_dates(speaker.text, language) if speaker is not None else ()
    return found[0].date if len(found) == 1 else None


def is_signature_line(text: str) -> bool:
    """Tell whether a line is a name and, perhaps, what its bearer is: "Anna Rell (River Party)"."""
    return _LINE.fullmatch(text) is not None and _may_sign(text)


def is_plain_name(text: str) -> bool:
    """Tell whether a line is nothing but a name of up to six words, perhaps of a body."""
    words = text.split()
    named = re.fullmatch(
        rf"{CAPITAL_WORD}(?:\s+(?:[a-z]{{1,3}}\s+)?{CAPITAL_WORD}){{0,5}}", text.strip()
    )
    return named is not None and len(words) <= _LONGEST_NAME and _may_sign(text.strip())


def is_signed_behind(text: str) -> bool:
    """Tell whether a line is one quotation and, without a dash, whose it is.

    >>> is_signed_behind("“It cost too much.” Anna Rell (River Party)")
    True
    """
    return (
        _BEHIND.fullmatch(text.strip()) is not None or _said().fullmatch(text.strip()) is not None
    )


def puts_down(text: str) -> bool:
    """Tell whether a line below a quotation says to whom others put it down, and no more."""
    return text.casefold().startswith(tuple(word_lists("saying")["attributed"]))


def _may_sign(who: str) -> bool:
    """Tell a name from a part of a text, and from a rating with capitals: "Mostly True"."""
    found = find_verdict(who)
    return not is_no_party(who) and (found is None or found.end < len(who.rstrip()))


@cache
def _said() -> re.Pattern[str]:
    """A quotation and who said it: "“…”, said Anna Rell (River Party)"."""
    verbs = choice(word_lists("saying")["says"])
    return re.compile(rf"[“\"«„][^“”\"«»]{{8,}}[”\"»“],?\s+(?i:{verbs})\s+{_NAME}{_OF}?\.?")


def _is_signature(who: str) -> bool:
    """Tell whether brackets name somebody at a place or day, or by an office ("Mayor Lind")."""
    return _DATED.search(who) is not None or without_rank(who) != who


def _named(words: Words, match: re.Match[str]) -> Words:
    start, end = match.span("who")
    return words.slice(start, start + len(words.text[start:end].rstrip(", "))).strip()
