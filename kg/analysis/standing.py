"""Which assertions stand unanswered: replies as attacks in an abstract argumentation framework.

P. M. Dung, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning,
logic programming and n-person games", Artificial Intelligence 77 (1995) 321-357; labellings after
M. Caminada, "On the issue of reinstatement in argumentation", JELIA 2006, LNAI 4160, 111-123. That
an assertion stands says that no reply to it stands, not that it is so.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from kg.analysis.rows import Row
from kg.errors import UsageError
from kg.vocab.namespaces import iri

if TYPE_CHECKING:
    from kg.analysis.networks import Net

Attackers: TypeAlias = Mapping[str, frozenset[str]]

_ATTACKS: Final = frozenset(
    map(iri, ("cito:disputes", "cito:disagreesWith", "cito:refutes", "cito:critiques"))
)
_LARGEST: Final = 20  # for preferred and stable sets, which are up to 2 to the power of this


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
    known = _complete(against)
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


def preferred(against: Attackers) -> tuple[frozenset[str], ...]:
    """Return the largest sets that agree with themselves and answer every reply to them.

    Raises ``UsageError`` for more than 20 assertions.
    """
    found: list[frozenset[str]] = []
    known = _complete(against)
    for chosen in _sets(known):
        if not any(chosen <= larger for larger in found) and _is_admissible(chosen, known):
            found.append(chosen)
    return tuple(sorted(found, key=sorted))


def stable(against: Attackers) -> tuple[frozenset[str], ...]:
    """Return the sets that agree with themselves and answer everything outside; there may be none.

    Raises ``UsageError`` for more than 20 assertions.
    """
    known = _complete(against)
    found = [
        chosen
        for chosen in _sets(known)
        if all(bool(foes & chosen) != (argument in chosen) for argument, foes in known.items())
    ]
    return tuple(sorted(found, key=sorted))


def withdrawals(against: Attackers, claim: str, most: int = 3) -> tuple[frozenset[str], ...]:
    """Return the smallest sets of other assertions without which ``claim`` would be unanswered.

    Sets of up to ``most``; nothing when more would have to go. One empty set: it is unanswered now.
    Raises ``UsageError`` for a claim that is not there.
    """
    known = _complete(against)
    if claim not in known:
        raise UsageError(f"{claim} neither replies nor is replied to.", "Give the IRI of another.")
    others = sorted(_reaching(known, claim) - {claim})
    for size in range(most + 1):
        found = [
            frozenset(gone)
            for gone in combinations(others, size)
            if grounded(_without(known, frozenset(gone)))[claim] is Standing.UNANSWERED
        ]
        if found:
            return tuple(found)
    return ()


def mark_standing(graph: "Net", against: Attackers) -> None:
    """Say of every node of a graph how it stands, as its attribute ``standing``."""
    for argument, standing in grounded(against).items():
        if argument in graph:
            graph.nodes[argument]["standing"] = str(standing)


def _complete(against: Attackers) -> dict[str, frozenset[str]]:
    every = set(against).union(*against.values())
    return {argument: against.get(argument, frozenset()) for argument in sorted(every)}


def _sets(known: Attackers) -> Iterator[frozenset[str]]:
    """Yield every set of arguments, the largest first."""
    if len(known) > _LARGEST:
        raise UsageError(
            f"{len(known)} assertions are too many to try every set of them.",
            f"Take a part with at most {_LARGEST}, or the grounded labelling.",
        )
    for size in range(len(known), -1, -1):
        yield from map(frozenset, combinations(sorted(known), size))


def _is_admissible(chosen: frozenset[str], known: Attackers) -> bool:
    foes = _all(known[argument] for argument in chosen)
    return not foes & chosen and all(known[foe] & chosen for foe in foes)


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _reaching(known: Attackers, claim: str) -> set[str]:
    """Return what bears on a claim: its replies, the replies to them, and so on."""
    seen, waiting = {claim}, [claim]
    while waiting:
        new = known[waiting.pop()] - seen
        seen |= new
        waiting.extend(new)
    return seen


def _without(known: Attackers, gone: frozenset[str]) -> dict[str, frozenset[str]]:
    return {argument: foes - gone for argument, foes in known.items() if argument not in gone}
