"""Stretches of a text answer as a walk through all of them would."""

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.stretches import Stretches

_SPAN = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda one: (one[0], sum(one)))


@given(st.lists(_SPAN, max_size=8), _SPAN)
def test_they_meet_where_one_of_them_does(
    spans: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    start, end = asked
    met = any(one < end and start < other for one, other in spans)
    assert Stretches(spans).meet(start, end) == met
    assert Stretches(spans).hold(start) == any(one <= start < other for one, other in spans)


@given(st.lists(_SPAN, max_size=12))
def test_those_that_are_free_are_added_in_any_order(spans: list[tuple[int, int]]) -> None:
    taken, kept = Stretches(), list[tuple[int, int]]()
    for start, end in spans:
        free = not any(one < end and start < other for one, other in kept)
        assert taken.meet(start, end) != free
        if free:
            taken.add(start, end)
            kept.append((start, end))
