"""Labels that name a party below a claim, in place of its reply: "Comment by the Noise Board"."""

from collections.abc import Sequence

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.mark import Mark


def comments_below_claim(label: Label, found: Sequence[Mark], after: Mark | None) -> bool:
    """Tell whether a label that names a party stands below a claim that nothing else answers."""
    below = bool(found) and found[-1].role is LabelRole.CLAIM
    last = after is None or after.role is LabelRole.CLAIM
    return bool(label.party) and "{" not in label.word and below and last
