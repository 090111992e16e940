"""The smallest sets of replies without which a claim would be unanswered, by a SAT solver."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pysat.card import ITotalizer
from pysat.solvers import Solver

from kg.analysis.argument.program import Program, program
from kg.analysis.argument.standing import Attackers, complete
from kg.errors import UsageError

MOST: Final = 1_000  # sets
_CONFLICTS: Final = 200_000  # of the solver, in all its answers: a few seconds
_SOLVER: Final = "glucose4"  # one that can be given a bound


@dataclass(frozen=True, slots=True)
class Withdrawals:
    """The smallest ``sets`` of assertions that would have to go, all of one size, in order.

    One empty set: the claim is unanswered now. No set: it disputes itself, and nothing helps.
    Where they are not ``whole`` the search ended at its bound, and there may be others of the size.
    """

    sets: tuple[frozenset[str], ...]
    whole: bool = True


def withdrawals(against: Attackers, claim: str) -> Withdrawals:
    """Return the smallest sets of other assertions without which ``claim`` would be unanswered.

    The search ends after 1,000 sets or 200,000 conflicts of the solver. Raises ``UsageError`` for a
    claim that is not there.
    """
    known = complete(against)
    if claim not in known:
        raise UsageError(f"{claim} neither replies nor is replied to.", "Give the IRI of another.")
    if claim in known[claim]:
        return Withdrawals(())
    surely = frozenset(foe for foe in known[claim] if not known[foe])
    rest = {one: foes - surely for one, foes in known.items() if one not in surely}
    found, whole = list[frozenset[str]](), True
    for gone in _smallest(_bearing(rest, claim), claim):
        if gone is None or len(found) == MOST:
            whole = False
            break
        found.append(surely | gone)
    return Withdrawals(tuple(sorted(found, key=sorted)), whole)


def _smallest(known: Attackers, claim: str) -> Iterator[frozenset[str] | None]:
    """Yield the sets of the least size that has any; ``None`` when the search ends at its bound."""
    asked = program(known, claim)
    most = len(known[claim])  # without all that disputes it the claim would stand
    sums = ITotalizer(list(asked.gone.values()), ubound=most, top_id=asked.top)
    with Solver(name=_SOLVER, bootstrap_with=[*asked.clauses, *sums.cnf.clauses]) as solver:
        solver.conf_budget(_CONFLICTS)
        for size in range(_at_least(solver, asked, most), most + 1):
            more = [-number for number in sums.rhs[size : size + 1]]  # than so many, barred
            some = False
            for gone in _models(solver, asked, more):
                some = True
                yield gone
            if some:
                return


def _models(solver: Solver, asked: Program, bound: list[int]) -> Iterator[frozenset[str] | None]:
    """Yield what is withdrawn in each model, and no set that holds another."""
    while found := solver.solve_limited(assumptions=bound):
        true = set(solver.get_model() or ())
        gone = frozenset(one for one, number in asked.gone.items() if number in true)
        yield gone
        solver.add_clause([-asked.gone[one] for one in sorted(gone)])
    if found is None:
        yield None


def _at_least(solver: Solver, asked: Program, most: int) -> int:
    """Return how many groups are found of which one each has to go: no set is smaller."""
    free, groups = set(asked.gone.values()), 0
    while groups < most:
        stay = [-number for number in sorted(free)]
        if solver.solve_limited(assumptions=stay) is not False:
            break
        free -= {-number for number in solver.get_core() or ()}
        groups += 1
    return groups


def _bearing(known: Attackers, claim: str) -> dict[str, frozenset[str]]:
    """Return what bears on a claim: its replies, the replies to them, and so on."""
    seen, waiting = {claim}, [claim]
    while waiting:
        new = known[waiting.pop()] - seen
        seen |= new
        waiting.extend(new)
    return {argument: foes for argument, foes in known.items() if argument in seen}
