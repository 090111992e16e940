"""Two figures of one thing may be told of different wholes: what differs is the same either way."""

import pytest

from kg.checks.likeness.unlike import Unlike, unlike
from kg.checks.likeness.wholes import read_said
from tests.checks.world import World

_CASES = [
    ("of households own a boat", "of people own a boat", Unlike.POPULATION),
    ("of full-time employees are insured", "of all employees are insured", Unlike.POPULATION),
    ("of rural schools lack water", "of urban schools lack water", Unlike.POPULATION),
    ("of registered workers are insured", "of workers are insured", Unlike.DEFINITION),
    ("of pilots smoke", "of all the pilots smoke", Unlike.NOTHING),
    ("of crossings are late", "are late", Unlike.UNSAID),
    ("of pilots smoke", "of pilots swim", None),
    ("of pilots smoke", "of pilots do not smoke", None),
    ("of Harris schools lack water", "of Tulsa schools lack water", None),
    ("of docks are closed", "of lamps are closed", None),
]


@pytest.mark.parametrize(("claim", "reply", "way"), _CASES)
def test_what_differs_is_the_same_from_either_side(
    claim: str, reply: str, way: Unlike | None
) -> None:
    one, other = (read_said("", words, counted=False) for words in (claim, reply))
    for found in (unlike(one, other, contrasted=False), unlike(other, one, contrasted=False)):
        assert (found[0] if found else None) == way


@pytest.mark.parametrize(
    ("column", "outcomes"),
    [("All crossings", ["failed"]), ("Day crossings", []), ("Ferry fares", [])],
)
def test_the_columns_of_a_difference_are_compared(column: str, outcomes: list[str]) -> None:
    """Two parts of one whole stand in one table on purpose, as do different measures."""
    world = World()
    world.name("quay", "East Quay")
    world.assertion("reply", "The table has both.")
    world.figure("first", "31", of="Night crossings", said="reply", work="one")
    world.figure("second", "82", of=column, said="reply", work="other")
    world.figure("gap", "-51", of="Difference", minuend="first", subtrahend="second")
    assert world.outcomes("same-whole") == outcomes
