"""What looks like a citation and is read as none: said with its place, never passed over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.extract.works.parse import find_back_references
from kg.extract.works.terms import Terms, terms
from kg.model.claim import Passage
from kg.model.location import Location, Notice
from kg.model.source import Note, ParsedWork

_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’-]*")
_CASED: Final = re.compile(r"[A-Za-zÀ-ÿΑ-ωА-яЁёІіЇї]")
_DATED: Final = re.compile(r"(?:1[5-9]|20)\d\d|《[^》]+》|『[^』]+』")
_LONGEST: Final = 60  # characters of a note that are shown
_FROM_LAW: Final = re.compile(r"\s*(?:§|at\s\d|(?:pp?|art)\.\s?\d)", re.IGNORECASE)


def unread_notes(
    notes: Iterable[tuple[Note, Sequence[ParsedWork]]], language: str
) -> Iterator[Notice]:
    """Report each note that looks like a citation where no work was read from it."""
    known = terms(language)
    for note, works in notes:
        if works or not looks_like_citing(note.words.text, known):
            continue
        if find_back_references(note.words, language):
            continue  # told where it leads nowhere
        message = f"No work is read from note {note.label}, “{_shown(note)}”; it cites nothing."
        yield Notice("note-unread", message, note.location)


def _shown(note: Note) -> str:
    text = " ".join(note.words.text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def looks_like_citing(text: str, known: Terms) -> bool:
    """Tell words that name something from a sentence that explains: most have a capital.

    Where letters have none, a year or a title in its brackets tells.
    """
    words = [word for word in _WORD.findall(text) if word.lower() not in known.small]
    if not _CASED.search(text):
        return bool(_DATED.search(text))
    capitals = sum(word[0].isupper() for word in words)
    led = known.lead_at(text, 0) is not None and capitals > 0
    return bool(words) and capitals > 0 and (led or 2 * capitals >= len(words))


def unread_in_text(passages: Sequence[Passage], language: str) -> Iterator[Notice]:
    """Report "Id. § 12" in running text: it points back to a work, and text has no order of notes.

    A place must follow, since "Id." alone may be a word.
    """
    for passage in passages:
        words = passage.whole
        for reference in find_back_references(words, language):
            place = _FROM_LAW.match(words.text, reference.start + len(reference.words))
            if place or reference.note_label:
                end = max(reference.end, place.end() if place else 0)
                said = f"“{words.text[reference.start : reference.end].strip()}” in the text"
                message = f"{said} points back to a work; it is not read and cites nothing."
                yield Notice("note-unmet", message, Location(words.spans(reference.start, end)))
