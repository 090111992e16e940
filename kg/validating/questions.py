"""What to ask about a doubt, the quick before the slow: nearly always there is nothing to find.

First whatever has the property, without a look at who it is; only then the targets. A value that
many nodes share is looked at once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.validating.doubts import Doubt


@dataclass(frozen=True, slots=True)
class Question:
    """Queries of which each is asked only if the one before it found something.

    The last finds the doubtful targets.
    """

    stages: tuple[str, ...]


def questions(doubts: Iterable[tuple[Doubt, str]]) -> list[Question]:
    """Ask which of the targets each doubt keeps, in the order of the text."""
    known = list(doubts)
    tests = defaultdict[str, set[str]](set)
    for doubt, _ in known:
        if doubt.step and doubt.test:
            tests[doubt.step].add(doubt.test)
    asked = (Question((*_wide(d, tests), *_narrow(d, targets))) for d, targets in known)
    return sorted(asked, key=lambda question: question.stages)


def _wide(doubt: Doubt, tests: dict[str, set[str]]) -> list[str]:
    """Ask about all nodes at once; about all that is to be tested along a path in one go."""
    if doubt.counted:
        count = "(COUNT(*) AS ?values) (COUNT(DISTINCT ?this) AS ?nodes)"
        group = f"{{ SELECT {count} WHERE {{ {doubt.counted} }} }} FILTER(?values != ?nodes)"
        return [f"SELECT ?values WHERE {{ {group} }}", _bare(doubt)]
    if not doubt.step:
        return [_bare(doubt)] if doubt.binds else []
    one = _of_values(doubt, doubt.step, doubt.rest)
    if len(beside := tests[doubt.step] if doubt.test else ()) < 2:
        return [one]
    any_of = " || ".join(f"({test})" for test in sorted(beside))
    return [_of_values(doubt, doubt.step, f"FILTER({any_of})"), one]


def _narrow(doubt: Doubt, targets: str) -> list[str]:
    """Ask about the targets."""
    if not doubt.binds:
        return [f"SELECT DISTINCT ?this WHERE {{ {{ {targets} }} {doubt.text} }}"]
    only = f"{{ SELECT ?this WHERE {{ {targets} }} }}"
    if not doubt.step:
        found = f"{{ SELECT ?this WHERE {{ {doubt.text} }} }}"
        return [f"SELECT DISTINCT ?this WHERE {{ {found} {only} }}"]
    found = f"{only} {{ SELECT ?this {doubt.value} WHERE {{ {doubt.step} }} }}"
    return [
        _of_values(doubt, found, doubt.rest),
        f"SELECT DISTINCT ?this WHERE {{ {found} {doubt.rest} }}",
    ]


def _bare(doubt: Doubt) -> str:
    return f"SELECT ?this WHERE {{ {doubt.text} }}"


def _of_values(doubt: Doubt, found: str, rest: str) -> str:
    name = doubt.value
    return f"SELECT {name} WHERE {{ {{ SELECT DISTINCT {name} WHERE {{ {found} }} }} {rest} }}"
