"""Quotations that are signed each, and answered in the paragraphs below: "“…” — Ines Marlo"."""

import re
from collections.abc import Sequence
from typing import Final

from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.quoted import is_quoted
from kg.extract.layout.speakers import split_speaker
from kg.model.document import BlockKind

_FEWEST: Final = 2
_JUDGED: Final = (
    r"(?:['’]s\s+\w+)?\s+(?:is|was|are|were|has|got|had)\s+(?:\w+\s+){0,2}(?:wrong|right|correct"
    r"|incorrect|inaccurate|mistaken|exaggerat|overstat|mislead|false|untrue|misrepresent)"
)
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM)


def signed_and_answered(lines: Sequence[Line]) -> list[int]:
    """Return such quotations, two at least: the text below each speaks of who signed it.

    Half of the answers at least judge at once whether that one is right: customers are quoted so,
    and those of whom a story tells.
    """
    signed = {at: name for at, line in enumerate(lines) if (name := _signer(line)) is not None}
    places = list(signed)
    if len(places) < _FEWEST:
        return []
    ends = [*places[1:], len(lines)]
    texts = [_below(lines[at + 1 : end]) for at, end in zip(places, ends, strict=True)]
    spoken = all(
        re.search(rf"\b{re.escape(signed[at])}\b", text)
        for at, text in zip(places, texts, strict=True)
    )
    judged = [
        re.match(rf"[^.!?]*\b{re.escape(signed[at])}{_JUDGED}", text) is not None
        for at, text in zip(places, texts, strict=True)
    ]
    return places if spoken and sum(judged) * _FEWEST >= len(places) else []


def _signer(line: Line) -> str | None:
    """Return the last word of the name with which a line signs the quotation that it is."""
    if line.label is not None or line.block.kind not in _KINDS or not is_quoted(line):
        return None
    words, who = split_speaker(line.words)
    name = who.text.split(",")[0].split() if who else []
    return name[-1] if len(name) >= _FEWEST and words.text.strip() else None


def _below(lines: Sequence[Line]) -> str:
    """Return the text below a quotation up to a heading, if it opens with a sentence."""
    text: list[str] = []
    for line in lines:
        if line.block.kind is BlockKind.HEADING or line.label is not None:
            break
        text.append(line.words.text)
    return "\n".join(text) if text and ends_sentence(text[0]) else ""
