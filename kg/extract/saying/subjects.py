"""Who acts in the words beside a verb of saying: no paper that was spoken to, nor an employer."""

import re
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.model.words import Words

_PERSON: Final = rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?(?:\s+{CAPITAL_WORD}){{1,2}})"
_LEADING: Final = re.compile(
    r"\s*(?:In|At|During|After|Before|Since|Last|Earlier|Following|Speaking|Writing|Talking|Na|No"
    r"|Em|En|Dans|Nel|Nella|On|For)\b(?:[^,“”\"«»]|,(?=\s\d{4}\b)|(?<=\d{4}),)*(?:[“\"«„][^“”\"«»]*[”\"»“])?,\s+"
    rf"(?=(?:(?:[Tt]he|o|a|el|la|le|il)\s+)?{CAPITAL})"
)
_APPOSED: Final = re.compile(rf"\s*{_PERSON},\s+(?:an?|the|who|its|head|[a-z]+)\s[^“”\"]*$")
_DASHED: Final = re.compile(rf"\s*{_PERSON}\s+(?:--|[–—])\s[^“”\"]{{2,120}}?\s(?:--|[–—])\s*$")
_HELD: Final = re.compile(  # "The mayor, Anna Rell, "
    r"\s*(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|[Oo]ne|[Ll][ae]|[Ee]l|[Ii]l|[Oo])\s+[a-z][^,“”\"]{2,70},\s+"
    rf"{_PERSON},?\s*$"
)
_PLACED: Final = re.compile(rf"\s*{_PERSON}\s+(?:of|from|at|for|in)\s+(?:the\s+)?{CAPITAL}")
_NO_PERSON: Final = re.compile(r"(?<!s)s$")  # "United Farmers of Orle" are one body


def subject_of(before: Words) -> Words:
    """Return the words that name who says something, of all those before the verb.

    >>> from kg.model.location import Span
    >>> from kg.model.words import Run
    >>> text = "In an interview with the Echo, Petra Voss, a spokeswoman for Norland Gas, "
    >>> subject_of(Words((Run(text, Span(0, len(text))),))).text
    'Petra Voss'
    """
    led = _LEADING.match(before.text)
    rest = before.slice(led.end()) if led else before
    return _person(rest, _apposed(rest.text)) or rest


def _apposed(text: str) -> re.Match[str] | None:
    return _APPOSED.match(text) or _DASHED.match(text) or _HELD.match(text)


def speaker_behind(behind: Words) -> Words:
    """Return the words behind a verb up to the person whose name opens them, if one's does.

    That is "Petra Voss" of "Petra Voss of Norland Gas" and of "Petra Voss, its head".
    """
    match = _APPOSED.match(behind.text) or _PLACED.match(behind.text)
    return _person(behind, match) or behind


def _person(words: Words, match: re.Match[str] | None) -> Words | None:
    if match is None or is_body(match["name"]) or _NO_PERSON.search(match["name"]):
        return None
    first = match["name"].split()[0].casefold()
    return None if first in OPENERS else words.slice(*match.span("name"))
