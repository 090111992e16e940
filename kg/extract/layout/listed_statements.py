"""Where a statement ends that opens an item of a list: in bold, or quoted, its answer behind it.

Or plain, where what sets the answer off is its style, an arrow, or the words that lead on to it.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from kg.extract.layout.measured import words_in
from kg.extract.layout.styled import bold_end, style_starts
from kg.extract.layout.untrue import calls_untrue, plural_claims
from kg.extract.layout.wordings import asks_about, sets_right, states
from kg.extract.signs import ARROWS, QUOTATION
from kg.model.document import Block, BlockKind
from kg.model.words import Words

_STATEMENT: Final = 3  # words
_PLAIN: Final = 1  # words without a capital
_QUOTED: Final = re.compile(rf"\s*{QUOTATION}")
_ENDED: Final = re.compile(r"[.!?。！？”\"»」][”\"»」)]?\s*$")
_ARROW: Final = rf"(?:--?>|=>|[{ARROWS}])"
_LED: Final = re.compile(rf"\s*(?:[–—:：;-]+|{_ARROW})\s+(?=\S)")
_BEFORE: Final = re.compile(r"\s+[–—-]+\s*$|[;:：]\s*$")
_AT_ARROW: Final = re.compile(rf"\s{_ARROW}\s+(?=\S)")
_TOLD: Final = re.compile(r"\s*(?:;|\s[–—-]+)\s+(?=\S)")
_NEXT: Final = re.compile(r"\s+(?=[^\W\d_a-zà-ÿа-я])")


class Listed(IntEnum):
    """What the items of a page may list: nothing, claims, or what it calls untrue."""

    NOT = 0
    CLAIMS = 1
    UNTRUE = 2


def listing_of(blocks: Sequence[Block]) -> Listed:
    """Return what the headings of a page, and the lines that lead on to lists, announce."""
    if any(map(announces_untruths, blocks)):
        return Listed.UNTRUE
    return Listed.CLAIMS if any(map(announces_claims, blocks)) else Listed.NOT


def announces_claims(block: Block) -> bool:
    """Tell whether a heading says that claims follow ("Common misconceptions about bees")."""
    return block.kind is BlockKind.HEADING and plural_claims(block.words.text)


def announces_untruths(block: Block) -> bool:
    """Tell whether a heading, or a paragraph that leads on, calls what follows untrue."""
    text = block.words.text.rstrip()
    leads = block.kind is BlockKind.PARAGRAPH and text.endswith((":", "："))
    return (leads or block.kind is BlockKind.HEADING) and calls_untrue(text)


def statement_end(words: Words, *, plain: bool = False) -> int | None:
    """Return where it ends: "**It is dear.** It …", "**It is dear** – it …", "“…”: it …"."""
    text, end = words.text, bold_end(words)
    quoted = None if end else _QUOTED.match(text)
    if not (end or quoted):
        return plain_end(words) if plain else None
    end = quoted.end() if quoted else end
    head, rest = text[:end], text[end:]
    if words_in(head) < _STATEMENT or not rest.strip() or head.rstrip().endswith((":", "：")):
        return None
    ended = _ENDED.search(head) is not None and (not quoted or _NEXT.match(rest) is not None)
    return end if ended or _LED.match(rest) else None


def plain_end(words: Words) -> int | None:
    """Return where a plain statement ends: "It is dear - **it is free**", "It is dear -> It …",
    "It is dear; the truth is that …".
    """
    text = words.text
    styled = [at for at in sorted(style_starts(words)) if at and _is_styled_from(words, at)]
    arrows = list(_AT_ARROW.finditer(text))
    told = (match for match in _TOLD.finditer(text) if leads_to_reply(text[match.end() :]))
    if styled and (before := _BEFORE.search(text[: styled[0]])):
        end = before.start()
    elif len(arrows) == 1:
        end = arrows[0].start()
    elif first := next(told, None):
        end = first.start()
    else:
        return None
    return end if words_in(text[:end]) >= _STATEMENT else None


def _is_styled_from(words: Words, at: int) -> bool:
    """Tell whether all words from an offset on are in bold or italics, and none before it."""
    before, behind = words.slice(0, at).runs, words.slice(at).runs
    plain = not any((run.bold or run.italic) and run.text.strip() for run in before)
    return plain and all(run.bold or run.italic or not words_in(run.text) for run in behind)


def leads_to_reply(text: str) -> bool:
    """Tell whether a text goes on in small letters to set something right: "the truth is …"."""
    return text[:1].islower() and sets_right(text)


def has_arrow(text: str) -> bool:
    """Tell whether an arrow leads on from the first words of a text."""
    return _AT_ARROW.search(text) is not None


def states_and_answers(heads: Sequence[str], answers: Sequence[str]) -> bool:
    """Tell whether half of the heads state something, and most answers are more than names.

    Terms with what they mean state nothing; behind titles of works stand names and years.
    """
    stated = sum(
        not asks_about(one) and (_ENDED.search(one) is not None or states(one)) for one in heads
    )
    told = sum(sum(map(_is_plain, one.split())) >= _PLAIN for one in answers)
    return stated * 2 >= len(heads) and told * 2 > len(answers)


def _is_plain(word: str) -> bool:
    return word == word.lower() and any(letter.isalpha() for letter in word)


def past_lead(words: Words) -> Words:
    """Return what follows a statement without the dash or colon that leads on to it."""
    led = _LED.match(words.text)
    return words.slice(led.end()) if led else words
