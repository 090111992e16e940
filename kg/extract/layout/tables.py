"""Tables that set claims beside replies: by their header, or by a label in each row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from kg.extract.layout.beside_columns import beside_claims, beside_ratings, doubted
from kg.extract.layout.claimant_columns import claimant_column
from kg.extract.layout.header_cells import corrects, header_party, header_role
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_kinds import is_right, is_wrong
from kg.extract.layout.label_rows import NOTHING, ROLES, Settled, cell_passage, labelled_rows
from kg.extract.layout.labels import match_label
from kg.extract.layout.lines import ends_sentence, opens_with_verdict
from kg.extract.layout.marks import is_bare_verdict
from kg.extract.layout.opposites import OPPOSED
from kg.extract.layout.unlabelled import without_number
from kg.extract.signs import RATING_SIGNS
from kg.model.claim import Passage, Role
from kg.model.document import Block, Cell, Row
from kg.model.words import Words

_HEADERS = 3
_WEAK = 0.9
_BESIDE = 0.6
_HALF = 2
_SENTENCE = 4  # words
_SIGNS = re.compile(rf"[{RATING_SIGNS}\s]+(?=\S)")
_SAID = (LabelRole.CLAIM, LabelRole.WEAK)


def table_passages(block: Block, settled: Settled = NOTHING) -> list[tuple[Passage, ...]]:
    """Return one group of passages per exchange that the table lays out, none for other tables.

    ``settled`` tells which doubtful labels of rows are read, from all tables of the document.
    """
    table = block.table
    if table is None or not table.rows:
        return []
    for number, header in enumerate(table.rows[:_HEADERS]):
        below = table.rows[number + 1 :]
        columns = _with_rated(_labelled_columns(header, below), below)
        beside = beside_claims(columns, header, below) or beside_ratings(columns, header, below)
        columns |= dict.fromkeys(beside, LabelRole.REPLY)
        answered = LabelRole.REPLY in columns.values() or _are_rated(columns, header, below)
        if LabelRole.CLAIM in columns.values() and answered:
            if LabelRole.SPEAKER not in columns.values():
                who = claimant_column(header, below, columns)
                columns |= {who: LabelRole.SPEAKER} if who is not None else {}
            kept = _row_groups(below, header, columns)
            if beside:
                kept = doubted(kept, Role.REPLY, _BESIDE, "the column beside claims")
            elif not _named_by(header):
                kept = doubted(kept, Role.CLAIM, _WEAK, "a column beside the replies")
            return kept if _states(kept) else []
    return labelled_rows(table.rows, settled)


def _named_by(header: Row) -> bool:
    """Tell whether a header says plainly that claims stand below; a weak label does not."""
    return any(header_role(cell.words.text.strip()) is LabelRole.CLAIM for cell in header.cells)


def _states(groups: Sequence[tuple[Passage, ...]]) -> bool:
    """Tell whether a column of claims states anything: names of fields are single words."""
    claims = [p.words.text for group in groups for p in group if p.role is Role.CLAIM]
    return any(" " in text.strip() or not text.isascii() for text in claims)


def _labelled_columns(header: Row, rows: Sequence[Row]) -> dict[int, LabelRole]:
    """Return which columns a header names: its cells hold a label and nothing else.

    A weak label is a claim's where a reply stands beside it and nothing else is a claim.
    """
    found = {
        index: role
        for index, cell in enumerate(header.cells)
        if (role := header_role(cell.words.text.strip())) is not None
    }
    found |= _opposed(header, rows)
    if LabelRole.REPLY not in found.values():
        heads = [cell.words.text.strip(" :：").casefold() for cell in header.cells]
        found |= {at: LabelRole.REPLY for at, head in enumerate(heads) if corrects(head)}
    weak = [index for index, role in found.items() if role is LabelRole.WEAK]
    claimed = LabelRole.CLAIM in found.values()
    if len(weak) == 1 and not claimed:
        found[weak[0]] = LabelRole.CLAIM
    return {index: role for index, role in found.items() if role is not LabelRole.WEAK}


def _with_rated(columns: dict[int, LabelRole], rows: Sequence[Row]) -> dict[int, LabelRole]:
    """Read a column of verdicts as the replies, where most go on to say why."""
    rated = [index for index, role in columns.items() if role is LabelRole.RATING]
    if len(rated) != 1 or LabelRole.REPLY in columns.values():
        return columns
    cells = [row.cells[rated[0]].words for row in rows if len(row.cells) > rated[0]]
    why = [one for one in cells if opens_with_verdict(one.text) and not is_bare_verdict(one)]
    enough = len(why) > 1 and len(why) * _HALF > len(cells)
    return columns | {rated[0]: LabelRole.REPLY} if enough else columns


def _are_rated(columns: Mapping[int, LabelRole], header: Row, rows: Sequence[Row]) -> bool:
    """Tell whether claims stand beside bare verdicts; beside statements they fill a worksheet."""
    rated = [index for index, role in columns.items() if role is LabelRole.RATING]
    cells = [row.cells[at].words.text for row in rows for at in rated if len(row.cells) > at]
    return _named_by(header) and len(cells) > 1 and all(map(opens_with_verdict, cells))


def _opposed(header: Row, rows: Sequence[Row]) -> dict[int, LabelRole]:
    """Return two columns side by side: what is called false, and the contrary; no others speak.

    They are the last two, or hold sentences only: "False | True | Both" are values.
    """
    texts = [cell.words.text.strip() for cell in header.cells]
    labels = [_whole_label(text) or _whole_label(text[:1]) for text in texts]
    found = [
        at
        for at, (one, other) in enumerate(pairwise(labels))
        if one and other and is_wrong(one) and is_right(other) and one.word != other.word
    ]
    last = bool(found) and (
        found[0] + len(ROLES) == len(labels)
        or all(_is_sentence(cell) for row in rows for cell in row.cells[found[0] :][: len(ROLES)])
    )
    named = [cell for cell in header.cells if header_role(cell.words.text.strip()) in _SAID]
    if len(found) != 1 or not last or len(named) > 1:
        return {}
    return dict(enumerate(ROLES, start=found[0]))


def _is_sentence(cell: Cell) -> bool:
    text = cell.words.text
    return ends_sentence(text) and (len(text.split()) >= _SENTENCE or not text.isascii())


def _whole_label(text: str) -> Label | None:
    words = f"{text.rstrip(' :：')}:"
    label = match_label(words, OPPOSED)
    return label if label and not words[label.text_start :].strip() else None


def _row_groups(
    rows: Sequence[Row], header: Row, columns: dict[int, LabelRole]
) -> list[tuple[Passage, ...]]:
    """Return the exchanges of the rows; a claim that spans rows is answered by each of them."""
    kept: list[tuple[Passage, ...]] = []
    for row in rows:
        group = _row_passages(row, header, columns)
        above = any(
            role is LabelRole.CLAIM and (cell := _by_column(row, header).get(at)) and cell.above
            for at, role in columns.items()
        )
        if above and kept:
            kept[-1] += tuple(passage for passage in group if passage.role is Role.REPLY)
        elif any(passage.role is Role.CLAIM for passage in group):
            kept.append(group)
    return kept


def _row_passages(row: Row, header: Row, columns: dict[int, LabelRole]) -> tuple[Passage, ...]:
    found = []
    beside: dict[LabelRole, Words] = {}
    cells = _by_column(row, header)
    for index, role in columns.items():
        cell = cells.get(index)
        if cell is None or not cell.words:
            continue
        if role in ROLES:
            found.append(_cell_passage(cell, header.cells[index], role))
        else:
            beside[role] = cell.words
    found = [_with(passage, beside) for passage in found]
    return tuple(sorted(found, key=lambda passage: passage.role is Role.REPLY))


def _by_column(row: Row, header: Row) -> dict[int, Cell]:
    """Return the cells of a row by the header's columns; one that spans several fills none.

    Under a header that spans columns itself, cells are counted as they stand.
    """
    if any(cell.columns > 1 for cell in header.cells):
        return dict(enumerate(row.cells))
    starts = accumulate((cell.columns for cell in row.cells), initial=0)
    return {at: cell for at, cell in zip(starts, row.cells, strict=False) if cell.columns == 1}


def _with(passage: Passage, beside: Mapping[LabelRole, Words]) -> Passage:
    """Give a claim the rating of its row, and the speaker where the cell names one."""
    if passage.role is not Role.CLAIM:
        return passage
    speaker = beside.get(LabelRole.SPEAKER)
    named = speaker is not None and speaker.text.strip()[0].isupper()
    return replace(
        passage,
        rating=beside.get(LabelRole.RATING),
        speaker=passage.speaker or (speaker if named else None),
    )


def _cell_passage(cell: Cell, header: Cell, role: LabelRole) -> Passage:
    """A cell may repeat the label of its column, or count the claims."""
    label = match_label(cell.words.text, tuple(ROLES))
    if label is not None and label.role is role and label.closed:
        rest = cell.words.slice(label.text_start).strip()
        if rest:
            return cell_passage(rest, ROLES[role], label.printed, cell.words)
    signs = _SIGNS.match(cell.words.text)
    words = cell.words.slice(signs.end()) if signs else cell.words
    words = without_number(words) if role is LabelRole.CLAIM else words
    found = cell_passage(words, ROLES[role], header.words.text.strip().rstrip(":"), cell.words)
    return found if found.speaker else replace(found, speaker=header_party(header))
