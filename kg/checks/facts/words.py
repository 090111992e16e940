"""Words that carry meaning, in a form that "removals" and "removal" share."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_EMPTY: Final = frozenset(
    """
    all and any are because been being both but can could did does each few for from had has have
    her here his how into its just many more most much must nor not now off one only other our out
    over own said same says she should since some such than that the their them then there these
    they this those through total too under until upon very was were what when where which while
    who whom whose why will with would you your
    """.split()
)


def content_words(text: str) -> frozenset[str]:
    """Return the words of three letters or more, in the singular as far as an "s" makes it."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word.removesuffix("s") for word in words if word not in _EMPTY)
