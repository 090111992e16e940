"""What a page carries besides its text: repeated headers and footers, page numbers, notes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.read.containers import is_label
from kg.read.pdf.line import Line, Page

_MARGIN = 0.15
_SHIFT = 4
_ALIKE = 12  # how far a line of the same words may stand from where it stood, in points
_LONG = 20  # letters of a line that is not the same by chance
_MOST_LINES = 5
_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|стр\.?|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:of|/|von|de|sur|из|\|)\s*\d{1,4})?\W*",
    re.I,
)
_NOTE = re.compile(r"[\[(]?(\d{1,3}|[*†‡§¶]{1,3})[\])]?[.:]?(?=\s|$)")
_SMALLER = 0.93
_FAR = 1.5


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of one page that are text, and those that are notes at its foot."""

    page: Page
    body: tuple[Line, ...]
    notes: tuple[Line, ...]


def body_size(pages: Iterable[Page]) -> float:
    """Return the size, in points, in which most letters of the document are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[_rounded(line.size)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def sort_lines(pages: Sequence[Page]) -> Iterator[Sorted]:
    """Tell text from furniture and notes, page by page."""
    repeated = _repeated(pages)
    usual = body_size(pages)
    open_note = False
    for page in pages:
        lines = sorted(page.lines, key=lambda line: line.box.top)
        extra = {*_edge(lines, page, repeated), *_edge(lines[::-1], page, repeated)}
        text = [line for line in page.lines if line.start not in extra]
        notes = _foot(text, usual, open_note=open_note)
        open_note = bool(notes)
        yield Sorted(page, tuple(line for line in text if line not in notes), tuple(notes))


def _edge(lines: Sequence[Line], page: Page, repeated: set[tuple[str, int]]) -> Iterator[int]:
    """Yield the starts of the outermost lines as long as they are furniture."""
    for at, line in enumerate(lines[:_MOST_LINES]):
        number = at < 2 and _in_margin(line, page) and _NUMBER.fullmatch(line.text)
        if (number and len(lines) > 1) or any(key in repeated for key in _keys(line)):
            yield line.start
        elif at > 0 or not _in_margin(line, page):
            return


def _in_margin(line: Line, page: Page) -> bool:
    edge = _MARGIN * page.height
    return line.box.bottom < edge or line.box.top > page.height - edge


def _repeated(pages: Sequence[Page]) -> set[tuple[str, int]]:
    """Return what stands at one height of two pages or more, numbers aside.

    A label of claims or replies at the head of each page heads what is on it.
    """
    counts: Counter[tuple[str, int]] = Counter()
    least = _SMALLER * body_size(pages)
    for page in pages:
        edge = [line for line in page.lines if _in_margin(line, page)]
        edge = [line for line in edge if line.size < least or not is_label(line.text)]
        counts.update({key for line in edge for key in _keys(line)})
    enough = max(2, len(pages) // 4)
    return {key for key, count in counts.items() if count >= enough}


def _keys(line: Line) -> tuple[tuple[str, int], ...]:
    """Name a line by its words and height; two names, so that a small shift shares one.

    Many words may stand further off: a page that begins anew moves its head a little.
    """
    words = re.sub(r"\d+", "#", line.text.casefold())
    height = int(line.box.top // (_ALIKE if len(words) >= _LONG else _SHIFT))
    return (words, height), (words, height + 1)


def _foot(lines: Sequence[Line], usual: float, *, open_note: bool) -> list[Line]:
    """Return the small lines at the foot, from the first that begins with a mark.

    Where notes of the page before may run on, small lines without a mark are notes as well. A
    line without a mark that stands far below the others, an address, say, is none.
    """
    first, last = len(lines), len(lines)
    while first and lines[first - 1].size < _SMALLER * usual:
        first -= 1
    while last > first + 1 and _stands_off(lines[last - 2], lines[last - 1]):
        last -= 1
    small = list(lines[first:last])
    if open_note and any(note_label(line) for line in small):
        return small
    marked = (at for at, line in enumerate(small) if note_label(line))
    return small[next(marked, len(small)) :]


def _stands_off(before: Line, line: Line) -> bool:
    return line.box.top - before.box.bottom > _FAR * line.size and note_label(line) is None


def note_text(line: Line) -> int:
    """Return where in the line the text of the note begins, after its mark."""
    first = line.pieces[0]
    if first.style.raised:
        return len(first.text)
    match = _NOTE.match(line.text)
    return match.end() if match else 0


def note_label(line: Line) -> str | None:
    """Return the mark that the line begins with: raised, or a short number or sign."""
    first = line.pieces[0]
    if first.style.raised:
        return first.text.strip("[]().") or None
    match = _NOTE.match(line.text)
    return match[1] if match else None
