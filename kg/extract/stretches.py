"""Stretches of a text that are taken, asked for by place without a walk through all of them."""

from bisect import bisect_left
from collections.abc import Iterable


class Stretches:
    """Stretches between two offsets, none overlapping another; those given at first are joined."""

    def __init__(self, given: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(given):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, start: int, end: int) -> bool:
        """Tell whether a stretch has a character in common with ``start`` to ``end``."""
        before = bisect_left(self._starts, end) - 1
        return before >= 0 and self._ends[before] > start

    def hold(self, position: int) -> bool:
        """Tell whether the character at ``position`` is in a stretch."""
        return self.meet(position, position + 1)

    def add(self, start: int, end: int) -> None:
        """Add a stretch that meets none of the others."""
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)
