"""Headlines that are no publishers, and ranks before the name of who speaks."""

import pytest

from kg.extract.headlines import is_headline
from tests.build.said import published_by, said_by

_CLAIMS = (
    "\n\nPRES. RELL: “Taxes are low.”\n\nFACT CHECK: Nine are lower. We looked.\n\n"
    "MR. VENN: “Crime doubled.”\n\nFACT CHECK: It fell by half.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "# Fighting Back Against False Media Stories: Two Cases\n\nIn our book I told of it.",
        "News and Headlines\n\n# The debate",
    ],
)
def test_a_headline_publishes_nothing(head: str) -> None:
    assert published_by(f"{head}\n\nPres. Anna Rell met Paul Venn.{_CLAIMS}") is None


def test_ranks_stand_before_names() -> None:
    text = f"# The debate\n\nPres. Anna Rell and candidate Paul Venn met.{_CLAIMS}"
    assert said_by(text) == [("Anna Rell",), ("Paul Venn",)]


def test_a_body_may_begin_like_a_headline() -> None:
    assert is_headline("Fighting Back Against Stories")
    assert not is_headline("Building Trades Council")
    assert not is_headline("Fighting Fund")
