"""More things than one piece holds come out in order, each as often as it went in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf import sorting
from kg.rdf.sorting import in_order

ROWS = st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), max_size=60)


@pytest.fixture(autouse=True, scope="module")
def few_are_many() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(sorting, "_AT_ONCE", 7)
    patch.setattr(sorting, "_BLOCK", 2)
    yield
    patch.undo()


@given(ROWS)
def test_pieces_are_merged_as_if_all_were_sorted_at_once(rows: list[tuple[str, str]]) -> None:
    assert list(in_order(rows)) == sorted(rows)


def test_nothing_stays_in_the_folder(tmp_path: Path) -> None:
    """Nor is anything seen there meanwhile, so that a killed build leaves nothing behind."""
    found = in_order(range(100, 0, -1), tmp_path)
    assert next(found) == 1
    assert not list(tmp_path.iterdir())
    assert list(found) == list(range(2, 101))
