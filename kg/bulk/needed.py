"""What a part writes itself, and what of it the last stage needs: told line by line of N-Quads.

The last stage makes the graphs that all documents share: what rules and checks find, and bodies,
places and concepts as far as some document names them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from kg.build.writing import RULES
from kg.checks.needs import asked_by, asked_by_all, named_in
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri
from kg.vocab.resources import package_text

SHARED: Final = ("reference", "links", "inferred", "checks")
_OF_FEEDS: Final = ("records-cited", "records-dated", "records-found")
_A_FEED: Final = ("feeds",)
_TYPE: Final = f"<{iri('rdf:type')}>".encode()


@dataclass(frozen=True, slots=True)
class Needs:
    """What the last stage asks for, as terms in N-Quads; ``asked`` is ``None`` for anything.

    ``of_feeds`` is asked of every record of a feed, ``of_a_feed`` of the feed as a whole; anything
    else of a feed only where a document speaks of the same thing.
    """

    shared: frozenset[bytes]
    within: bytes
    asked: frozenset[bytes] | None
    of_feeds: frozenset[bytes]
    of_a_feed: frozenset[bytes]

    @classmethod
    def of(cls, names: Minter) -> "Needs":
        """Return what the rules and checks of this software ask for."""
        asked = asked_by_all()
        rules = (named_in(package_text(f"query/rules/{rule}.rq")) for rule in RULES)
        return cls(
            shared=frozenset(f"<{names.graph(name)}>".encode() for name in SHARED),
            within=f"<{names.entity('doc', '')}".encode(),
            asked=None if asked is None else _terms(asked.union(*rules)),
            of_feeds=_terms(asked_by(_OF_FEEDS)),
            of_a_feed=_terms(asked_by(_A_FEED)),
        )

    def is_asked(self, predicate: bytes, value: bytes) -> bool:
        """Tell whether a rule or check may ask for such a statement."""
        if self.asked is None:
            return True
        return (value if predicate == _TYPE else predicate) in self.asked


def _terms(names: Iterable[str]) -> frozenset[bytes]:
    return frozenset(f"<{name}>".encode() for name in names)


@dataclass(slots=True)
class Sorted:
    """The lines of a part: its ``own`` graphs, and what the last stage needs of it.

    ``feeds`` are the graphs of feeds, as terms.
    """

    needs: Needs
    feeds: frozenset[bytes]
    own: list[bytes] = field(default_factory=list)
    of_texts: list[bytes] = field(default_factory=list)
    of_records: list[bytes] = field(default_factory=list)
    _named: set[bytes] = field(default_factory=set)
    _kinds: set[bytes] = field(default_factory=set)

    def take(self, chunk: bytes) -> None:
        """Sort a chunk of whole lines."""
        own, texts, records = list[bytes](), list[bytes](), list[bytes]()
        for line in chunk.splitlines(keepends=True):
            subject, predicate, rest = line.split(b" ", 2)
            value, graph, _ = rest.rsplit(b" ", 2)
            if graph in self.needs.shared:
                texts.append(line)
                continue
            own.append(line)
            if graph in self.feeds:
                if self._is_needed_of_feed(subject, predicate, value):
                    records.append(line)
            elif self.needs.is_asked(predicate, value) or self._is_first_to_name(value):
                texts.append(line)
        for lines, held in ((own, self.own), (texts, self.of_texts), (records, self.of_records)):
            if lines:
                held.append(b"".join(lines))

    def _is_needed_of_feed(self, subject: bytes, predicate: bytes, value: bytes) -> bool:
        needs = self.needs
        if needs.asked is None or not subject.startswith(needs.within):
            return needs.is_asked(predicate, value) or self._is_first_to_name(value)
        if predicate == _TYPE:  # of each kind one: they tell that it is a feed
            return value in needs.of_a_feed and _is_new(value, self._kinds)
        return predicate in needs.of_a_feed or self._is_first_to_name(value)

    def _is_first_to_name(self, value: bytes) -> bool:
        """Tell whether nothing before named this thing, which other documents may describe."""
        if not value.startswith(b"<") or value.startswith(self.needs.within):
            return False
        return _is_new(value, self._named)


def _is_new(term: bytes, seen: set[bytes]) -> bool:
    if term in seen:
        return False
    seen.add(term)
    return True
