"""A quotation right below a claim, of whom the claim names: it is no part of what answers it."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from kg.extract.layout.lines import Line
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.model.document import BlockKind
from kg.model.words import Words

_NAME: Final = re.compile(
    rf"\W*(?P<name>{CAPITAL_WORD}(?:\s+(?:(?:de|da|do|van|von|der|la|le)\s+)?{CAPITAL_WORD}){{1,3}})"
)


def own_quotation(claim: Line, body: Sequence[Line]) -> tuple[int, Words | None]:
    """Return how many lines below a claim quote whom it names, with the signature, and the name.

    "The quay sinks, according to Anna Rell: rather true", then "> “It sinks.”", "> Anna Rell, in
    May", then the answer.
    """
    quoted = list(takewhile(lambda line: line.block.kind is BlockKind.QUOTE, body))
    signed = _NAME.match(quoted[-1].words.text) if len(quoted) > 1 else None
    named = signed is not None and signed["name"] in claim.words.text
    if signed is None or not named or len(quoted) == len(body):
        return 0, None
    return len(quoted), quoted[-1].words.slice(*signed.span("name"))
