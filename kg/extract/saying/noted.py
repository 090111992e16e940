"""Who said a claim, in its note: "Said by Anna Rell on Radio Orrin", "Anna Rell, speech to …"."""

import re
from functools import cache
from typing import Final

from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.sentences import choice
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_SMALL: Final = r"(?:(?:of|for|the|de|van|von)\s+)*"
_NAME: Final = rf"(?P<name>{CAPITAL_WORD}(?:\s+{_SMALL}{CAPITAL_WORD}){{1,5}})"
_ARTICLE: Final = r"(?:the|der|die|das|la|le|el|il|os?|as?)"


def find_noted(note: Words) -> Words | None:
    """Return who said what a note stands behind, as far as the note says so.

    "Said by Anna Rell", "(quoting Anna Rell)" and "Anna Rell, speech to the Dockers' Club" do; an
    author before a title does not.
    """
    for pattern in _patterns():
        match = pattern.search(note.text)
        if match and match["name"].split()[0].casefold() not in OPENERS:
            return note.slice(*match.span("name"))
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    lists = word_lists("saying")
    said, quoting, acts = (choice(lists[kind]) for kind in ("said_by", "quoting", "speeches"))
    led = rf"\s+(?:(?i:{_ARTICLE})\s+)?"
    return (
        re.compile(rf"(?i:\b(?:{quoting})){led}{_NAME}(?=\W*$|\s*[),.;])"),
        re.compile(rf"^\W*(?i:{said}){led}{_NAME}"),
        re.compile(rf"^\W*{_NAME}(?:,[^,.;“”\"]{{2,60}})?,\s+(?:(?:in|an?|the)\s+)*(?:{acts})\b"),
    )
