"""One note or sentence, read once for all that its parsers need: titles, dates, links, ends."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from kg.extract.dates import FoundDate, find_dates
from kg.extract.links import FoundLink, find_links
from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.foreign import find_foreign_bodies
from kg.extract.stretches import Stretches
from kg.extract.works.terms import Terms, terms
from kg.model.words import Words

_PAIRS: Final = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", "「": "」",
                 "『": "』", "《": "》", '"': '"', "'": "'"}  # fmt: skip
SENTENCE_CASE: Final = frozenset(("es", "fr", "it", "pt"))
_FEWEST: Final = 3  # words of a title in small letters
_LONGEST: Final = 600
_STOP: Final = re.compile(r"(?<![.])([.!?]|[。！？])[”’\"')\]»]*(?=\s|$)|[。！？]")
_SEMICOLON: Final = re.compile(r"(?<!\d);|;(?!\d)|；")  # none in "2016;137(3)", a journal's
_NUMBERED: Final = re.compile(r"(?:\b[Nn]o\.|\bNr\.|#|\b[Nn]\.?[º°])\s?$")  # "n° 1524" is no year
_SPACE: Final = re.compile(r"\s*")
_WORD: Final = 60  # characters around a full stop that tell a short form
_INITIAL: Final = re.compile(r"(?:\w\.)*\w")


@dataclass(frozen=True, slots=True)
class PrintedTitle:
    """Quoted or italic words: the place with its marks, and the words without them."""

    start: int
    end: int
    words: str
    quoted: bool


@dataclass(frozen=True)
class Reading:
    """The text of a note or sentence and what stands where in it."""

    words: Words
    language: str = "en"

    @property
    def text(self) -> str:
        """The reading text."""
        return self.words.text

    @cached_property
    def terms(self) -> Terms:
        """The words of the language."""
        return terms(self.language)

    def is_title(self, words: str) -> bool:
        """Tell a title; some languages set it like a sentence, with a capital in front."""
        small = self.language.partition("-")[0] in SENTENCE_CASE and words[:1].isupper()
        long = len(words.split()) >= _FEWEST or bool(self.terms.kinds.match(words))
        like_sentence = small and long
        return like_sentence or self.terms.is_title(words)

    @cached_property
    def bodies(self) -> frozenset[tuple[int, int]]:
        """The places of names that have the form of a body's."""
        found = (*find_bodies(self.words), *find_foreign_bodies(self.words, self.language))
        return frozenset((body.start, body.end) for body in found)

    @cached_property
    def dates(self) -> tuple[FoundDate, ...]:
        """All dates, years alone included."""
        found = find_dates(self.text, self.language, years=True)
        return tuple(one for one in found if not _NUMBERED.search(self.text[: one.start]))

    @cached_property
    def links(self) -> tuple[FoundLink, ...]:
        """All links."""
        return find_links(self.words)

    def link_in(self, start: int, end: int) -> FoundLink | None:
        """Return the first link between two offsets: that of a title, where it is one."""
        return next((one for one in self.links if start <= one.start and one.end <= end), None)

    @cached_property
    def titles(self) -> tuple[PrintedTitle, ...]:
        """Quoted words, and italic words outside quotation marks, in reading order."""
        quoted = list(_quoted(self.text))
        inside = Stretches((title.start, title.end) for title in quoted)
        italic = [title for title in _italic(self.words) if not inside.meet(title.start, title.end)]
        return tuple(sorted(quoted + italic, key=lambda title: title.start))

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Offsets just after each sentence; none inside quotation marks or addresses."""
        inside = self._closed(1)
        found = [
            match.end()
            for match in _STOP.finditer(self.text)
            if not self._abbreviated(match) and not inside.hold(match.start())
        ]
        return tuple(dict.fromkeys((*found, len(self.text))))

    def _abbreviated(self, match: re.Match[str]) -> bool:
        """Tell a full stop after a short form from one that ends a sentence."""
        if match[0] != ".":
            return False
        near = self.text[max(0, match.start() - _WORD) : match.start()]
        word = re.split(r"[\s(“\"‘,;]", near)[-1]
        after = _SPACE.match(self.text, match.end()).end()  # type: ignore[union-attr]
        following = self.text[after : after + _WORD]
        if not following or re.match(r"<?(?:https?:|www\.)", following):
            return False
        known = word.lower() in self.terms.abbreviations or bool(_INITIAL.fullmatch(word))
        return (known and not word.isdigit()) or following[0].islower()

    def sentence_end(self, position: int) -> int:
        """Return where the sentence at ``position`` ends."""
        at = bisect_right(self.ends, position)
        return self.ends[at] if at < len(self.ends) else len(self.text)

    def part_start(self, position: int) -> int:
        """Return where the citation at ``position`` begins: after a full stop or semicolon."""
        at = bisect_right(self.cuts, position)
        return self.cuts[at - 1] if at else 0

    @cached_property
    def cuts(self) -> tuple[int, ...]:
        """Offsets just after each semicolon outside quotation marks, and each sentence."""
        return tuple(sorted({*self.ends, *self._semicolons}))

    @cached_property
    def _semicolons(self) -> tuple[int, ...]:
        inside = self._closed(0)
        stops = (match.end() for match in _SEMICOLON.finditer(self.text))
        return tuple(at for at in stops if not inside.hold(at - 1))

    def _closed(self, open_at_end: int) -> Stretches:
        """Return quotations, but for so many characters at their ends, and links."""
        quoted = [(one.start, one.end - open_at_end) for one in self.titles if one.quoted]
        return Stretches((*quoted, *((link.start, link.end) for link in self.links)))

    def part_end(self, position: int) -> int:
        """Return where the citation at ``position`` must end: at the next semicolon."""
        at = bisect_right(self._semicolons, position)
        return self._semicolons[at] - 1 if at < len(self._semicolons) else len(self.text)


def _quoted(text: str) -> Iterator[PrintedTitle]:
    """Yield the outermost quoted stretches, whatever the marks."""
    position = 0
    while position < len(text):
        end = _closing(text, position) if text[position] in _PAIRS else None
        if end is None:
            position += 1
            continue
        yield PrintedTitle(position, end + 1, _bare(text[position + 1 : end]), quoted=True)
        position = end + 1


def _closing(text: str, start: int) -> int | None:
    """Return the offset of the mark that closes the one at ``start``, if it opens anything."""
    mark, closers = text[start], _PAIRS[text[start]]
    before = text[start - 1] if start else " "
    if (
        (before.isalnum() and mark in "'\"‘")
        or start + 1 == len(text)
        or (text[start + 1].isspace() and mark != "«")
    ):
        return None
    depth = 0
    for at in range(start + 1, min(len(text), start + _LONGEST)):
        if text[at] == mark and mark not in closers:
            depth += 1
        elif text[at] in closers and _closes(text, at):
            if depth == 0:
                return at
            depth -= 1
    return None


def _closes(text: str, at: int) -> bool:
    """Tell a closing mark from an apostrophe ("ICE’s") and from an opening straight mark."""
    following = text[at + 1] if at + 1 < len(text) else " "
    if text[at] in "’'":
        ends = not following.isalnum()
        return ends and (text[at - 1] in ",.?!" or not following.isspace() or at + 1 == len(text)
                         or text[at + 2 : at + 3] in "([<")  # fmt: skip
    return text[at] != '"' or not following.isalnum()


def _italic(words: Words) -> Iterator[PrintedTitle]:
    offset = 0
    for italic, runs in groupby((run for run in words.runs if run.text), lambda run: run.italic):
        length = sum(len(run.text) for run in runs)
        if italic:
            yield _italic_title(words.text, offset, offset + length)
        offset += length


def _italic_title(text: str, start: int, end: int) -> PrintedTitle:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip(" ,.;:"))
    return PrintedTitle(start, max(start, end), _bare(text[start:end]), quoted=False)


def _bare(words: str) -> str:
    """Return a title as a name: without the comma that American style puts inside the marks."""
    flat = " ".join(words.split())
    return flat.rstrip(",;:").rstrip() if not flat.endswith(".") else flat[:-1].rstrip()
