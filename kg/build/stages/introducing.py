"""Who makes the claims of a page, where headings and words before them say so for all."""

from collections.abc import Iterable
from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.names import Naming, agents_of
from kg.build.stages.speakers import named_in
from kg.extract.saying.accusers import find_accuser, find_spreader, links_claims
from kg.extract.saying.answered_texts import find_corrected, unnamed_speak
from kg.extract.saying.checked import find_checked
from kg.extract.saying.informants import find_published_by, is_common
from kg.extract.saying.introductions import (
    find_addressee,
    find_answered,
    find_audit,
    find_authors,
    find_caption,
    find_concurring,
    find_quoted_party,
)
from kg.extract.saying.names import is_plain
from kg.extract.saying.sentences import (
    SayingSentence,
    find_saying,
    is_indefinite,
    is_put_down,
)
from kg.extract.saying.subjects import speaker_behind, subject_of
from kg.model.claim import Passage
from kg.model.document import Block, BlockKind, Document
from kg.model.entity import EntityKind
from kg.model.words import Words

_FROM_INTRODUCTION = 0.8
_FROM_HEADING = 0.7
_BY_FORM = 0.65


def addressed(headings: Iterable[Block], hearing: Hearing) -> Attribution | None:
    """Return whom the first of the headings that names somebody says is answered."""
    for block in headings:
        answered = (
            find_quoted_party(block.words, hearing.text)
            or find_corrected(block.words)
            or find_addressee(block.words)
            or find_checked(block.words)
        )
        if answered is None:
            continue
        reason = f"The heading says: “{block.words.text}”."
        if found := _named_or_new(answered, hearing, reason):
            return found
    return None


def audited(document: Document, first: int, naming: Naming, publisher: str) -> Attribution | None:
    """Return the one body whose audit the words before the first finding name."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if block.span.end > first:
            break
        for mention in naming.mentions(block.words):
            before = block.words.text[: mention.start]
            if (match := find_audit(before)) and mention.entity.kind is EntityKind.AGENT:
                found.setdefault(mention.entity.key, f"{match}{mention.words}")
    found.pop(publisher, None)
    if len(found) != 1:
        return None
    ((key, words),) = found.items()
    reason = f"The responses are taken to be those of the body looked at: “{words}”."
    return Attribution((key,), words, _FROM_INTRODUCTION, reason)


def concurring(replies: Iterable[Passage], hearing: Hearing) -> Attribution | None:
    """Return the one whom replies to findings name as who agrees with these, or does not."""
    for reply in replies:
        words = find_concurring(reply.words)
        if words is None:
            continue
        found = hearing.known(words) or hearing.by_name(words.text)
        if found is not None and found.agents != (hearing.publisher.key,):
            reason = (
                f"The responses are taken to be those of “{words.text}”, which one of them names."
            )
            return replace(found, words=words.text, reason=reason)
    return None


def introduced(
    document: Document, first: int, hearing: Hearing, *, hearsay: bool = False
) -> Attribution | None:
    """Read the sentence before the first claim that says who makes the claims that follow.

    Myths and rumours are ``hearsay``: who announces or publishes something is not said to have
    spread them, only who claims something, and "its myths" or "these tales" are what follows.
    """
    for block in reversed(document.blocks):
        if block.kind is BlockKind.NOTE or block.span.end > first:
            continue
        if not hearsay and (found := _answered(block, hearing)):
            return found
        made = (None if hearsay else _accuser(block, hearing)) or _spread(block, hearing)
        if made:
            return made
        linked = not hearsay or links_claims(block.words.text)
        if linked and (found := _told(block, hearing, claims=hearsay)):
            return found
        told = (
            (None if hearsay else _author(block))
            or find_published_by(block.words)
            or next(iter(find_caption(block.words) or ()), None)
        )
        if told is not None:
            reason = f"The introduction names “{told.text}”."
            return _named_or_new(told, hearing, reason)
    return None


def _accuser(block: Block, hearing: Hearing) -> Attribution | None:
    """Read who is said to have made the claims; no heading is read."""
    made = None if block.kind is BlockKind.HEADING else find_accuser(block.words)
    reason = f"The introduction names “{made.text}”." if made else ""
    return _named_or_new(made, hearing, reason) if made else None


def _spread(block: Block, hearing: Hearing) -> Attribution | None:
    """Read who is said to spread the myths that follow; no heading is read."""
    match = None if block.kind is BlockKind.HEADING else find_spreader(block.words.text)
    if match is None:
        return None
    start, end = match.span("who")
    saying = SayingSentence(start, end, match["verb"])
    found = named_in(block.words.slice(start, end), saying, hearing)
    reason = f"The introduction says: “{match[0]}”."
    return replace(found, words=match["who"], confidence=_BY_FORM, reason=reason) if found else None


def _author(block: Block) -> Words | None:
    """Read who sent the text that makes the claims; no heading is read."""
    return None if block.kind is BlockKind.HEADING else find_authors(block.words)


def _answered(block: Block, hearing: Hearing) -> Attribution | None:
    """Read whom a sentence answers; headings are read elsewhere."""
    answered = None if block.kind is BlockKind.HEADING else find_answered(block.words)
    if answered is None:
        return None
    return _named_or_new(answered, hearing, f"The introduction answers “{answered.text}”.")


def _told(block: Block, hearing: Hearing, *, claims: bool) -> Attribution | None:
    """Read who says something in a block: bodies on record, or names where a verb claims."""
    works = not unnamed_speak(block.words.text)  # else the claims may be those of these people
    for saying in find_saying(block.words, claims=claims, strict=True, works=works):
        before = subject_of(block.words.slice(saying.start, saying.end))
        if is_put_down(before.text):
            continue
        others = agents_of(hearing.naming.mentions(before))
        if named := tuple(key for key in others if key != hearing.publisher.key):
            reason = f"The introduction says: “{before.text.strip()} …”."
            return Attribution(named, before.text.strip(), _FROM_INTRODUCTION, reason)
    claiming = {saying.start for saying in find_saying(block.words, claims=True, strict=True)}
    for saying in find_saying(block.words, strict=True):
        before = block.words.slice(saying.start, saying.end)
        text = before.text.strip()
        if is_indefinite(text) or is_put_down(text) or block.kind is BlockKind.HEADING:
            continue
        if saying.start not in claiming:
            continue
        if found := named_in(before, saying, hearing):
            said = before.text.strip()
            reason = f"The introduction says: “{said} {saying.verb} …”."
            return replace(found, words=said, confidence=_BY_FORM, reason=reason)
    return None


def _named_or_new(told: Words, hearing: Hearing, reason: str) -> Attribution | None:
    """Return whom the words of an introduction name, on record or from these words alone."""
    told = speaker_behind(told)  # "Paul Venn of Dam Watch"
    if whole := hearing.ranked(told) or hearing.of_longer(told):
        return replace(whole, words=told.text, confidence=_FROM_HEADING, reason=reason)
    keys = agents_of(hearing.naming.mentions(told))
    if keys:
        known = tuple(key for key in keys if key != hearing.publisher.key)
        return Attribution(known, told.text, _FROM_HEADING, reason) if known else None
    if is_plain(told.text, hearing.text) or is_common(told.text):
        return None
    agent = hearing.unknown(told.text)
    return Attribution((agent.key,), told.text, _FROM_HEADING, reason, agent)
