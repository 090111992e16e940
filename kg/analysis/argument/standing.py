"""Which assertions stand unanswered: replies as attacks in an abstract argumentation framework.

P. M. Dung, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning,
logic programming and n-person games", Artificial Intelligence 77 (1995) 321-357; labellings after
M. Caminada, "On the issue of reinstatement in argumentation", JELIA 2006, LNAI 4160, 111-123. That
an assertion stands says that no reply to it stands, not that it is so.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from kg.analysis.rows import Row
from kg.vocab.namespaces import iri

if TYPE_CHECKING:
    import networkx as nx

    Net: TypeAlias = nx.Graph[str]

Attackers: TypeAlias = Mapping[str, frozenset[str]]

_ATTACKS: Final = frozenset(
    map(iri, ("cito:disputes", "cito:disagreesWith", "cito:refutes", "cito:critiques"))
)


class Standing(StrEnum):
    """How an assertion stands in the grounded labelling."""

    UNANSWERED = "unanswered"  # in: nothing replies to it that is not answered itself
    ANSWERED = "answered"  # out: a reply to it stands
    CONTESTED = "contested"  # undecided: replies go round in a circle


def attackers(found: Iterable[Row]) -> dict[str, frozenset[str]]:
    """Return, for every assertion that replies or is replied to, what disputes it.

    ``found`` are the rows of the query ``arguments``.
    """
    foes: dict[str, set[str]] = {}
    for row in found:
        foes.setdefault(row["from"], set())
        held = foes.setdefault(row["to"], set())
        if row["how"] in _ATTACKS:
            held.add(row["from"])
    return {key: frozenset(foes[key]) for key in sorted(foes)}


def grounded(against: Attackers) -> dict[str, Standing]:
    """Return the grounded labelling: what has to be accepted or rejected, and what is left open.

    Linear in the number of replies. Attackers that are no key count as arguments without attackers.
    """
    known = complete(against)
    targets: dict[str, list[str]] = {}
    for argument, foes in known.items():
        for foe in foes:
            targets.setdefault(foe, []).append(argument)
    open_foes = {argument: len(foes) for argument, foes in known.items()}
    standing = dict.fromkeys(known, Standing.CONTESTED)
    waiting = [argument for argument, number in open_foes.items() if not number]
    standing |= dict.fromkeys(waiting, Standing.UNANSWERED)
    while waiting:
        for answered in targets.get(waiting.pop(), ()):
            if standing[answered] is Standing.CONTESTED:
                standing[answered] = Standing.ANSWERED
                for other in targets.get(answered, ()):
                    open_foes[other] -= 1
                    if not open_foes[other] and standing[other] is Standing.CONTESTED:
                        standing[other] = Standing.UNANSWERED
                        waiting.append(other)
    return standing


def mark_standing(graph: "Net", against: Attackers) -> None:
    """Say of every node of a graph how it stands, as its attribute ``standing``."""
    for argument, standing in grounded(against).items():
        if argument in graph:
            graph.nodes[argument]["standing"] = str(standing)


def complete(against: Attackers) -> dict[str, frozenset[str]]:
    """Return the framework with every attacker as a key, in the order of the IRIs."""
    every = set(against).union(*against.values())
    return {argument: against.get(argument, frozenset()) for argument in sorted(every)}
