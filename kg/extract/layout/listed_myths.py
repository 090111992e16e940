"""Items of a list that each state what an announcement calls untrue, and answer it."""

from collections.abc import Sequence
from typing import Final

from kg.extract.layout.announced import may_be_myths
from kg.extract.layout.announced_lists import announced_part
from kg.extract.layout.lines import Line, may_answer
from kg.extract.layout.listed_statements import has_arrow, plain_end, states_and_answers
from kg.extract.layout.quoted import is_quoted
from kg.extract.layout.wordings import has_verb
from kg.model.document import BlockKind

_PAIR: Final = 2
_FEWEST: Final = 3
_QUARTERS: Final = 4


def listed_in_bold(lines: Sequence[Line]) -> list[int]:
    """Return sentences that open the items of a list, their answers set off from them.

    By bold letters or a quotation, or by the style of the answers or what leads on to them. Most
    items have one, but for links alone; three at least, or two before arrows.
    """
    told: list[int] = []
    for items in _lists(lines):
        found = [
            own[0]
            for own in items
            if len(own) > 1 and _is_set_off(*map(lines.__getitem__, own[:2]))
        ]
        told += found if len(found) * _QUARTERS >= len(items) * _FEWEST else []
    if len(told) < _FEWEST and not (
        len(told) == _PAIR and all(has_arrow(lines[at].block.words.text) for at in told)
    ):
        return []
    heads = [lines[at].words.text for at in told]
    answers = [lines[at + 1].words.text for at in told]
    plain = not any(lines[at].emphatic or is_quoted(lines[at]) for at in told)
    sure = not plain or (
        sum(map(has_verb, heads)) * _PAIR > len(heads) and may_be_myths(heads, answers)
    )
    return told if sure and states_and_answers(heads, answers) else []


def nested_myths(lines: Sequence[Line]) -> list[int]:
    """Return items that each state a myth, answered by the items below each; three at least."""
    items = [at for at in announced_part(lines) if lines[at].block.kind is BlockKind.ITEM]
    level = min((lines[at].block.level for at in items), default=0)
    heads = [at for at in items if lines[at].block.level == level]
    below = [lines[at + 1] for at in heads if at + 1 in items]
    nested = len(below) == len(heads) and all(one.block.level > level for one in below)
    plain = all(line.label is None for line in (*below, *(lines[at] for at in heads)))
    if len(heads) < _FEWEST or not (nested and plain):
        return []
    told, answers = [lines[at].words.text for at in heads], [one.words.text for one in below]
    verbs = sum(map(has_verb, told)) * _PAIR >= len(told)
    return heads if verbs and may_be_myths(told, answers) else []


def _lists(lines: Sequence[Line]) -> list[list[list[int]]]:
    """Return the items of each list of the announced part, as their lines, without links alone."""
    found: list[dict[int, list[int]]] = []
    last = -1
    for index in announced_part(lines):
        line = lines[index]
        if line.block.kind is not BlockKind.ITEM or (line.label is not None and not found):
            continue
        if index != last + 1 or not found:
            found.append({})
        found[-1].setdefault(line.block.ordinal, []).append(index)
        last = index
    return [[own for own in items.values() if not _is_link(lines[own[0]])] for items in found]


def _is_link(line: Line) -> bool:
    whole = line.words.text.strip() == line.block.words.text.strip()
    return whole and all(run.href is not None for run in line.words.runs if run.text.strip())


def _is_set_off(head: Line, answer: Line) -> bool:
    """Tell whether the second line of an item answers the first, by style or by what leads on."""
    if head.label is not None or (answer.label is not None and not may_answer(answer)):
        return False
    if head.emphatic or is_quoted(head):
        return not answer.emphatic
    return plain_end(head.block.words) is not None
