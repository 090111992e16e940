"""Events that running text and notes date: "the activation of X in Y, which took place on Z"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.build.measures.places import WhereAbouts
from kg.build.measures.tabulating import activation
from kg.build.stages.attributing import Setting
from kg.extract.events import find_events
from kg.extract.inquiries import find_inquiries
from kg.model.claim import Passage
from kg.model.entity import EntityKind
from kg.model.figure import Event, Inquiry
from kg.model.location import Location, Span
from kg.model.words import Run, Words
from kg.vocab.iris import readable_key


def prose_events(
    setting: Setting, passages: Sequence[Passage], keys: Sequence[str], known: Sequence[Event]
) -> tuple[Event, ...]:
    """Return the known events and those of prose and notes; one said twice has two places."""
    found = {event.key: event for event in known}
    for words, assertion in _texts(setting, passages, keys):
        for event in _events(setting, words, assertion):
            first = found.get(event.key)
            found[event.key] = event if first is None else _said_again(first, event)
    return tuple(found.values())


def _said_again(first: Event, again: Event) -> Event:
    return replace(
        first,
        locations=tuple(dict.fromkeys((*first.locations, *again.locations))),
        assertions=tuple(dict.fromkeys((*first.assertions, *again.assertions))),
    )


def _texts(
    setting: Setting, passages: Sequence[Passage], keys: Sequence[str]
) -> Iterator[tuple[Words, str | None]]:
    for passage, key in zip(passages, keys, strict=True):
        yield passage.words, key
    for note in setting.cited.notes:
        yield note.words, None


def _events(setting: Setting, words: Words, assertion: str | None) -> Iterator[Event]:
    where = WhereAbouts(setting)
    for parsed in find_events(words, setting.language):
        place = where.of_words(parsed.place)
        program = _program(setting, parsed.about)
        if place is not None and program is not None and parsed.kind == "activation":
            at = Location(words.spans(parsed.start, parsed.end))
            yield activation(setting, program, place.place, parsed.date, assertion, at)


def _program(setting: Setting, about: str) -> str | None:
    words = Words((Run(about, Span(0, len(about))),))
    mentions = setting.naming.mentions(words)
    found = [m.entity.key for m in mentions if m.entity.kind is EntityKind.PROGRAM]
    return found[0] if found else None


def find_dated_inquiries(
    setting: Setting, passages: Sequence[Passage], keys: Sequence[str]
) -> tuple[Inquiry, ...]:
    """Return the audits, reviews and surveys that passages and notes date, each once."""
    texts: list[tuple[Words, str | None, str | None]] = [
        (passage.words, key, None) for passage, key in zip(passages, keys, strict=True)
    ]
    texts += [(note.words, None, note.label) for note in setting.cited.notes]
    found: dict[str, Inquiry] = {}
    for words, assertion, note in texts:
        for one in find_inquiries(words, setting.language):
            where = Location(words.spans(one.start, one.end))
            key = readable_key(one.name, setting.opening.key, str(one.begun), str(one.ended))
            found.setdefault(
                key, Inquiry(key, one.name, one.begun, one.ended, where, assertion, note)
            )
    return tuple(found.values())
