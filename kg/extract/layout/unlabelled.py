"""Claims that no label announces, read only where the page around them leaves no doubt."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.layout.labels import LabelRole, words_of
from kg.extract.layout.lines import Line, announces_claims
from kg.extract.layout.mark import Mark
from kg.extract.layout.quoted import answered_quotes, asked, quoted_above, quoted_and_answered
from kg.extract.layout.reported import reported
from kg.model.document import BlockKind
from kg.model.words import Words

_FEWEST = 3
_NUMBERED = re.compile(r"\s*(?:#|No\.?\s*)?(\d{1,2})(?:\s*[.):]|\s+[–—-])\s+\S")
_DASHED = re.compile(r"\s*[–—-]\s+\S")
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}


def implied_marks(lines: Sequence[Line], replies: Sequence[int], title: str = "") -> list[Mark]:
    """Return marks of claims that no label announces, each with how sure that is, and why.

    Seven layouts only: a quotation that stands right before a labelled reply; questions that pass
    on what is said, each answered; quotations that a text says it answers, or that open paragraphs
    of two lines; statements that it reports and answers; a page that announces "N myths" and has
    exactly N numbered headings, or lists sentences in bold.
    """
    above = (quoted_above(lines, index) for index in replies)
    for found, sure, reason in (
        ([at for at in above if at is not None], 0.7, "a labelled reply follows the quotation"),
        (asked(lines), 0.7, "the question passes on what is said, and is answered"),
        (_announced(lines, title), 0.7, "a heading announces as many"),
        (_listed(lines), 0.7, "a heading announces them"),
        (answered_quotes(lines, title), 0.6, "the text says that it answers what it quotes"),
        (quoted_and_answered(lines, title), 0.6, "the line below the quotation answers it"),
        (reported(lines, title), 0.6, "the page reports what somebody says, and answers it"),
    ):
        if found:
            why = f"No label says so: {reason}."
            alone = found == quoted_and_answered(lines, title)
            return [Mark(index, LabelRole.CLAIM, sure, why, alone=alone) for index in found]
    return []


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


def without_number(words: Words) -> Words:
    """Return a claim's words without the number or dash that sets it off."""
    match = _NUMBERED.match(words.text) or _DASHED.match(words.text)
    return words.slice(match.end() - 1) if match else words


def _announced(lines: Sequence[Line], title: str) -> list[int]:
    headings = [i for i, line in enumerate(lines) if line.block.kind is BlockKind.HEADING]
    texts = [title, *(lines[index].words.text for index in headings)]
    announced = {number for text in texts for number in _announcement(text)}
    numbered = [i for i in headings if _NUMBERED.match(lines[i].words.text)]
    return numbered if len(numbered) in announced else []


def _announcement(text: str) -> set[int]:
    """Return N for a heading that says "N myths", in any language of the label file."""
    plural = "|".join(map(re.escape, words_of("plural")))
    pattern = rf"(\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})\s+(?:\w+\s+){{0,2}}(?:{plural})\b"
    found = re.findall(pattern, text, re.I)
    return {_NUMBER_WORDS.get(word.lower()) or int(word) for word in found}
