"""Right, invented and missed things, and the measures made of them."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found and is in the gold, what was found and is not, what is in it alone.

    ``invented`` and ``missed`` name the things, for people.
    """

    right: int = 0
    invented: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found."""
        found = self.right + len(self.invented)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 1 when there is none."""
        there = self.right + len(self.missed)
        return self.right / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both (van Rijsbergen 1979)."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right,
            self.invented + other.invented,
            self.missed + other.missed,
        )


def compare(gold: Iterable[Hashable], found: Iterable[Hashable]) -> Tally:
    """Compare two collections; a thing that stands in one of them twice counts twice."""
    wanted, given = Counter(gold), Counter(found)
    return Tally(
        (wanted & given).total(),
        tuple(sorted(map(_printed, (given - wanted).elements()))),
        tuple(sorted(map(_printed, (wanted - given).elements()))),
    )


def _printed(thing: object) -> str:
    return " · ".join(map(str, thing)) if isinstance(thing, tuple) else str(thing)
