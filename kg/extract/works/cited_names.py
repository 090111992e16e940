"""Names by which a text cites a work's authors: a body's name or acronym, a surname."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.surroundings import OPENERS
from kg.vocab.wordlists import word_lists

_PARTS: Final = re.compile(r"\s*(?:,\s*(?:&|and\b)?|&|;|\b(?:and|und|et|y|e)\b(?!\s+al\b))\s*")
_ET_AL: Final = re.compile(r",?\s*\bet\s+al\b\.?", re.IGNORECASE)
_OWNER: Final = re.compile(r"['’]s?\s*$")
_ARTICLE: Final = re.compile(r"the\s+", re.IGNORECASE)
_SHORT: Final = re.compile(r"\s*\(([^()]+)\)\s*$")  # "Ostra Harbour Council (OHC)"
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.[\s-]?)+|[A-ZÀ-Þ]{1,3}")
_ACRONYM: Final = re.compile(r"[A-ZÀ-Þ]{2,}")
_LONG: Final = 3  # words with a capital that have an acronym, whatever they name


def is_cited_as(authors: Sequence[str], who: str) -> bool:
    """Tell whether ``who``, printed before a year, stands for the ``authors`` of a listed work.

    The first name must be that of the first author, each further one that of some author; "et al."
    may leave out others. A body goes by its whole name, by the short one printed behind it, or by
    an acronym in capitals; a person by the surname, with a given name or initial that agrees. No
    other word of a name will do.
    """
    whole = _OWNER.sub("", who.strip())
    if _is_called(authors[0], whole):
        return True
    first, *others = [part for part in _PARTS.split(_ET_AL.sub("", whole).strip()) if part]
    return _is_called(authors[0], first) and all(
        any(_is_called(author, name) or _is_initial(author, name) for author in authors)
        for name in others
    )


def names_cited(author: str) -> frozenset[str]:
    """Return what an author may be cited by, in small letters, acronyms included."""
    if surname := _surname(author):
        return frozenset({surname.casefold()})
    name, names = _body(author)
    return names | {letters.casefold() for letters in _acronyms(name)}


def names_printed(who: str) -> frozenset[str]:
    """Return what the first author may be called in the words before a year, in small letters."""
    whole = _OWNER.sub("", who.strip())
    first = _PARTS.split(_ET_AL.sub("", whole).strip(), maxsplit=1)[0].casefold().split()
    ends = (" ".join(first[at:]) for at in range(len(first)))
    return frozenset({_plain(whole), _plain(" ".join(first)), *ends})


def _is_called(author: str, printed: str) -> bool:
    if surname := _surname(author):
        given, found = _given(author, surname), printed.casefold()
        if found == surname.casefold():
            return True
        named = found.endswith(" " + surname.casefold()) and given[:1] == found[:1]
        return named and not opens_a_sentence(found.split()[0])
    name, names = _body(author)
    return _plain(printed) in names or _is_acronym(name, printed)


def _body(author: str) -> tuple[str, frozenset[str]]:
    """Return a body's name without the short one behind it, and both in small letters."""
    short = _SHORT.search(author)
    name = author[: short.start()] if short else author
    return name, frozenset({_plain(name), *([_plain(short[1])] if short else [])})


def _given(author: str, surname: str) -> str:
    """Return the given names or initials of a person, in small letters."""
    before, comma, behind = author.partition(",")
    return (behind if comma else before.removeprefix(surname)).strip().casefold()


def _is_initial(author: str, printed: str) -> bool:
    """Tell "A." in "Meer, A., 2019", the initial of that author."""
    surname = _surname(author)
    initial = _INITIALS.fullmatch(printed) is not None and bool(surname)
    return initial and _given(author, surname)[:1] == printed[:1].casefold()


def opens_a_sentence(word: str) -> bool:
    """Tell a word in a capital that is no part of the name behind it: "As", "Laut", "Dr."."""
    plain = word.casefold()
    initial = len(plain.rstrip(".")) == 1 and plain.endswith(".")
    return not initial and (plain in _openers() or plain.rstrip(".") in _openers())


@cache
def _openers() -> frozenset[str]:
    lists = ("leads", "told", "small", "articles", "clauses", "ranks")
    known = (
        words[name] for words in word_lists("works").values() for name in lists if name in words
    )
    return OPENERS | {part for names in known for name in names for part in name.casefold().split()}


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
    return _ACRONYM.fullmatch(printed) is not None and printed in _acronyms(name)


def _acronyms(name: str) -> frozenset[str]:
    """Return the first letters of the words, and of those with a capital: "DE" and "DOE"."""
    words = name.split()
    if not (is_body(name) or _capitals(words) >= _LONG):
        return frozenset()
    letters = ("".join(w[0] for w in words if w[0].isupper()), "".join(w[0] for w in words))
    return frozenset(word.upper() for word in letters)


@cache
def _months() -> frozenset[str]:
    habits = word_lists("dates").values()
    return frozenset(
        name.casefold() for habit in habits for names in habit.get("months", ()) for name in names
    )
