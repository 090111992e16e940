"""A line that begins a passage, or ends one."""

from dataclasses import dataclass

from kg.extract.layout.label import LabelRole


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that begins a passage (or ends one: ``ENDING``; or rates a claim: ``RATING``).

    ``certain`` is below 1, and ``reason`` says why, where no label says so. ``continues`` tells
    that the reply before it goes on under a label of its own ("Verdict", then "The facts").
    ``alone`` tells that a claim ends with its line, though its paragraph goes on.
    """

    index: int
    role: LabelRole
    certain: float = 1.0
    reason: str = ""
    continues: bool = False
    alone: bool = False
