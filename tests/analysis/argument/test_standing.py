"""Which assertions stand, on frameworks small enough to reckon by hand."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis.argument.extensions import parts, preferred, stable
from kg.analysis.argument.standing import Standing, attackers, grounded
from kg.analysis.argument.status import sets_of, statuses
from kg.analysis.network.building import build_network, links
from kg.analysis.rows import rows
from kg.errors import UsageError
from tests.analysis.argument.frameworks import Framework, framework
from tests.checks.world import EX, World


def _said(against: Framework) -> str:
    return " ".join(f"{key}:{value}" for key, value in sorted(grounded(against).items()))


@pytest.mark.parametrize(
    ("attacks", "standing"),
    [
        (["a"], "a:unanswered"),
        (["ra"], "a:answered r:unanswered"),
        (["ra", "sr"], "a:unanswered r:answered s:unanswered"),
        (["ra", "ar"], "a:contested r:contested"),
        (["aa"], "a:contested"),
        (["ab", "bc", "ca"], "a:contested b:contested c:contested"),
        (["ra", "ar", "sr"], "a:unanswered r:answered s:unanswered"),
    ],
)
def test_the_grounded_labelling(attacks: list[str], standing: str) -> None:
    assert _said(framework(*attacks)) == standing


def test_two_that_dispute_each_other_are_two_preferred_and_stable_sets() -> None:
    """The Nixon diamond of Dung 1995."""
    assert preferred(framework("ab", "ba")) == (frozenset("a"), frozenset("b"))
    assert stable(framework("ab", "ba")) == (frozenset("a"), frozenset("b"))


def test_an_odd_circle_has_no_stable_set() -> None:
    circle = framework("ab", "bc", "ca")
    assert preferred(circle) == (frozenset(),)
    assert stable(circle) == ()


def test_floating_acceptance_is_in_every_preferred_set() -> None:
    """Example of Caminada 2006: whichever of a and b stands, c falls and d stands."""
    sets = preferred(framework("ab", "ba", "ac", "bc", "cd"))
    assert sets == (frozenset("ad"), frozenset("bd"))
    assert grounded(framework("ab", "ba", "ac", "bc", "cd"))["d"] is Standing.CONTESTED


@given(st.sets(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"))))
def test_what_is_grounded_is_in_every_preferred_set(attacks: set[tuple[str, str]]) -> None:
    """Dung 1995, theorem 25: the grounded set is within every complete, so every preferred one."""
    against = framework("a", *(f"{start}{end}" for start, end in attacks))
    standing = grounded(against)
    inside = {argument for argument, how in standing.items() if how is Standing.UNANSWERED}
    sets = preferred(against)
    assert sets
    assert all(inside <= chosen for chosen in sets)
    assert set(stable(against)) <= set(sets)
    answered = {argument for argument, how in standing.items() if how is Standing.ANSWERED}
    assert answered == {argument for argument in against if against[argument] & inside}


@given(st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))))
def test_the_solver_finds_what_trying_every_set_finds(attacks: set[tuple[str, str]]) -> None:
    """Dung 1995, definitions 6, 7 and 13, tried on all sets."""
    against = framework("a", *(f"{start}{end}" for start, end in attacks))
    assert set(preferred(against)) == set(_preferred_by_trying(against))
    assert set(stable(against)) == set(_stable_by_trying(against))


def _subsets(against: Framework) -> list[frozenset[str]]:
    return [
        frozenset(chosen)
        for size in range(len(against), -1, -1)
        for chosen in combinations(sorted(against), size)
    ]


def _preferred_by_trying(against: Framework) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    for chosen in _subsets(against):
        foes = frozenset[str]().union(*(against[argument] for argument in chosen))
        admissible = not foes & chosen and all(against[foe] & chosen for foe in foes)
        if admissible and not any(chosen <= larger for larger in found):
            found.append(chosen)
    return found


def _stable_by_trying(against: Framework) -> list[frozenset[str]]:
    return [
        chosen
        for chosen in _subsets(against)
        if all(bool(foes & chosen) != (argument in chosen) for argument, foes in against.items())
    ]


def test_large_exchanges_are_no_trouble() -> None:
    """Three hundred replies in a row: every second one stands."""
    row = {str(number): frozenset({str(number + 1)}) for number in range(300)}
    assert preferred(row) == (frozenset(str(number) for number in range(300, -1, -2)),)


def test_too_many_sets_are_refused() -> None:
    """Eleven pairs that dispute each other make 2048 sets."""
    letters = "abcdefghijk"
    both_ways = (one + other for one, other in zip(letters, letters.upper(), strict=True))
    pairs = framework(*(way for pair in both_ways for way in (pair, pair[::-1])))
    assert len(parts(pairs)) == 11
    with pytest.raises(UsageError, match="1,000"):
        preferred(pairs)


def test_only_disputes_count_as_attacks() -> None:
    world = World()
    for key in ("claim", "reply", "friend"):
        world.assertion(key, f"This is the {key}.")
    world.reply("reply", "claim")
    world.add("stance/f", "rdf:type", "clm:StanceLink")
    world.add("stance/f", "cito:hasCitingEntity", "friend")
    world.add("stance/f", "cito:hasCitedEntity", "reply")
    world.add("stance/f", "cito:hasCitationCharacterization", "cito:agreesWith")
    against = world.read(lambda view: attackers(links(rows(view, "arguments"))))
    standing = {key.removeprefix(EX): str(how) for key, how in grounded(against).items()}
    assert standing == {"claim": "answered", "reply": "unanswered", "friend": "unanswered"}
    net = world.read(lambda view: build_network(view, "arguments"))
    assert net.nodes[f"{EX}claim"]["standing"] == "answered"
    found = world.read(statuses)
    shares = {one.label: f"{one.preferred}, {one.stable}" for one in found}
    assert shares == {
        "claim": "0 of 1, 0 of 1",
        "friend": "1 of 1, 1 of 1",
        "reply": "1 of 1, 1 of 1",
    }
    assert found[0].disputed_by == (f"{EX}reply",)


@given(
    st.sets(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).map("".join), max_size=10
    )
)
def test_without_a_search_the_sets_are_those_that_the_solver_finds(attacks: set[str]) -> None:
    """Most exchanges leave nothing open, and then the grounded labelling says all."""
    against = framework(*sorted(attacks), *"abcdef")
    for part in parts(against):
        assert sets_of(part, grounded(part)) == (preferred(part), stable(part))
