"""How every assertion stands among the replies, in one row each: nothing says who is right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from kg.analysis.argument.extensions import parts, preferred, stable
from kg.analysis.argument.standing import Attackers, Standing, attackers, grounded
from kg.analysis.network.building import links, names
from kg.analysis.rows import rows
from kg.analysis.wording import local_name
from kg.errors import UsageError
from kg.store.base import View

Sets: TypeAlias = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of how many sets an assertion is."""

    within: int
    of: int

    def __str__(self) -> str:
        return f"{self.within} of {self.of}"


@dataclass(frozen=True, slots=True)
class Status:
    """One assertion: ``disputed_by`` are the replies that dispute it, by IRI.

    ``preferred`` and ``stable`` count the sets of the exchange that it belongs to; ``None`` when
    there are too many to list.
    """

    assertion: str
    label: str
    standing: Standing
    disputed_by: tuple[str, ...]
    preferred: Share | None
    stable: Share | None


def statuses(view: View) -> tuple[Status, ...]:
    """Return how each assertion stands that replies or is replied to, in the order of IRIs."""
    found = rows(view, "arguments")
    against = attackers(links(found))
    named = names([row for row in found if row.get("node") in against])
    known = [status for part in parts(against) for status in _of(part, named)]
    return tuple(sorted(known, key=lambda one: one.assertion))


def _of(part: Attackers, named: Mapping[str, str]) -> Iterator[Status]:
    standing = grounded(part)
    sets = sets_of(part, standing)
    for argument in part:
        shares = [Share(sum(argument in one for one in each), len(each)) for each in sets or ()]
        yield Status(
            argument, named.get(argument) or local_name(argument), standing[argument],
            tuple(sorted(part[argument])), *(shares or (None, None)),
        )  # fmt: skip


def sets_of(part: Attackers, standing: Mapping[str, Standing]) -> tuple[Sets, Sets] | None:
    """Return the preferred and the stable sets; ``None`` when there are too many.

    Where the grounded labelling leaves nothing open it is the only complete one, so that what is
    unanswered is the only set of either kind (Dung 1995, theorem 25; Caminada 2006): no search.
    """
    if Standing.CONTESTED not in standing.values():
        only = frozenset(key for key, how in standing.items() if how is Standing.UNANSWERED)
        return (only,), (only,)
    try:
        return preferred(part), stable(part)
    except UsageError:
        return None
