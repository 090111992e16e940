"""Lines in which a page says whose it is: its site, whom to ask, what kind of body speaks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME, any_of
from kg.extract.bylines import is_body
from kg.extract.headlines import is_headline
from kg.extract.imprint_lines import imprints
from kg.extract.publishing.presenting import lines_of
from kg.extract.publishing.signs import Sign
from kg.model.document import Block, BlockKind, Document
from kg.vocab.wordlists import word_lists

_FIRST, _LAST, _LONGEST = 8, 5, 160
_SITE, _ASKED, _OWN, _MADE = 0.6, 0.6, 0.55, 0.75
_SPOKEN, _WORDS = 0.6, 2
_QUOTED: Final = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]")
_ASIDE: Final = r"(?:\s*\([^()]*\))?"


def site_signs(document: Document, before: int) -> Iterator[Sign]:
    """Yield each such sign among the first lines and the last.

    ``before`` is where the first claim begins, in characters of the text.
    """
    blocks = [block for block in document.blocks if block.words]
    head = [block for block in blocks if block.span.start < before][:_FIRST]
    foot = [block for block in blocks[-_LAST:] if block not in head]
    for line in (line for block in (*head, *foot) for line in lines_of(document, block)):
        yield from _sited(line)
        yield from _asked(line)
        for name, printed in imprints(line):
            yield Sign(name, f"The text says “{printed}”.", _MADE)
    yield from _titled(head)
    for block in foot[-1:]:
        yield from _own(" ".join(block.words.text.split()))


def _sited(line: str) -> Iterator[Sign]:
    """Read "An official website of the Harbour Board"; a government as a whole has many sites."""
    match = _pattern("sites").fullmatch(line)
    if match and match["name"].split()[-1].casefold() not in word_lists("bylines")["too_many"]:
        yield Sign(match["name"], f"The page says “{line}”.", _SITE)


def _asked(line: str) -> Iterator[Sign]:
    """Read "Media contact: Anna Rell, Harbour Board, 555-0100": the first body between commas."""
    lead = _lead("contacts").match(line[:_LONGEST])
    if lead is None:
        return
    desks = word_lists("bylines")["desks"]
    for part in re.split(r"\s*[,;|(]\s*|\s+(?:at|on)\s+|\.\s", line[lead.end() : _LONGEST]):
        match = re.fullmatch(rf"{ARTICLE}\s*{NAME}", part.strip(" ."))
        if match is None or match["name"].casefold() in desks or not is_body(match["name"]):
            continue
        if len(match["name"].split()) >= _WORDS:
            yield Sign(match["name"], f"Whom to ask is given as “{match['name']}”.", _ASKED)
            return


def _titled(head: Sequence[Block]) -> Iterator[Sign]:
    """Read "Garden Bank: claims about fees" above words of "us": who speaks is the bank."""
    first = head[0] if head and head[0].kind is BlockKind.HEADING else None
    match = _of_title().match(" ".join(first.words.text.split())) if first else None
    name = match["name"] if match else ""
    if match is None or not is_body(name) or len(name.split()) < _WORDS or is_headline(name):
        return
    if any(_first_person().search(_QUOTED.sub(" ", block.words.text)) for block in head):
        yield Sign(
            match["name"], f"The title begins “{match[0].strip()}”, and “we” speak.", _SPOKEN
        )


def _own(text: str) -> Iterator[Sign]:
    """Read a last text that says what its author is: "The Foundry Trust is a charity that …"."""
    match = _kind_of_body().match(text)
    if match and is_body(match["name"]):
        yield Sign(match["name"], f"The page ends with “{match[0]}”.", _OWN)


@cache
def _of_title() -> re.Pattern[str]:
    return re.compile(rf"{ARTICLE}\s*{NAME}:\s")


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(word_lists('bylines')['first_person'])})\b", re.IGNORECASE)


@cache
def _lead(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(word_lists('bylines')[kind])})\s*[:：]?\s*")


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    leads = any_of(word_lists("bylines")[kind])
    return re.compile(
        rf"(?i:(?:an?|the|this is an?|this is the)\s+)?(?i:{leads})\s+{ARTICLE}\s*{NAME}{_ASIDE}\.?"
    )


@cache
def _kind_of_body() -> re.Pattern[str]:
    kinds = any_of(word_lists("bylines")["kinds_of_body"])
    verbs = any_of(word_lists("bylines")["is_a"])
    return re.compile(
        rf"(?:The\s+)?{NAME}{_ASIDE}\s+(?:{verbs})\s+(?:[\w’'-]+,?\s+){{0,4}}?(?:{kinds})\b"
    )
