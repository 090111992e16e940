"""The piece of a text that shows why it was found, with the words that were asked for marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.search.asking import Part
from kg.search.words import words_of

Span = tuple[int, int]
_LENGTH: Final = 240  # characters
_BEFORE: Final = 60
_SEARCHED: Final = 20_000  # characters in which marks are looked for


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text; each of ``marks`` is a stretch of it, in code points, end excluded."""

    text: str
    marks: tuple[Span, ...] = ()

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield the text piece by piece, and whether the piece is marked."""
        place = 0
        for start, end in self.marks:
            if place < start:
                yield self.text[place:start], False
            yield self.text[start:end], True
            place = end
        if place < len(self.text):
            yield self.text[place:], False


def snippet_of(texts: Sequence[str], parts: Iterable[Part]) -> Snippet:
    """Return a piece of the text with the most marks: the first of equals, as the label is."""
    wanted = tuple(parts)
    found = [(text, _marks(text, wanted)) for text in texts]
    text, marks = max(found, key=lambda pair: len(pair[1]))
    return _cut(text, marks)


def _marks(text: str, parts: Iterable[Part]) -> tuple[Span, ...]:
    words = list(words_of(text[:_SEARCHED]))
    return tuple(_merged(sorted(span for part in parts for span in part.spans(words))))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield sorted spans, those that overlap as one."""
    held: Span | None = None
    for start, end in spans:
        if held is not None and start < held[1]:
            held = held[0], max(held[1], end)
            continue
        if held is not None:
            yield held
        held = start, end
    if held is not None:
        yield held


def _cut(text: str, marks: tuple[Span, ...]) -> Snippet:
    """Cut at spaces where there are some near; "…" says that the text goes on."""
    if len(text) <= _LENGTH:
        return Snippet(text, marks)
    first = marks[0][0] if marks else 0
    start = 0 if first <= _BEFORE else _after_space(text, first - _BEFORE, first)
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        end = _before_space(text, start + _LENGTH // 2, end)
    opening, closing = "… " if start else "", " …" if end < len(text) else ""
    shift = len(opening) - start
    kept = ((max(a, start), min(b, end)) for a, b in marks if a < end and b > start)
    return Snippet(
        f"{opening}{text[start:end]}{closing}", tuple((a + shift, b + shift) for a, b in kept)
    )


def _after_space(text: str, low: int, high: int) -> int:
    found = text.find(" ", low, high)
    return found + 1 if found >= 0 else low


def _before_space(text: str, low: int, high: int) -> int:
    found = text.rfind(" ", low, high)
    return found if found >= 0 else high
