"""Where a statement ends that opens an item of a list: in bold, or quoted, its answer behind it."""

import re
from collections.abc import Sequence
from typing import Final

from kg.extract.layout.measured import words_in
from kg.extract.layout.styled import bold_end
from kg.extract.layout.wordings import asks_about, states
from kg.extract.signs import QUOTATION
from kg.model.words import Words

_STATEMENT: Final = 3  # words
_PLAIN: Final = 1  # words without a capital
_QUOTED: Final = re.compile(rf"\s*{QUOTATION}")
_ENDED: Final = re.compile(r"[.!?。！？”\"»」][”\"»」)]?\s*$")
_LED: Final = re.compile(r"\s*[–—:：-]+\s+(?=\S)")
_NEXT: Final = re.compile(r"\s+(?=[^\W\d_a-zà-ÿа-я])")


def statement_end(words: Words) -> int | None:
    """Return where it ends: "**It is dear.** It …", "**It is dear** – it …", "“…”: it …"."""
    text, end = words.text, bold_end(words)
    quoted = None if end else _QUOTED.match(text)
    end = quoted.end() if quoted else end
    head, rest = text[:end], text[end:]
    if words_in(head) < _STATEMENT or not rest.strip() or head.rstrip().endswith((":", "：")):
        return None
    ended = _ENDED.search(head) is not None and (not quoted or _NEXT.match(rest) is not None)
    return end if ended or _LED.match(rest) else None


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
