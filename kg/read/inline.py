"""Inline text: white space folded, entities decoded, styles and note marks kept, with places."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.model.location import Span
from kg.model.words import Run
from kg.read.raised import LOOK_BACK, is_ending, is_power, labels_of, level, powers

_PIECE = re.compile(
    r"\s{2,}|[^\S ]|[\u00ad\u200b\u2060\ufeff]+|"
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|"
    r"[⁰¹²³⁴-⁹]+(?:[,⁻–-][⁰¹²³⁴-⁹]+)*"
)
_NO_WIDTH = "\u00ad\u200b\u2060\ufeff"
_TOP = "#top"
_WAY_BACK = re.compile(r"\s*[\^↩↑⤴⏎\ufe0e\ufe0f]+\s*")
_SEPARATOR = re.compile(r"[,;]\s*")


@dataclass
class Inline:
    """Collects the runs of one block; styles nest, and what is unclosed ends with the block."""

    raw: str
    runs: list[Run] = field(default_factory=list)
    bold: int = 0
    italic: int = 0
    hrefs: list[str | None] = field(default_factory=list)
    raised: list[int] = field(default_factory=list)

    def feed(self, start: int, end: int) -> None:
        """Add the raw text between two offsets, decoding entities and folding white space."""
        at = start
        for match in _PIECE.finditer(self.raw, start, end):
            self._plain(at, match.start())
            self._special(match)
            at = match.end()
        self._plain(at, end)

    def _plain(self, start: int, end: int) -> None:
        """Add text whose single spaces stand for themselves, but for one at its beginning."""
        if start < end and self.raw[start] == " ":
            self.space(start, start + 1)
            start += 1
        self.add(self.raw[start:end], start, end)

    def _special(self, match: re.Match[str]) -> None:
        piece, (start, end) = match[0], match.span()
        if piece.isspace():
            self.space(start, end)
        elif not html.unescape(piece).strip(_NO_WIDTH):
            self._join(end)
        elif piece.startswith("&"):
            self.add(html.unescape(piece).replace("\xa0", " "), start, end)
        else:
            self._superscripts(piece, start, end)

    def _superscripts(self, piece: str, start: int, end: int) -> None:
        """Add digits that are printed above the line: a power, or marks of notes."""
        before = self.raw[max(0, start - LOOK_BACK) : start]
        power = is_power(before, piece) or not before.strip()
        labels = () if power else labels_of(level(piece))
        if not labels:
            self.add(piece, start, end)
        for label in labels:
            self.note(label, start, end)

    def _join(self, end: int) -> None:
        """Pass over a sign without width (a soft hyphen): the letter before it reaches so far."""
        last = self.runs[-1] if self.runs else None
        if last is None or not last.text or last.note or len(last.text) != len(last.span):
            return
        cut = last.span.end - 1
        self.runs[-1:] = [
            replace(last, text=last.text[:-1], span=Span(last.span.start, cut)),
            replace(last, text=last.text[-1], span=Span(cut, end)),
        ][len(last.text) == 1 :]

    def space(self, start: int, end: int) -> None:
        """Add one space for any white space, none at the beginning or after another."""
        if self.runs and not self.runs[-1].text[-1:].isspace():
            self.add(" ", start, end)

    def add(self, text: str, start: int, end: int) -> None:
        """Add text that stands for ``raw[start:end]``."""
        if text:
            run = Run(
                text,
                Span(start, end),
                bold=self.bold > 0,
                italic=self.italic > 0,
                href=self._href(),
            )
            self.runs.append(run)

    def line_break(self, start: int, end: int) -> None:
        """Add a line break that the document sets (``<br>``, a hard break)."""
        if self.runs:
            self.runs.append(Run("\n", Span(start, end)))

    def note(self, label: str, start: int, end: int) -> None:
        """Add a note marker."""
        self.runs.append(Run("", Span(start, end), note=label.casefold()))

    def _href(self) -> str | None:
        return self.hrefs[-1] if self.hrefs else None

    def begin_link(self, href: str | None) -> None:
        """Text that follows belongs to a link."""
        self.hrefs.append(href or None)
        self.raised.append(len(self.runs))

    def end_link(self) -> None:
        """End the link; a link to a note that reads like a note label becomes a marker."""
        if not self.hrefs:
            return
        href, first = self.hrefs.pop(), self.raised.pop()
        if href is not None and href.startswith("#"):
            words = "".join(run.text for run in self.runs[first:])
            if href.casefold() == _TOP or _WAY_BACK.fullmatch(words):
                del self.runs[first:]
            else:
                self._mark(first)

    def begin_superscript(self) -> None:
        """Text that follows stands above the line."""
        self.raised.append(len(self.runs))

    def end_superscript(self) -> None:
        """End the raised text: note marks when it reads like them, a power, else plain text."""
        if not self.raised:
            return
        first = self.raised.pop()
        text = "".join(run.text for run in self.runs[first:])
        near = self.runs[max(0, first - LOOK_BACK) : first]
        before = "".join(run.text for run in near)[-LOOK_BACK:]
        if is_power(before, text):
            self.runs[first:] = [replace(run, text=powers(run.text)) for run in self.runs[first:]]
        elif near and near[-1].note and _SEPARATOR.fullmatch(text):
            del self.runs[first:]  # a comma between two marks, raised by itself
        elif not is_ending(before, text):
            self._mark(first)

    def _mark(self, first: int) -> None:
        """Read the runs from ``first`` on as note marks, if they look like some."""
        raised = self.runs[first:]
        labels = labels_of("".join(run.note or run.text for run in raised))
        if labels:
            del self.runs[first:]
        for label in labels:
            self.note(label, raised[0].span.start, raised[-1].span.end)


def merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Join runs that follow each other in one style, all at once: a line may have any length."""
    group: list[Run] = []
    for run in runs:
        if group and not _continues(group[-1], run):
            yield _joined(group)
            group = []
        group.append(run)
    if group:
        yield _joined(group)


def _joined(group: Sequence[Run]) -> Run:
    first, last = group[0], group[-1]
    if first is last:
        return first
    text = "".join(run.text for run in group)
    return replace(first, text=text, span=Span(first.span.start, last.span.end))


def _continues(last: Run, run: Run) -> bool:
    """Tell whether two runs can be one: same style, exact lengths, nothing between them."""
    return (
        last.note is None
        and run.note is None
        and not run.apart
        and last.span.end == run.span.start
        and len(last.text) == len(last.span)
        and len(run.text) == len(run.span)
        and (last.bold, last.italic, last.href) == (run.bold, run.italic, run.href)
    )
