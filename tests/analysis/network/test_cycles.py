"""Citations that come back, in a made-up exchange."""

from kg.analysis.network.cycles import citation_cycles
from tests.checks.world import EX, World


def _world() -> World:
    """The league's paper cites the board's, which cites the press's, which cites the league's."""
    world = World()
    world.name("press", "Quay Press")
    for key, by, issued in (
        ("paper", "league", "2020"),
        ("report", "board", "2021-03"),
        ("story", "press", ""),
        ("note", "board", "2019"),
    ):
        world.source(key, key.capitalize(), by=[by], issued=issued)
    world.cite("report", by="paper")
    world.cite("story", by="report")
    world.cite("paper", by="story")
    world.cite("report", by="note")
    return world


def test_bodies_that_cite_each_other_in_a_circle_are_named_with_the_works() -> None:
    (cycle,) = _world().read(lambda view: citation_cycles(view, "agents"))
    assert [node.removeprefix(EX) for node in cycle.nodes] == ["board", "press", "league"]
    (first,) = cycle.arcs[0].acts
    assert (first.work, first.dated, first.source, first.source_dated) == (
        "Report", "March 2021", "Story", "",
    )  # fmt: skip
    assert [arc.start for arc in cycle.arcs] == ["Harbour Board", "Quay Press", "Ferry League"]


def test_a_body_that_cites_itself_is_no_cycle() -> None:
    """The board's note cites the board's report; that is counted elsewhere."""
    cycles = _world().read(lambda view: citation_cycles(view, "agents"))
    assert all(len(cycle.nodes) > 1 for cycle in cycles)


def test_works_are_followed_too_and_each_cycle_is_given_once() -> None:
    world = _world()
    world.cite("paper", by="report")
    cycles = world.read(lambda view: citation_cycles(view, "sources"))
    assert [[node.removeprefix(EX) for node in cycle.nodes] for cycle in cycles] == [
        ["paper", "report"],
        ["paper", "report", "story"],
    ]


def test_without_a_way_back_there_is_no_cycle() -> None:
    world = World()
    world.source("paper", "Paper")
    world.cite("paper")
    assert world.read(lambda view: citation_cycles(view, "sources")) == ()


def test_a_cited_work_goes_on_as_the_document_that_bears_its_title() -> None:
    """Two documents of the graph cite each other, each under a source of its own."""
    world = World()
    titles = {"one": "The Ferries of the Grey Coast", "two": "The Timetable of the Grey Coast"}
    for key, title in titles.items():
        world.held(key, title, "Made up.")
        world.source(f"cited-{key}", f"The {title[4:].lower()}")
    world.cite("cited-two", by="one")
    world.cite("cited-one", by="two")
    (cycle,) = world.read(lambda view: citation_cycles(view, "sources"))
    assert cycle.nodes == (f"{EX}one", f"{EX}two")
    assert [arc.acts[0].work for arc in cycle.arcs] == list(titles.values())
