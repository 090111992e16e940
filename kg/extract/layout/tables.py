"""Tables that set claims beside replies: by their header, or by a label in each row."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.layout.labels import Label, LabelRole, match_label
from kg.extract.layout.speakers import split_speaker
from kg.extract.layout.unlabelled import without_number
from kg.model.claim import Passage, Role
from kg.model.document import Block, Cell, Row
from kg.model.words import Words

_HEADERS = 3
_ROLES = {LabelRole.CLAIM: Role.CLAIM, LabelRole.REPLY: Role.REPLY}


def table_passages(block: Block) -> list[tuple[Passage, ...]]:
    """Return one group of passages per exchange that the table lays out, none for other tables."""
    table = block.table
    if table is None or not table.rows:
        return []
    for number, header in enumerate(table.rows[:_HEADERS]):
        columns = _labelled_columns(header)
        if LabelRole.CLAIM in columns.values() and LabelRole.REPLY in columns.values():
            groups = [_row_passages(row, header, columns) for row in table.rows[number + 1 :]]
            return [group for group in groups if any(p.role is Role.CLAIM for p in group)]
    return _labelled_rows(table.rows)


def _cell_label(cell: Cell, *more: LabelRole) -> Label | None:
    return match_label(cell.words.text, (LabelRole.CLAIM, LabelRole.REPLY, *more))


def _labelled_columns(header: Row) -> dict[int, LabelRole]:
    """Return which columns a header names: its cells hold a label and nothing else."""
    labels = {index: _cell_label(cell, LabelRole.RATING) for index, cell in enumerate(header.cells)}
    return {
        index: label.role
        for index, label in labels.items()
        if label and not header.cells[index].words.text[label.text_start :].strip()
    }


def _row_passages(row: Row, header: Row, columns: dict[int, LabelRole]) -> tuple[Passage, ...]:
    found, rating = [], None
    for index, role in columns.items():
        if index < len(row.cells) and row.cells[index].words:
            if role is LabelRole.RATING:
                rating = row.cells[index].words
            else:
                found.append(_cell_passage(row.cells[index], header.cells[index], role))
    if rating is not None:
        found = [replace(p, rating=rating) if p.role is Role.CLAIM else p for p in found]
    return tuple(sorted(found, key=lambda passage: passage.role is Role.REPLY))


def _cell_passage(cell: Cell, header: Cell, role: LabelRole) -> Passage:
    """A cell may repeat the label of its column, or count the claims."""
    label = _cell_label(cell)
    if label is not None and label.role is role and label.closed:
        rest = cell.words.slice(label.text_start).strip()
        if rest:
            return _passage(rest, _ROLES[role], label.printed, cell.words)
    words = without_number(cell.words) if role is LabelRole.CLAIM else cell.words
    return _passage(words, _ROLES[role], header.words.text.strip().rstrip(":"), cell.words)


def _passage(words: Words, role: Role, label: str, whole: Words | None = None) -> Passage:
    text, speaker = split_speaker(words) if role is Role.CLAIM else (words, None)
    return Passage(role, label, text, whole or words, 0, speaker=speaker)


def _labelled_rows(rows: Sequence[Row]) -> list[tuple[Passage, ...]]:
    """Read cells that begin with a label, or a label cell with the text in the next cell."""
    groups: list[list[Passage]] = []
    for passage in (p for row in rows for p in _row_labels(row)):
        if passage.role is Role.CLAIM:
            groups.append([passage])
        elif groups:
            groups[-1].append(passage)
    return [tuple(group) for group in groups if len(group) > 1]


def _row_labels(row: Row) -> list[Passage]:
    found = []
    cells = list(row.cells)
    for position, cell in enumerate(cells):
        label = _cell_label(cell)
        if label is None:
            continue
        rest = cell.words.slice(label.text_start).strip()
        if rest and label.closed:
            found.append(_passage(rest, _ROLES[label.role], label.printed, cell.words))
        elif not rest and position + 1 < len(cells) and cells[position + 1].words:
            found.append(_passage(cells[position + 1].words, _ROLES[label.role], label.printed))
    return found
