"""Rulings of people applied to what was read from a document, before it becomes quads.

What is accepted is certain from then on; what is rejected goes, with all that hangs on it; what is
corrected points to something else. The words that were read stay as they are.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, TypeAlias, TypeVar

from kg.build.rulings.entities import with_agents, with_entity
from kg.build.rulings.removing import (
    renamed,
    without_assertion,
    without_lonely_replies,
    without_mention,
)
from kg.build.stages.attributing import somebody
from kg.model.claim import Assertion, Attributed, Stance
from kg.model.entity import DataFlow, EntityRef, IdentityDecision
from kg.model.figure import Observation
from kg.model.location import Notice
from kg.model.record import Record
from kg.model.ruling import Decision, Ruling
from kg.model.source import Citation

_REPLIES: Final = "repliesTo"
Read = TypeVar("Read", Assertion, Stance, Citation, Observation, DataFlow, IdentityDecision)
Rule: TypeAlias = Callable[[Record, Ruling, str], Record | None]


def apply_rulings(record: Record, rulings: Iterable[Ruling]) -> Record:
    """Return the record as people decided; a ruling that fits no reading of it is noticed."""
    mine = [ruling for ruling in rulings if ruling.document == record.key]
    later = []  # a reading may have its name only once another ruling is applied
    for ruling in mine:
        ruled = _ruled(record, ruling)
        record = ruled or record
        later += [] if ruled else [ruling]
    for ruling in later:
        record = _ruled(record, ruling) or _noticed(record, ruling)
    return without_lonely_replies(record) if mine else record


def _ruled(record: Record, ruling: Ruling) -> Record | None:
    kind, _, key = ruling.about.rpartition("/")
    rule = _RULES.get(kind.rpartition("/")[2])
    return rule(record, ruling, key) if rule else None


def _noticed(record: Record, ruling: Ruling) -> Record:
    message = f"The ruling on {ruling.about} was not applied: "
    if ruling.to is not None:
        message += f"there is no such reading any more, or {ruling.to} is not known."
    else:
        message += "there is no such reading any more."
    return replace(record, notices=(*record.notices, Notice("ruling-not-applied", message)))


def _each(
    items: tuple[Read, ...],
    ruling: Ruling,
    chosen: Callable[[Read], bool],
    corrected: Callable[[Read], Read],
) -> tuple[Read, ...] | None:
    """Return the items with those that are ``chosen`` decided; ``None`` when none is."""
    if not any(map(chosen, items)):
        return None
    if ruling.decision is Decision.REJECT:
        return tuple(item for item in items if not chosen(item))
    change = corrected if ruling.decision is Decision.CORRECT else lambda item: item
    said = _because(ruling)
    return tuple(
        replace(change(item), confidence=1.0, reason=said) if chosen(item) else item
        for item in items
    )


def _on_assertion(record: Record, ruling: Ruling, key: str) -> Record | None:
    """Accept: it is one, whoever says it. Correct: somebody else says it. Reject: it is not."""
    said = next((one for one in record.assertions if one.key == key), None)
    if said is None or ruling.decision is Decision.REJECT:
        return without_assertion(record, key)
    held = _attributed(record, ruling, said) if ruling.to else record
    if held is None:
        return None
    found = _each(held.assertions, ruling, lambda one: one.key == key, lambda one: one)
    return None if found is None else replace(held, assertions=found)


def _on_attribution(record: Record, ruling: Ruling, key: str) -> Record | None:
    """Correct: somebody else says it. Reject: somebody whom the document does not name does.

    To several it is one reading, whichever of them the key is of.
    """
    for one in record.assertions:
        if key in map(one.attribution_key, one.agents):
            return _attributed(record, ruling, one)
    return None


def _attributed(record: Record, ruling: Ruling, said: Assertion) -> Record | None:
    held: Record | None = record
    agents, words = said.agents, said.attribution_text
    if ruling.decision is Decision.CORRECT:
        agents = (_key_of(ruling, "agent"),)
        held = _described(record, ruling, "agent", *agents)
    elif ruling.decision is Decision.REJECT:
        nobody = somebody(record.key, record.title)
        agents, words, held = (nobody.key,), None, with_agents(record, nobody)
    if held is None:
        return None
    sure = Attributed(1.0, _because(ruling))
    decided = replace(said, agents=agents, attribution_text=words, attributed=sure)
    assertions = tuple(decided if one is said else one for one in held.assertions)
    return replace(held, assertions=assertions)


def _on_stance(record: Record, ruling: Ruling, key: str) -> Record | None:
    """All links between the same two go with the reply. Correct: the reply is to another claim.

    That it disputes can be rejected, or accepted, by itself: it replies all the same.
    """
    claim = _key_of(ruling, "assertion")
    if ruling.to and claim not in {one.key for one in record.assertions}:
        return None
    ruled = next((one for one in record.stances if one.key == key), None)
    alone = ruled and ruled.relation != _REPLIES and ruling.decision is not Decision.CORRECT
    together = [
        one for one in record.stances
        if one == ruled or (ruled and not alone and one.ends == ruled.ends)
    ]  # fmt: skip
    found = _each(
        record.stances, ruling, together.__contains__, lambda one: replace(one, cited=claim)
    )
    return None if found is None else replace(record, stances=found)


def _on_citation(record: Record, ruling: Ruling, key: str) -> Record | None:
    """Correct: another source of this document is cited."""
    source = _key_of(ruling, "source")
    if ruling.to and source not in {one.key for one in record.sources}:
        return None
    found = _each(
        record.citations, ruling, lambda one: one.key == key, lambda one: replace(one, cited=source)
    )
    return None if found is None else replace(record, citations=found)


def _on_observation(record: Record, ruling: Ruling, key: str) -> Record | None:
    """Correct: the figure is of another place. Reject: it is no figure."""
    place = _key_of(ruling, "place")
    held = _described(record, ruling, "place", place)
    if held is None:
        return None
    found = _each(
        held.observations, ruling, lambda one: one.key == key, lambda one: replace(one, place=place)
    )
    if found is None:
        return None
    if ruling.decision is Decision.REJECT:  # a difference needs both its terms
        found = tuple(one for one in found if key not in (one.minuend, one.subtrahend))
    return replace(held, observations=found)


def _on_identity(record: Record, ruling: Ruling, key: str) -> Record | None:
    """Correct: the words mean another body or place, wherever this document has them."""
    meant = next((one.entity for one in record.decisions if one.key == key), None)
    if meant is None:
        return None
    if ruling.decision is Decision.REJECT:
        return without_mention(record, meant)
    other = _key_of(ruling, meant.kind)
    held = _described(record, ruling, meant.kind, other)
    if held is None:
        return None
    found = _each(
        held.decisions, ruling, lambda one: one.key == key,
        lambda one: replace(one, entity=EntityRef(one.entity.kind, other)),
    )  # fmt: skip
    decided = replace(held, decisions=found or ())
    return renamed(decided, meant, other) if ruling.to else decided


def _on_flow(record: Record, ruling: Ruling, key: str) -> Record | None:
    if ruling.to:
        return None
    found = _each(record.flows, ruling, lambda one: one.key_in(record.key) == key, lambda one: one)
    return None if found is None else replace(record, flows=found)


def _because(ruling: Ruling) -> str:
    return f"{ruling.decision.capitalize()}ed on review. {ruling.why}".strip()


def _key_of(ruling: Ruling, kind: str) -> str:
    """Return the key of what a ruling corrects to; nothing when that is of another kind."""
    found, _, key = (ruling.to or "").partition("/")
    return key if found == kind else ""


def _described(record: Record, ruling: Ruling, kind: str, key: str) -> Record | None:
    return with_entity(record, kind, key) if ruling.to else record


_RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "assertion": _on_assertion,
        "attribution": _on_attribution,
        "stance": _on_stance,
        "citation": _on_citation,
        "observation": _on_observation,
        "decision": _on_identity,
        "flow": _on_flow,
    }
)
