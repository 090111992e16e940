"""Lists of contents: their entries stand once more below, and claim nothing themselves."""

from collections.abc import Mapping, Sequence

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.model.document import BlockKind


def without_contents(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks but for those of links whose words stand further down in plain letters.

    Items without links count, too, where these words are a heading, or a claim outside of a list.
    """
    plain: dict[str, int] = {}
    heads: dict[str, int] = {}
    claims: dict[str, int] = {}
    for mark in marks:
        line = lines[mark.index]
        if line.block.kind is BlockKind.HEADING:
            heads[_said(line)] = mark.index
        if not _is_link(line):
            plain[_said(line)] = mark.index
        if mark.role is LabelRole.CLAIM and line.block.kind is not BlockKind.ITEM:
            claims[_said(line)] = mark.index
    return [
        mark
        for mark in marks
        if not _is_entry(lines, mark.index, plain, heads) and not _is_repeated(lines, mark, claims)
    ]


def _is_entry(
    lines: Sequence[Line], at: int, plain: Mapping[str, int], heads: Mapping[str, int]
) -> bool:
    line = lines[at]
    if line.block.kind is BlockKind.ITEM and heads.get(_said(line), -1) > at:
        return at + 1 < len(lines) and lines[at + 1].block.kind is not BlockKind.PARAGRAPH
    return _is_link(line) and plain.get(_said(line), -1) > at


def _is_repeated(lines: Sequence[Line], mark: Mark, claims: Mapping[str, int]) -> bool:
    line = lines[mark.index]
    listed = mark.role is LabelRole.CLAIM and bool(line.rest) and line.block.kind is BlockKind.ITEM
    return listed and claims.get(_said(line), -1) > mark.index


def _said(line: Line) -> str:
    return " ".join(line.words.text.casefold().split()).strip(" .:：")


def _is_link(line: Line) -> bool:
    """Tell whether a line is a link and nothing else."""
    runs = [run for run in line.words.runs if run.text.strip()]
    return bool(runs) and all(run.href is not None for run in runs)
