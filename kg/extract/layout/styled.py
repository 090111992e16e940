"""Labels that only their style sets off: "**Myth** The quay is closed."."""

import re
from typing import Final

from kg.extract.layout.label import ANY_ROLE, Label, LabelRole
from kg.extract.layout.labels import match_label
from kg.model.words import Words

_ROLES: Final = (
    LabelRole.CLAIM,
    LabelRole.REPLY,
    LabelRole.VERDICT,
    LabelRole.WEAK,
    LabelRole.WRONG,
    LabelRole.RIGHT,
)
# A sentence, a quotation or a number follows; a small letter goes on with the sentence.
_COLONS: Final = (":", "：")
_LEAD: Final = 8  # words
_WORD: Final = re.compile(r"\w")
_BEGINS: Final = re.compile(r"[“”\"'‘’«„(\[]?(?:[A-ZÀ-ÞА-ЯЁ]|\d|[^\x00-\u04ff])")


def label_at_start(words: Words, roles: tuple[LabelRole, ...] = ANY_ROLE) -> Label | None:
    """Return the label that a line begins with, set off by a sign or by its style alone."""
    found = match_label(words.text, roles)
    return found if found and found.closed else _styled(words, roles) or found


def bold_end(words: Words) -> int:
    """Return where the bold text ends that the words begin with, 0 without any.

    A sign before it ("❌ **The quay is shut.**") is part of it.
    """
    end = bold = 0
    for run in words.runs:
        sign = not (bold or _WORD.search(run.text))
        if run.text.strip() and not (run.bold or sign):
            break
        end += len(run.text)
        bold = bold or (end if run.bold and run.text.strip() else 0)
    return end if bold else 0


def is_bold_lead(words: Words) -> bool:
    """Tell whether words begin with a few bold ones that a colon ends ("**Where:** Radio Ard")."""
    end = bold_end(words)
    bold = words.text[:end].strip()
    colon = bold.endswith(_COLONS) or words.text[end:].lstrip().startswith(_COLONS)
    return colon and len(bold.split()) <= _LEAD and bool(words.text[end:].strip(" :："))


def style_starts(words: Words) -> set[int]:
    """Return offsets at which bold or italic text begins."""
    offset, found, before = 0, set[int](), (False, False)
    for run in words.runs:
        style = (run.bold, run.italic)
        if style != before and any(style) and run.text:
            found.add(offset)
        if run.text:
            before = style
        offset += len(run.text)
    return found


def _own_end(words: Words) -> int:
    """Return where an element of its own ends that the words begin with, 0 for a link."""
    first, *more = words.runs or (None,)
    return len(first.text) if first is not None and more and first.href is None else 0


def _styled(words: Words, roles: tuple[LabelRole, ...]) -> Label | None:
    end = bold_end(words) or _own_end(words)
    head, rest = words.text[:end], words.text[end:]
    if not head.strip() or not rest.strip():
        return None
    label = match_label(head, tuple(one for one in roles if one in _ROLES))
    if label is None or not label.closed or head[label.text_start :].strip():
        return None
    spoken = "{who}" in label.word and bool(label.party)  # "**The Guild says** the ovens are cold."
    return label if spoken or _BEGINS.match(rest.lstrip()) else None
