"""Myths that their own line answers: "Myth #1: Meters are inexact. In fact, tests …"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.extract.layout.contradicting import plainly_denies
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.wordings import denies
from kg.extract.saying.sentences import first_sentence
from kg.model.words import Words, join

_FEWEST: Final = 2
_BESIDE: Final = (LabelRole.RATING, LabelRole.ASIDE)
_STATED: Final = 3  # words
_SURE: Final = 0.8
_WHY: Final = "It stands behind the claim, in one line, and calls it untrue."
# "as often as it likes.This is false.": the space was lost.
_NO_SPACE: Final = re.compile(r"(?<=[a-zà-ÿ][.!?])(?=[A-ZÀ-Þ][a-zà-ÿ]+\s)")


def told_in_line(lines: Sequence[Line], claims: Sequence[Mark]) -> dict[int, tuple[Line, ...]]:
    """Return myths, parted behind their first sentence where the rest of their line answers it.

    "Myth #1: Meters are inexact. In fact, tests …" Each of them has such a rest, three at least,
    and most of the rests deny something or say more than the myth; nothing stands between them.
    """
    found = {mark.index: both for mark in claims if (both := _denied(lines[mark.index]))}
    answering = sum(_says_more(own, rest) for own, rest in found.values())
    between = set(range(claims[0].index, claims[-1].index + 1)) - {mark.index for mark in claims}
    whole = len(found) == len(claims) > _FEWEST and not between
    return found if whole and answering * _FEWEST > len(found) else {}


def told_below_label(lines: Sequence[Line], claims: Sequence[Mark]) -> dict[int, tuple[Line, ...]]:
    """Return such myths whose label stands alone above a paragraph that tells and answers them.

    The first sentence is read as if it stood beside its label.
    """
    heads = [mark.index for mark in claims]
    whole = len(heads) > _FEWEST and all(_stands_above_one(lines, at, heads) for at in heads)
    if not whole:
        return {}
    joined = {at: _beside(lines[at], lines[at + 1]) for at in heads}
    found = {at: both for at, line in joined.items() if (both := _denied(line)) is not None}
    answering = sum(_says_more(own, rest) for own, rest in found.values())
    if len(found) < len(heads) or answering * _FEWEST <= len(found):
        return {}
    return {**found, **{at + 1: () for at in heads}}


def denied_in_line(lines: Sequence[Line], claims: Sequence[Mark]) -> dict[int, tuple[Line, ...]]:
    """Return myths, parted before the sentence that plainly calls them untrue; one is enough.

    "Myth: The quay is shut. This is false. It opened in May."
    """
    return {
        mark.index: both for mark in claims if (both := _denied(lines[mark.index], plainly=True))
    }


def with_denials(
    lines: Sequence[Line], marks: Sequence[Mark], claims: Sequence[Mark]
) -> tuple[Sequence[Line], list[Mark]]:
    """Part such myths on a page that labels other replies, where no label answers them."""
    answered = {
        one.index for one, after in pairwise(marks) if after.role in (LabelRole.REPLY, *_BESIDE)
    }
    found = denied_in_line(lines, [one for one in claims if one.index not in answered])
    read: list[Line] = []
    told: list[Mark] = []
    marked = {one.index: one for one in marks}
    for at, line in enumerate(lines):
        mark = marked.get(at)
        told += [replace(mark, index=len(read), alone=mark.alone or at in found)] if mark else []
        read += found.get(at, (line,))
        if at in found:
            told.append(Mark(len(read) - 1, LabelRole.REPLY, _SURE, _WHY))
    return read, told


def _stands_above_one(lines: Sequence[Line], at: int, heads: Sequence[int]) -> bool:
    """Tell whether a label stands alone above one line up to the next label."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    follows = at + 2 in heads or at == heads[-1]
    told = below is not None and below.label is None and ends_sentence(below.words.text)
    return not lines[at].rest and follows and told


def _beside(head: Line, below: Line) -> Line:
    label = head.label
    start = len(head.words.text) + 1
    words = join((head.words, below.words), " ")
    return Line(below.block, words, replace(label, text_start=start) if label else None)


def _says_more(own: Line, rest: Line) -> bool:
    """Tell whether what follows a myth denies something, or is longer than the myth."""
    return denies(rest.words.text) or len(rest.words.text) > len(own.rest.text)


def _denied(line: Line, *, plainly: bool = False) -> tuple[Line, ...] | None:
    label = line.label
    if label is None or not label.closed or label.word not in words_of("hearsay"):
        return None
    own = _told(line.rest)
    rest = line.rest.slice(len(own.text)).strip()
    if plainly and not plainly_denies(rest.text):
        return None
    if not rest or "\n" in line.words.text or words_in(own.text) < _STATED:
        return None
    end = len(line.words.text) - len(line.rest.text) + len(own.text)
    return replace(line, words=line.words.slice(0, end)), Line(line.block, rest)


def _told(words: Words) -> Words:
    """Return the first sentence, which may end where a space was lost before its denial."""
    own = first_sentence(words)
    lost = _NO_SPACE.search(own.text)
    return (
        own.slice(0, lost.start()) if lost and plainly_denies(words.text[lost.start() :]) else own
    )
