"""Sentences that say who sends what to whom."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.model.entity import Mention, ParsedFlow
from kg.model.words import Words

_STEMS: Final = (
    "submit(?:s|ted|ting)?|sen(?:d|ds|t|ding)|transmit(?:s|ted|ting)?|forward(?:s|ed|ing)?"
    "|shar(?:e|es|ed|ing)|report(?:s|ed|ing)?|transfer(?:s|red|ring)?"
)
_SENT = re.compile(
    r"\b(?:submitted|sent|transmitted|forwarded|shared|transferred)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\S)|(?<=\b[A-Z])\.)+")
_VERB = re.compile(rf"\b(?:{_STEMS})\b", re.IGNORECASE)
_RECEIVE = re.compile(r"\breceiv(?:e|es|ed|ing)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|with)\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)
_FOR = re.compile(r"\bon\s+behalf\s+of\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)
_UNSAID = re.compile(
    r"\b(?:not|never|no|nor|cannot|may|might|could|would|refus\w+)\b|n[’']t\b", re.I
)
_ARTICLE = re.compile(r"^(?:the|those|these|this|that|all|any|its|their|such|a|an)\s+", re.I)
_CLAUSE = re.compile(r"[;:—–]|,\s+(?:and|but|while|which|who|as)\b")
_LONGEST_OBJECT: Final = 80


def find_flows(words: Words, actors: tuple[Mention, ...]) -> tuple[ParsedFlow, ...]:
    """Return what one body is said to send to another, in order of place.

    ``actors`` come from ``find_actors`` on the same words. Four forms are read: "A submits X to
    B", with "on behalf of C" (C to A); "X transmitted from A to B"; "B receives X from A"; and
    "C receives X transmitted from A to B" (B to C, which the words leave to the reader).
    Negated and merely possible sendings are not taken.
    """
    text, found = words.text, list[ParsedFlow]()
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        nearby = actors[
            bisect_left(actors, start, key=_start) : bisect_left(actors, end, key=_start)
        ]
        inside = [one for one in nearby if one.end <= end]
        if len(inside) > 1:
            found += _in_sentence(text, start, end, inside)
    kept = {(flow.sender, flow.receiver, flow.sent.casefold()): flow for flow in reversed(found)}
    return tuple(sorted(kept.values(), key=lambda flow: (flow.start, flow.end, flow.sender)))


def _start(mention: Mention) -> int:
    return mention.start


def _in_sentence(text: str, start: int, end: int, actors: list[Mention]) -> Iterator[ParsedFlow]:
    for verb in _VERB.finditer(text, start, end):
        receiver = _led_by(_TO, text, verb.end(), actors)
        sender = _led_by(_FROM, text, verb.end(), actors)
        if receiver and sender and sender.end < receiver.start:
            yield from _passed(text, start, verb, sender, receiver, actors)
        elif receiver:
            yield from _active(text, start, verb, receiver, actors)
    for verb in _RECEIVE.finditer(text, start, end):
        yield from _received(text, start, verb, actors)


def _passed(
    text: str,
    start: int,
    verb: re.Match[str],
    sender: Mention,
    receiver: Mention,
    actors: list[Mention],
) -> Iterator[ParsedFlow]:
    """Read "X transmitted from A to B", and who receives it after that."""
    receiving = list(_RECEIVE.finditer(text, start, verb.start()))
    opening = receiving[-1].end() if receiving else start
    sent = _object(text[opening : verb.start()])
    if not sent or _unsaid(text, opening, verb.start()):
        return
    yield ParsedFlow(sender.entity.key, receiver.entity.key, sent, verb.start(), receiver.end)
    last = _before(text, start, receiving[-1].start(), actors) if receiving else None
    if last is not None and not _unsaid(text, last.end, receiving[-1].start()):
        reason = (
            f"The words say that {last.words} receives what is sent to {receiver.words}; "
            "who passes it on is left to the reader."
        )
        keys = (receiver.entity.key, last.entity.key)
        yield ParsedFlow(*keys, sent, last.start, receiver.end, 0.8, reason)


def _active(
    text: str, start: int, verb: re.Match[str], receiver: Mention, actors: list[Mention]
) -> Iterator[ParsedFlow]:
    """Read "A submits X to B [on behalf of C]"."""
    sender = _before(text, start, verb.start(), actors)
    opening = _TO.search(text[verb.end() : receiver.start])
    sent = _object(opening.string[: opening.start()]) if opening else ""
    if sender is None or not sent or _unsaid(text, sender.end, verb.start()):
        return
    if sender.entity == receiver.entity:
        return
    keys = (sender.entity.key, receiver.entity.key)
    yield ParsedFlow(*keys, sent, sender.start, receiver.end)
    behalf = next((one for one in actors if _FOR.search(text[receiver.end : one.start])), None)
    if behalf is not None and behalf.start - receiver.end < 40:
        reason = (
            f"“{behalf.words}” stands after “on behalf of”; that {sent} pass from there to "
            f"{sender.words} is left to the reader."
        )
        keys = (behalf.entity.key, sender.entity.key)
        yield ParsedFlow(*keys, sent, sender.start, behalf.end, 0.8, reason)


def _received(
    text: str, start: int, verb: re.Match[str], actors: list[Mention]
) -> Iterator[ParsedFlow]:
    """Read "B receives X from A"."""
    receiver = _before(text, start, verb.start(), actors)
    sender = _led_by(_FROM, text, verb.end(), actors)
    if receiver is None or sender is None or receiver.entity == sender.entity:
        return
    opening = _FROM.search(text[verb.end() : sender.start])
    between = opening.string[: opening.start()] if opening else ""
    if _SENT.search(between) or _unsaid(text, receiver.end, verb.start()):
        return
    if sent := _object(between):
        keys = (sender.entity.key, receiver.entity.key)
        yield ParsedFlow(*keys, sent, receiver.start, sender.end)


def _led_by(lead: re.Pattern[str], text: str, start: int, actors: list[Mention]) -> Mention | None:
    """Return the first actor after ``start`` that the preposition leads to, in the same clause."""
    for actor in actors:
        if actor.start > start and lead.search(text[start : actor.start]):
            return None if _CLAUSE.search(text[start : actor.start]) else actor
    return None


def _before(text: str, start: int, end: int, actors: list[Mention]) -> Mention | None:
    """Return the nearest actor before the verb that can be its subject."""
    earlier = [one for one in actors if start <= one.start and one.end <= end]
    for index in range(len(earlier) - 1, -1, -1):
        actor = earlier[index]
        between = text[actor.end : end]
        if _CLAUSE.search(between):
            return None
        if not re.match(r"[’']s?\s", between):
            return _with_full_name(text, actor, earlier[index - 1] if index else None)
    return None


def _with_full_name(text: str, actor: Mention, previous: Mention | None) -> Mention:
    """Return the full name's mention for the acronym in "Full Name (FN)"."""
    if previous is None or previous.entity != actor.entity:
        return actor
    return previous if text[previous.end : actor.start] == " (" else actor


def _object(words: str) -> str:
    """Return what is sent, without article; empty when it is no short phrase."""
    plain = " ".join(_CLAUSE.split(words)[-1].split()).strip(" ,")
    bare = _ARTICLE.sub("", plain)
    return bare if 0 < len(bare) <= _LONGEST_OBJECT and bare[0].isalnum() else ""


def _unsaid(text: str, start: int, end: int) -> bool:
    return _UNSAID.search(text[start:end]) is not None
