"""Of what kind a label is: numbered, the wrong or the right one of opposites, one of sources."""

import re
from functools import cache

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_forms import COUNT, ITEM, NUMBER
from kg.extract.layout.label_words import either, families, folded, words_of


def label_is(printed: str, kind: str) -> bool:
    """Tell whether a label as printed, its number aside, is of a kind of the label file."""
    bare = re.sub(rf"^\W*{ITEM}", "", printed, flags=re.IGNORECASE)
    bare = folded(re.sub(rf"\s*{COUNT}\s*$", "", bare, flags=re.IGNORECASE))
    return _ordinal().sub("", bare) in _folded(kind)


@cache
def _folded(kind: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(kind)))


def is_numbered(printed: str) -> bool:
    """Tell whether a label as printed is counted ("Myth 2", "误区一", "Second myth")."""
    behind = re.search(rf"{COUNT}\s*$", printed, re.IGNORECASE)
    return behind is not None or _ordinal().match(folded(printed)) is not None


def number_of(printed: str) -> str:
    """Return the number behind or before a label as printed ("Myth #2", "2. Myth"), or nothing."""
    behind = re.search(rf"{COUNT}\s*$", printed, re.IGNORECASE)
    before = re.match(rf"\W*{NUMBER}", printed, re.IGNORECASE)
    match = behind or before or _ordinal().match(folded(printed))
    return match[0].casefold().split()[-1].lstrip("#№第(") if match else ""


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(rf"{either(map(folded, words_of('ordinal')))}\s+")


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


def is_everyday(label: Label) -> bool:
    """Tell whether a label is a word that heads other things as well, and has no number."""
    return label.word in everyday() and not label.numbered


@cache
def everyday() -> frozenset[str]:
    """Return the labels that are words of every day."""
    return frozenset(words_of("everyday"))
