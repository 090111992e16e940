"""The order in which a page prints labelled claims and replies."""

import re
from collections.abc import Sequence
from typing import Final

from kg.extract.layout.labels import LabelRole
from kg.extract.layout.mark import Mark

_FEWEST: Final = 3
_LETTER: Final = {LabelRole.CLAIM: "C", LabelRole.REPLY: "R"}


def replies_before(marks: Sequence[Mark]) -> int:
    """Tell whether the page prints a reply before each claim, and of how many parts it is.

    R C R C ... is 1; R C R, R C R ... is 2, where the reply goes on below the claim under a label
    of its own; 0 stands for any other order.
    """
    roles = "".join(_LETTER.get(mark.role, "") for mark in marks)
    for parts in (1, 2, 3):
        group = f"RC{'R' * (parts - 1)}"
        if re.fullmatch(rf"(?:{group}){{{min(parts, 2)},}}", roles):
            return parts
    return 0


def all_claims_first(marks: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Return claims and replies in order where all claims stand first, three at least.

    Cards that turn, and columns, are stored so: C C C R R R.
    """
    spoken = [mark for mark in marks if mark.role in _LETTER]
    half = len(spoken) // 2
    roles = "".join(_LETTER[mark.role] for mark in spoken)
    whole = half >= _FEWEST and roles == "C" * half + "R" * half
    return list(zip(spoken[:half], spoken[half:], strict=True)) if whole else []
