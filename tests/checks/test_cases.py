"""What the checks find in every case, compared with the list beside it."""

import pytest

from tests.checks.gold import found_in, gold, listed, names


@pytest.mark.parametrize("name", names())
def test_the_findings_are_those_of_the_reviewed_list(name: str) -> None:
    """A false alarm counts as much as a finding that is missed.

    When a reading changed with reason: ``python -m tests.checks.gold``, and read the difference.
    """
    assert listed(found_in(name)) == gold(name)
