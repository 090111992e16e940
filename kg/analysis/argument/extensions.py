"""Sets of assertions that can stand together: preferred and stable extensions after Dung 1995.

Found by a SAT solver on the encodings of P. Besnard, S. Doutre, "Checking the acceptability of a
set of arguments", NMR 2004, 59-64: variable ``a`` says that argument ``a`` is in the set.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

import networkx as nx
from pysat.solvers import Solver

from kg.analysis.argument.standing import Attackers, complete
from kg.errors import UsageError

MOST: Final = 1000  # sets; there can be 3 to the power of a third of the assertions
_SOLVER: Final = "cadical153"


def preferred(against: Attackers) -> tuple[frozenset[str], ...]:
    """Return the largest sets that agree with themselves and answer every reply to them.

    Raises ``UsageError`` when there are more than 1,000.
    """
    known = complete(against)
    return _sorted(_largest(tuple(known), _admissible(known)))


def stable(against: Attackers) -> tuple[frozenset[str], ...]:
    """Return the sets that agree with themselves and answer everything outside; there may be none.

    Raises ``UsageError`` when there are more than 1,000.
    """
    known = complete(against)
    number = _numbers(known)
    outside = [[number[a], *(number[foe] for foe in sorted(known[a]))] for a in known]
    return _sorted(_largest(tuple(known), [*_conflict_free(known), *outside]))


def parts(against: Attackers) -> tuple[dict[str, frozenset[str]], ...]:
    """Return the frameworks that have nothing to do with each other, in the order of their IRIs.

    The sets of the whole are the products of theirs.
    """
    known = complete(against)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(known)
    graph.add_edges_from((a, foe) for a, foes in known.items() for foe in foes)
    groups = sorted(sorted(group) for group in nx.connected_components(graph))
    return tuple({argument: known[argument] for argument in group} for group in groups)


def _numbers(known: Attackers) -> dict[str, int]:
    return dict(zip(known, count(1), strict=False))


def _conflict_free(known: Attackers) -> list[list[int]]:
    number = _numbers(known)
    return [[-number[a], -number[foe]] for a, foes in known.items() for foe in sorted(foes)]


def _admissible(known: Attackers) -> list[list[int]]:
    number = _numbers(known)
    defended = [
        [-number[a], *(number[friend] for friend in sorted(known[foe]))]
        for a, foes in known.items()
        for foe in sorted(foes)
    ]
    return [*_conflict_free(known), *defended]


def _largest(names: Sequence[str], clauses: list[list[int]]) -> Iterator[frozenset[str]]:
    """Yield the largest models: each is grown until nothing can be added, then its parts barred."""
    every = range(1, len(names) + 1)
    switches = count(len(names) + 1)
    with Solver(name=_SOLVER, bootstrap_with=clauses) as solver:
        while solver.solve():
            chosen = _chosen(solver, len(names))
            while grown := _grown(solver, chosen, every, next(switches)):
                chosen = grown
            yield frozenset(names[number - 1] for number in chosen)
            solver.add_clause([number for number in every if number not in chosen])


def _grown(solver: Solver, chosen: set[int], every: range, switch: int) -> set[int] | None:
    """Return a model with all of ``chosen`` and more; ``switch`` turns the demand for more on."""
    solver.add_clause([-switch, *(number for number in every if number not in chosen)])
    found = solver.solve(assumptions=[switch, *sorted(chosen)])
    return _chosen(solver, len(every)) if found else None


def _chosen(solver: Solver, size: int) -> set[int]:
    return {number for number in solver.get_model() or () if 0 < number <= size}


def _sorted(found: Iterator[frozenset[str]]) -> tuple[frozenset[str], ...]:
    sets: list[frozenset[str]] = []
    for one in found:
        sets.append(one)
        if len(sets) > MOST:
            raise UsageError(
                f"More than {MOST:,} sets of these assertions can stand together.",
                "Ask for one claim, or take the grounded labelling.",
            )
    return tuple(sorted(sets, key=sorted))
