"""Validating a store gives the report that the reference gives for all of its quads."""

import random
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.namespace import SH
from rdflib.term import Literal, Node, URIRef

from kg.rdf.shacl import ontology_graph, shapes_graph, validate
from kg.store.forms import Forms
from kg.store.plain import Plain
from kg.store.reading import MERGED, EmbeddedView
from kg.validating.compiling import Compiler
from kg.validating.literals import NotCompiled
from kg.validating.store import validate_view
from kg.validating.suspects import suspecting
from kg.vocab.namespaces import iri
from kg.vocab.resources import resource
from tests.rdf.faults import Quads
from tests.rdf.faulty.mutation import Mutation
from tests.rdf.mutations import MUTATIONS

STRIDE = 16
# Beside a node without an IRI queries are not tried at all, so that fault stands alone.
ANONYMOUS = next(mutation for mutation in MUTATIONS if "NoBlankNodes" in mutation.codes)
FAULTS = [mutation for mutation in MUTATIONS if mutation is not ANONYMOUS]
VALUE = ox.NamedNode(iri("sdmx-measure:obsValue"))


@cache
def made_up() -> Quads:
    fixture = resource("tests/ontology/fixtures/made-up.trig")
    return frozenset(ox.parse(fixture.read_bytes(), format=ox.RdfFormat.TRIG))


def view_of(quads: Iterable[ox.Quad], folder: Path | None = None) -> EmbeddedView:
    """A generation as a build leaves it: named graphs, their merged copy, the printed forms.

    With a folder it has the mark ``plain`` if all is, as a build would set it.
    """
    held = [q for q in quads if not isinstance(q.graph_name, ox.DefaultGraph)]
    plain = Plain(known=True)
    plain.see(held)
    plain.keep(folder)
    engine = ox.Store()
    engine.extend(held)
    engine.extend(ox.Quad(q.subject, q.predicate, q.object, MERGED) for q in held)
    forms = Forms(held)
    return EmbeddedView(engine, lambda: forms, folder=folder)


def assert_equal(quads: Iterable[ox.Quad]) -> None:
    """The same, whether terms are looked through or the mark says that they need not be."""
    held = list(quads)
    view = view_of(held)
    expected = validate(view.quads())
    assert validate_view(view) == expected
    with TemporaryDirectory() as folder:
        marked = view_of(held, Path(folder))
        if marked.is_plain:
            assert validate_view(marked) == expected


def test_the_mark_is_met_here_where_all_is_plain_and_only_there(tmp_path: Path) -> None:
    odd = next(mutation for mutation in FAULTS if "OneSchemaForm" in mutation.codes)
    for number, (quads, plain) in enumerate(
        ((made_up(), True), (ANONYMOUS.fault(made_up()), False), (odd.fault(made_up()), False))
    ):
        (folder := tmp_path / str(number)).mkdir()
        assert view_of(quads, folder).is_plain == plain
    marked = sum(_is_plain(mutation, tmp_path / f"m{n}") for n, mutation in enumerate(FAULTS))
    assert marked > len(FAULTS) / 2


def _is_plain(mutation: Mutation, folder: Path) -> bool:
    folder.mkdir()
    return view_of(mutation.fault(made_up()), folder).is_plain


@pytest.mark.parametrize("start", range(STRIDE))
def test_faults_together_give_the_same_report(start: int) -> None:
    """Every fault is met, a few at a time: each report costs the reference a third of a second."""
    quads = made_up()
    for mutation in FAULTS[start::STRIDE]:
        try:
            quads = mutation.fault(quads)
        except LookupError:  # an earlier fault took away what this one changes
            continue
    assert_equal(quads)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=4, unique=True))
def test_any_few_faults_give_the_same_report(mutations: list[Mutation]) -> None:
    quads = made_up()
    for mutation in mutations:
        try:
            quads = mutation.fault(quads)
        except LookupError:
            continue
    assert_equal(quads)


@settings(max_examples=12, deadline=None)
@given(st.integers())
def test_a_graph_with_holes_gives_the_same_report(seed: int) -> None:
    """What no fault of ours thinks of: statements are left out, or say what others say."""
    chance, quads = random.Random(seed), sorted(made_up(), key=str)
    for _ in range(chance.randrange(1, 60)):
        one, other = chance.choice(quads), chance.choice(quads)
        quads.remove(one)
        if chance.random() < 0.7:
            quads.append(ox.Quad(one.subject, one.predicate, other.object, one.graph_name))
    assert_equal(quads)


def suspected(view: EmbeddedView) -> set[ox.NamedNode]:
    asks = suspecting(view, Compiler(shapes_graph(), ontology_graph()))
    return set[ox.NamedNode]().union(*(ask() for ask in asks))


def test_our_shapes_are_all_compiled() -> None:
    """Otherwise every store would silently be left to the reference, which is right but slow."""
    view = view_of(made_up())
    suspects = suspected(view)
    others = suspects - {ox.NamedNode(str(node)) for node in ontology_graph().subjects()}
    # Its pattern looks ahead, which the engine's regular expressions cannot: never surely right.
    match = ox.NamedNode(iri("skos:exactMatch"))
    assert others == {quad.subject for quad in view.quads(predicate=match)}


@pytest.mark.parametrize(
    ("predicate", "value"),
    [(SH.maxLength, Literal(3)), (SH.targetNode, SH.Info), (SH.maxCount, Literal(2))],
)
def test_a_constraint_that_is_not_known_is_refused_not_skipped(
    predicate: URIRef, value: Node
) -> None:
    shapes = shapes_graph()
    shape = min(shapes.subjects(SH.path), key=str)
    shapes.add((shape, predicate, value))
    with pytest.raises(NotCompiled):
        Compiler(shapes, ontology_graph()).questions()


def test_what_queries_cannot_answer_is_left_to_the_reference() -> None:
    """A store that puts classes below others changes what the shapes are about."""
    below = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
    kind = ox.NamedNode("https://lamps.example/Lamp")
    source = ox.NamedNode("https://w3id.org/counterclaim/ns#Source")
    graph = ox.NamedNode("https://w3id.org/counterclaim/graph/reference")
    view = view_of([*made_up(), ox.Quad(kind, below, source, graph)])
    with pytest.raises(NotCompiled):
        suspected(view)
    assert validate_view(view).conforms


def test_nodes_without_an_iri_are_left_to_the_reference() -> None:
    assert_equal(ANONYMOUS.fault(made_up()))


def test_the_same_number_printed_twice_is_two_values() -> None:
    """The engine holds 4.0 and 4.00 as one; the reference counts what was written."""
    value = next(q for q in sorted(made_up(), key=str) if q.predicate == VALUE)
    assert isinstance(value.object, ox.Literal)
    twice = ox.Literal(f"{value.object.value}0", datatype=value.object.datatype)
    graph = ox.NamedNode("https://w3id.org/counterclaim/graph/reference")
    quads = [*made_up(), ox.Quad(value.subject, value.predicate, twice, graph)]
    assert any(r.shape == "Observation-value" for r in validate(quads).results)
    assert_equal(quads)
