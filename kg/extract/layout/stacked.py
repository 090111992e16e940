"""Several sayings of one party, one right above the other, which one reply below answers."""

from collections.abc import Sequence

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark


def shares_reply(lines: Sequence[Line], marks: Sequence[Mark], at: int) -> bool:
    """Tell whether the line right below a claim is another one led by the same name.

    "ORME: “It sinks.”", "ORME: “It has sunk.”", "THE FACTS: …": the reply answers both.
    """
    claim, below = marks[at], marks[at + 1] if at + 1 < len(marks) else None
    if below is None or below.role is not LabelRole.CLAIM or below.index != claim.index + 1:
        return False
    one, other = lines[claim.index].label, lines[below.index].label
    return (
        one is not None
        and other is not None
        and one.party is not None
        and one.word == other.word
        and one.word == one.party.casefold()
    )
