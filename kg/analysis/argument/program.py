"""What may be withdrawn for a claim to be unanswered, as clauses of logic for a SAT solver.

An assertion stands when it is not withdrawn and every reply to it is withdrawn, or disputed by one
that stands before it: a logic program, whose least model is the grounded set. "Before" keeps those
that go round in a circle from standing by each other. Each of them has a level, a number in binary
digits: T. Janhunen, "Some (in)translatability results for normal logic programs and propositional
theories", Journal of Applied Non-Classical Logics 16 (2006) 35-86.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
from pysat.formula import IDPool

from kg.analysis.argument.standing import Attackers

if TYPE_CHECKING:
    Net: TypeAlias = nx.DiGraph[str]

Clauses: TypeAlias = Iterator[list[int]]


@dataclass(frozen=True, slots=True)
class Program:
    """Clauses that hold when the claim stands.

    ``gone`` maps each assertion that may be withdrawn to the variable that says so; ``top`` is the
    highest variable.
    """

    clauses: tuple[list[int], ...]
    gone: Mapping[str, int]
    top: int


def program(known: Attackers, claim: str) -> Program:
    """Return the clauses under which ``claim`` is in the grounded set of what is left."""
    names = IDPool()
    gone = {one: names.id(("gone", one)) for one in known if one != claim}
    defended = _defended(known)
    clauses = [[names.id(claim)], *_standing(known, gone, defended, names)]
    clauses += _in_order(defended, names)
    return Program(tuple(clauses), gone, names.top)


def _defended(known: Attackers) -> "Net":
    """Link each assertion to those it defends; an edge within a circle has its ``size``."""
    graph: Net = nx.DiGraph()
    for argument, foes in known.items():
        graph.add_edges_from((friend, argument) for foe in foes for friend in known[foe])
    for circle in nx.strongly_connected_components(graph):
        for start, end in graph.subgraph(circle).edges:
            graph.edges[start, end]["size"] = len(circle)
    return graph


def _standing(known: Attackers, gone: Mapping[str, int], defended: "Net", names: IDPool) -> Clauses:
    """An assertion that stands is not withdrawn, and each reply to it is or has an answer."""
    for argument, foes in known.items():
        stands = names.id(argument)
        if argument in gone:
            yield [-stands, -gone[argument]]
        for foe in sorted(foes):
            withdrawn = [gone[foe]] if foe in gone else []
            answers = (
                names.id(
                    ("by", friend, argument)
                    if "size" in defended.edges[friend, argument]
                    else friend
                )
                for friend in sorted(known[foe])
                if friend != argument
            )
            yield [-stands, *withdrawn, *answers]


def _in_order(defended: "Net", names: IDPool) -> Clauses:
    """In a circle what stands by another has a higher level than it."""
    for friend, argument in sorted(defended.edges):
        size = defended.edges[friend, argument].get("size")
        if size and friend != argument:
            by = names.id(("by", friend, argument))
            yield [-by, names.id(friend)]
            yield from _lower(friend, argument, by, size.bit_length(), names)


def _lower(friend: str, argument: str, by: int, digits: int, names: IDPool) -> Clauses:
    """If ``by``, the level of ``friend`` is below that of ``argument``, the first digit first."""
    so_far = by  # as long as their digits are the same
    for digit in range(digits):
        low, high = names.id(("level", friend, digit)), names.id(("level", argument, digit))
        same = names.id(("same", friend, argument, digit))
        yield [-so_far, -low, high]
        yield from ([-so_far, same, high], [-so_far, same, -low])
        so_far = same
    yield [-so_far]
