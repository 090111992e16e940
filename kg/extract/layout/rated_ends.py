"""Labelled claims that end with a rating: "Myth: It sinks. -False", "Rumour: It sinks (FALSE)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import either, words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.measured import words_in

_STATEMENT: Final = 3  # words
_LONGEST: Final = 400  # letters


def rated_claim_ends(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part such lines before the rating: it is no word of the claim."""
    return tuple(part for line in lines for part in _parted(line))


def _parted(line: Line) -> Iterator[Line]:
    label, text = line.label, line.words.text
    claim = label is not None and label.role is LabelRole.CLAIM and len(text) <= _LONGEST
    match = _ending().fullmatch(text, label.text_start) if claim and label is not None else None
    if match is None or words_in(match["said"]) < _STATEMENT:
        yield line
        return
    printed = match["rating"]
    start = match.start("rating")
    rated = Label(LabelRole.VERDICT, "", printed, 0, len(text) - start, closed=True, word=printed)
    yield replace(line, words=line.words.slice(0, match.end("said")))
    yield Line(line.block, line.words.slice(start), rated)


@cache
def _ending() -> re.Pattern[str]:
    """What is said, what leads from it to its rating, and that: a dash, a bracket, its end."""
    words = either({*words_of("rated"), *words_of("verdict")})
    led = r"(?:\s*[(\[]\s*|\s+[–—-]\s*|(?<=[.!?。！？”\"»])\s*(?:[–—-]\s*)?)"
    return re.compile(
        rf"(?P<said>[^\n]+?){led}(?P<rating>{words})\s*[)\].!。！]*\s*", re.IGNORECASE
    )
