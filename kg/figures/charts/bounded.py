"""How much one picture draws: what a person can look at, and a sentence about the rest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from kg.analysis.citing.evidence import Citing
from kg.figures.charts.chart import Key
from kg.figures.charts.marks import Mark

MOST: Final = 400  # lines or boxes
_LEGEND: Final = 24  # marks that a legend explains one by one
Thing = TypeVar("Thing")


def left_out(drawn: int, of: int, what: str) -> str:
    """Say how many of the ``of`` things are drawn; nothing where all are.

    >>> left_out(400, 1200, "pairs")
    ' Drawn are the first 400 of 1,200 pairs; the others are neither drawn nor in the table.'
    """
    if drawn == of:
        return ""
    return (
        f" Drawn are the first {drawn:,} of {of:,} {what}; the others are neither drawn nor in "
        "the table."
    )


def most_cited(citings: Sequence[Citing], sources: int) -> Sequence[Citing]:
    """Return the citations of the most cited sources, in their order; of few sources, all."""
    counts = Counter(one.cited for one in citings)
    kept = set(sorted(counts, key=lambda cited: (-counts[cited], cited))[:sources])
    return [one for one in citings if one.cited in kept]


def shared(groups: Sequence[Sequence[Thing]], most: int = MOST) -> list[Thing]:
    """Return the first things of each group, ``most`` in all, as equally many of each as can be.

    >>> shared([[1, 2, 3, 4], [5], [6, 7, 8]], most=5)
    [1, 2, 5, 6, 7]
    """
    left, room = most, dict[int, int]()
    for taken, at in enumerate(sorted(range(len(groups)), key=lambda at: len(groups[at]))):
        room[at] = min(len(groups[at]), left // (len(groups) - taken))
        left -= room[at]
    return [thing for at, group in enumerate(groups) for thing in group[: room[at]]]


def legend(looks: Mapping[str, Mark], counts: Counter[str]) -> tuple[Key, ...]:
    """Return a line for each mark; of very many those with most behind them, and one for the rest.

    ``counts`` are of all things, drawn or not.
    """
    often = sorted(looks, key=lambda name: (-counts[name], name))[:_LEGEND]
    keys = [Key(looks[name], name, counts[name]) for name in looks if name in set(often)]
    if len(looks) > len(often):
        rest = sum(counts[name] for name in looks) - sum(key.count for key in keys)
        keys.append(Key(None, f"{len(looks) - len(often):,} more, named in the table", rest))
    return tuple(keys)
