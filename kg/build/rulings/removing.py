"""What goes with an assertion that is none, and with a body or place that is not meant."""

from dataclasses import replace

from kg.model.claim import Role
from kg.model.entity import EntityKind, EntityRef
from kg.model.record import Record


def without_assertion(record: Record, key: str) -> Record | None:
    """Return the record without an assertion and what only it holds; ``None`` if it is not there.

    What it cites is still cited by the document.
    """
    if all(one.key != key for one in record.assertions):
        return None

    def others(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in keys if each != key)

    return replace(
        record,
        assertions=tuple(
            replace(one, alternates=others(one.alternates))
            for one in record.assertions
            if one.key != key
        ),
        quotations=tuple(one for one in record.quotations if one.assertion != key),
        stances=tuple(one for one in record.stances if key not in (one.citing, one.cited)),
        verdicts=tuple(one for one in record.verdicts if one.assertion != key),
        pointers=tuple(
            replace(one, assertion=None) if one.assertion == key else one for one in record.pointers
        ),
        citations=tuple(
            replace(one, assertion=None) if one.assertion == key else one
            for one in record.citations
        ),
        observations=tuple(
            replace(one, assertions=others(one.assertions))
            for one in record.observations
            if one.assertions != (key,)
        ),
        events=tuple(replace(one, assertions=others(one.assertions)) for one in record.events),
        inquiries=tuple(
            replace(one, assertion=None) if one.assertion == key else one
            for one in record.inquiries
        ),
        term_uses=tuple(one for one in record.term_uses if one.assertion != key),
    )


def without_lonely_replies(record: Record) -> Record:
    """Return the record with every reply that is to nothing any more as a statement of its own."""
    replies = {one.citing for one in record.stances}
    return replace(
        record,
        assertions=tuple(
            replace(one, role=Role.STATEMENT)
            if one.role is Role.REPLY and one.key not in replies
            else one
            for one in record.assertions
        ),
    )


def without_mention(record: Record, meant: EntityRef) -> Record:
    """Return the record without the mentions of something; figures of it have no known place."""
    pair = (str(meant.kind), meant.key)
    return replace(
        record,
        decisions=tuple(one for one in record.decisions if one.entity != meant),
        mentions=tuple(one for one in record.mentions if one != pair),
        note_mentions=tuple(one for one in record.note_mentions if one[1:] != pair),
        assertions=tuple(
            replace(one, mentions=tuple(each for each in one.mentions if each != pair))
            for one in record.assertions
        ),
    )


def renamed(record: Record, meant: EntityRef, other: str) -> Record:
    """Return the record with one entity in the place of another of its kind."""
    pair, new = (str(meant.kind), meant.key), (str(meant.kind), other)

    def changed(mentions: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        return tuple(dict.fromkeys(new if each == pair else each for each in mentions))

    def key(held: str) -> str:
        return other if held == meant.key else held

    is_place, is_agent = meant.kind is EntityKind.PLACE, meant.kind is EntityKind.AGENT
    return replace(
        record,
        mentions=changed(record.mentions),
        note_mentions=tuple(
            (note, *new) if (kind, each) == pair else (note, kind, each)
            for note, kind, each in record.note_mentions
        ),
        assertions=tuple(
            replace(
                one,
                mentions=changed(one.mentions),
                agents=tuple(map(key, one.agents)) if is_agent else one.agents,
            )
            for one in record.assertions
        ),
        observations=tuple(
            replace(one, place=key(one.place)) if is_place else one for one in record.observations
        ),
        events=tuple(
            replace(one, place=key(one.place)) if is_place else one for one in record.events
        ),
    )
