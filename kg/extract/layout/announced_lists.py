"""Claims without labels that a heading, or a line that leads on, announces: counted or listed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kg.extract.layout.called_myths import calls_myths, names_work
from kg.extract.layout.lines import Line, ends_sentence, may_answer
from kg.extract.layout.listed_statements import announces_claims, states_and_answers
from kg.extract.layout.measured import words_in
from kg.extract.layout.quoted import is_quoted
from kg.extract.layout.untrue import announcement, calls_untrue, plural_claims
from kg.extract.layout.wordings import denies, is_no_tale
from kg.model.document import BlockKind

_PAIR: Final = 2
_FEWEST: Final = 3
_DEEPEST: Final = 7
_LEADS: Final = (":", "：", "–", "-")
_STOP: Final = re.compile(r"[.!?。！？]")
NUMBERED: Final = re.compile(
    r"\s*(?:#|No\.?\s*)?(\d{1,2})(?:\s*[.):]|\s+[–—-]|(?<=#\d)|(?<=#\d\d))\s+\S"
)


def announced_as_many(lines: Sequence[Line], title: str) -> list[int]:
    """Return as many numbered headings as a title or heading says, or those below such a line."""
    headings = [i for i, line in enumerate(lines) if line.block.kind is BlockKind.HEADING]
    texts = [title, *(lines[index].words.text for index in headings)]
    announced = {number for text in texts for number in announcement(text)}
    numbered = [i for i in headings if NUMBERED.match(lines[i].words.text)]
    found = numbered if len(numbered) in announced else _announced_below(lines, headings)
    return [] if _are_tales(lines, found) else found


def _announced_below(lines: Sequence[Line], headings: Sequence[int]) -> list[int]:
    """Return as many headings alike as the line above the first says: "Here are five myths:".

    Where they are numbered from one up, it need not say how many.
    """
    for at in headings:
        above, level = lines[at - 1].words.text if at else "", lines[at].block.level
        if not above.rstrip().endswith((":", "：")) or not calls_untrue(above):
            continue
        alike = [i for i in headings if i >= at and lines[i].block.level == level]
        told = [i for i in alike if lines[i].label is None]
        if len(told) >= _FEWEST and len(told) in announcement(above):
            return told
        if len(numbered := _counted_up(lines, told)) >= _FEWEST:
            return numbered
    return []


def _counted_up(lines: Sequence[Line], found: Sequence[int]) -> list[int]:
    """Return the headings that count from one up, without those below them."""
    return [at for number, at in enumerate(found, start=1) if _number(lines[at]) == number]


def bold_above(lines: Sequence[Line]) -> list[int]:
    """Return lines in bold that stand in a paragraph above what answers them, announced so.

    Three at least, or two that are quotations, and most paragraphs from the first to the last.
    """
    part = [at for at in announced_part(lines) if lines[at].block.kind is BlockKind.PARAGRAPH]
    paragraphs: dict[int, list[int]] = {}
    for at in part:
        paragraphs.setdefault(lines[at].block.ordinal, []).append(at)
    told = [
        own[0]
        for own in paragraphs.values()
        if len(own) > 1
        and lines[own[0]].emphatic
        and lines[own[0]].label is None
        and not lines[own[1]].emphatic
        and may_answer(lines[own[1]])
    ]
    fewest = _PAIR if all(is_quoted(lines[at]) for at in told) else _FEWEST
    if len(told) < fewest:
        return []
    between = [own for own in paragraphs.values() if told[0] <= own[0] <= told[-1]]
    heads = [lines[at].words.text for at in told]
    answers = [lines[at + 1].words.text for at in told]
    most = len(told) * _PAIR > len(between)
    sentences = all(map(ends_sentence, answers))
    return told if most and sentences and states_and_answers(heads, answers) else []


def counted(lines: Sequence[Line]) -> list[int]:
    """Return lines that a heading calls myths, three at least, with plain text below each.

    They are in bold and numbered one by one up or down, or the numbered items between paragraphs.
    What tells how to meet myths lists no myths.
    """
    found: list[int] = []
    numbers: list[int] = []
    for index in announced_part(lines):
        line = lines[index]
        number = _number(line) if line.label is None else None
        if number is not None and _opens_answered(lines, index):
            found.append(index)
            numbers.append(number)
    steps = {after - before for before, after in pairwise(numbers)}
    told = found if steps in ({1}, {-1}) else _in_turns(lines)
    heads = " ".join(line.words.text for line in lines if _announces(line))
    called = calls_myths(heads) and not _are_tales(lines, told)
    return told if called and len(told) >= _FEWEST else []


def _are_tales(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Tell whether nothing there denies anything, has a figure or speaks of the present."""
    own = (NUMBERED.sub("", lines[at].words.text) for at in found)
    below = (
        line.words.text
        for line in lines[min(found, default=0) :]
        if not NUMBERED.match(line.words.text)
    )
    return not any(denies(text) or is_no_tale(text) for text in (*own, *below))


def _in_turns(lines: Sequence[Line]) -> list[int]:
    """Return numbered items that take turns with paragraphs, nothing else standing between."""
    part = list(announced_part(lines))[1:]
    items = [at for at in part if lines[at].block.kind is BlockKind.ITEM]
    part = [at for at in part if items and at >= items[0]]  # not the introduction
    turns = all(
        _number(lines[at]) is not None
        and at + 1 in part
        and lines[at + 1].block.kind is BlockKind.PARAGRAPH
        for at in items
    )
    plain = all(lines[at].block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH) for at in part)
    return items if turns and plain else []


def _number(line: Line) -> int | None:
    """Return the number of an item, or the one that a line begins with."""
    if line.block.kind is BlockKind.ITEM and (line.block.label or "").isdigit():
        return int(line.block.label or "")
    match = NUMBERED.match(line.words.text)
    return int(match[1]) if match else None


def _opens_answered(lines: Sequence[Line], index: int) -> bool:
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    stated = line.emphatic and words_in(line.words.text) > _FEWEST and not title
    return stated and below is not None and not below.emphatic and may_answer(below)


def listed_below(lines: Sequence[Line]) -> list[int]:
    """Return the first sentences of numbered items with a text below each, right under a line
    that announces claims ("Some common misconceptions about energy:"); three at least.

    Without the colon all of them must be quotations.
    """
    found: dict[int, list[int]] = {}
    led = False
    for index, line in enumerate(lines):
        text = line.words.text
        if line.block.kind is BlockKind.ITEM and line.block.label is not None and found:
            found.setdefault(line.block.ordinal, []).append(index)
        elif len(found) > 1:
            break
        else:
            led = text.rstrip().endswith((":", "："))
            above = plural_claims(text) if led else calls_untrue(text)
            found = {-1: []} if above and line.block.kind is BlockKind.PARAGRAPH else {}
    items = list(found.values())[1:]
    told = all(len(own) > 1 and ends_sentence(lines[own[0]].words.text) for own in items)
    sure = led or all(is_quoted(lines[own[0]]) for own in items)
    return [own[0] for own in items] if told and sure and len(items) >= _FEWEST else []


def announced_part(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines below those that announce claims, up to the next heading as high."""
    level = 0
    for index, line in enumerate(lines):
        if _announces(line):
            level = line.block.level or _DEEPEST
        elif line.block.kind is BlockKind.HEADING and line.block.level <= level:
            level = 0
        if level:
            yield index


def _announces(line: Line) -> bool:
    """Tell whether a heading announces claims, or a paragraph leads on to what it calls untrue."""
    text = line.words.text.rstrip()
    if announces_claims(line.block) and not names_work(text):
        return True
    leads = line.block.kind is BlockKind.PARAGRAPH and text.endswith(_LEADS)
    return leads and calls_untrue(_STOP.split(text)[-1])
