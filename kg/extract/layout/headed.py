"""Headings that state what a labelled reply right below each answers, and what announces them."""

from collections.abc import Iterator, Sequence

from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence, is_item_above, is_same_item
from kg.extract.layout.measured import words_in
from kg.extract.layout.untrue import announcement, titles_untruths
from kg.extract.layout.wordings import has_verb, states
from kg.model.document import BlockKind

_FEWEST = 2
_STATEMENT = 3
_SHORT = 20  # words
_LONGEST = 40
_TITLE = 14


def headed(lines: Sequence[Line], replies: Sequence[int], title: str) -> list[int]:
    """Return headings alike, bold lines or numbered items, each right above a labelled reply.

    Two at least. They state something, on a page that announces claims, and no reply stands
    elsewhere.
    """
    found = [
        at - 1 for at in replies if at and (_heads_reply(lines[at - 1]) or _counts(lines, at - 1))
    ]
    if len(found) < _FEWEST or len(found) < len(replies):
        return []
    alike = {(lines[at].block.kind, lines[at].block.level) for at in found}
    above = [title, *(line.words.text for line in _titles(lines[: found[0]]))]
    everyday = any(
        label.word in words_of("everyday") for at in replies if (label := lines[at].label)
    )
    told = any(announcement(text) or titles_untruths(text) for text in above)
    stating = sum(states(lines[at].words.text) for at in found)
    stated = stating * _FEWEST >= len(found)  # not "The bell under the water", a tale's name
    return found if len(alike) == 1 and told and stated and not everyday else []


def _titles(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield headings and bold lines, and a first line in plain text that is short."""
    for at, line in enumerate(lines):
        plain = at == 0 and words_in(line.words.text) <= _TITLE
        if line.emphatic or (plain and not ends_sentence(line.words.text)):
            yield line


def _counts(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line states what a numbered item, or one with items in it, answers below."""
    line, reply = lines[at], lines[at + 1]
    first = at == 0 or not (lines[at - 1].block is line.block or is_same_item(lines[at - 1], line))
    numbered = line.block.label is not None
    nested = reply.block.kind is BlockKind.ITEM and reply.block.level > line.block.level
    below = nested or (numbered and (is_item_above(line, reply) or reply.block is line.block))
    stated = line.label is None and _STATEMENT <= words_in(line.words.text) <= _LONGEST
    return line.block.kind is BlockKind.ITEM and first and below and stated


def _heads_reply(line: Line) -> bool:
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    whole = line.block.words.text.strip() == line.words.text.strip()
    stated = words_in(line.words.text) >= _STATEMENT
    set_off = line.emphatic or _is_short(line)
    return set_off and line.label is None and whole and stated and not title


def _is_short(line: Line) -> bool:
    """Tell whether a paragraph states something in few words, as a heading does."""
    plain = line.block.kind is BlockKind.PARAGRAPH and words_in(line.words.text) <= _SHORT
    return plain and has_verb(line.words.text) and "\n" not in line.words.text
