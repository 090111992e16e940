"""Headlines of plain text above claims, which belong to no reply: numbered, or of a few words."""

from collections.abc import Sequence

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.model.document import BlockKind

_FEWEST = 2
_LINE = 8  # words


def with_heads(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks and an end at each headline, where all claims but the first have one."""
    claims = [mark.index for mark in marks if mark.role is LabelRole.CLAIM]
    taken = {mark.index for mark in marks}
    above = [at - 1 for at in claims if at and at - 1 not in taken]
    heads = [at for at in above if _is_head(lines, at)]
    if len(heads) < max(_FEWEST, len(claims) - 1):
        heads = [at for at in above if _is_title(lines, at)]
        shown = all(lines[at].words.text.isupper() for at in heads)
        if not shown and len(heads) < max(_FEWEST, len(claims) - 1):
            return list(marks)
    ends = (Mark(at, LabelRole.ENDING) for at in heads)
    return sorted([*marks, *ends], key=lambda mark: mark.index)


def _is_head(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is a numbered item of one line; a paragraph within an item is none."""
    line = lines[at]
    item = line.block.kind is BlockKind.ITEM and line.block.label is not None and not line.label
    above = lines[at - 1].block if at else line.block
    within = at > 0 and (above.groups, above.label) == (line.block.groups, line.block.label)
    return item and not within and line.block.words.text.strip() == line.words.text.strip()


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a paragraph is a few words without an end, below a text that has one."""
    line = lines[at]
    text = line.words.text.strip()
    below_text = at > 0 and ends_sentence(lines[at - 1].words.text)
    short = len(text.split()) <= _LINE and text.rstrip("’”'")[-1:].isalnum() and text[:1].isupper()
    alone = line.block.words.text.strip() == text and line.block.kind is BlockKind.PARAGRAPH
    return below_text and short and alone and line.label is None
