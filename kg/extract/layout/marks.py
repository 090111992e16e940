"""Which lines begin a passage, and which end one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.layout.labels import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.unlabelled import implied_claims
from kg.extract.verdicts import find_verdict
from kg.model.document import BlockKind

_IMPLIED_CLAIM = 0.7
_RATED_CLAIM = 0.9
_STATEMENT = 3
_GLOSSARY = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that begins a passage (or ends one: ``ENDING``; or rates a claim: ``RATING``).

    ``certain`` is below 1, and ``reason`` says why, where no label says so.
    """

    index: int
    role: LabelRole
    certain: float = 1.0
    reason: str = ""


def find_marks(lines: Sequence[Line]) -> list[Mark]:
    """Return the marks of the lines, in order."""
    glossaries = _glossaries(lines)
    marks = [
        mark
        for index, line in enumerate(lines)
        if line.block.groups not in glossaries and (mark := _mark(line, index))
    ]
    if not any(mark.role is LabelRole.CLAIM for mark in marks):
        marks += _implied(lines, marks)
    return list(_rated(lines, sorted(marks, key=lambda mark: mark.index)))


def _glossaries(lines: Sequence[Line]) -> set[tuple[int, ...]]:
    """Return the definition lists that explain words: every label is a term that comes once."""
    terms: dict[tuple[int, ...], list[str]] = {}
    for line in lines:
        if line.block.kind is BlockKind.TERM and line.label and not line.rest:
            terms.setdefault(line.block.groups, []).append(line.label.printed.casefold())
    return {
        groups
        for groups, labels in terms.items()
        if len(labels) >= _GLOSSARY and len(set(labels)) == len(labels)
    }


def _mark(line: Line, index: int) -> Mark | None:
    label = line.label
    if label is None:
        return None
    if label.role is LabelRole.ENDING:
        alone = not line.rest and (line.emphatic or label.closed)
        return Mark(index, label.role) if alone else None
    if label.role is LabelRole.VERDICT:
        statement = line.emphatic and label.closed and len(line.rest.text.split()) >= _STATEMENT
        is_claim = statement and line.block.kind is BlockKind.HEADING and line.block.level < 6
        return Mark(index, LabelRole.CLAIM) if is_claim else None
    if label.role is LabelRole.RATING and not (label.closed and line.rest):
        return None
    return Mark(index, label.role)


def _implied(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return claims without a label: what is rated or answered, or numbered as announced."""
    rated = [mark.index - 1 for mark in marks if _rates_the_line_above(lines, mark)]
    if rated:
        reason = "No label says so: a verdict follows the heading."
        return [Mark(index, LabelRole.CLAIM, _RATED_CLAIM, reason) for index in rated]
    replies = [mark.index for mark in marks if mark.role is LabelRole.REPLY]
    reason = "No label says so: it stands where a reply answers it."
    return [
        Mark(index, LabelRole.CLAIM, _IMPLIED_CLAIM, reason)
        for index in implied_claims(lines, replies)
    ]


def _rates_the_line_above(lines: Sequence[Line], mark: Mark) -> bool:
    if mark.role is not LabelRole.RATING or mark.index == 0:
        return False
    above = lines[mark.index - 1]
    headed = above.block.kind is BlockKind.HEADING and above.block.level > 1 and not above.label
    return headed and find_verdict(lines[mark.index].rest.text) is not None


def _rated(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Keep a rating that follows its claim; one that says more than the verdict begins a reply."""
    kept: list[Mark] = []
    for mark in marks:
        if mark.role is not LabelRole.RATING:
            kept.append(mark)
        elif kept and kept[-1].role is LabelRole.CLAIM:
            alone = _is_bare_verdict(lines[mark.index])
            kept.append(mark if alone else replace(mark, role=LabelRole.REPLY))
    return kept


def _is_bare_verdict(line: Line) -> bool:
    text = line.rest.text
    found = find_verdict(text)
    return len(text.split()) <= _STATEMENT or (
        found is not None and found.end >= len(text.rstrip())
    )


def reply_first(marks: Sequence[Mark]) -> bool:
    """Tell whether the page prints every reply before its claim: R C R C ..."""
    roles = [mark.role for mark in marks if mark.role is not LabelRole.ENDING]
    pairs = list(zip(roles[::2], roles[1::2], strict=False))
    return (
        len(roles) % 2 == 0
        and bool(pairs)
        and all(pair == (LabelRole.REPLY, LabelRole.CLAIM) for pair in pairs)
    )
