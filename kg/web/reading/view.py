"""A whole document as a page shows it: sections with marks, notes and findings in the margin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model.document import Block, BlockKind
from kg.web.reading.findings import Finding
from kg.web.reading.marks import Mark, legend, misplaced
from kg.web.reading.passages import Passage, owners
from kg.web.reading.pieces import Cutter
from kg.web.reading.sections import Section, fill_margins, sections_of
from kg.web.reading.shown import Shower, Shown, notes_in
from kg.web.reading.text import blocks_of

_DRAWN = ("quotation", "citation", "figure", "event", "verdict")  # as marks inside the text


@dataclass(frozen=True, slots=True)
class View:
    """Sections in order, the legend of the marks, and those marks whose words are not there."""

    sections: list[Section]
    legend: list[tuple[str, str, str, int]]
    lost: tuple[Mark, ...]


def view_of(
    text: str,
    kind: str,
    marks: Sequence[Mark],
    passages: Mapping[str, Passage],
    findings: Sequence[Finding],
) -> View:
    """Return the view of a text of media type ``kind``."""
    every = blocks_of(text, kind)
    pointed = {mark.number for mark in marks if mark.kind == "pointer"}
    notes = {block.label: block for block in every if _is_note(block, pointed)}
    apart = {block.ordinal for block in notes.values()}
    blocks = [block for block in every if block.ordinal not in apart]
    lost = frozenset(misplaced(marks, text))
    owned = owners(blocks, marks, passages)
    whole = set(owned)
    cutter = Cutter(
        mark for mark in marks
        if mark not in lost and (mark.kind in _DRAWN or _is_apart(mark, whole))
    )  # fmt: skip
    shower = Shower(cutter)
    sections = sections_of(blocks, owned, passages, shower)
    _put_notes(sections, {label: shower(block) for label, block in notes.items() if label})
    fill_margins(sections, findings)
    return View(sections, legend(marks), tuple(mark for mark in marks if mark in lost))


def _is_note(block: Block, pointed: set[str]) -> bool:
    return block.kind is BlockKind.NOTE and block.label in pointed


def _is_apart(mark: Mark, whole: set[str | None]) -> bool:
    return mark.kind in ("claim", "reply") and mark.thing not in whole


def _put_notes(sections: Sequence[Section], notes: dict[str, Shown]) -> None:
    """Put each note beside the first place that points to it."""
    for section in sections:
        for part in section.parts:
            for label in notes_in(part.blocks):
                if label in notes:
                    section.notes.append(notes.pop(label))
    if notes and sections:
        sections[-1].notes.extend(notes.values())
