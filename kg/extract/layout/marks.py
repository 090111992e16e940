"""Which lines begin a passage, and which end one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.layout.labels import LabelRole, match_label
from kg.extract.layout.lines import Line, is_quoted_or_asked, opens_with_verdict
from kg.extract.layout.unlabelled import implied_claims
from kg.extract.verdicts import find_verdict
from kg.model.document import BlockKind

_IMPLIED_CLAIM = 0.7
_RATED_CLAIM = 0.9
_STATEMENT = 3
_GLOSSARY = 3
_LETTER = {LabelRole.CLAIM: "C", LabelRole.REPLY: "R"}
_COLOPHON = re.compile(
    r"\s*(?:©|\(c\)|copyright\b|all rights reserved|(?:media|press) "
    r"(?:contacts?|inquiries|enquiries)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that begins a passage (or ends one: ``ENDING``; or rates a claim: ``RATING``).

    ``certain`` is below 1, and ``reason`` says why, where no label says so.
    """

    index: int
    role: LabelRole
    certain: float = 1.0
    reason: str = ""


def as_verdicts(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Read "TRUE: …" as a verdict, not as a reply's label, where headings around it are verdicts.

    Several languages have one word for both ("Vrai", "Правда").
    """
    headed = [line for line in lines if line.block.kind is BlockKind.HEADING and line.rest]
    roles = {line.label.role for line in headed if line.label}
    if LabelRole.VERDICT not in roles or LabelRole.CLAIM in roles:
        return tuple(lines)
    return tuple(_as_verdict(line) if line in headed else line for line in lines)


def _as_verdict(line: Line) -> Line:
    verdict = match_label(line.words.text, (LabelRole.VERDICT,))
    return replace(line, label=verdict) if verdict and verdict.closed else line


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
    if _COLOPHON.match(line.words.text):
        return Mark(index, LabelRole.ENDING)
    if label is None:
        return None
    if label.role is LabelRole.ENDING:
        alone = not line.rest and (line.emphatic or label.closed)
        return Mark(index, label.role) if alone else None
    if label.role is LabelRole.VERDICT:
        statement = line.emphatic and label.closed and len(line.rest.text.split()) >= _STATEMENT
        is_claim = statement and line.block.kind is BlockKind.HEADING and line.block.level < 6
        return Mark(index, LabelRole.CLAIM) if is_claim else None
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1 and not line.rest
    if title or (label.role is LabelRole.RATING and not (label.closed and line.rest)):
        return None
    return Mark(index, label.role)


def _implied(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return claims without a label: what is rated or answered, or numbered as announced."""
    rated = [mark.index - 1 for mark in marks if _rates_the_line_above(lines, mark)]
    rated = rated or _rated_headings(lines)
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


def _rated_headings(lines: Sequence[Line]) -> list[int]:
    """Return headings and bold lines that quote or ask, where each text below opens with a verdict.

    Two at least: one alone may be anything.
    """
    found = [
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if line.emphatic
        and not (line.block.kind is BlockKind.HEADING and line.block.level == 1)
        and below.block.kind is not BlockKind.HEADING
        and is_quoted_or_asked(line.words.text)
        and opens_with_verdict(below.words.text)
    ]
    return found if len(found) > 1 else []


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


def replies_before(marks: Sequence[Mark]) -> int:
    """Tell whether the page prints a reply before each claim, and of how many parts it is.

    R C R C ... is 1; R C R, R C R ... is 2, where the reply goes on below the claim under a label
    of its own; 0 stands for any other order.
    """
    roles = "".join(_LETTER.get(mark.role, "") for mark in marks)
    for parts in (1, 2, 3):
        group = f"RC{'R' * (parts - 1)}"
        if re.fullmatch(rf"(?:{group}){{{min(parts, 2)},}}", roles):
            return parts
    return 0
