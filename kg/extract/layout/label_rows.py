"""Tables in which each row, or each cell, begins with the label of what it says."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_kinds import is_right, is_wrong
from kg.extract.layout.labels import match_label
from kg.extract.layout.lines import ends_sentence, with_colon
from kg.extract.layout.opposites import OPPOSED
from kg.extract.layout.speakers import split_speaker
from kg.extract.layout.styled import label_at_start
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind, Row
from kg.model.words import Words

ROLES = {LabelRole.CLAIM: Role.CLAIM, LabelRole.REPLY: Role.REPLY}
_FEWEST = 2
_WEAK = 0.9


@dataclass(frozen=True, slots=True)
class Settled:
    """The doubtful labels of rows that are read as those of claims and replies."""

    roles: Mapping[str, LabelRole] = field(default_factory=dict)


NOTHING = Settled()


@dataclass(frozen=True, slots=True)
class _Said:
    label: Label
    words: Words
    whole: Words

    @property
    def colon(self) -> bool:
        """Whether a colon sets the label off from a sentence."""
        sentence = ends_sentence(self.words.text)
        return sentence and with_colon(self.whole.text, self.label)


def settle(blocks: Sequence[Block]) -> Settled:
    """Return the labels that replies answer twice at least, in all tables together.

    A weak label is a claim's then ("Concern", "Response"), and of opposites both take turns; once
    is enough with colons.
    """
    tables = [block.table for block in blocks if block.kind is BlockKind.TABLE and block.table]
    answered = Counter[tuple[str, str]]()
    for table in tables:
        for one, other in pairwise(_said(table.rows)):
            if _answers(one.label, other.label):
                sure = one.label.role is not LabelRole.WEAK and one.colon and other.colon
                answered[one.label.word, other.label.word] += _FEWEST if sure else 1
    roles: dict[str, LabelRole] = {}
    for (claim, reply), times in answered.items():
        if times >= _FEWEST:
            roles |= {claim: LabelRole.CLAIM, reply: LabelRole.REPLY}
    return Settled(roles)


def _answers(one: Label, other: Label) -> bool:
    if one.role is LabelRole.WEAK:
        return other.role is LabelRole.REPLY
    plain = one.role is LabelRole.CLAIM and other.role is LabelRole.REPLY
    return is_wrong(one) and is_right(other) and one.word != other.word and not plain


def labelled_rows(rows: Sequence[Row], settled: Settled) -> list[tuple[Passage, ...]]:
    """Read cells that begin with a label, or a label cell with the text in the next cell."""
    groups: list[list[Passage]] = []
    for said in _said(rows):
        passage = _passage_of(said, settled)
        if passage is not None and passage.role is Role.CLAIM:
            groups.append([passage])
        elif passage is not None and groups:
            groups[-1].append(passage)
    return [tuple(group) for group in groups if len(group) > 1]


def cell_passage(words: Words, role: Role, label: str, whole: Words | None = None) -> Passage:
    """Return the words of a cell as a claim, its signature apart, or as a reply."""
    text, speaker = split_speaker(words) if role is Role.CLAIM else (words, None)
    return Passage(role, label, text, whole or words, 0, speaker=speaker)


def _passage_of(said: _Said, settled: Settled) -> Passage | None:
    label = said.label
    sure = label.role in ROLES
    role = settled.roles.get(label.word, label.role)
    if role not in ROLES:
        return None
    found = cell_passage(said.words, ROLES[role], label.printed, said.whole)
    if sure or role is LabelRole.REPLY:
        return found
    reason = f"“{label.printed}” announces a claim here because replies answer such labels."
    return replace(found, confidence=_WEAK, reason=reason)


def _said(rows: Sequence[Row]) -> list[_Said]:
    return [said for row in rows for said in _row(row)]


def _row(row: Row) -> Iterator[_Said]:
    cells = [cell for cell in row.cells if not cell.above]
    for at, cell in enumerate(cells):
        label = _label(cell.words)
        if label is None:
            continue
        rest = cell.words.slice(label.text_start).strip()
        if rest and label.closed:
            yield _Said(label, rest, cell.words)
        elif not rest and at + 1 < len(cells) and cells[at + 1].words:
            yield _Said(label, cells[at + 1].words, cells[at + 1].words)


def _label(words: Words) -> Label | None:
    """Return the label that a cell begins with, perhaps on a line of its own."""
    roles = (*ROLES, LabelRole.WEAK, *OPPOSED)
    first, broken, _ = words.text.lstrip().partition("\n")
    alone = match_label(first, roles) if broken else None
    if alone and alone.closed and not first[alone.text_start :].strip():
        return replace(alone, text_start=words.text.index(first) + len(first))
    return label_at_start(words, roles)
