"""The reviewed authority files, read into entities; each entry names its source."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from kg.errors import ResourceError
from kg.model.entity import Agent, AgentKind, Concept, EntityKind, EntityRef, Program, System
from kg.model.lexicon import TermPattern
from kg.vocab.resources import resource

Entry = Mapping[str, object]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Authorities:
    """What the project knows and no text says.

    ``acronyms`` and ``actors`` hold, by agent key, the short names and whether the words stand
    for a class that matters only to who sends what to whom. ``terms`` recognise concepts.
    """

    agents: tuple[Agent, ...]
    acronyms: Mapping[str, tuple[str, ...]]
    actors: frozenset[str]
    programs: tuple[Program, ...]
    systems: tuple[System, ...]
    concepts: tuple[Concept, ...]
    terms: tuple[TermPattern, ...]

    @classmethod
    def load(cls) -> "Authorities":
        """Read ``data/authorities``. Raises ``ResourceError`` for a malformed file."""
        return _load()


@cache
def _load() -> Authorities:
    agents, concepts = _entries("agents.yaml"), _entries("concepts.yaml")
    return Authorities(
        agents=_each("agents.yaml", agents, _agent),
        acronyms={_text(entry, "key"): _list(entry, "acronyms") for entry in agents},
        actors=frozenset(_text(entry, "key") for entry in agents if entry.get("actor")),
        programs=_each("programs.yaml", _entries("programs.yaml"), _program),
        systems=_each("systems.yaml", _entries("systems.yaml"), _system),
        concepts=_each("concepts.yaml", concepts, _concept),
        terms=tuple(term for entry in concepts for term in _terms(entry)),
    )


def _entries(name: str) -> list[Entry]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        found = yaml.load(resource(f"data/authorities/{name}").read_text("utf-8"), loader)
    except yaml.YAMLError as error:
        raise _malformed(name, str(error)) from error
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise _malformed(name, "it is not a list of entries")
    return found


def _each(name: str, entries: list[Entry], make: Callable[[Entry], T]) -> tuple[T, ...]:
    made = []
    for entry in entries:
        try:
            made.append(make(entry))
        except (KeyError, TypeError, ValueError) as error:
            raise _malformed(name, f"entry {entry.get('key')!r}: {error}") from error
    return tuple(made)


def _malformed(name: str, what: str) -> ResourceError:
    return ResourceError(f"The authority file {name} is malformed: {what}.", "Correct the entry.")


def _text(entry: Entry, field: str) -> str:
    value = entry[field]
    if not isinstance(value, str) or not value:
        raise ValueError(f"{field} is not text")
    return value


def _maybe(entry: Entry, field: str) -> str | None:
    return _text(entry, field) if field in entry else None


def _list(entry: Entry, field: str) -> tuple[str, ...]:
    value = entry.get(field, [])
    if not isinstance(value, list):
        raise ValueError(f"{field} is not a list")
    return tuple(str(part) for part in value)


def _origin(entry: Entry, file: str) -> str:
    return f"data/authorities/{file}: {_text(entry, 'source')}"


def _agent(entry: Entry) -> Agent:
    return Agent(
        key=_text(entry, "key"),
        kind=AgentKind(_text(entry, "kind")),
        name=_text(entry, "name"),
        other_names=(*_list(entry, "acronyms"), *_list(entry, "aliases")),
        parent=_maybe(entry, "parent"),
        unit_of=_maybe(entry, "unit_of"),
        branch_of=_maybe(entry, "branch_of"),
        place=_maybe(entry, "place"),
        hosts=_list(entry, "hosts"),
        origin=_origin(entry, "agents.yaml"),
    )


def _program(entry: Entry) -> Program:
    return Program(
        key=_text(entry, "key"),
        name=_text(entry, "name"),
        other_names=_list(entry, "aliases"),
        provider=_maybe(entry, "provider"),
        requires=_list(entry, "requires"),
        origin=_origin(entry, "programs.yaml"),
    )


def _system(entry: Entry) -> System:
    return System(
        key=_text(entry, "key"),
        name=_text(entry, "name"),
        other_names=_list(entry, "aliases"),
        parts=_list(entry, "parts"),
        origin=_origin(entry, "systems.yaml"),
    )


def _concept(entry: Entry) -> Concept:
    return Concept(
        key=_text(entry, "key"),
        name=_text(entry, "name"),
        definition=_maybe(entry, "definition"),
        other_names=_list(entry, "aliases"),
        broader=_maybe(entry, "broader"),
        origin=_origin(entry, "concepts.yaml"),
    )


def _terms(entry: Entry) -> list[TermPattern]:
    """Patterns for uses and definitions; a concept's own names are uses unless it says no."""
    concept = EntityRef(EntityKind.CONCEPT, _text(entry, "key"))
    program = _maybe(entry, "within")
    within = EntityRef(EntityKind.PROGRAM, program) if program else None
    names = (_text(entry, "name"), *_list(entry, "aliases")) if entry.get("labels", True) else ()
    labels = [rf"\b{re.escape(name)}s?\b".replace(r"\ ", r"\s+") for name in names]
    uses = [*_list(entry, "uses"), *labels]
    defined = [TermPattern(concept, regex, True, within) for regex in _list(entry, "defines")]
    return defined + [TermPattern(concept, regex, False, within) for regex in uses]
