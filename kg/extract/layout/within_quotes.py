"""Quotations that stand in a sentence: a label in one of them begins nothing of the page's own."""

import re
from collections.abc import Iterable
from typing import Final

_OPENED: Final = (
    r"(?<=[\w,:：]\s)"  # "she wrote: “Claim: …”"; one that stands alone may be labelled
)
_QUOTED: Final = re.compile(
    rf"{_OPENED}(?:“[^“”\n]+”|«[^«»\n]+»|„[^„“”\n]+[“”]|\"(?=\S)[^\"\n]+(?<=\S)\"(?!\w))"
)


def outside_quotations(text: str, places: Iterable[int]) -> set[int]:
    """Return the places in a text that are not inside a quotation of a sentence.

    >>> outside_quotations('He wrote: "Claim: it is." Fact: it is.', {11, 26})
    {26}
    """
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    return {at for at in places if not any(start < at < end for start, end in quoted)}
