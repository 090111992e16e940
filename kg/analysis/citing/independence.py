"""How many independent sources stand behind an assertion, and why others do not count apart.

Two sources count as one when one body made both, when a body and a part of it or two parts of one
body did, when the figures from both are from the same data, or when one is a reprint of the other:
both bear one title, or stand at all but one address. What the party made, or its kin in that
sense, is its own. A source whose maker is not known counts apart: that it depends on another cannot
be told. Reprints under other titles are not recognised.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import local_name, opening
from kg.store.base import View
from kg.vocab.iris import normalise


@dataclass(frozen=True, slots=True)
class Independence:
    """The sources of one assertion: ``groups`` of those that count as one, IRIs in order.

    ``own`` are those of the party itself. ``reasons`` say why sources were put together or aside.
    """

    assertion: str
    label: str
    groups: tuple[tuple[str, ...], ...]
    own: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def number(self) -> int:
        """The number of independent sources."""
        return len(self.groups)

    @property
    def cited(self) -> int:
        """The number of sources that the assertion leans on."""
        return len(self.own) + sum(map(len, self.groups))


@dataclass(frozen=True, slots=True)
class Bodies:
    """Who is part of whom: for each body all that it is part of, and those directly above it."""

    above: Mapping[str, frozenset[str]]
    directly: Mapping[str, frozenset[str]]
    names: Mapping[str, str]

    def kin(self, ones: Iterable[str], others: Iterable[str]) -> str:
        """Say what makes two groups of makers one; nothing when they have nothing in common."""
        for one in sorted(ones):
            for other in sorted(others):
                said = self._kin(one, other)
                if said:
                    return said
        return ""

    def _kin(self, one: str, other: str) -> str:
        name, far = self.name(one), self.name(other)
        if one == other:
            return name
        if other in self.above.get(one, ()) or one in self.above.get(other, ()):
            return f"{name} and {far} are part of one another"
        both = self.directly.get(one, frozenset()) & self.directly.get(other, frozenset())
        return f"{name} and {far} are parts of {self.name(min(both))}" if both else ""

    def name(self, body: str) -> str:
        """Return what a body is called."""
        return self.names.get(body) or local_name(body)


@dataclass(frozen=True, slots=True)
class _Work:
    """A source: its makers, the works its figures are from, those at all but its address."""

    iri: str
    name: str
    makers: frozenset[str]
    primary: frozenset[str]
    twins: frozenset[str]


def independence(view: View) -> tuple[Independence, ...]:
    """Return, for each assertion that leans on a source, how many independent ones there are."""
    bodies = _bodies(rows(view, "above"), rows(view, "body-names"))
    found = grouped(rows(view, "support"), "assertion")
    return tuple(_of(assertion, group, bodies) for assertion, group in found.items())


def _bodies(links: Sequence[Row], named: Iterable[Row]) -> Bodies:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from((row["body"], row["above"]) for row in links)
    above = {body: frozenset(nx.descendants(graph, body)) for body in graph}
    directly = {body: frozenset(graph.successors(body)) for body in graph}
    return Bodies(above, directly, {row["body"]: row["name"] for row in named})


def _of(assertion: str, found: Sequence[Row], bodies: Bodies) -> Independence:
    works = [_work(source, group) for source, group in grouped(found, "source").items()]
    party, own, reasons = values(found, "party"), list[str](), list[str]()
    for work in works:
        said = bodies.kin(party, work.makers)
        if said:
            own.append(work.iri)
            reasons.append(f"{work.name} is the party's own: {said}.")
    for work in [one for one in works if one.iri not in own]:
        again = next(filter(None, (_again(work, one) for one in works if one.iri in own)), "")
        if again:
            own.append(work.iri)
            reasons.append(f"{work.name} is a reprint of the party's own: {again}.")
    others = [work for work in works if work.iri not in own]
    groups, merged = _groups(others, bodies)
    label = opening(next(iter(values(found, "text")), ""), 60) or local_name(assertion)
    return Independence(assertion, label, groups, tuple(own), (*reasons, *merged))


def _work(source: str, found: Sequence[Row]) -> _Work:
    name = opening(next(iter(values(found, "name")), ""), 60) or local_name(source)
    makers = frozenset((*values(found, "creator"), *values(found, "publisher")))
    primary, twins = values(found, "primary"), values(found, "twin")
    return _Work(source, f"“{name}”", makers, frozenset(primary), frozenset(twins))


def _groups(
    works: Sequence[_Work], bodies: Bodies
) -> tuple[tuple[tuple[str, ...], ...], list[str]]:
    """Put together the works that count as one, with a reason for each two that do."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(work.iri for work in works)
    reasons: list[str] = []
    for one, other in combinations(works, 2):
        said = _shared(one, other, bodies)
        if said:
            graph.add_edge(one.iri, other.iri)
            reasons.append(f"{one.name} and {other.name} count as one: {said}.")
    groups = (tuple(sorted(group)) for group in nx.connected_components(graph))
    return tuple(sorted(groups)), reasons


def _shared(one: _Work, other: _Work, bodies: Bodies) -> str:
    if said := _again(one, other):
        return said
    if {one.iri, *one.primary} & {other.iri, *other.primary}:
        return "their figures are from the same data"
    return bodies.kin(one.makers, other.makers)


def _again(one: _Work, other: _Work) -> str:
    """Say what shows that one of two works is a reprint of the other."""
    if one.iri in other.twins or other.iri in one.twins:
        return "their addresses are all but the same"
    if _is_title(one.name) and normalise(one.name) == normalise(other.name):
        return "they bear the same title"
    return ""


def _is_title(name: str) -> bool:
    """A short name ("Annual Report") may be that of different works."""
    return len(name.split()) > 3
