"""Which replies would have to be withdrawn for a claim to be unanswered."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis.argument.standing import Standing, complete, grounded
from kg.analysis.argument.withdrawing import MOST, withdrawals
from kg.errors import UsageError
from tests.analysis.argument.frameworks import Framework, framework


@pytest.mark.parametrize(
    ("attacks", "sets"),
    [
        (["a"], [""]),
        (["ra"], ["r"]),
        (["ra", "sa"], ["rs"]),
        (["ra", "sr"], [""]),
        (["ra", "ar"], ["r"]),
        (["ra", "sa", "tr", "ut"], ["rs", "su"]),
        (["ra", "sa", "ta", "ua"], ["rstu"]),
        (["ra", "sr", "rs"], ["r"]),
        (["ra", "sr", "ts", "st"], ["r", "t"]),
        (["ra", "sr", "as", "sa"], ["rs"]),
        (["aa"], []),
        (["ra", "aa"], []),
    ],
)
def test_what_would_have_to_be_withdrawn(attacks: list[str], sets: list[str]) -> None:
    found = withdrawals(framework(*attacks), "a")
    assert found.sets == tuple(frozenset(one) for one in sets)
    assert found.whole


def test_a_claim_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError):
        withdrawals(framework("ra"), "z")


@given(st.sets(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg"))))
def test_the_solver_finds_what_trying_every_set_finds(attacks: set[tuple[str, str]]) -> None:
    against = framework("a", *map("".join, attacks))
    assert withdrawals(against, "a").sets == _by_trying(against, "a")


def _by_trying(against: Framework, claim: str) -> tuple[frozenset[str], ...]:
    others = sorted(set(complete(against)) - {claim})
    for size in range(len(others) + 1):
        tried = map(frozenset, combinations(others, size))
        if found := [gone for gone in tried if _stands(against, claim, gone)]:
            return tuple(found)
    return ()


def _stands(against: Framework, claim: str, gone: frozenset[str]) -> bool:
    left = {one: foes - gone for one, foes in against.items() if one not in gone}
    return grounded(left)[claim] is Standing.UNANSWERED


@pytest.mark.parametrize("seed", range(5))
def test_sets_of_a_large_exchange_are_enough_and_none_of_them_is_spare(seed: int) -> None:
    """Eighty assertions that dispute each other in circles, too many to try every set."""
    rng, names = random.Random(seed), [f"n{number:02}" for number in range(80)]
    against = {name: frozenset(rng.sample(names, rng.choice((1, 2, 3)))) - {name} for name in names}
    found = withdrawals(against, "n00")
    assert found.whole
    assert found.sets
    assert len({len(one) for one in found.sets}) == 1
    for one in found.sets:
        assert _stands(against, "n00", one)
        assert not any(_stands(against, "n00", one - {reply}) for reply in one)


def test_sets_are_found_at_any_size() -> None:
    """Forty replies, each in a circle of its own with an answer: all have to go."""
    pairs = [f"{number:02}" for number in range(40)]
    against = {"claim": frozenset(f"r{pair}" for pair in pairs)}
    for pair in pairs:
        against |= {f"r{pair}": frozenset({f"s{pair}"}), f"s{pair}": frozenset({f"r{pair}"})}
    assert withdrawals(against, "claim").sets == (against["claim"],)


def test_a_search_that_ends_early_says_so() -> None:
    """Twelve replies, each of which falls with either of two: 4096 sets."""
    against = {"claim": frozenset(f"r{number}" for number in range(12))}
    for number in range(12):
        against |= {
            f"r{number}": frozenset({f"s{number}"}),
            f"s{number}": frozenset({f"t{number}"}),
        }
    found = withdrawals(against, "claim")
    assert len(found.sets) == MOST
    assert not found.whole
    assert all(len(one) == 12 and _stands(against, "claim", one) for one in found.sets)
