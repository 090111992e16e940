"""Columns that no label heads, beside claims: of denials, or of what a rating rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.layout.announced import answers_myths
from kg.extract.layout.header_cells import header_role
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import label_is
from kg.extract.layout.lines import ends_sentence
from kg.extract.layout.measured import words_in
from kg.model.claim import Passage, Role
from kg.model.document import Row
from kg.vocab.wordlists import word_lists

_HALF = 2
_SENTENCE = 4  # words


def beside_claims(
    columns: Mapping[int, LabelRole], header: Row, rows: Sequence[Row]
) -> tuple[int, ...]:
    """Return the column of denials right beside claims that a header calls untrue.

    Others may stand left of both, with numbers, or right of them ("Source").
    """
    claim = next((at for at, role in columns.items() if role is LabelRole.CLAIM), len(header.cells))
    other = claim + 1 if claim + 1 < len(header.cells) else claim - 1
    alone = set(columns.values()) == {LabelRole.CLAIM} and len(columns) == 1
    if not alone or other < 0 or len(rows) < _HALF or (other < claim and len(header.cells) > _HALF):
        return ()
    claimed = label_is(header.cells[claim].words.text.strip(" :："), "hearsay")
    told = header.cells[other].words.text.strip().casefold()
    origin = told.startswith(tuple(word_lists("nobody")["origins"]))
    whole = [row for row in rows if len(row.cells) == len(header.cells)]
    claims, answers = _texts(whole, claim), _texts(whole, other)
    labels = [text for text in claims if header_role(text.strip())]
    fit = claimed and not (origin or labels) and all(map(_says, answers))
    return (other,) if fit and answers_myths(claims, answers) else ()


def _texts(rows: Sequence[Row], column: int) -> list[str]:
    return [row.cells[column].words.text for row in rows]


def _says(text: str) -> bool:
    """Tell whether a cell is a sentence, though no mark may end it."""
    return ends_sentence(text) or words_in(text) >= _SENTENCE


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
