"""Columns that no label heads, beside claims: of denials, or of what a rating rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.layout.announced import answers_myths
from kg.extract.layout.header_cells import header_role
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import label_is
from kg.extract.layout.label_rows import ROLES
from kg.extract.layout.lines import ends_sentence
from kg.model.claim import Passage, Role
from kg.model.document import Row
from kg.vocab.wordlists import word_lists

_HALF = 2
_SENTENCE = 4  # words


def beside_claims(
    columns: Mapping[int, LabelRole], header: Row, rows: Sequence[Row]
) -> tuple[int, ...]:
    """Return the only other column, of denials, beside claims that a header calls untrue."""
    two = len(header.cells) == len(ROLES) and set(columns.values()) == {LabelRole.CLAIM}
    other = next((at for at in range(len(header.cells)) if at not in columns), None)
    if not two or other is None or len(rows) < _HALF:
        return ()
    claimed = label_is(header.cells[1 - other].words.text.strip(" :："), "hearsay")
    told = header.cells[other].words.text.strip().casefold()
    origin = told.startswith(tuple(word_lists("nobody")["origins"]))
    both = [[cell.words.text for cell in row.cells] for row in rows if len(row.cells) == len(ROLES)]
    claims, answers = [one[1 - other] for one in both], [one[other] for one in both]
    labels = [text for text in claims if header_role(text.strip())]
    fit = claimed and not (origin or labels) and all(map(ends_sentence, answers))
    return (other,) if fit and answers_myths(claims, answers) else ()


def beside_ratings(
    columns: Mapping[int, LabelRole], header: Row, rows: Sequence[Row]
) -> tuple[int, ...]:
    """Return the only other column of sentences beside claims and their ratings ("Evidence")."""
    if set(columns.values()) != {LabelRole.CLAIM, LabelRole.RATING}:
        return ()
    width = len(header.cells)
    whole = [row for row in rows if len(row.cells) == width]
    others = [at for at in range(width) if at not in columns and whole]
    told = tuple(at for at in others if _is_told(header, whole, at))
    return told if len(told) == 1 else ()


def _is_told(header: Row, rows: Sequence[Row], at: int) -> bool:
    said = header.cells[at].words.text.strip().casefold()
    texts = [row.cells[at].words.text for row in rows]
    sentences = sum(ends_sentence(text) and len(text.split()) >= _SENTENCE for text in texts)
    origin = said.startswith(tuple(word_lists("nobody")["origins"]))
    return not origin and sentences * _HALF > len(texts)


def doubted(
    groups: Sequence[tuple[Passage, ...]], role: Role, sure: float, heads: str
) -> list[tuple[Passage, ...]]:
    """Return the groups, the passages of one role in doubt: what heads their column is why."""
    return [
        tuple(
            replace(one, confidence=sure, reason=f"“{one.label}” heads {heads}.")
            if one.role is role
            else one
            for one in group
        )
        for group in groups
    ]
