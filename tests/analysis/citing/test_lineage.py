"""Where figures and quotations come from, in a made-up exchange."""

import pyoxigraph as ox
import pytest

from kg.analysis.citing.lineage import Lineage, lineage, lineages
from kg.errors import UsageError
from tests.checks.world import EX, World

WORDS = "the quay was closed for ninety days without any notice"


def _quotation(world: World, key: str, words: str, work: str, document: str = "answer") -> None:
    world.add(key, "rdf:type", "schema:Quotation")
    world.text(key, "schema:text", words)
    world.add(key, "prov:wasQuotedFrom", work)
    world.add(f"{key}-in", "schema:hasPart", key)
    world.add(f"{key}-in", "schema:appearance", document)


def _said_in(world: World, key: str, words: str, document: str) -> None:
    world.add(key, "rdf:type", "clm:Assertion")
    world.text(key, "schema:text", words)
    world.add(key, "schema:appearance", document)


def _of(world: World, key: str) -> Lineage:
    return world.read(lambda view: lineage(view, EX + key))


def test_a_figure_that_both_parties_state_shows_both() -> None:
    world = World()
    world.assertion("claim", "82 percent of berths are lost.", by="league")
    world.assertion("reply", "Yes, 82 percent are.")
    world.add("claim", "prov:wasAttributedTo", "nameless")
    world.text("claim", "schema:text", "82 percent of berths are lost.")
    world.figure("f", "82", said="claim", by="league")
    world.add("reply", "clm:states", "f")
    world.figure("other", "83", said="claim")
    assert [
        (one.iri.removeprefix(EX), one.parties, one.words) for one in _of(world, "f").stated
    ] == [
        ("claim", ("Ferry League", "nameless"), "82 percent of berths are lost."),
        ("reply", ("Harbour Board",), ""),
    ]
    assert [len(one.parties) for one in _of(world, "other").stated] == [2]


def test_a_figure_goes_back_through_the_work_that_gives_it_to_the_data() -> None:
    world = World()
    world.source("guide", "The Guide", issued="2020-08")
    world.source("census", "The Census", issued="2020-04")
    world.assertion("claim", "82 percent of berths are lost.")
    world.figure("f", "82", work="guide", primary="census", said="claim")
    found = _of(world, "f")
    assert found.words.startswith("82%, Berths lost")
    assert [(step.how, step.name, step.dated) for step in found.back] == [
        ("according to", "The Guide", "August 2020"),
        ("from the data", "The Census", "April 2020"),
    ]
    assert found.first == found.back[-1]


def _moved(quad: ox.Quad, home: dict[str, str]) -> ox.Quad:
    """Let a figure stand in another document."""
    anchor = home.get(str(quad.subject).strip("<>"))
    if anchor is None or not str(quad.predicate).endswith("anchoredAt>"):
        return quad
    return ox.Quad(quad.subject, quad.predicate, ox.NamedNode(anchor), quad.graph_name)


def test_the_same_figure_elsewhere_is_first_only_when_it_is_older_than_the_way_back() -> None:
    world = World()
    world.source("guide", "The Guide", issued="2020-08")
    for key, issued in (("older", "2019-02"), ("newer", "2021")):
        world.source(key, key.capitalize(), issued=issued)
        world.add(f"text/{key}", "schema:encodesCreativeWork", key)
        world.add(f"anchor/{key}", "oa:hasSource", f"text/{key}")
    world.assertion("claim", "82 percent of berths are lost.")
    world.figure("f", "82", work="guide", said="claim", words="82")
    world.figure("g", "82", work="guide")
    world.figure("h", "82", work="guide")
    home = {
        f"{EX}{key}": f"{EX}anchor/{document}" for key, document in (("g", "older"), ("h", "newer"))
    }
    world.quads = [_moved(quad, home) for quad in world.quads]
    found = _of(world, "f")
    assert [step.name for step in found.elsewhere] == ["Older", "Newer"]
    assert found.first == found.elsewhere[0]
    assert _of(world, "h").first == _of(world, "h").elsewhere[0]


def test_a_quotation_goes_back_to_what_it_is_quoted_from() -> None:
    world = World()
    world.source("guide", "The Guide", issued="2020-08")
    _quotation(world, "q", f"[In spring] {WORDS}.", "guide")
    found = _of(world, "q")
    assert found.first is not None
    assert (found.first.how, found.first.name) == ("quoted from", "The Guide")
    assert found.document is not None
    assert found.document.name == "The Board Answers"


def test_older_words_of_another_document_are_first_whatever_was_left_out_between() -> None:
    """Brackets and dots are the quoting document's; quotes and case do not count."""
    world = World()
    world.source("guide", "The Guide", issued="2020-08")
    world.source("letter", "The Letter", issued="2018-01-05")
    _quotation(world, "q", f"{WORDS} … “and nobody in the town was asked before”", "guide")
    _said_in(
        world, "s", f"{WORDS.upper()}, it said, 'and nobody in the town was asked before'", "letter"
    )
    _said_in(world, "t", "and nobody in the town was asked before", "letter")
    _quotation(world, "short", "any notice", "guide")
    found = _of(world, "q")
    assert [step.iri.removeprefix(EX) for step in found.elsewhere] == []
    _said_in(world, "u", f'{WORDS}; "and nobody in the town was asked before" it closed', "letter")
    found = _of(world, "q")
    assert [step.iri.removeprefix(EX) for step in found.elsewhere] == ["u"]
    assert found.first == found.elsewhere[0]
    assert _of(world, "short").elsewhere == ()  # too short to be more than chance


def test_all_figures_and_quotations_are_listed_and_nothing_else_has_a_lineage() -> None:
    world = World()
    world.source("guide", "The Guide")
    _quotation(world, "q", WORDS, "guide")
    world.figure("f", "82", work="guide")
    world.quads.append(
        ox.Quad(
            ox.NamedNode(f"{EX}d"),
            ox.NamedNode(f"{EX}p"),
            ox.NamedNode(f"{EX}o"),
            ox.NamedNode(f"{EX}g"),
        )
    )
    assert {iri.removeprefix(EX) for iri in world.read(lineages)} == {"f", "q"}
    with pytest.raises(UsageError, match="no figure and no quotation"):
        _of(world, "guide")
