"""What every check reads: answers of queries, each asked once, and where things stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias, TypeVar

from kg.checks.asking import Row, Said, ask, is_common, query_text
from kg.model.finding import Place
from kg.store.base import View

T = TypeVar("T")
Grouped: TypeAlias = dict[str, list[Row]]
_LONGEST_TITLE: Final = 60


class Reading:
    """One document of a view, or all of it, and what was read of it so far.

    ``said`` answers a query of this room about the document alone; without it, the whole view
    answers. ``common`` is read once for all documents.
    """

    def __init__(
        self, view: View, said: Said | None = None, common: "Reading | None" = None
    ) -> None:
        self.view = view
        self._said = said or (lambda name: self.ask(query_text(name)))
        self._common = common
        self._answers: dict[str, list[Row]] = {}
        self._grouped: dict[tuple[str, str], Grouped] = {}
        self._read: dict[Callable[[Reading], Any], Any] = {}

    def rows(self, name: str) -> list[Row]:
        """Answer the query ``queries/{name}.rq`` of this room, once."""
        if self._common is not None and is_common(name):
            return self._common.rows(name)
        if name not in self._answers:
            self._answers[name] = self._said(name)
        return self._answers[name]

    def ask(self, query: str) -> list[Row]:
        """Answer a SELECT query over the whole view as plain text; a row lacks what is not bound.

        Raises ``QueryError`` for a query that is malformed or no SELECT.
        """
        return ask(self.view, query)

    def about(self, name: str, **terms: str) -> list[Row]:
        """Answer a query of this room with variables bound to IRIs, over the whole view."""
        return ask(self.view, query_text(name), terms)

    def by(self, name: str, key: str) -> Mapping[str, list[Row]]:
        """Return the rows of a query of this room by their value of ``key``, grouped once."""
        if self._common is not None and is_common(name):
            return self._common.by(name, key)
        if (name, key) not in self._grouped:
            self._grouped[name, key] = grouped(self.rows(name), key)
        return self._grouped[name, key]

    def once(self, read: Callable[["Reading"], T]) -> T:
        """Return ``read(self)``, computed the first time only."""
        if read not in self._read:
            self._read[read] = read(self)
        found: T = self._read[read]
        return found

    @property
    def shared(self) -> "Reading":
        """What is read once for all documents; what it computes is kept for all of them."""
        return self._common or self

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents that are read here, as IRIs."""
        return frozenset(row["document"] for row in self.rows("documents"))

    @cached_property
    def places(self) -> Mapping[str, tuple[Place, ...]]:
        """The places of everything that is anchored, in reading order."""
        versions = self.by("versions", "version")
        found: dict[str, set[Place]] = defaultdict(set)
        for row in self.rows("anchors"):
            span, version = (int(row["start"]), int(row["end"])), row["version"]
            name = next(
                (named["name"] for named in versions.get(version, ()) if "name" in named), ""
            )
            found[row["thing"]].add(Place(name, *span, row["exact"], row["anchor"], version))
        return {thing: tuple(sorted(places)) for thing, places in found.items()}

    def places_of(self, *things: str) -> tuple[Place, ...]:
        """Return where these things stand, in their order, each place once."""
        every = (place for thing in things for place in self.places.get(thing, ()))
        return tuple(dict.fromkeys(every))

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """The names that are given to each thing here, the first one first, then the others."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for kind in ("name", "also"):
            for row in self.rows("names"):
                if kind in row:
                    found[row["thing"]][row[kind]] = None
        return {thing: tuple(names) for thing, names in found.items()}

    def names_of(self, thing: str) -> tuple[str, ...]:
        """Return all names of a thing, those that all documents share first."""
        shared = self._common.names.get(thing, ()) if self._common else ()
        return tuple(dict.fromkeys((*shared, *self.names.get(thing, ()))))

    def name(self, thing: str) -> str:
        """Return what a thing is called, or the last part of its IRI."""
        return next(iter(self.names_of(thing)), "") or thing.rpartition("/")[2]

    def title(self, work: str) -> str:
        """Return the name of a work in quotation marks, cut when it is long."""
        name = " ".join(self.name(work).split())
        if len(name) > _LONGEST_TITLE:
            name = name[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
        return f"“{name}”"


def grouped(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Return the rows by their value of ``key``, the values in order; rows without it are left."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if key in row:
            groups[row[key]].append(row)
    return dict(sorted(groups.items()))


def values(rows: Iterable[Row], name: str) -> tuple[str, ...]:
    """Return the different values of ``name``, in order."""
    return tuple(sorted({row[name] for row in rows if row.get(name)}))


def listed(words: Iterable[str]) -> str:
    """Say several things: "a, b and c"."""
    every = list(words)
    return " and ".join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def counted(number: int, one: str, many: str = "") -> str:
    """Return ``number`` with the noun that fits it: "1 reply", "2 replies"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
