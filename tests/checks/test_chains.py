"""What two documents share: a figure that one takes over from the other, a source both cite."""

import pytest

from tests.checks.world import World

_TITLE = "A Guide To Ferry Counts"


def _two(value: str, *, direct: bool = False) -> World:
    """Let the answer take a figure from a guide, which has one from a memo and is in the graph."""
    world = World()
    world.name("quay", "East Quay")
    world.source("guide", _TITLE)
    world.cite("guide")
    world.figure("taken", "82", work="guide")
    if direct:
        world.source("memo", "A Memo")
        world.cite("memo")
    world.turn_to("second")
    world.name("second", _TITLE)
    world.text(world.version, "schema:text", "82 percent, says a memo.")
    world.source("memo", "A Memo")
    world.cite("memo", by="second")
    world.figure("first-hand", value, work="memo")
    return world


@pytest.mark.parametrize(
    ("value", "direct", "outcomes"),
    [("82", False, ["failed"]), ("82", True, ["passed"]), ("81", False, [])],
)
def test_a_figure_is_followed_into_the_document_it_is_taken_from(
    value: str, direct: bool, outcomes: list[str]
) -> None:
    found = _two(value, direct=direct).find("source-first-hand")
    assert [str(finding.outcome) for finding in found] == outcomes
    assert all(len({place.version for place in finding.places}) == 2 for finding in found)


def test_a_source_cited_in_two_documents_is_one_fact_with_two_places() -> None:
    found = [f for f in _two("82", direct=True).find("source-dated") if "Memo" in f.sentence]
    assert [len(finding.places) for finding in found] == [2]
