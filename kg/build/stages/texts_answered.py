"""Who made the text that a page answers: its maker is put down as who makes the claims."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.introducing import addressed
from kg.build.stages.names import agents_of
from kg.build.stages.speakers import named_in
from kg.extract.saying.answered_texts import (
    find_addressed,
    find_makers,
    owns_parts,
    refutes,
    ties_to_text,
    unnamed_speak,
)
from kg.extract.saying.names import is_plain
from kg.extract.saying.sentences import find_saying, is_indefinite, sentence_ends
from kg.extract.saying.subjects import speaker_behind
from kg.extract.saying.to_you import opens_to_you, speaks_to_you
from kg.model.claim import Passage
from kg.model.document import Block, BlockKind, Document
from kg.model.entity import EntityKind
from kg.model.words import Words

_MADE = 0.7
_SAID = 0.65


def of_the_text(
    document: Document, first: int, hearing: Hearing, *, hearsay: bool = False
) -> Attribution | None:
    """Return who put out, or said, what the words before the first claim say is answered below.

    That is read only where these words point back to it ("its claims", "it contains errors"),
    where one party alone is named so, and where no people without a name say things too.
    """
    blocks = [one for one in document.blocks if one.span.end <= first and one.words]
    told = [one for one in blocks if one.kind not in (BlockKind.NOTE, BlockKind.HEADING)]
    text = "\n".join(block.words.text for block in told)
    points = owns_parts(text) if hearsay else ties_to_text(text)
    if not points or unnamed_speak(text):
        return None
    return _one(_makers(told, hearing)) or _one(_speakers(told, hearing))


def maker_above(document: Document, first: int, hearing: Hearing) -> Attribution | None:
    """Return who made the one text of which the words before the first claim speak.

    That is whom "the article" means below, where the page answers it.
    """
    blocks = [one for one in document.blocks if one.span.end <= first and one.words]
    told = [one for one in blocks if one.kind is not BlockKind.NOTE]
    headings = [one for one in told if one.kind is BlockKind.HEADING]
    return _one(_makers(told, hearing)) or addressed(headings, hearing)


def _sentences(blocks: Iterable[Block]) -> Iterator[Words]:
    """Yield the sentences of blocks but for those that let somebody deny what others say."""
    for block in blocks:
        start = 0
        for end in sentence_ends(block.words.text):
            sentence = block.words.slice(start, end)
            if not refutes(sentence.text):
                yield sentence
            start = end


def written_to(
    document: Document, claims: Sequence[Passage], hearing: Hearing
) -> Attribution | None:
    """Return to whom a letter is sent, where its claims stand under "You said", or begin so."""
    told = (speaks_to_you(one.label) or opens_to_you(one.words.text) for one in claims)
    if not claims or not all(told):
        return None
    first = claims[0].whole.spans()[0].start if claims[0].whole.spans() else 0
    return _one(_receivers((one for one in document.blocks if one.span.start < first), hearing))


def _receivers(blocks: Iterable[Block], hearing: Hearing) -> Iterator[Attribution]:
    for block in blocks:
        if (who := find_addressed(block.words)) is not None:
            reason = f"The letter is written to “{who.text}”."
            if found := called(who, hearing, _MADE, reason):
                yield found


def _one(found: Iterable[Attribution]) -> Attribution | None:
    """Return the one party found; several are none."""
    by_agents = {one.agents: one for one in found}
    return next(iter(by_agents.values())) if len(by_agents) == 1 else None


def _makers(blocks: Iterable[Block], hearing: Hearing) -> Iterator[Attribution]:
    for sentence in _sentences(blocks):
        for who in find_makers(sentence):
            reason = f"The introduction speaks of a text of “{who.text}”."
            if found := called(who, hearing, _MADE, reason):
                yield found


def _speakers(blocks: Iterable[Block], hearing: Hearing) -> Iterator[Attribution]:
    for sentence in _sentences(blocks):
        for saying in find_saying(sentence, strict=True):
            before = sentence.slice(saying.start, saying.end)
            if is_indefinite(before.text.strip()):
                continue
            if found := named_in(before, saying, hearing):
                said = before.text.strip()
                reason = f"The introduction says: “{said} {saying.verb} …”."
                yield replace(found, words=said, confidence=_SAID, reason=reason)


def called(who: Words, hearing: Hearing, sure: float, reason: str = "") -> Attribution | None:
    """Return whom a name means: one on record, or somebody known from these words alone.

    The publisher answers and is nobody here, nor is a place.
    """
    who = speaker_behind(who)  # "Paul Venn of Dam Watch"
    if whole := hearing.ranked(who) or hearing.of_longer(who):
        return replace(whole, words=who.text, confidence=sure, reason=reason)
    mentions = hearing.naming.mentions(who)
    if keys := agents_of(mentions):
        others = tuple(key for key in keys if key != hearing.publisher.key)
        return Attribution(others, who.text, sure, reason) if others == keys else None
    places = [one for one in mentions if one.entity.kind is EntityKind.PLACE]
    if is_plain(who.text, hearing.text) or any(one.words == who.text for one in places):
        return None
    found = hearing.by_name(who.text, sure)
    return None if found is None else replace(found, words=who.text, reason=reason)
