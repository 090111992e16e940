"""Identity decisions: which entity words were taken to name, how surely, and why."""

from collections.abc import Iterable

from kg.model.entity import IdentityDecision, Mention
from kg.model.lexicon import Ambiguity
from kg.model.location import Location, Notice
from kg.model.words import Words


def decisions(words: Words, mentions: Iterable[Mention]) -> tuple[IdentityDecision, ...]:
    """Return a decision for every mention that names its entity only by inference."""
    return tuple(
        IdentityDecision(
            found.entity,
            found.words,
            Location(words.spans(found.start, found.end)),
            found.confidence,
            found.reason,
        )
        for found in mentions
        if found.confidence < 1
    )


def ambiguity_notices(words: Words, found: Iterable[Ambiguity]) -> tuple[Notice, ...]:
    """Return a notice ``ambiguous-name`` for words that stay unresolved."""
    return tuple(
        Notice("ambiguous-name", one.reason, Location(words.spans(one.start, one.end)))
        for one in found
    )
