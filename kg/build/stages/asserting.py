"""From passages to assertions: their words, what they quote, rate and reply to."""

from collections import Counter
from collections.abc import Sequence

from kg.build.stages.attributing import Setting
from kg.build.stages.hearing import Attribution
from kg.build.stages.names import refs
from kg.build.stages.opposing import opposition
from kg.extract.layout.speakers import said_when
from kg.extract.quotations import find_quotation
from kg.extract.verdicts import find_verdict
from kg.model.claim import Assertion, Attributed, Passage, Quotation, Role, Stance, Verdict
from kg.model.entity import Mention
from kg.model.location import Location
from kg.vocab.iris import readable_key


def passage_keys(passages: Sequence[Passage], document: str) -> tuple[str, ...]:
    """Return one key per passage, made from its words and its document; repeats get a number."""
    keys: list[str] = []
    times = Counter[str]()
    for passage in passages:
        key = readable_key(passage.words.text, document)
        keys.append(f"{key}-again{times[key]}" if times[key] else key)
        times[key] += 1
    return tuple(keys)


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
            confidence=passage.confidence,
            reason=passage.reason,
            attributed=Attributed(said.confidence, said.reason),
            said=said_when(passage.speaker, setting.language),
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
    claims: dict[int, list[tuple[Passage, str]]] = {}
    for passage, key in zip(passages, keys, strict=True):
        if passage.role is Role.CLAIM:
            claims.setdefault(passage.exchange, []).append((passage, key))
    for reply, key in zip(passages, keys, strict=True):
        if reply.role is not Role.REPLY:
            continue
        for claim, claim_key in claims.get(reply.exchange, ()):
            if claim_key != key:
                sure = min(claim.confidence, reply.confidence)
                why = reply.reason or claim.reason
                found.append(Stance(key, claim_key, "repliesTo", sure, why))
                if opposed := opposition(claim, reply):
                    against = min(sure, opposed[0])
                    found.append(Stance(key, claim_key, "disputes", against, opposed[1]))
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
