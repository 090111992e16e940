"""Who belongs to whom: a body above or below a party counts as the party itself."""

from collections import defaultdict
from collections.abc import Mapping

from kg.checks.reading import Reading, values

Sets = Mapping[str, frozenset[str]]


def parties(reading: Reading) -> Sets:
    """Return, for each assertion, whom it is attributed to."""
    found = reading.by("assertions", "assertion")
    return {assertion: frozenset(values(rows, "party")) for assertion, rows in found.items()}


def creators(reading: Reading) -> Sets:
    """Return, for each work, who made it; nobody where that is unknown."""
    found = reading.by("sources", "source")
    return {source: frozenset(values(rows, "creator")) for source, rows in found.items()}


def kin(reading: Reading) -> Sets:
    """Return, for each body, itself and all bodies above and below it."""
    above: dict[str, set[str]] = defaultdict(set)
    for row in reading.rows("parents"):
        above[row["body"]].add(row["above"])
    lines = {body: _upward(body, above) for body in above}
    found: dict[str, set[str]] = defaultdict(set)
    for body, line in lines.items():
        for other in line:
            found[body].add(other)
            found[other].add(body)
    return {body: frozenset(others | {body}) for body, others in found.items()}


def is_own(reading: Reading, party: frozenset[str], makers: frozenset[str]) -> bool:
    """Tell whether one of ``makers`` is the party, a body above it or a body below it."""
    family = reading.once(kin)
    return any(makers & family.get(one, frozenset({one})) for one in party)


def _upward(body: str, above: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [body]
    while waiting:
        new = above.get(waiting.pop(), set()) - seen
        seen |= new
        waiting.extend(new)
    return seen
