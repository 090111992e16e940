"""Who replies on a page, where an introduction lets one person deal with the myths below."""

from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.extract.saying.answerers import (
    find_answerer,
    find_one_expert,
    find_replier,
    speaks_for_itself,
)
from kg.model.document import BlockKind, Document
from kg.model.words import Words

_DEALS = 0.75
_BY_NOUN = 0.65


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


def _as_answerer(who: Words, hearing: Hearing, sure: float) -> Attribution | None:
    reason = f"The introduction lets “{who.text}” deal with what is answered here."
    found = hearing.by_name(who.text, sure)
    return replace(found, words=who.text, reason=reason) if found else None
