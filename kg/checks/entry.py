"""What a check hands in: a function, and the checks that its findings belong to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from kg.checks.reading import Reading
from kg.model.finding import Check, Finding

Run: TypeAlias = Callable[[Reading], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One function, which yields findings of ``checks``.

    It is run once over the ``whole`` view, or once for each document that has a text. What it finds
    about one thing in several documents is one fact where they are to be ``merged``.
    """

    run: Run
    checks: tuple[Check, ...]
    whole: bool = True
    merged: bool = False
