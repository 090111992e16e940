"""Labels that no list knows and that take turns where a page says that it debunks or answers.

"Trick 1: …", "Treat: …" below "there are some tricks that need to be debunked".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.styled import is_bold_lead
from kg.extract.layout.untrue import dispels
from kg.extract.layout.wordings import advises
from kg.model.document import BlockKind

_FEWEST: Final = 2  # exchanges
_STATED: Final = 3  # words
_SURE: Final = 0.6
_ASKED: Final = ("?", "？", "؟")
_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+")
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)
_ROLES: Final = (LabelRole.CLAIM, LabelRole.REPLY)
_LEAD: Final = re.compile(
    r"\W*(?P<label>(?P<word>[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_]+){0,2})\s*(?:#?\d{1,2})?)\s*[:：]\s*(?=\S)"
)


def with_alternating(
    lines: Sequence[Line], marks: Sequence[Mark], title: str
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return lines and marks with those of such labels, where no other label tells a claim.

    All bold leads of the page are two words that take turns, twice at least, each before a
    sentence, the first no question. A sentence above them, or the title, says that the page
    debunks or answers what the first one calls so.
    """
    found = {at: lead for at, line in enumerate(lines) if (lead := _lead(line)) is not None}
    words = [lead.word for lead in found.values()]
    told = any(mark.role in _ROLES for mark in marks)
    turns = len(set(words[:2])) == len(_ROLES) and words == words[:2] * (len(words) // 2)
    if told or not turns or len(words) < _FEWEST * len(_ROLES):
        return tuple(lines), list(marks)
    above = [title, *(line.words.text for line in lines[: min(found)])]
    asked = any(lines[at].words.text.rstrip().endswith(_ASKED) for at in list(found)[::2])
    if asked or not any(_answers(text, words[0]) for text in above):
        return tuple(lines), list(marks)
    read, added = list(lines), [mark for mark in marks if mark.index not in found]
    pair = " and ".join(f"“{word}”" for word in words[:2])
    for place, (at, lead) in enumerate(found.items()):
        role = _ROLES[place % 2]
        read[at] = replace(lines[at], label=replace(lead, role=role))
        added.append(Mark(at, role, _SURE, f"No label says so: {pair} take turns, as answers do."))
    return tuple(read), sorted(added, key=lambda mark: mark.index)


def _answers(text: str, word: str) -> bool:
    """Tell whether a sentence debunks what is called so, and does not advise how to do it."""
    named = re.compile(rf"\b{re.escape(word)}(?:e?s)?\b", re.IGNORECASE)
    return any(
        named.search(one) and (dispels(one) or _meeting().search(one)) and not advises(one)
        for one in _SENTENCES.split(text)
    )


@cache
def _meeting() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words_of('meeting'))}(?!\w)", re.IGNORECASE)


def _lead(line: Line) -> Label | None:
    match = _LEAD.match(line.words.text) if line.block.kind in _KINDS else None
    if match is None or not is_bold_lead(line.words) or not ends_sentence(line.words.text):
        return None
    if words_in(line.words.text[match.end() :]) < _STATED:
        return None
    start, end = match.span("label")
    word = match["word"].casefold()
    return Label(
        LabelRole.WEAK, "", match["label"], start, match.end(), closed=True,
        numbered=end > match.end("word"), word=word,
    )  # fmt: skip
