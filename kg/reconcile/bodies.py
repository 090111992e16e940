"""Well-known bodies that no form of name tells: ``data/gazetteer/bodies.csv``."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.errors import ResourceError
from kg.model.entity import Agent, AgentKind, EntityKind, EntityRef
from kg.model.lexicon import Name, NameRule
from kg.vocab.resources import resource

_FILE: Final = "data/gazetteer/bodies.csv"


@dataclass(frozen=True, slots=True)
class Body:
    """A row: a body with its names.

    ``short`` are abbreviations, written letter by letter, each with the languages of the pages in
    which it means this body (none: in all). ``led`` are short names that an article must lead to
    ("the Fed"), ``names`` full names. Only ``led`` may repeat ``name``: it is a word otherwise.
    """

    key: str
    kind: AgentKind
    name: str
    short: tuple[tuple[str, tuple[str, ...]], ...]
    led: tuple[str, ...]
    names: tuple[str, ...]
    place: str | None
    parent: str | None
    hosts: tuple[str, ...]

    @property
    def everywhere(self) -> tuple[str, ...]:
        """What means this body in every language, without an article."""
        full = (word for word in (self.name, *self.names) if word not in self.led)
        return (*full, *(words for words, languages in self.short if not languages))

    def only_in(self, language: str) -> tuple[str, ...]:
        """Return the abbreviations that mean this body in pages of one language."""
        return tuple(words for words, languages in self.short if language in languages)

    def agent(self) -> Agent:
        """Return the body as an agent with all its names."""
        short = (words for words, _ in self.short)
        others = dict.fromkeys((*short, *self.led, *self.names))
        return Agent(
            key=self.key,
            kind=self.kind,
            name=self.name,
            other_names=tuple(words for words in others if words != self.name),
            parent=self.parent,
            place=self.place,
            hosts=self.hosts,
            origin=_FILE,
        )


@cache
def known_bodies() -> tuple[Body, ...]:
    """Return the rows. Raises ``ResourceError`` when the file is missing or malformed."""
    try:
        with resource(_FILE).open(encoding="utf-8", newline="") as lines:
            return tuple(_body(row) for row in csv.DictReader(lines))
    except (UnicodeDecodeError, csv.Error, KeyError, TypeError, ValueError) as error:
        raise ResourceError(
            f"The gazetteer file bodies.csv is malformed: {error}.", "Install the package again."
        ) from error


def body_names() -> Iterator[Name]:
    """Yield what names a body in a text of any language."""
    for body in known_bodies():
        entity = EntityRef(EntityKind.AGENT, body.key)
        short = {words for words, _ in body.short}
        for words in body.everywhere:
            yield Name(words, entity, NameRule.ACRONYM if words in short else NameRule.ALONE)
        for words in body.led:
            yield Name(words, entity, NameRule.LED)


def names_only_in(language: str) -> tuple[Name, ...]:
    """Return what names a body in texts of one language (BCP 47 primary subtag) alone."""
    return tuple(
        Name(words, EntityRef(EntityKind.AGENT, body.key), NameRule.ACRONYM)
        for body in known_bodies()
        for words in body.only_in(language)
    )


def _body(row: dict[str, str]) -> Body:
    return Body(
        key=row["key"],
        kind=AgentKind(row["kind"]),
        name=row["name"],
        short=tuple(_limited(words) for words in _several(row["short"])),
        led=_several(row["led"]),
        names=_several(row["names"]),
        place=row["place"] or None,
        parent=row["parent"] or None,
        hosts=_several(row["hosts"]),
    )


def _limited(printed: str) -> tuple[str, tuple[str, ...]]:
    words, _, languages = printed.partition("@")
    return words, tuple(languages.split("+")) if languages else ()


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
