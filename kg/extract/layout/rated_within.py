"""Statements rated in their own line or in the next one: "Wine slows you down. False. It …"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line, ends_sentence, opens_with_verdict
from kg.extract.layout.measured import words_in
from kg.extract.layout.untrue import calls_untrue
from kg.extract.signs import ARROWS
from kg.model.document import BlockKind

_FEWEST, _PAIR = 3, 2
_ASKING = ("?", "？", "؟")
_SENTENCE = 4  # words
_LONGEST = 30  # words of a statement
_LETTERS = 300
_KINDS = (BlockKind.ITEM, BlockKind.PARAGRAPH)
_QUOTATION = r"[“\"«„「][^\n“”\"«»„「」]+[”\"»“」]"


def rated_in_line(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part lines whose second sentence is a rating from it; three at least, all alike.

    Two questions with ratings in capitals are enough: "Is it shut? FALSE. It is open.". So are
    quotations that a colon or dash leads to their rating: "“Wine slows you”: False. It …".

    Only below words that call such statements untrue, and each item of a list or none.
    """
    found = {at: both for at, line in enumerate(lines) if (both := _parted(line)) is not None}
    first = min(found, default=0)
    items = {
        at
        for at in range(first, max(found, default=-1) + 1)
        if lines[at].block.kind is BlockKind.ITEM
    }
    listed = any(lines[at].block.kind is BlockKind.ITEM for at in found)
    asked = len(found) >= _PAIR and all(map(_is_asked, found.values()))
    told = asked or (len(found) >= _FEWEST and _told(lines, first))
    if not told or (listed and items != found.keys()):
        return tuple(lines)
    return tuple(chain.from_iterable(found.get(at, (line,)) for at, line in enumerate(lines)))


def rated_at_end(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part lines that end with a rating of what they ask or an arrow leads from; two, all alike.

    "Is it shut? False!", "It is shut → false": text below each says why. Below words that call such
    statements untrue also three plain ones: "It is shut. False.".
    """
    found = {
        at: both
        for at, (line, below) in enumerate(pairwise(lines))
        if below.block is not line.block
        and below.label is None
        and below.block.kind is BlockKind.PARAGRAPH
        and ends_sentence(below.words.text)
        and (both := _rated_last(line)) is not None
    }
    if len(found) < _FEWEST or not _told(lines, min(found)):
        found = {at: both for at, both in found.items() if _leads(both[0])}
    if len(found) < (_PAIR if _told(lines, min(found, default=0)) else _FEWEST):
        return tuple(lines)
    return tuple(chain.from_iterable(found.get(at, (line,)) for at, line in enumerate(lines)))


def _leads(line: Line) -> bool:
    """Tell whether a statement asks, or has no end but the arrow that leads on from it."""
    text = line.words.text.rstrip(' ”"»」')
    return text.endswith(_ASKING) or not ends_sentence(text)


def _rated_last(line: Line) -> tuple[Line, Line] | None:
    kinds = (*_KINDS, BlockKind.HEADING)
    line = replace(line, words=line.words.strip())
    plain = line.label is None and line.block.kind in kinds and len(line.words.text) <= _LETTERS
    match = _last_rating().fullmatch(line.words.text) if plain else None
    if match is None or not _FEWEST <= words_in(match["said"]) <= _LONGEST:
        return None
    return _in_two(line, match)


def _is_asked(both: tuple[Line, Line]) -> bool:
    """Tell whether a question is rated in capitals."""
    asked, rated = both
    label = rated.label.printed if rated.label else ""
    return asked.words.text.rstrip().endswith(_ASKING) and label.isupper()


def answers_within(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a rating stands behind a question in its paragraph, or below it by its name.

    "Is it shut? FALSE", or "Is it shut?" and then "Verdict: False.".
    """
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    asked = line.label is None and line.words.text.rstrip().endswith(_ASKING)
    if below is None or below.label is None or not asked:
        return False
    named = below.label.role is LabelRole.RATING and opens_with_verdict(below.rest.text)
    return named or (below.label.role is LabelRole.VERDICT and below.block is line.block)


def rated_below(lines: Sequence[Line]) -> list[int]:
    """Return the first lines of blocks of which the second opens with a rating; three at least."""
    found = [
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if below.block is line.block
        and (at == 0 or lines[at - 1].block is not line.block)
        and _states(line)
        and below.label is not None
        and below.label.role is LabelRole.VERDICT
        and below.label.closed
        and (opens_with_verdict(below.words.text) or _rates(below.label))
    ]
    return found if len(found) >= _FEWEST and _told(lines, found[0]) else []


def rated_paragraphs(lines: Sequence[Line]) -> list[int]:
    """Return statements in plain paragraphs, each with a rating and a sentence below.

    Two at least whose rating opens that sentence ("False. It …"), or three, all alike: what stands
    below one more that is rated as they are need be no sentence.
    """
    every = [
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if line.block.kind is BlockKind.PARAGRAPH
        and _states(line)
        and below.label is not None
        and below.label.role is LabelRole.VERDICT
        and below.label.closed
    ]
    found = [at for at in every if _is_explained(lines, at + 1)]
    opening = [at for at in found if lines[at + 1].rest]
    alone = [at for at in found if not lines[at + 1].rest]
    if len(opening) >= _PAIR or len(alone) < _FEWEST:
        return opening if len(opening) >= _PAIR else []
    return [at for at in every if at in alone or _stands_alike(lines, at)]


def _stands_alike(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a rating stands alone below a line, and a paragraph without a label below it."""
    below = lines[at + 2] if at + 2 < len(lines) else None
    told = below is not None and below.label is None and below.block.kind is BlockKind.PARAGRAPH
    return told and not lines[at + 1].rest


def _is_explained(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a sentence follows a rating, in its line or in the next one."""
    rest, below = lines[at].rest, lines[at + 1] if at + 1 < len(lines) else None
    if rest:
        return ends_sentence(rest.text) and words_in(rest.text) >= _SENTENCE
    told = below is not None and below.label is None and below.block.kind is BlockKind.PARAGRAPH
    return told and below is not None and ends_sentence(below.words.text)


def _rates(label: Label) -> bool:
    return label.word.casefold() in {*words_of("rated"), *words_of("verdict")}


def _told(lines: Sequence[Line], first: int) -> bool:
    above = [line.words.text for line in lines[:first]]
    return any(calls_untrue(text) or text.strip(" ?¿？:").casefold() in _either() for text in above)


@cache
def _either() -> frozenset[str]:
    """The titles that ask which of two it is: "Fact or fiction?"."""
    both = {*words_of("rated"), *words_of("verdict")}
    return frozenset(
        word for word in words_of("weak") if len(parts := word.split()) > _PAIR and parts[0] in both
    )


def _states(line: Line) -> bool:
    short = _FEWEST <= words_in(line.words.text) <= _LONGEST
    return line.label is None and line.block.kind in _KINDS and short


def _parted(line: Line) -> tuple[Line, Line] | None:
    text = line.words.text
    match = (_rated().match(text) or _rated_behind().match(text)) if _is_plain(line) else None
    if match is None or not _FEWEST <= words_in(match["said"]) <= _LONGEST:
        return None
    return _in_two(line, match)


def _in_two(line: Line, match: re.Match[str]) -> tuple[Line, Line]:
    rating = match["rating"]
    label = Label(LabelRole.VERDICT, "", rating, 0, len(match["rated"]), closed=True, word=rating)
    block = replace(line.block)  # of its own, though the lines around stand in one paragraph
    return (
        Line(block, line.words.slice(*match.span("said"))),
        Line(block, line.words.slice(match.start("rated")).strip(), label),
    )


def _is_plain(line: Line) -> bool:
    return line.label is None and line.block.kind in _KINDS


@cache
def _rated() -> re.Pattern[str]:
    words = either({*words_of("rated"), *words_of("verdict")})
    return re.compile(
        rf"(?P<said>[^.!?。！？\n]+[.!?。！？][”\"»」]?|{_QUOTATION}(?=\s*[:：–—-]))\s*(?:[:：–—-]\s*)?"
        rf"(?P<rated>(?P<rating>{words})(?:\s*\([^()\n]{{1,40}}\))?\s*(?:[.!。！]\s*|,\s+))(?=[^\W\d_]|\d|[“\"«„「])",
        re.IGNORECASE,
    )


@cache
def _last_rating() -> re.Pattern[str]:
    """A question and the rating that answers it, or an arrow that leads to the rating."""
    words = either({*words_of("rated"), *words_of("verdict")})
    said = rf"(?P<said>.+?[?？؟.!。！][”\"»」]?|.+?(?=\s*[{ARROWS}]))\s*[{ARROWS}]?\s*"
    item = r"(?:\d{1,2}\s*[.)]\s*[–—-]?\s*)?"  # "1.– The quay sinks. False."
    return re.compile(rf"{item}(?:{said})(?P<rated>(?P<rating>{words})\s*[.!。！]*)", re.IGNORECASE)


@cache
def _rated_behind() -> re.Pattern[str]:
    """A statement, the mark that leads to its rating, and what follows: "It sinks: false. It …"."""
    words = either({*words_of("rated"), *words_of("verdict")})
    is_so = r"(?:(?:es|is|ist|est|è|é|jest|это|це)\s+(?:\w{4,}\s+)?)?"
    return re.compile(
        rf"(?P<said>[^.!?:;。！？\n]{{8,160}}?)\s*[,:：–—-]\s+"
        rf"(?P<rated>{is_so}(?P<rating>{words})\s*[.;:!。；]\s*)(?=[^\W\d_]|\d|[“\"«„「])",
        re.IGNORECASE,
    )
