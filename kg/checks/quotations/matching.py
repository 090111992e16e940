"""The pieces of a quotation in the text that it is from: where each stands, and how they follow."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Final

from kg.checks.quotations.plain import PlainText, plain_text

_MARK: Final = re.compile(r"[\[(]\s*(?:\.\s?\.\s?\.|snip)\s*[\])]|\.\s?\.\s?\.|\[[^\[\]]*\](?!\()")
_EDGE: Final = " .,;:!?'\"-()[]"
_ALIKE: Final = 75.0  # of a hundred; a word of six letters left out of six words makes 77
_APART: Final = 30  # characters; nearer to each other, words were changed rather than spliced
_NEAR: Final = 30  # characters; what is alike may begin and end that far from where it was seen
_SPLICED: Final = 3  # words that each part of an unmarked splice has at least


class Match(StrEnum):
    """How a quotation stands to its source."""

    EXACT = "exact"
    ELIDED = "elided"
    SPLICED = "spliced"
    ALTERED = "altered"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two marks of change, and where they stand in the source, if they do.

    ``times`` is at how many places; ``alike`` is what stands there where it is not the same.
    ``unmarked``: no mark stands between it and the piece before. ``other_case``: its first letter
    is a capital in one of both only, as where a quotation opens in the middle of a sentence.
    """

    words: str
    start: int = -1
    end: int = -1
    times: int = 0
    alike: str = ""
    unmarked: bool = False
    other_case: bool = False

    @property
    def is_found(self) -> bool:
        """Whether the very words stand in the source."""
        return self.times > 0


@dataclass(frozen=True, slots=True)
class Audit:
    """What came of a quotation; spans of pieces are those of the original text of the source.

    ``gaps`` are the characters from the end of each piece to the next, below 0 for one before it.
    """

    match: Match
    pieces: tuple[Piece, ...]
    gaps: tuple[
        int, ...
    ] = ()  # characters from the end of each piece to the next; negative: before


def audit(quotation: str, source: PlainText) -> Audit:
    """Look a quotation up in the text of its source."""
    pieces = tuple(_placed(_pieces(plain_text(quotation).text), source.text))
    spans = [(piece.start, piece.end) for piece in pieces if piece.start >= 0]
    gaps = tuple(second[0] - first[1] for first, second in pairwise(spans))
    return Audit(_match(pieces, gaps), tuple(_original(piece, source) for piece in pieces), gaps)


def _pieces(quotation: str) -> list[str]:
    """Return the words between marks; bits of punctuation are none."""
    cut = (piece.strip(_EDGE) for piece in _MARK.split(quotation))
    return [piece for piece in cut if piece]


def _placed(pieces: Sequence[str], source: str) -> Iterator[Piece]:
    """Yield each piece where it stands after the one before, or else where it stands at all."""
    after = 0
    for words in pieces:
        for piece in _found(words, source, after):
            after = piece.end if piece.is_found else after
            yield piece


def _found(words: str, source: str, after: int) -> list[Piece]:
    for form in (words, words[0].swapcase() + words[1:]):
        places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", source)]
        if places:
            start = next((place for place in places if place >= after), places[0])
            other = form != words
            return [Piece(words, start, start + len(words), len(places), other_case=other)]
    return _halves(words, source) or [_alike(words, source)]


def _halves(words: str, source: str) -> list[Piece]:
    """Return two parts that both stand in the source: a splice that no mark shows."""
    cuts = [m.start() for m in re.finditer(" ", words)][_SPLICED - 1 : -(_SPLICED - 1) or None]
    for cut in reversed(cuts):
        parts = words[:cut].rstrip(_EDGE), words[cut:].lstrip(_EDGE)
        starts = [source.find(part) for part in parts]
        apart = starts[1] - starts[0] - len(parts[0])
        if min(starts) >= 0 and not 0 <= apart <= _APART:
            return [
                Piece(part, start, start + len(part), source.count(part), unmarked=number > 0)
                for number, (part, start) in enumerate(zip(parts, starts, strict=True))
            ]
    return []


def _alike(words: str, source: str) -> Piece:
    from rapidfuzz import fuzz

    if len(words) > len(source):
        return Piece(words)
    for even in (str, _lower):  # capitals throughout are words set otherwise, not other words
        best = fuzz.partial_ratio_alignment(even(words), even(source), score_cutoff=_ALIKE)
        if best is not None:
            start, end = _fitted(even(words), even(source), best.dest_start, best.dest_end)
            return Piece(words, start, end, 0, source[start:end])
    return Piece(words)


def _lower(text: str) -> str:
    """Return a text in small letters, as long as before."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _fitted(words: str, source: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of what is alike, word by word, to where it is most like the words."""
    from rapidfuzz import fuzz

    start, end = _whole_words(source, start, end)
    around = range(max(start - _NEAR, 0), min(end + _NEAR, len(source)))
    tokens = [m.span() for m in re.finditer(r"\S+", source[around.start : around.stop])]
    spans = [(one + around.start, other + around.start) for one, other in tokens]
    starts = [one for one, _ in spans if abs(one - start) <= _NEAR and one < end] or [start]
    start = max(starts, key=lambda one: (fuzz.ratio(words, source[one:end]), one))
    ends = [other for _, other in spans if abs(other - end) <= _NEAR and other > start] or [end]
    end = max(ends, key=lambda one: (fuzz.ratio(words, source[start:one]), -one))
    return start, start + len(source[start:end].rstrip(_EDGE))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1 : end].isalnum():
        end += 1
    return start, end


def _match(pieces: Sequence[Piece], gaps: Sequence[int]) -> Match:
    if not all(piece.is_found for piece in pieces) or not pieces:
        near = any(piece.alike for piece in pieces) or any(piece.is_found for piece in pieces)
        return Match.ALTERED if near else Match.NOT_FOUND
    if len(pieces) == 1:
        return Match.EXACT
    spliced = any(gap < 0 for gap in gaps) or any(piece.unmarked for piece in pieces)
    return Match.SPLICED if spliced else Match.ELIDED


def _original(piece: Piece, source: PlainText) -> Piece:
    if piece.start < 0:
        return piece
    start, end = source.span(piece.start, piece.end)
    return replace(piece, start=start, end=end)
