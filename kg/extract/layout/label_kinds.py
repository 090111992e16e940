"""Of what kind a label is: numbered, the wrong or the right one of opposites, one of sources."""

import re
from functools import cache

from kg.extract.layout.label_forms import COUNT
from kg.extract.layout.label_words import families, folded, words_of
from kg.extract.layout.labels import Label, LabelRole


def label_is(printed: str, kind: str) -> bool:
    """Tell whether a label as printed, its number aside, is of a kind of the label file."""
    bare = folded(re.sub(rf"\s*{COUNT}\s*$", "", printed, flags=re.IGNORECASE))
    return bare in _folded(kind)


@cache
def _folded(kind: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(kind)))


def is_numbered(printed: str) -> bool:
    """Tell whether a label as printed has a number behind it ("Myth 2", "误区一")."""
    return re.search(rf"{COUNT}\s*$", printed, re.IGNORECASE) is not None


def is_wrong(label: Label) -> bool:
    """Tell whether a label is a word that calls what follows untrue."""
    return label.word in words_of("wrong")


def is_right(label: Label) -> bool:
    """Tell whether a label is the word that takes turns with it, or one of a reply."""
    return label.role is LabelRole.REPLY or label.word in words_of("right")


def names_sources(label: Label | None) -> bool:
    """Tell whether a label announces sources ("Sources:", "Quelle:")."""
    words = label.printed.casefold().rstrip(" :：") if label else ""
    return any(words in kinds.get("sources", ()) for kinds in families().values())
