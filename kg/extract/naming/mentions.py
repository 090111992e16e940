"""Which known agents, places, programmes, systems and concepts a text names, and where."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extract.naming.imprints import in_address, says_where
from kg.extract.naming.matcher import Match, beginnings, matches_at
from kg.extract.naming.misprints import find_misprints
from kg.extract.naming.surroundings import (
    Before,
    after_comma,
    alone,
    is_cell,
    led,
    standing_free,
    state_beside,
)
from kg.extract.naming.tokens import Reading
from kg.extract.stretches import Stretches
from kg.model.entity import EntityKind, EntityRef, Mention
from kg.model.lexicon import Ambiguity, Lexicon, Name, NameRule, TermPattern
from kg.model.words import Words

_IN_STATE = re.compile(r"us-\d\d")
_BY_STATE = (NameRule.COUNTY, NameRule.WITH_STATE)


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text names, and what it names without saying which of several is meant."""

    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    names: tuple[Name, ...]
    start: int
    end: int
    last: int
    state: str | None = None
    variant: bool = False


def find_mentions(
    words: Words, lexicon: Lexicon, *, places: Iterable[str] = ()
) -> tuple[Mention, ...]:
    """Return every mention in order of place; those of concepts may overlap with others.

    ``places`` are keys of places that the document names elsewhere (``places_named``): they
    decide between several counties of one name, with a confidence below 1.
    """
    return scan(words, lexicon, places=places).mentions


def find_actors(words: Words, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return mentions of agents, classes of bodies included ("local law enforcement")."""
    hits = _hits(words.text, lexicon, actors=True)
    mentions, _ = _decided(words.text, hits, frozenset())
    return tuple(found for found in mentions if found.entity.kind is EntityKind.AGENT)


def scan(words: Words, lexicon: Lexicon, *, places: Iterable[str] = ()) -> Scan:
    """Find mentions and ambiguities in one pass."""
    text = words.text
    mentions, ambiguities = _decided(text, _hits(text, lexicon, actors=False), frozenset(places))
    mentions += find_misprints(text, mentions, lexicon)
    mentions += find_terms(words, lexicon)
    ordered = sorted(mentions, key=lambda found: (found.start, found.end, found.entity))
    return Scan(tuple(ordered), tuple(ambiguities))


def places_named(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the keys of the places that mentions name, and of the states in which they lie."""
    keys = {found.entity.key for found in mentions if found.entity.kind is EntityKind.PLACE}
    return tuple(sorted(keys | {key[:5] for key in keys if _IN_STATE.match(key)}))


def find_terms(words: Words, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return uses and definitions of concepts; "Level 2 and 3 crimes" uses two of them."""
    text = words.text
    taken: dict[EntityRef, Stretches] = {}
    found = []
    for term, pattern in _compiled(lexicon):
        for match in pattern.finditer(text):
            spans = taken.setdefault(term.concept, Stretches())
            if spans.meet(*match.span()):
                continue
            spans.add(*match.span())
            found.append(_term_mention(term, match))
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.entity)))


def _term_mention(term: TermPattern, match: re.Match[str]) -> Mention:
    return Mention(term.concept, match[0], match.start(), match.end(), defines=term.defines)


@lru_cache(maxsize=32)
def _compiled(lexicon: Lexicon) -> tuple[tuple[TermPattern, re.Pattern[str]], ...]:
    """Return the patterns, those that define first: a use inside a definition is no second one."""
    ordered = sorted(lexicon.terms, key=lambda term: not term.defines)
    return tuple((term, _pattern(term.pattern)) for term in ordered)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Return a pattern of the reviewed files; lexicons of many documents share it."""
    return re.compile(text, re.IGNORECASE)


def _hits(text: str, lexicon: Lexicon, *, actors: bool) -> list[_Hit]:
    reading, hits, index = Reading.of(text), list[_Hit](), 0
    first = beginnings(lexicon)
    while index < len(reading.tokens):
        token = reading.tokens[index]
        for keys in first:
            if token.key in keys or token.stem in keys:
                break
        else:
            index += 1
            continue
        before = (hits[-1].end, hits[-1].names[0].entity.kind) if hits else None
        hit = _hit_at(index, reading, lexicon, before=before, actors=actors)
        if hit is None:
            index += 1
        else:
            hits.append(hit)
            index = hit.last
    return hits


def _hit_at(
    index: int, reading: Reading, lexicon: Lexicon, *, before: Before, actors: bool
) -> _Hit | None:
    for match in matches_at(reading.tokens, index, lexicon):
        if in_address(reading.text, match.start, match.end):
            continue
        wanted = (name for name in match.names if actors or not name.actor_only)
        names = tuple(name for name in wanted if _fits(name, reading, match, lexicon, before))
        if names:
            return _placed(reading, match, names, lexicon)
    return None


def _fits(name: Name, reading: Reading, match: Match, lexicon: Lexicon, before: Before) -> bool:
    match name.rule:
        case NameRule.ALONE | NameRule.LED:
            free = name.rule is NameRule.ALONE or led(reading, match)
            return free and alone(reading, match, before)
        case NameRule.STATE | NameRule.CITY:
            free = name.rule is NameRule.STATE or not is_cell(reading.text, match)
            return free and standing_free(reading, match, before)
        case NameRule.NEEDS_STATE:
            return after_comma(reading, match) or standing_free(reading, match, before)
        case NameRule.AFTER_COMMA:
            return after_comma(reading, match)
        case NameRule.WITH_STATE:
            return state_beside(reading, match, lexicon) is not None
        case _:
            return name.entity.kind is not EntityKind.PLACE or says_where(reading.text, match)


def _placed(reading: Reading, match: Match, names: tuple[Name, ...], lexicon: Lexicon) -> _Hit:
    """Let a state beside a county's name speak, and a place after a comma go first."""
    names = tuple(name for name in names if name.rule is NameRule.AFTER_COMMA) or names
    if any(name.rule in _BY_STATE for name in names):
        beside = state_beside(reading, match, lexicon)
        if beside is not None:
            return _Hit(names, match.start, beside.end, beside.last, beside.state)
    return _Hit(names, match.start, match.end, match.last, variant=match.variant)


def _decided(
    text: str, hits: list[_Hit], places: frozenset[str]
) -> tuple[tuple[Mention, ...], tuple[Ambiguity, ...]]:
    """Decide first what is sure, then the rest with the places that it names."""
    first = [_decide(text[hit.start : hit.end], hit, frozenset()) for hit in hits]
    sure = (found for found in first if isinstance(found, Mention) and found.confidence == 1)
    named = places | frozenset(places_named(sure))
    decided = [_decide(text[hit.start : hit.end], hit, named) for hit in hits]
    return (
        tuple(found for found in decided if isinstance(found, Mention)),
        tuple(found for found in decided if isinstance(found, Ambiguity)),
    )


def _decide(words: str, hit: _Hit, places: frozenset[str]) -> Mention | Ambiguity:
    rules = {name.rule for name in hit.names}
    if rules & set(_BY_STATE):
        return _by_state(words, hit, places)
    if NameRule.NEEDS_STATE in rules and not any(
        _IN_STATE.fullmatch(key) and key != hit.names[0].entity.key for key in places
    ):
        reason = f"“{words}” names more than one place, and the text names no other state."
        return Ambiguity(words, hit.start, hit.end, _refs(hit.names), reason)
    refs = _refs(hit.names)
    if len(refs) > 1:
        reason = f"“{words}” names {len(refs)} bodies or places on record."
        return Ambiguity(words, hit.start, hit.end, refs, reason)
    return _mention(words, hit, hit.names[0])


def _mention(words: str, hit: _Hit, name: Name) -> Mention:
    confidence, reason = name.confidence, name.reason
    if hit.variant:
        confidence = min(confidence, 0.95)
        reason = f"The text prints “{words}”; the name on record is “{name.words}”."
    return Mention(name.entity, words, hit.start, hit.end, confidence, reason)


def _by_state(words: str, hit: _Hit, places: frozenset[str]) -> Mention | Ambiguity:
    if hit.state:
        inside = _refs(name for name in hit.names if name.entity.key.startswith(hit.state))
        if len(inside) == 1:
            return Mention(inside[0], words, hit.start, hit.end)
        reason = f"“{words}” fits {len(inside)} jurisdictions on record."
        return Ambiguity(words, hit.start, hit.end, _refs(hit.names), reason)
    refs = _refs(hit.names)
    if len(refs) == 1:
        return _mention(words, hit, hit.names[0])
    return _by_context(words, hit, refs, places)


def _by_context(
    words: str, hit: _Hit, refs: tuple[EntityRef, ...], places: frozenset[str]
) -> Mention | Ambiguity:
    several = f"No state stands beside “{words}”; of {len(refs)} jurisdictions of that name "
    named = [ref for ref in refs if ref.key in places]
    if len(named) == 1:
        reason = f"{several}the document names one with its state."
        return Mention(named[0], words, hit.start, hit.end, 0.9, reason)
    inside = [ref for ref in refs if ref.key[:5] in places]
    if len(inside) == 1:
        reason = f"{several}one lies in a state that the document names."
        return Mention(inside[0], words, hit.start, hit.end, 0.8, reason)
    reason = f"“{words}” is the name of {len(refs)} jurisdictions; no state decides."
    return Ambiguity(words, hit.start, hit.end, refs, reason)


def _refs(names: Iterable[Name]) -> tuple[EntityRef, ...]:
    return tuple(sorted({name.entity for name in names}))
