"""Whose words a heading says are checked: "Fact-checking Rell's speech", "Anna Rell (River)"."""

import re
from functools import cache
from typing import Final

from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.informants import is_common
from kg.extract.saying.names import is_date_word
from kg.extract.saying.sentences import choice
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_NAME: Final = rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?(?:\s+{CAPITAL_WORD}){{0,2}}?)"
_WHOLE: Final = rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?(?:\s+{CAPITAL_WORD}){{1,2}})"
_BRACKETS: Final = rf"\s*\({CAPITAL}[\w]{{0,6}}(?:[-–, ]+[\w. ]{{1,20}})?\)"


def find_checked(heading: Words) -> Words | None:
    """Return whose speech or claims a heading says are checked; not what is only spoken of.

    "Fact check: Anna Rell did not resign" checks what somebody says of her.
    """
    for pattern in _checked():
        match = pattern.search(heading.text)
        if match is None:
            continue
        first = match["name"].split(maxsplit=1)[0]
        if first.casefold() in OPENERS or is_date_word(first) or is_common(first):
            continue
        if not is_common(match["name"]):
            return heading.slice(*match.span("name"))
    return None


def find_person_heading(heading: Words, text: str) -> Words | None:
    """Return the person whom a heading names alone, with what shows that it is one.

    That is a rank, a party or office behind the name, or that the text lets one of that name speak.
    """
    match = _heading().fullmatch(heading.text)
    if match is None or is_body(match["name"]):
        return None
    name = without_rank(match["name"])
    first, last = name.split()[0], name.split()[-1]
    if " " not in name or first.casefold() in OPENERS or is_common(first):
        return None
    speaks = re.search(rf"\b{re.escape(last)}(?:['’]s|\s+(?:{_verbs()}))\b", text) is not None
    ranked = name != match["name"] or match["rank"]
    end = match.end("name")
    return heading.slice(end - len(name), end) if ranked or match["of"] or speaks else None


@cache
def _checked() -> tuple[re.Pattern[str], ...]:
    lists = word_lists("answering")
    checking = rf"(?i:{choice(lists['checking'])})"
    ranks = choice(word_lists("bylines")["ranks"])
    own = r"(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){0,3}?"
    nouns = rf"(?i:{choice(lists['speech'])})\b"
    behind = r"\s+(?:on|about|over)\s+(?:the\s+)?[^\W\d_A-ZÀ-Þ]"
    gerund = r"(?:^|\W)(?i:fact[- ]?checking|annotating)"
    return (
        re.compile(rf"{checking}:?\s+(?:the\s+)?{_rank()}{_NAME}{own}{nouns}"),
        re.compile(rf"{checking}:?\s+(?i:{ranks})\s+{_NAME}{behind}"),
        re.compile(rf"{gerund}\s+{_rank()}{_WHOLE}(?:{behind}|\s*$)"),
    )


@cache
def _heading() -> re.Pattern[str]:
    ranks = choice([*word_lists("bylines")["ranks"], *word_lists("informants")["offices"]])
    office = rf",\s+(?:[^,]*?\b(?i:{ranks}|party|partei|partido|parti|partito)\b[^,]*)"
    rank = rf"(?P<rank>(?:(?i:{ranks})\s+)?)"
    return re.compile(rf"\W*{rank}{_WHOLE}(?P<of>{_BRACKETS}|{office})?\W*")


def _rank() -> str:
    return rf"(?:(?i:{choice(word_lists('bylines')['ranks'])})\s+)?"


@cache
def _verbs() -> str:
    lists = word_lists("saying")
    return choice([*lists["says"], *lists["claims"]])
