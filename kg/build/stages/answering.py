"""Who replies on a page, where an introduction lets one person deal with the myths below."""

from collections.abc import Sequence
from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.extract.saying.answerers import (
    find_answerer,
    find_one_expert,
    find_replier,
    speaks_for_itself,
)
from kg.extract.saying.letters import find_letter_writer, speaks_of_oneself
from kg.model.claim import Passage, Role
from kg.model.document import BlockKind, Document
from kg.model.words import Words

_DEALS = 0.75
_BY_NOUN = 0.65
_SIGNS = 0.7


def answered_by(document: Document, first: int, hearing: Hearing) -> Attribution | None:
    """Return the one person whom the words before the first claim let answer the claims.

    Two such persons are none: nothing says who answers which.
    """
    told = [
        block.words
        for block in document.blocks
        if block.span.end <= first and block.words and block.kind is not BlockKind.NOTE
    ]
    found = {who.text: who for words in told if (who := find_answerer(words))}
    if len(found) > 1:
        return None
    if found:
        return _as_answerer(next(iter(found.values())), hearing, _DEALS)
    if any(speaks_for_itself(words.text) for words in told):
        expert = find_one_expert(told)
        return _as_answerer(expert, hearing, _BY_NOUN) if expert else None
    replier = find_replier(told[-1]) if told else None
    return _as_answerer(replier, hearing, _BY_NOUN) if replier else None


def written_by(
    document: Document, passages: Sequence[Passage], hearing: Hearing
) -> Attribution | None:
    """Return who signs a text at its end, where a reply in it says "I"."""
    own = any(one.role is Role.REPLY and speaks_of_oneself(one.words.text) for one in passages)
    blocks = [one.words for one in document.blocks if one.words and one.kind is not BlockKind.NOTE]
    who = find_letter_writer(blocks) if own else None
    if who is None:
        return None
    printed = who.text.title() if who.text.isupper() else who.text
    found = hearing.by_name(printed, _SIGNS)
    reason = f"“{who.text}” signs the text, which says “I”."
    return replace(found, words=who.text, reason=reason) if found else None


def _as_answerer(who: Words, hearing: Hearing, sure: float) -> Attribution | None:
    reason = f"The introduction lets “{who.text}” deal with what is answered here."
    found = hearing.by_name(who.text, sure)
    return replace(found, words=who.text, reason=reason) if found else None
