"""Decisions about doubtful readings survive a rebuild and leave a graph that conforms."""

from pathlib import Path

import pytest

from kg.build.rulings.deciding import decided_anew, doubt_named, ruling_named, ruling_on
from kg.build.rulings.file import keep_ruling, read_rulings
from kg.errors import UsageError
from kg.model.ruling import Decision
from tests.build.reviewed import World

# Written for this test; no such boards exist. The first pair has no labels but a heading's number,
# a note points back, a county is named without its state.
DOCUMENT = """# Two myths about the ferry

*By the Harbour Board of Merrow*

## 1. The ferry is always late

Nine in ten ferries left on time in 2019, and 12 percent of those in Fairfax County were early.[^1]

## 2. The ferry costs more than the bridge

The bridge costs twice as much.[^2]

[^1]: Merrow Ferry League, *How the Ferry Ran*, 2020, p. 3.
[^2]: See supra note 1, p. 9.
"""


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, DOCUMENT)


def test_the_most_doubtful_comes_first_with_its_words_in_context(world: World) -> None:
    found = world.doubts()
    assert [one.confidence for one in found] == sorted(one.confidence for one in found)
    for one in found:
        assert one.reason.endswith(".")
        raw = DOCUMENT
        assert one.before.strip() + one.words + one.after.strip()
        assert one.words in raw
        assert one.where.startswith("characters ")


@pytest.mark.parametrize("kind", ["assertion", "stance", "citation", "observation"])
def test_what_is_accepted_is_certain_after_every_rebuild(world: World, kind: str) -> None:
    doubt = world.doubt(kind)
    world.decide(doubt, "accept")
    world.build()
    assert all(world.holds(iri) for iri in doubt.iris)
    assert world.count(f"<{doubt.iris[0]}> clm:matchConfidence ?c FILTER (?c < 1)") == 0
    assert doubt.name not in {one.name for one in world.doubts()}


@pytest.mark.parametrize("kind", ["assertion", "stance", "citation", "observation"])
def test_what_is_rejected_is_gone_with_all_that_hangs_on_it(world: World, kind: str) -> None:
    doubt = world.doubt(kind)
    world.decide(doubt, "reject")
    assert not any(world.holds(iri) for iri in doubt.iris)


def test_a_figure_is_put_in_another_place(world: World) -> None:
    doubt = world.doubt("observation")
    world.decide(doubt, "correct", "place/us-51059")
    assert world.count(f"<{doubt.iris[0]}> sdmx-dimension:refArea ?a . ?a clm:fips '51059'") == 1


def test_an_assertion_is_given_to_another_body(world: World) -> None:
    doubt = world.doubt("assertion")
    world.decide(doubt, "correct", "agent/us-fbi")
    agent = world.graph.names.entity("agent", "us-fbi")
    assert world.count(f"<{doubt.iris[0]}> prov:wasAttributedTo <{agent}>") == 1
    assert world.count(f"<{agent}> schema:name ?name") == 1


def test_a_correction_has_to_fit_and_to_exist(world: World) -> None:
    doubt = world.doubt("observation")
    with pytest.raises(UsageError, match="cannot be corrected"):
        world.decide(doubt, "correct", "agent/us-fbi")
    with pytest.raises(UsageError, match="not known"):
        world.decide(doubt, "correct", "place/us-99999")
    with pytest.raises(UsageError, match="--to"):
        world.decide(doubt, "accept", "place/us-51059")
    with pytest.raises(UsageError, match="No doubtful reading"):
        doubt_named(world.doubts(), "xyzzy")


@pytest.mark.parametrize("first", ["accept", "reject"])
@pytest.mark.parametrize("kind", ["assertion", "observation"])
def test_a_decision_can_be_changed_when_builds_have_applied_it(
    world: World, kind: str, first: str
) -> None:
    """What is rejected is in no graph: nothing but the file knows what was decided about."""
    doubt, second = world.doubt(kind), "accept" if first == "reject" else "reject"
    world.decide(doubt, first)
    assert all(world.holds(iri) for iri in doubt.iris) == (first == "accept")
    kept = read_rulings(world.reviews)
    found = {ruling_named(kept, name, world.graph.names) for name in (doubt.name, doubt.iris[0])}
    (ruling,) = (one for one in found if one is not None)
    with world.graph.store.view() as view:
        anew = decided_anew(
            ruling, Decision(second), view, world.graph.names, to=None, why="It was read wrongly."
        )
    keep_ruling(world.reviews, anew)
    world.build()
    assert all(world.holds(iri) for iri in doubt.iris) == (second == "accept")
    assert [one.why for one in read_rulings(world.reviews)] == ["It was read wrongly."]
    assert ruling_named(read_rulings(world.reviews), "xyzzy", world.graph.names) is None


def test_a_decision_about_a_reading_that_is_no_more_is_said(world: World) -> None:
    doubt = next(one for one in world.doubts() if one.words.startswith("12 percent"))
    world.decide(doubt, "accept")
    world.document.write_text(DOCUMENT.replace("of those in", "of all boats in"), encoding="utf-8")
    world.build()
    assert "ruling-not-applied" in world.warnings


def test_the_file_is_the_same_whatever_the_order_of_decisions(world: World, tmp_path: Path) -> None:
    with world.graph.store.view() as view:
        made = [
            ruling_on(one, Decision.ACCEPT, view, world.graph.names, to=None, why="")
            for one in world.doubts()[:3]
        ]
    texts = set()
    for number, order in enumerate((made, made[::-1])):
        path = tmp_path / f"{number}.yaml"
        for ruling in order:
            keep_ruling(path, ruling)
        texts.add(path.read_text("utf-8"))
        assert set(read_rulings(path)) == set(made)
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {about: stance/x, document: d, decision: maybe}", "decides 'maybe'"),
        ("- {about: stance/x, decision: accept}", "has no document"),
        ("- {about: stance/x, document: d, decision: accept, who: me}", "unknown field 'who'"),
        ("- {about: stance/x, document: d, decision: correct}", "corrects to"),
        ("- accept", "is no ruling"),
        ("accept: all", "no list"),
        ("- [", "cannot be read"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_place(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "reviews.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        read_rulings(path)
