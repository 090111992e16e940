"""Lines that stand among passages and belong to none: titles of parts, dates, buttons."""

import re
from collections.abc import Sequence
from functools import cache

from kg.extract.dates import is_date
from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.signs import ARROWS
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_BUTTON = 3
_TITLE = 12
_POINTING = (*ARROWS, "›", "»")  # before the name of the page that a link leads to
_BOTH = re.compile(
    r"\b(?:myths?|rumou?rs?|misconceptions?|fictions?|claims?)\s+(?:and|vs?\.?|versus|or|&)\s+"
    r"(?:the\s+)?(?:facts?|realit(?:y|ies)|truths?)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\W*\d+\s+(?:minute|hour|day|week|month|year)s?\s+ago\W*", re.IGNORECASE)


def is_sheet_title(line: Line) -> bool:
    """Tell whether a line heads a part of a page: "Part 2: Myths and facts about wages"."""
    text = line.words.text
    if len(text.split()) > _TITLE or ends_sentence(text):
        return False
    return _BOTH.search(text) is not None or _both().fullmatch(text.strip()) is not None


@cache
def _both() -> re.Pattern[str]:
    """The pattern of a title of few words, in any language: "Mitos y realidades"."""
    plural, facts, link = (either(words_of(kind)) for kind in ("plural", "reply", "joining"))
    return re.compile(rf"\W*{plural}\s*(?:{link}|&|/|vs\.?)\s*{facts}\W*", re.IGNORECASE)


def is_beside(line: Line) -> bool:
    """Tell whether a last line is no text: when an entry was posted, or "Read more" alone."""
    runs = [run for run in line.words.runs if run.text.strip()]
    longest = _TITLE if line.words.text.lstrip()[:1] in _POINTING else _BUTTON
    linked = all(run.href is not None for run in runs) and len(line.words.text.split()) <= longest
    leads = line.words.text.strip(f" .…:|»›>{ARROWS}").casefold() in words_of("more")
    dated = is_date(line.words.text) or _AGO.fullmatch(line.words.text) is not None
    return linked or leads or dated or _credits(line.words.text)


def _credits(text: str) -> bool:
    """Tell whether a line only says whose a picture is: "Getty Images", "Photo: Ilse Ohm"."""
    short = len(text.split()) <= _TITLE and not ends_sentence(text)
    return short and _credited().fullmatch(text.strip()) is not None


@cache
def _credited() -> re.Pattern[str]:
    lead, agency = either(words_of("pictured")), either(words_of("agencies"))
    own = rf"(?:{agency})(?:\W+(?:{agency}))*"
    return re.compile(rf"\W*(?:{lead}\s*[:：©].{{1,80}}|{own}\W*)", re.IGNORECASE)


def without_continued(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a passage without those that say that a table goes on below them."""
    behind = [*(line.block.kind is BlockKind.TABLE for line in lines[1:]), False]
    return [
        line
        for line, above in zip(lines, behind, strict=True)
        if not above or line.words.text.strip("()[] .…").casefold() not in _continued()
    ]


@cache
def _continued() -> frozenset[str]:
    return frozenset(word_lists("tables")["continued"])
