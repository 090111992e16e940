"""What a label announces, and a label as a line begins with it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class LabelRole(StrEnum):
    """What a label announces; ``WEAK`` a claim, where replies answer it.

    ``WRONG`` and ``RIGHT`` announce a claim and a reply only where the two take turns.
    """

    CLAIM = "claim"
    REPLY = "reply"
    VERDICT = "verdict"
    RATING = "rating"
    WEAK = "weak"
    ENDING = "ending"
    ASIDE = "aside"
    SPEAKER = "speaker"
    WRONG = "wrong"
    RIGHT = "right"


# What a line is looked at for first: opposites are labels only where nothing else is.
ANY_ROLE: Final = tuple(one for one in LabelRole if one not in (LabelRole.WRONG, LabelRole.RIGHT))


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: as printed, and offsets of label and of what follows.

    ``party`` are words beside the label that name who speaks ("ICE response:"). ``closed`` tells
    that a colon or dash followed; ``numbered`` that a number did. ``word`` is the entry of the
    label file.
    """

    role: LabelRole
    language: str
    printed: str
    start: int
    text_start: int
    party: str | None = None
    closed: bool = False
    numbered: bool = False
    word: str = ""
