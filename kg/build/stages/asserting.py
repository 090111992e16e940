"""From passages to assertions: whose words they are, what they quote, rate and reply to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.build.stages.attributing import (
    Attribution,
    addressed,
    audited,
    introduced,
    signed,
    unnamed,
    unsaid,
    worded,
)
from kg.build.stages.citing import Cited
from kg.build.stages.names import Naming, refs
from kg.build.stages.opening import Opening
from kg.extract.layout.labels import label_is
from kg.extract.quotations import find_quotation
from kg.extract.verdicts import find_verdict
from kg.model.claim import Assertion, Passage, Quotation, Role, Stance, Verdict
from kg.model.document import Document
from kg.model.entity import AgentKind, Mention
from kg.model.location import Location
from kg.vocab.iris import readable_key

_DISPUTES = 0.9
_VIA_NOTE = 0.95
_BY_LABEL = 0.8


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a document before its passages are read."""

    document: Document
    opening: Opening
    naming: Naming
    cited: Cited
    language: str


def passage_keys(passages: Sequence[Passage], document: str) -> tuple[str, ...]:
    """Return one key per passage, made from its words and its document; repeats get a number."""
    keys: list[str] = []
    for passage in passages:
        key = readable_key(passage.words.text, document)
        again = sum(known == key or known.startswith(f"{key}-again") for known in keys)
        keys.append(key if not again else f"{key}-again{again}")
    return tuple(keys)


def attribute(setting: Setting, passages: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Tell who says each passage."""
    first = min((p.whole.spans()[0].start for p in passages if p.whole.spans()), default=0)
    place = (setting.document, first, setting.naming, setting.opening.publisher.key)
    intro = introduced(*place) or addressed(*place)
    own = any(label_is(passage.label, "own") for passage in passages)
    looked_at = audited(*place) if own else None
    return tuple(
        _of_claim(setting, passage, intro)
        if passage.role is Role.CLAIM
        else _of_reply(setting, passage, own=own, looked_at=looked_at)
        for passage in passages
    )


def _signed(setting: Setting, passage: Passage) -> Attribution | None:
    """Read who signs; where that is no name ("Operator's response"), the words may say who."""
    opening = setting.opening
    found = signed(passage, setting.naming, opening.key, opening.publisher)
    if found is not None and found.minted and found.minted.kind is AgentKind.UNKNOWN:
        return worded(passage.words, setting.naming, opening.publisher, opening.key) or found
    return found


def _of_reply(
    setting: Setting, passage: Passage, *, own: bool, looked_at: Attribution | None
) -> Attribution:
    """Tell who replies: the publisher unless the label or signature names somebody else.

    Where the claims are the publisher's ``own``, those whom it looked at reply: ``looked_at``.
    """
    if own and label_is(passage.label, "theirs"):
        return looked_at or unnamed(setting.opening.key, setting.opening.title)
    return _signed(setting, passage) or _of_publisher(setting)


def _of_publisher(setting: Setting) -> Attribution:
    publisher = setting.opening.publisher
    minted = publisher if setting.naming.agents.get(publisher.key) is None else None
    sure = setting.opening.confidence
    reason = setting.opening.reason if sure < 1 else ""
    return Attribution((publisher.key,), None, sure, reason, minted)


def _of_claim(setting: Setting, passage: Passage, intro: Attribution | None) -> Attribution:
    publisher = setting.opening.publisher.key
    if label_is(passage.label, "own") and passage.speaker is None:
        reason = f"“{passage.label}” is what the publisher itself states."
        return replace(_of_publisher(setting), confidence=_BY_LABEL, reason=reason)
    found = (
        _signed(setting, passage)
        or _from_note(setting, passage)
        or worded(passage.words, setting.naming, setting.opening.publisher, setting.opening.key)
        or (None if unsaid(passage.words) else intro)
    )
    if found is None or publisher in found.agents:
        return unnamed(setting.opening.key, setting.opening.title)
    return found


def _from_note(setting: Setting, passage: Passage) -> Attribution | None:
    """A claim that carries a note is said by the authors of what the note cites."""
    for _, run in passage.words.markers():
        for one, match in setting.cited.of_note(run.note or ""):
            creators = setting.cited.source(match.source).creators
            if creators and not match.through:
                reason = f"Note {run.note} names the authors: {', '.join(one.work.authors)}."
                return Attribution(creators, None, _VIA_NOTE, reason)
    return None


def assertions_of(
    setting: Setting,
    passages: Sequence[Passage],
    keys: Sequence[str],
    attributions: Sequence[Attribution],
    mentions: Sequence[Sequence[Mention]],
) -> tuple[Assertion, ...]:
    """Return the passages as assertions, tables inside their anchors but not in their text."""
    return tuple(
        Assertion(
            key=key,
            role=passage.role,
            label=passage.label,
            text=passage.words.text,
            location=Location(passage.whole.spans(), section=passage.section),
            agents=said.agents,
            language=setting.language,
            attribution_text=said.words,
            mentions=refs(named),
            confidence=min(passage.confidence, said.confidence),
            reason=" ".join(filter(None, (passage.reason, said.reason))),
        )
        for passage, key, said, named in zip(passages, keys, attributions, mentions, strict=True)
    )


def quotations_of(
    setting: Setting, passages: Sequence[Passage], keys: Sequence[str]
) -> tuple[Quotation | None, ...]:
    """Return the quotation that each claim consists of, ``None`` for replies and paraphrases."""
    return tuple(
        _quotation(setting, passage, key) if passage.role is Role.CLAIM else None
        for passage, key in zip(passages, keys, strict=True)
    )


def _quotation(setting: Setting, passage: Passage, key: str) -> Quotation | None:
    found = find_quotation(passage.words)
    if found is None:
        return None
    sources = [
        match.source
        for _, run in passage.words.markers()
        for _, match in setting.cited.of_note(run.note or "")
        if not match.through
    ]
    return Quotation(
        key=readable_key(found.words.text, setting.opening.key),
        assertion=key,
        text=found.words.text,
        location=Location(found.words.spans()),
        elided=found.elided,
        interpolated=found.interpolated,
        source=sources[0] if sources else None,
        language=setting.language,
    )


def stances_of(passages: Sequence[Passage], keys: Sequence[str]) -> tuple[Stance, ...]:
    """Return, per reply, that it replies (layout) and that it disputes (a reading)."""
    found = []
    for reply, key in zip(passages, keys, strict=True):
        if reply.role is not Role.REPLY:
            continue
        for claim, claim_key in zip(passages, keys, strict=True):
            if claim.role is Role.CLAIM and claim.exchange == reply.exchange and claim_key != key:
                sure = min(claim.confidence, reply.confidence)
                why = reply.reason or claim.reason
                reading = "The labels set the reply against the claim; no sentence was weighed."
                found.append(Stance(key, claim_key, "repliesTo", sure, why))
                found.append(Stance(key, claim_key, "disputes", min(sure, _DISPUTES), reading))
    return tuple(found)


def verdicts_of(
    setting: Setting,
    passages: Sequence[Passage],
    keys: Sequence[str],
    attributions: Sequence[Attribution],
) -> tuple[Verdict, ...]:
    """Return the ratings that a page prints: beside a claim by the publisher, in a reply by who
    replies, each of the claim it answers.
    """
    found = [
        Verdict(
            setting.opening.publisher.key,
            key,
            claim.rating.text.strip(),
            Location(claim.rating.spans()),
            setting.language,
        )
        for claim, key in zip(passages, keys, strict=True)
        if claim.role is Role.CLAIM and claim.rating
    ]
    for reply, said in zip(passages, attributions, strict=True):
        verdict = find_verdict(reply.words.text) if reply.role is Role.REPLY else None
        if verdict is None:
            continue
        where = Location(reply.words.spans(verdict.start, verdict.end))
        found += [
            Verdict(said.agents[0], key, verdict.words, where, setting.language)
            for claim, key in zip(passages, keys, strict=True)
            if claim.role is Role.CLAIM and claim.exchange == reply.exchange
        ]
    return tuple(found)
