"""How many independent sources stand behind an assertion of either party."""

import pytest

from kg.analysis.citing.independence import Independence, independence
from tests.checks.world import EX, World


def _lean(works: dict[str, list[str]], party: str = "board") -> World:
    """Let a party lean on works, each with its makers."""
    world = World()
    world.assertion("a", "So it is.", by=party)
    for work, makers in works.items():
        world.source(work, work.capitalize(), by=makers)
        world.cite(work, assertion="a")
    return world


def _found(world: World) -> Independence:
    (found,) = world.read(independence)
    return found


@pytest.mark.parametrize("party", ["board", "league"])
def test_own_sources_are_set_aside_whoever_the_party_is(party: str) -> None:
    found = _found(_lean({"own": [party], "foreign": ["school"]}, party))
    assert (found.number, found.cited) == (1, 2)
    assert found.own == (f"{EX}own",)
    assert found.reasons[0].startswith("“Own” is the party's own: ")


def test_works_of_one_maker_count_once() -> None:
    found = _found(_lean({"first": ["school"], "second": ["school", "club"], "third": ["press"]}))
    assert found.number == 2
    assert found.reasons == ("“First” and “Second” count as one: school.",)


def test_a_chain_of_makers_is_one_source() -> None:
    """The first shares a maker with the second, and the second with the third."""
    found = _found(_lean({"first": ["a1"], "second": ["a1", "a2"], "third": ["a2"]}))
    assert found.number == 1
    assert len(found.reasons) == 2


@pytest.mark.parametrize(
    ("parts", "number"),
    [
        ([("office", "ministry"), ("bureau", "ministry")], 1),
        ([("office", "bureau")], 1),
        (
            [
                ("office", "ministry"),
                ("bureau", "court"),
                ("court", "state"),
                ("ministry", "state"),
            ],
            2,
        ),
        ([], 2),
    ],
)
def test_parts_of_one_body_count_once(parts: list[tuple[str, str]], number: int) -> None:
    """Two offices of one ministry do; offices of two ministries of one state do not."""
    world = _lean({"first": ["office"], "second": ["bureau"]})
    for body, above in parts:
        world.add(body, "org:subOrganizationOf", above)
    assert _found(world).number == number


def test_figures_from_the_same_data_are_one_source() -> None:
    world = _lean({"first": ["school"], "second": ["press"]})
    for number, work in enumerate(("first", "second")):
        world.figure(f"f{number}", "82", work=work, primary="census", said="a")
    found = _found(world)
    assert found.number == 1
    assert "their figures are from the same data" in found.reasons[0]


def test_a_reprint_under_the_same_title_is_one_source() -> None:
    world = World()
    world.assertion("a", "So it is.")
    for key, title in (
        ("first", "What the Tide Costs"),
        ("second", "What the Tide Costs"),
        ("x", "Tide"),
    ):
        world.source(key, title, by=[f"maker-of-{key}"])
        world.cite(key, assertion="a")
    found = _found(world)
    assert found.number == 2
    assert "they bear the same title" in found.reasons[0]


def test_a_reprint_of_the_partys_own_work_is_not_independent_of_it() -> None:
    world = World()
    world.assertion("a", "So it is.")
    for key, maker in (("own", "board"), ("again", "gazette")):
        world.source(key, "What the Tide Costs", by=[maker])
        world.cite(key, assertion="a")
    found = _found(world)
    assert (found.number, found.cited) == (0, 2)
    assert found.reasons[1].endswith("is a reprint of the party's own: they bear the same title.")


def test_pages_at_all_but_one_address_are_one_source() -> None:
    world = _lean({"first": [], "second": []})
    world.add("first", "clm:nearDuplicateOf", "second")
    assert _found(world).number == 1


def test_unknown_makers_count_apart() -> None:
    assert _found(_lean({"first": [], "second": []})).number == 2


def test_an_assertion_without_a_source_is_not_listed() -> None:
    assert _lean({}).read(independence) == ()
