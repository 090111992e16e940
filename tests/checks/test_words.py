"""Words for numbers, and the marks of quotations: sound, unsound and in doubt."""

import pytest

from tests.checks.world import World, said


@pytest.mark.parametrize(("unit", "outcomes"), [("PERCENT", ["failed"]), ("NUM", ["passed"])])
def test_what_is_called_a_number(unit: str, outcomes: list[str]) -> None:
    world = said("In fact, the number of lost berths is lower than before.")
    world.figure("f", "31", of="Lost berths percentage", unit=unit, said="one")
    assert world.outcomes("number-or-percentage") == outcomes


def test_a_number_of_something_else_is_left_alone() -> None:
    world = said("The number of ferries is lower than before.")
    world.figure("f", "31", of="Lost berths percentage", said="one")
    assert world.outcomes("number-or-percentage") == []


@pytest.mark.parametrize(
    ("words", "outcome", "marks"),
    [
        ("[The quay] was closed … in a week [...].", "failed", 3),
        ("The quay was closed [by law](https://example.org).", "cantTell", 0),
        ("The quay was closed.", "cantTell", 0),
    ],
)
def test_what_a_quotation_shows(words: str, outcome: str, marks: int) -> None:
    world = World()
    world.add("quote", "rdf:type", "schema:Quotation")
    world.text("quote", "schema:text", words)
    world.anchor("quote", words)
    (finding,) = world.find("quotation-unaltered")
    assert str(finding.outcome) == outcome
    assert len(finding.places) == 1 + marks


def test_an_empty_graph_has_no_finding() -> None:
    world = World()
    world.quads.clear()
    assert world.all("memory:") == ()
