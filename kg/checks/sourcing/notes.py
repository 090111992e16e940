"""Notes without a mark in the text, and marks without a note."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.checks.asking import Row
from kg.checks.facts.held import own_text
from kg.checks.facts.texts import passages
from kg.checks.reading import Reading, counted, grouped, listed, values
from kg.model.finding import Check, Finding, Outcome, Place

NOTES: Final = Check(
    "note-and-mark", "Every note has its mark in the text, and every mark its note.", "sourcing"
)
_MARK: Final = re.compile(r"<sup>\s*(\d{1,3})\s*</sup>|\[\^([\w-]{1,20})\](?!:)")
_POINTER: Final = re.compile(r"\[\^([\w-]{1,20})\](?!:)")
_DEFINITION: Final = re.compile(r"^\[\^([\w-]{1,20})\]:", re.MULTILINE)


def check_notes(reading: Reading) -> Iterator[Finding]:
    """Yield one finding for each document that has notes, or marks that look like them."""
    notes = reading.by("references", "document")
    marks, known = _marks(reading), reading.by("lost-marks", "document")
    for document in sorted(notes.keys() | marks.keys() | known.keys()):
        rows = grouped(notes.get(document, ()), "reference")
        numbers = {number for found in rows.values() for number in values(found, "number")}
        unmarked = [note for note, found in rows.items() if not values(found, "mark")]
        pointers = reading.places_of(*values(known.get(document, ()), "mark"))
        lost = [
            place
            for number, place in marks.get(document, ())
            if number not in numbers and not any(_within(pointer, place) for pointer in pointers)
        ]
        lost += pointers
        unread = _unread(reading, document, numbers)
        said = [f"the note {_number(rows[note])} has no mark" for note in unmarked]
        said += [f"the note {place.exact.rstrip(':')} has no mark" for place in unread]
        said += [f"the mark {place.exact} has no note" for place in lost]
        sound = f"{counted(len(rows), 'note')}, each with its mark."
        sentence = f"{reading.name(document)}: {listed(said)}." if said else sound
        outcome = Outcome.FAILED if said else Outcome.PASSED
        places = (*reading.places_of(*unmarked), *unread, *lost)
        places = places if said else reading.places_of(*rows)
        yield Finding(NOTES, document, outcome, sentence, places, tuple(unmarked))


def _within(inner: Place, outer: Place) -> bool:
    same = inner.version == outer.version
    return same and outer.start <= inner.start and inner.end <= outer.end


def _marks(reading: Reading) -> dict[str, list[tuple[str, Place]]]:
    """Return, for each document, the marks as printed, with the number that each shows."""
    found: dict[str, list[tuple[str, Place]]] = {}
    notes = values(reading.rows("references"), "reference")
    for passage in reading.once(passages):
        for match in _MARK.finditer(passage.words):
            mark = match[1] or match[2], passage.place.part(*match.span())
            opens = passage.subject in notes and not passage.words[: match.start()].strip()
            if not opens:  # a number in front of the note itself is no mark
                found.setdefault(passage.document, []).append(mark)
    return found


def _unread(reading: Reading, document: str, numbers: set[str]) -> list[Place]:
    """Return the CommonMark notes that no mark points to: they are not shown, and not read."""
    text = own_text(reading, document)
    if text is None:
        return []
    used = {match[1] for match in _POINTER.finditer(text.text)}
    return [
        text.place(*match.span())
        for match in _DEFINITION.finditer(text.text)
        if match[1] not in used | numbers
    ]


def _number(rows: Sequence[Row]) -> str:
    return listed(values(rows, "number")) or "without a number"
