"""The words that were read, and phrases in them; the places found are exact to the character."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.checks.reading import Reading
from kg.model.finding import Place

_INLINE: Final = r"</?(?:a|abbr|b|em|font|i|mark|small|span|strong|u)\b[^<>]{0,300}>"
# A line may break between two words, and Markdown or HTML may stress one of them.
_GAP: Final = rf"(?:[\s*_]|&nbsp;|{_INLINE})+"
_SENTENCE_END: Final = re.compile(
    r"[.!?][\"'”’)*_]*\s+(?=[\"“‘'(*_\[]*[A-Z0-9])|\n\s*\n"
    r"|</?(?:br|d[dt]|div|h[1-6]|li|p|t[dhr]|table|[ou]l)\b[^<>]*>"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one text; ``subject`` is the assertion or note that it belongs to."""

    subject: str
    document: str
    place: Place

    @property
    def words(self) -> str:
        """Its text, as printed."""
        return self.place.exact


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that was found, with the sentence that it stands in."""

    passage: Passage
    match: re.Match[str]
    sentence: Place
    around: Place  # its sentence and the one before

    @property
    def place(self) -> Place:
        """Where the phrase stands."""
        return self.passage.place.part(*self.match.span())

    @property
    def words(self) -> str:
        """The phrase without stress and line breaks."""
        return plain_words(self.match[0])


def pattern(words: str) -> re.Pattern[str]:
    """Compile a pattern whose blanks match any white space and Markdown's stress marks."""
    return re.compile(words.replace(" ?", f"(?:{_GAP})?").replace(" ", _GAP), re.IGNORECASE)


def plain_words(text: str) -> str:
    """Return printed words without stress, tags and line breaks."""
    return " ".join(re.sub(rf"{_INLINE}|&nbsp;|\*", " ", text).split())


def passages(reading: Reading) -> tuple[Passage, ...]:
    """Return every passage of an assertion or a note, in the order of subjects and places."""
    owners = {row["assertion"]: row["document"] for row in reading.rows("assertions")}
    owners |= {row["reference"]: row["document"] for row in reading.rows("references")}
    return tuple(
        Passage(subject, owners[subject], place)
        for subject in sorted(owners)
        for place in reading.places_of(subject)
    )


def passages_of(reading: Reading) -> dict[str, list[Passage]]:
    """Return the passages of each document."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in reading.once(passages):
        found[passage.document].append(passage)
    return found


def passages_by_subject(reading: Reading) -> dict[str, list[Passage]]:
    """Return the passages of each assertion and note."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in reading.once(passages):
        found[passage.subject].append(passage)
    return found


def find_phrases(
    reading: Reading, wanted: re.Pattern[str], *, having: tuple[str, ...] = ("",)
) -> Iterator[Phrase]:
    """Yield every place where the texts print ``wanted``.

    Passages that print none of the words ``having`` are passed over: that is quick to tell.
    """
    for passage in reading.once(passages):
        if not any(word in passage.words for word in having):
            continue
        for match in wanted.finditer(passage.words):
            start, end = sentence_around(passage.words, *match.span())
            earlier, _ = sentence_around(passage.words, max(start - 2, 0), max(start - 1, 0))
            sentence = passage.place.part(start, end)
            yield Phrase(passage, match, sentence, passage.place.part(earlier, end))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around ``text[start:end]`` begins and ends."""
    begin, stop = 0, len(text)
    for mark in _SENTENCE_END.finditer(text):
        if mark.end() <= start:
            begin = mark.end()
        elif mark.start() >= end:
            stop = mark.start() + 1
            break
    return begin, stop
