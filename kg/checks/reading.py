"""What every check reads: answers of queries, each asked once, and where things stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias, TypeVar

import pyoxigraph as ox

from kg.errors import QueryError
from kg.model.finding import Place
from kg.store.answer import Solutions
from kg.store.base import View
from kg.vocab.resources import package_text

Row: TypeAlias = Mapping[str, str]
T = TypeVar("T")
_LONGEST_TITLE: Final = 60


class Reading:
    """One view of the store, and what was read from it so far."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._answers: dict[str, list[Row]] = {}
        self._grouped: dict[tuple[str, str], dict[str, list[Row]]] = {}
        self._read: dict[Callable[[Reading], Any], Any] = {}

    def rows(self, name: str) -> list[Row]:
        """Answer the query ``queries/{name}.rq`` of this room, once."""
        if name not in self._answers:
            self._answers[name] = self.ask(package_text(f"checks/queries/{name}.rq"))
        return self._answers[name]

    def ask(self, query: str) -> list[Row]:
        """Answer a SELECT query as plain text; a row lacks what is not bound in it.

        Raises ``QueryError`` for a query that is malformed or no SELECT.
        """
        answer = self.view.query(query)
        if not isinstance(answer, Solutions):
            raise QueryError("The query of a check returns no table.", "Ask with SELECT.")
        return [
            {
                variable: term.value
                for variable, term in zip(answer.variables, row, strict=True)
                if isinstance(term, ox.NamedNode | ox.Literal)
            }
            for row in answer.rows
        ]

    def by(self, name: str, key: str) -> Mapping[str, list[Row]]:
        """Return the rows of a query of this room by their value of ``key``, grouped once."""
        if (name, key) not in self._grouped:
            self._grouped[name, key] = grouped(self.rows(name), key)
        return self._grouped[name, key]

    def once(self, read: Callable[["Reading"], T]) -> T:
        """Return ``read(self)``, computed the first time only."""
        if read not in self._read:
            self._read[read] = read(self)
        found: T = self._read[read]
        return found

    @cached_property
    def places(self) -> Mapping[str, tuple[Place, ...]]:
        """The places of everything that is anchored, in reading order."""
        named = {row["version"]: row.get("name", "") for row in self.rows("versions")}
        found: dict[str, set[Place]] = defaultdict(set)
        for row in self.rows("anchors"):
            span, version = (int(row["start"]), int(row["end"])), row["version"]
            place = Place(named.get(version, ""), *span, row["exact"], row["anchor"], version)
            found[row["thing"]].add(place)
        return {thing: tuple(sorted(places)) for thing, places in found.items()}

    def places_of(self, *things: str) -> tuple[Place, ...]:
        """Return where these things stand, in their order, each place once."""
        every = (place for thing in things for place in self.places.get(thing, ()))
        return tuple(dict.fromkeys(every))

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """The names of each thing, the first one first, then the others in order."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for row in self.rows("names"):
            found[row["thing"]][row["name"]] = None
        for row in self.rows("names"):
            if "also" in row:
                found[row["thing"]][row["also"]] = None
        return {thing: tuple(names) for thing, names in found.items()}

    def name(self, thing: str) -> str:
        """Return what a thing is called, or the last part of its IRI."""
        return next(iter(self.names.get(thing, ())), "") or thing.rpartition("/")[2]

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
