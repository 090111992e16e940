"""One fact in several documents is one finding, however many facts there are."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.checks import merged
from kg.checks.merged import Merged, reading_order
from kg.model.finding import Check, Finding, Outcome, Place

CHECK = Check("work-dated", "Every cited work has a date.")


def finding(subject: str, at: int, outcome: Outcome) -> Finding:
    place = Place(f"doc-{at % 3}.md", at, at + 4, "word")
    return Finding(CHECK, subject, outcome, f"Said first at {at}.", (place,))


FINDINGS = st.lists(
    st.builds(
        finding,
        st.sampled_from(["a", "b", "c"]),
        st.integers(0, 5),
        st.sampled_from([Outcome.PASSED, Outcome.FAILED]),
    ),
    max_size=30,
)


@pytest.fixture(autouse=True, scope="module")
def few_are_many() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(merged, "_AT_ONCE", 4)
    yield
    patch.undo()


@given(FINDINGS)
def test_each_fact_is_said_once_with_all_its_places(findings: list[Finding]) -> None:
    """The first that said it lends its sentence; facts come in the order of their places."""
    facts: dict[tuple[str, Outcome], Finding] = {}
    for one in findings:
        first = facts.setdefault((one.subject, one.outcome), one)
        places = dict.fromkeys((*first.places, *one.places))
        facts[one.subject, one.outcome] = replace(first, places=tuple(places))
    found = Merged()
    for one in findings:
        found.add(one)
    assert list(found) == sorted(facts.values(), key=reading_order)
