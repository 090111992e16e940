"""Whom an introduction names as who made the claims that follow: "X made …", "X attacked us"."""

import re
from functools import cache
from typing import Final

from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.sentences import choice
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_NAME: Final = (
    rf"(?P<name>{CAPITAL_WORD}(?:\s+[A-Z]\.)?"
    rf"(?:\s+(?:(?:of|for|and|the)\s+){{0,2}}{CAPITAL_WORD}){{1,6}})"
)
_ASIDE: Final = r"(?:\s*\([^()]*\)|,\s[^,.“”\"]{3,80},)?"
_AUXILIARY: Final = r"(?:\s+(?:has|have|had|also|recently|repeatedly|since|now|then|publicly))*"
_MADE: Final = (
    r"\s+(?:made|makes|raised|raises|level?led|put forward|set out|advanced|spread|circulated"
    r"|repeated)"
)
_COUNT: Final = (
    r"(?:\s+(?:the|these|several|a number of|many|some|a series of|various|two|three|four|five|six"
    r"|seven|eight|nine|ten|\d{1,2}|following|false|misleading|inaccurate|untrue|serious|other|main"
    r"|more|further|different|public)){1,4}"
)
_SAYINGS: Final = (
    r"\s+(?:claims|allegations|assertions|accusations|charges|complaints|criticisms|objections"
    r"|statements|misstatements|arguments)\b(?!\s+(?:for|of|to)\b)"
)
_ACCUSES: Final = re.compile(rf"{_NAME}{_ASIDE}{_AUXILIARY}{_MADE}{_COUNT}{_SAYINGS}")
_ATTACKS: Final = (
    r"\s+(?:criticized|criticised|criticizes|criticises|attacked|attacks|accused|accuses|faulted"
    r"|blamed|blames)\s+(?:us|our)\b"
)
_APPOSED: Final = rf"(?P<alone>{CAPITAL_WORD}),\s+(?:an?|the)\s[^,.“”\"]{{3,80}},"
_ATTACKER: Final = re.compile(rf"(?:{_APPOSED}|{_NAME}{_ASIDE}){_AUXILIARY}{_ATTACKS}")
_TIED: Final = re.compile(r"\b(?:that|by|of|from|to|with|against|like|as|and|or)\s+(?:the\s+)?$")
_LINKED: Final = re.compile(
    r"\b(?:his|her|its|their|these|those|such|following)\s+(?:[\w-]+\s+){0,2}"
    r"(?:claims|myths|tales|rumou?rs|legends|fictions|falsehoods|misconceptions|statements|points)\b",
    re.IGNORECASE,
)


def links_claims(text: str) -> bool:
    """Tell whether a text ties claims that follow to who was named before: "its myths", "these"."""
    return _LINKED.search(text) is not None


def find_spreader(text: str) -> re.Match[str] | None:
    """Return ``who`` is said to spread the myths below, or untruths, and by which ``verb``."""
    return _spreading().search(text) or _untruths().search(text)


def find_accuser(words: Words) -> Words | None:
    """Return who is said to have made the claims, "X has raised several objections".

    Not a name that goes with the words before it ("a letter to X made three claims"), nor claims
    for money ("made two claims for damage").
    """
    match = _ACCUSES.search(words.text) or _ATTACKER.search(words.text)
    if match is None or _TIED.search(words.text[: match.start()]):
        return None
    start, end = match.span("name" if match["name"] else "alone")
    opener = words.text[start:end].split()[0]
    led = len(opener) + 1 if opener.casefold() in OPENERS else 0
    return words.slice(start + led, end) if start + led < end else None


@cache
def _spreading() -> re.Pattern[str]:
    verbs = choice(word_lists("answering")["spreads"])
    these = (
        r"(?:these|those|such|the|several|many|some|a number of|various|common|false)"
        r"(?:\s+[\w-]+){0,2}"
    )
    myths = r"(?:myths|rumou?rs|falsehoods|lies|tales|misconceptions|fictions|false claims)"
    return re.compile(
        rf"(?:^|(?<=[.!?]\s))(?P<who>[^.!?;:“”\"]{{3,140}}?)\s+(?:(?:has|have|had|also|often)\s+)*"
        rf"(?P<verb>{verbs})\s+{these}\s+{myths}\b"
    )


@cache
def _untruths() -> re.Pattern[str]:
    lists = word_lists("answering")
    few = r"(?:[\w-]+\s+){0,3}?"
    return re.compile(
        rf"(?:^|(?<=[.!?]\s))(?P<who>[^.!?;:“”\"]{{3,140}}?)\s+(?:(?:also|repeatedly|hat)\s+)*"
        rf"(?P<verb>{choice(lists['spreading'])})\s+{few}(?i:{choice(lists['untruths'])})\b"
    )
