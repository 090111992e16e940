"""Names by which a text cites a work's first author: a body's name or acronym, a surname."""

import re
from functools import cache
from typing import Final

from kg.extract.bylines import is_body
from kg.vocab.wordlists import word_lists

_FIRST: Final = re.compile(
    r"\s*(?:,|&|\b(?:et|and|und|y|e)\b|['’]s?(?=\s*$)).*$", re.DOTALL
)  # the other authors
_ARTICLE: Final = re.compile(r"the\s+", re.IGNORECASE)
_SHORT: Final = re.compile(r"\s*\(([^()]+)\)\s*$")  # "Ostra Harbour Council (OHC)"
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.[\s-]?)+|[A-ZÀ-Þ]{1,3}")
_ACRONYM: Final = re.compile(r"[A-ZÀ-Þ]{2,}")
_LONG: Final = 3  # words with a capital that have an acronym, whatever they name


def is_cited_as(author: str, who: str) -> bool:
    """Tell whether ``who``, printed before a year, stands for ``author`` of a listed work.

    A body goes by its whole name, by the short one printed behind it, or by an acronym in
    capitals; a person by the surname. No other word of a name will do.
    """
    whole, first = who.strip(), _FIRST.sub("", who).strip()
    if surname := _surname(author):
        return first.casefold() == surname.casefold()
    short = _SHORT.search(author)
    name = author[: short.start()] if short else author
    names = {_plain(name), *([_plain(short[1])] if short else [])}
    return bool({_plain(whole), _plain(first)} & names) or _is_acronym(name, first)


def is_month(who: str) -> bool:
    """Tell whether the words are no more than a month's name: "(March 2019)" is a date."""
    return who.strip().rstrip(".").casefold() in _months()


def _plain(name: str) -> str:
    return " ".join(_ARTICLE.sub("", name.strip(), count=1).casefold().split())


def _surname(author: str) -> str:
    """Return the surname of a person: "Meer, A.", "Meer A", "Anna van Meer"; "" for a body."""
    before, comma, behind = author.partition(",")
    if comma and (_INITIALS.fullmatch(behind.strip()) or not is_body(author)):
        return before.strip()
    words = author.split()
    if len(words) < 2 or is_body(author) or _SHORT.search(author):
        return ""
    last = len(words) - 1
    if _INITIALS.fullmatch(words[last]) and not _INITIALS.fullmatch(words[0]):
        return " ".join(words[:last])
    return "" if _capitals(words) >= _LONG and _joins(words) else words[last]


def _joins(words: list[str]) -> bool:
    """Tell words in small letters inside, as names of bodies have and few of persons."""
    return any(word[0].islower() for word in words)


def _capitals(words: list[str]) -> int:
    return sum(word[0].isupper() for word in words)


def _is_acronym(name: str, printed: str) -> bool:
    """Tell the first letters of the words, or of those with a capital: "DE" and "DOE"."""
    words = name.split()
    if not _ACRONYM.fullmatch(printed) or not (is_body(name) or _capitals(words) >= _LONG):
        return False
    letters = ["".join(w[0] for w in words if w[0].isupper()), "".join(w[0] for w in words)]
    return printed.casefold() in {letter.casefold() for letter in letters}


@cache
def _months() -> frozenset[str]:
    habits = word_lists("dates").values()
    return frozenset(
        name.casefold() for habit in habits for names in habit.get("months", ()) for name in names
    )
