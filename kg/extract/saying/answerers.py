"""Whom an introduction names as who deals with the myths below: "Dr. Anna Rell debunks five"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.informants import is_common
from kg.extract.saying.sentences import choice, sentence_ends
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_SMALL: Final = r"(?:(?:de|da|do|dos|del|van|von|der|la|di|bin|al|ter|ten)\s+){1,2}"
_NAME: Final = (
    rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?(?:\s+(?:{_SMALL})?{CAPITAL_WORD}){{1,2}})"
)
_LEAD: Final = r"(?P<lead>(?:[^\s.;:!?“”\"]+\s+){0,9}?)"
_ROLE: Final = re.compile(
    rf"(?:^|[.!?]\s+|\n)(?P<lead>(?:[^\s,.;:!?]+\s+){{0,3}}?){_NAME},\s+(?:an?\s+|the\s+)?[a-zà-ÿа-яё]"
)
_TIED: Final = re.compile(r"\b(?:by|of|from|to|with|for|and|that|as|from|por|de|par|von)\s+$")
_FEW, _PAIR = 2, 2
_GERMAN: Final = re.compile(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Uu]nsere?[rmn]?|[Ee]ine?[rmn]?)\s+$"
)


def find_answerer(block: Words) -> Words | None:
    """Return the person whom a block of text says deals with the myths; bodies are signs elsewhere.

    >>> from kg.model.location import Span
    >>> from kg.model.words import Run
    >>> text = "We asked Anna Rell, who heads the clinic, to debunk common myths."
    >>> find_answerer(Words((Run(text, Span(0, len(text))),))).text
    'Anna Rell'
    """
    start = 0
    for end in sentence_ends(block.text):
        if not _myths().search(block.text, start, end):
            start = end
            continue
        sentence = block.slice(start, end)
        for pattern in (*_subjects(), *_objects()):
            if (match := pattern.search(sentence.text)) and (who := _person(sentence, match)):
                return who
        start = end
    return None


def dealing() -> str:
    """Return a pattern for the verb behind whoever deals with myths, up to these."""
    return "|".join(_dealing())


def find_replier(block: Words) -> Words | None:
    """Return the person whom the last sentence of a lead-in lets answer: "Anna Rell replies."."""
    ends = sentence_ends(block.text.rstrip())
    start = ends[-2] if len(ends) > 1 else 0
    last = block.slice(start)
    match = _replies().match(last.text)
    return _person(last, match) if match else None


def speaks_for_itself(text: str) -> bool:
    """Tell whether somebody named before deals with the myths: "The expert lists the myths"."""
    return _anaphor().search(text) is not None


def find_one_expert(blocks: Sequence[Words]) -> Words | None:
    """Return the one person whom the texts name with what they are: "Anna Rell, a surgeon"."""
    found: dict[str, Words] = {}
    for block in blocks:
        for match in _ROLE.finditer(block.text):
            if who := _person(block, match):
                found.setdefault(who.text, who)
    return next(iter(found.values())) if len(found) == 1 else None


def _person(sentence: Words, match: re.Match[str]) -> Words | None:
    lead = match.groupdict().get("lead") or ""
    start, end = match.span("name")
    name = _bare(sentence.text[start:end], lead)
    words = name.split()
    if len(words) < _PAIR or is_body(name) or is_common(name) or _TIED.search(lead):
        return None
    if words[0].casefold() in OPENERS or _myths().search(name) or name.isupper():
        return None
    return sentence.slice(end - len(name), end)


def _bare(printed: str, lead: str) -> str:
    """Return a name without its rank, its owner ("Orle's Anna Rell") and a noun of what one is."""
    name = without_rank(printed.rsplit("'s ", maxsplit=1)[-1].rsplit("’s ", maxsplit=1)[-1])
    first, _, rest = name.partition(" ")
    nouns = {people.split()[-1] for people in _list("people")}
    german = _GERMAN.search(lead) is not None  # "Der Orthopäde Paul Dehmel"
    return rest if " " in rest and (german or first.casefold() in nouns) else name


@cache
def _myths() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{choice(_list('myths'))})\b", re.IGNORECASE)


def _list(name: str) -> list[str]:
    found: list[str] = word_lists("answering")[name]
    return found


def _any(name: str) -> str:
    return choice(_list(name))


def _gap() -> str:
    """What may stand between the name of a person and the verb: what they are, and where."""
    held = rf"\s+(?:{_any('of')})\s+[^.!?,;:“”\"]{{2,90}}"
    return rf"(?:\s*\([^()]*\)|,\s[^.!?;:“”\"]{{2,160}},|{held}){{0,{_FEW}}}"


def _rank() -> str:
    return rf"(?:(?i:{choice(word_lists('bylines')['ranks'])})\s+)?"


@cache
def _subjects() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"^\W*{_LEAD}{_rank()}{_NAME}{_gap()}{behind}") for behind in _dealing()
    )


def _dealing() -> tuple[str, ...]:
    """Verbs before the myths; some deal with them only where the truth is told too."""
    myths, truth = (rf"[^.!?;]{{0,90}}?\b(?i:{_any(one)})\b" for one in ("myths", "truth"))
    return (
        rf"\s+(?i:{_any('deals')})\b{myths}",
        rf"\s+(?i:{_any('tells')})\b(?!\s+(?:why|how)\b)(?:{myths}{truth}|{truth}{myths})",
    )


@cache
def _objects() -> tuple[re.Pattern[str], ...]:
    lead = r"(?:(?:[^\s.;:!?“”\"A-ZÀ-Þ]+)\s+){0,6}?"
    asked = rf"\b(?i:{_any('asked')})\s+{lead}{_rank()}{_NAME}(?P<rest>[^.!?;:“”\"]{{0,220}}?)"
    dealing = rf"\b(?i:{_any('to_deal')})\b[^.!?;]{{0,90}}?\b(?i:{_any('myths')})\b"
    passive = (
        rf"\b(?i:{_any('myths')})\b[^.!?;:]{{0,40}}\b(?i:{_any('dealt')})\s+(?i:{_any('by')})\s+"
    )
    return (
        re.compile(rf"{asked}\b(?:{dealing}|(?:about|on|sobre|über|sur)\b[^.!?;]{{0,60}}?"
                   rf"\b(?i:{_any('myths')})\b)"),
        re.compile(rf"{passive}{lead}{_rank()}{_NAME}"),
    )  # fmt: skip


@cache
def _anaphor() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?,]\s+|\n)(?i:{_any('people')})(?:\s+\w+)?(?:{dealing()})")


@cache
def _replies() -> re.Pattern[str]:
    lead = r"(?P<lead>(?:[^\s.;:!?“”\",]+\s+){0,3}?)"
    other = (
        r"(?!\s+(?:that|with|no|yes|your|readers|the\s+(?:call|door|phone)|(?:\w+\s+)?questions)\b)"
    )
    return re.compile(rf"\W*{lead}{_rank()}{_NAME}{_gap()}\s+(?:{_any('replies')})\b{other}")
