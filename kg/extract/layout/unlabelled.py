"""Claims that no label announces, read only where the page around them leaves no doubt."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.layout.announced import calls_myths, stated_headings
from kg.extract.layout.criticised import criticised_headings
from kg.extract.layout.disputed import disputed_quotes
from kg.extract.layout.headed import headed
from kg.extract.layout.labels import LabelRole
from kg.extract.layout.lines import Line, announces_claims, ends_sentence, may_answer, plural_claims
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.numbered import numbered_untruths
from kg.extract.layout.quoted import (
    answered_quotes,
    asked,
    checked_quotes,
    is_quoted,
    questioned,
    quoted_and_answered,
    quoted_claims,
)
from kg.extract.layout.reported import denied_below, reported
from kg.extract.layout.signed_quotes import signed_and_answered
from kg.extract.layout.untrue import announcement, calls_untrue
from kg.extract.signs import RATING_SIGNS
from kg.model.document import BlockKind
from kg.model.words import Words

_FEWEST = 3
_PAIR = 2
_NUMBERED = re.compile(r"\s*(?:#|No\.?\s*)?(\d{1,2})(?:\s*[.):]|\s+[–—-]|(?<=#\d)|(?<=#\d\d))\s+\S")
_KIND = re.compile(r"\s*[A-Z]{2,12}:\s*[“\"«„]")  # what is quoted: "AD: “…”"
_DASHED = re.compile(rf"\s*(?:[–—*•◦▪‣●■►-]|[{RATING_SIGNS}]+)\s+\S")


def implied_marks(lines: Sequence[Line], replies: Sequence[int], title: str = "") -> list[Mark]:
    """Return marks of claims that no label announces, each with how sure that is, and why.

    Few layouts only: a quotation, a question on its own, or a heading of a page that announces
    claims, right before a labelled reply; questions that pass on what is said, each answered;
    quotations that a text says it answers or disputes, or that open paragraphs of two lines, or the
    items of a list on a page of fact checks, or are signed by whom the text below calls wrong or
    right; statements that it reports and answers; a page that announces "N myths" and has exactly N
    numbered headings, or myths, and numbers or lists sentences in bold, or lists them with a text
    below each, or heads the text with them.
    """
    for found, sure, reason in (
        (quoted_claims(lines, replies), 0.7, "a labelled reply follows the quotation"),
        (questioned(lines, replies), 0.6, "a labelled reply follows each question"),
        (asked(lines), 0.7, "the question passes on what is said, and is answered"),
        (headed(lines, replies, title), 0.7, "a labelled reply follows each such heading"),
        (_announced(lines, title), 0.7, "a heading announces as many"),
        (_listed(lines), 0.7, "a heading announces them"),
        (_counted(lines), 0.7, "a heading announces them, and they are numbered"),
        (numbered_untruths(lines, title), 0.6, "the page calls what it numbers untrue"),
        (checked_quotes(lines, title), 0.6, "the page checks what it quotes"),
        (_listed_below(lines), 0.6, "the words above the list announce them"),
        (answered_quotes(lines, title), 0.6, "the text says that it answers what it quotes"),
        (quoted_and_answered(lines, title), 0.6, "the line below the quotation answers it"),
        (reported(lines, title), 0.6, "the page reports what somebody says, and answers it"),
        (signed_and_answered(lines), 0.6, "the text below speaks of who signed it"),
        (
            [] if replies else stated_headings(lines, title),
            0.6,
            "the title calls such headings myths",
        ),
        (criticised_headings(lines, replies, title), 0.6, "the title says that it answers them"),
        (disputed_quotes(lines, title), 0.6, "the page disputes what it quotes"),
    ):
        if found:
            why = f"No label says so: {reason}."
            alone = found in (
                quoted_and_answered(lines, title),
                _listed_below(lines),
                signed_and_answered(lines),
                numbered_untruths(lines, title),
            )
            return [
                Mark(index, LabelRole.CLAIM, sure, why, alone=alone or denied_below(lines, index))
                for index in _with_quoted_headings(lines, found)
            ]
    return []


def _with_quoted_headings(lines: Sequence[Line], claims: Sequence[int]) -> list[int]:
    """Add to claims that are headings those beside them that only quote, with a text below."""
    levels = {_level(lines[at]) for at in claims}
    if len(levels) > 1:
        return list(claims)
    quoted = {
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if _level(line) and _level(line) in levels and not _level(below)
        if line.label is None and is_quoted(line)
    }
    return sorted(quoted.union(claims))


def _level(line: Line) -> int:
    """Return the level of a heading, 0 for what is none."""
    return line.block.level if line.block.kind is BlockKind.HEADING else 0


def _listed(lines: Sequence[Line]) -> list[int]:
    """Return bold sentences that open the items of a list, if every item of it has one."""
    items: dict[int, list[int]] = {}
    for index in _announced_part(lines):
        if lines[index].block.kind is BlockKind.ITEM and lines[index].label is None:
            items.setdefault(lines[index].block.ordinal, []).append(index)
    told = [
        own[0]
        for own in items.values()
        if len(own) > 1 and lines[own[0]].emphatic and not lines[own[1]].emphatic
    ]
    return told if len(told) == len(items) and len(told) >= _FEWEST else []


def _counted(lines: Sequence[Line]) -> list[int]:
    """Return lines that a heading calls myths, three at least, with plain text below each.

    They are in bold and numbered one by one up or down, or the numbered items between paragraphs.
    What tells how to meet myths lists no myths.
    """
    found: list[int] = []
    numbers: list[int] = []
    for index in _announced_part(lines):
        line = lines[index]
        number = _number(line) if line.label is None else None
        if number is not None and _opens_answered(lines, index):
            found.append(index)
            numbers.append(number)
    steps = {after - before for before, after in pairwise(numbers)}
    told = found if steps in ({1}, {-1}) else _in_turns(lines)
    heads = " ".join(line.words.text for line in lines if announces_claims(line.block))
    called = calls_myths(heads)
    return told if called and len(told) >= _FEWEST else []


def _in_turns(lines: Sequence[Line]) -> list[int]:
    """Return numbered items that take turns with paragraphs, nothing else standing between."""
    part = list(_announced_part(lines))[1:]
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
    match = _NUMBERED.match(line.words.text)
    return int(match[1]) if match else None


def _opens_answered(lines: Sequence[Line], index: int) -> bool:
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    stated = line.emphatic and words_in(line.words.text) > _FEWEST and not title
    return stated and below is not None and not below.emphatic and may_answer(below)


def _listed_below(lines: Sequence[Line]) -> list[int]:
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


def _announced_part(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines below headings that announce claims, up to the next heading as high."""
    level = 0
    for index, line in enumerate(lines):
        if announces_claims(line.block):
            level = line.block.level
        elif line.block.kind is BlockKind.HEADING and line.block.level <= level:
            level = 0
        if level:
            yield index


def answered_below(lines: Sequence[Line], claims: Sequence[Mark]) -> bool:
    """Tell whether each claim is one sentence on a line, and its answer the lines below it.

    Both stand in one paragraph, and no reply on the page has a label; two at least.
    """
    return len(claims) >= _PAIR and all(
        _is_sentence(lines[mark.index])
        and mark.index + 1 < len(lines)
        and (below := lines[mark.index + 1]).block is lines[mark.index].block
        and below.label is None
        and below.words.text[:1].isalnum()
        and _is_sentence(below)
        for mark in claims
    )


def _is_sentence(line: Line) -> bool:
    return words_in(line.rest.text) >= _PAIR and ends_sentence(line.words.text)


def without_number(words: Words) -> Words:
    """Return a claim's words without the number, dash, bullet or "AD:" that sets it off."""
    match = next(filter(None, (one.match(words.text) for one in (_NUMBERED, _DASHED, _KIND))), None)
    return words.slice(match.end() - 1) if match else words


def _announced(lines: Sequence[Line], title: str) -> list[int]:
    headings = [i for i, line in enumerate(lines) if line.block.kind is BlockKind.HEADING]
    texts = [title, *(lines[index].words.text for index in headings)]
    announced = {number for text in texts for number in announcement(text)}
    numbered = [i for i in headings if _NUMBERED.match(lines[i].words.text)]
    return numbered if len(numbered) in announced else _announced_below(lines, headings)


def _announced_below(lines: Sequence[Line], headings: Sequence[int]) -> list[int]:
    """Return as many headings alike as the line above the first says: "Here are five myths:"."""
    for at in headings:
        above, level = lines[at - 1].words.text if at else "", lines[at].block.level
        if not above.rstrip().endswith((":", "：")) or not calls_untrue(above):
            continue
        alike = [i for i in headings if i >= at and lines[i].block.level == level]
        told = [i for i in alike if lines[i].label is None]
        if len(told) >= _FEWEST and len(told) in announcement(above):
            return told
    return []
