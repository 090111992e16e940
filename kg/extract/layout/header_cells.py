"""What the head of a column announces: a label alone, and perhaps whose."""

import re

from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.labels import match_label
from kg.model.document import Cell
from kg.model.words import Words

_ABOUT = re.compile(r"\s+(?:in|of|from|by|made|about|on|as)\s.*$")
_HEADER_ROLES = (
    LabelRole.CLAIM,
    LabelRole.REPLY,
    LabelRole.RATING,
    LabelRole.WEAK,
    LabelRole.SPEAKER,
)


def header_role(text: str) -> LabelRole | None:
    """Return what a header cell announces: a label alone, or the plural of one ("Myths").

    Some words are labels of replies at the head of a column only ("Counter").
    """
    if text.rstrip(" :：").casefold() in words_of("plural"):
        return LabelRole.CLAIM
    if text.rstrip(" :：").casefold() in words_of("column_replies"):
        return LabelRole.REPLY
    for words in dict.fromkeys((text, _ABOUT.sub("", text))):
        label = match_label(f"{words.rstrip(' :：')}:", _HEADER_ROLES) if words else None
        if label and not words[label.text_start :].strip():
            return label.role
    return None


def corrects(head: str) -> bool:
    """Tell whether words head what sets claims right, beside them and nowhere else."""
    return head in words_of("corrects")


def header_party(header: Cell) -> Words | None:
    """Return the words of a header that name a party ("The Inspectorate's statement")."""
    text = header.words.text
    label = match_label(f"{text.strip().rstrip(' :：')}:", _HEADER_ROLES)
    party = label.party if label else None
    at = text.find(party) if party else -1
    return header.words.slice(at, at + len(party)) if party and at >= 0 else None
