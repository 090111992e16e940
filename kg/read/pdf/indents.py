"""Paragraphs set in from the text around them, as quotations are in letters and replies."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.read.pdf.line import Line
from kg.read.pdf.paragraphs import Paragraph, item_of

_LEAST, _MOST = 1.3, 5.5  # how far they are set in, in sizes of the letters
_SAME = 2.0  # points
_FEWEST_LINES = 2


def set_in(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return where such paragraphs start in the exact text.

    What only begins further in, as paragraphs of books do, is none; nor is what a list item goes
    on with, what stands in the middle of the page, or text of which the page has more than of any
    that stands further out.
    """
    edges = _edges(paragraphs)
    begun = {_place(each.lines[0]) for each in paragraphs if _begins_further_in(each)}
    found = [
        each
        for each in _free(paragraphs)
        if _is_in(each, edges) and not _near(_place(each.lines[0]), begun)
    ]
    lines = Counter(_place(line) for each in found for line in each.lines)
    return frozenset(
        each.lines[0].start for each in found if lines[_place(each.lines[0])] >= _FEWEST_LINES
    )


def _place(line: Line) -> int:
    return round(line.box.x0 / _SAME)


def _near(place: int, places: set[int]) -> bool:
    return not places.isdisjoint((place - 1, place, place + 1))


def _edges(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Return how many letters stand in lines that begin at each place, without those of items."""
    letters: Counter[int] = Counter()
    for each in paragraphs:
        if not item_of(each.lines[0]):
            for line in each.lines:
                letters[_place(line)] += len(line.text)
    return letters


def _begins_further_in(paragraph: Paragraph) -> bool:
    first, *others = paragraph.lines
    return bool(others) and first.box.x0 > min(line.box.x0 for line in others) + _SAME


def _free(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs that are no items and do not stand below one, as far in as its words."""
    item: float | None = None
    for each in paragraphs:
        first = each.lines[0]
        if item_of(first):
            item = first.box.x0
        elif item is not None and first.box.x0 > item + _SAME:
            continue
        else:
            item = None
            yield each


def _is_in(paragraph: Paragraph, edges: dict[int, int]) -> bool:
    """Tell whether all lines begin at one place, in from that where more of the text begins."""
    first = paragraph.lines[0]
    if any(abs(line.box.x0 - first.box.x0) > _SAME for line in paragraph.lines):
        return False
    out = [
        place
        for place in edges
        if _LEAST * first.size <= first.box.x0 - place * _SAME <= _MOST * first.size
    ]
    return max((edges[place] for place in out), default=0) > edges[_place(first)]
