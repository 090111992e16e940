"""What a store is known not to hold: never said of one that holds it."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store.changing import EmbeddedWriter
from kg.store.embedded import EmbeddedStore
from kg.store.plain import is_plain
from kg.store.reading import EmbeddedView

GRAPH = "https://lamps.example/graph"
LAMP = ox.NamedNode("https://lamps.example/lamp")
OTHER = "https://schema.org/name"
PLAIN = ox.Quad(LAMP, LAMP, ox.Literal("It has no _: <b>shade</b>"), ox.NamedNode(GRAPH))
BLANK = ox.Quad(LAMP, LAMP, ox.BlankNode("b"), ox.NamedNode(GRAPH))
SCHEMA = ox.Quad(LAMP, ox.NamedNode(OTHER), ox.Literal("Lamp"), ox.NamedNode(GRAPH))

_NAMES = st.sampled_from(
    [
        "<https://lamps.example/a>",
        "<https://schema.org/name>",
        "<http://schema.org/name>",
        r"<\u0068ttps://schema.org/name>",
        r"<h\U00000074tps://schema.org/name>",
        "_:b",
        "_:b0",
    ]
)
_LITERALS = st.text(alphabet='_:>< \\"\nub', max_size=6).map(lambda said: str(ox.Literal(said)))
_SPACES = st.sampled_from([" ", "\t", "  ", ""])


@st.composite
def _lines(draw: st.DrawFn) -> bytes:
    """Statements as one may write them by hand, spaces included."""
    lines = []
    for _ in range(draw(st.integers(1, 4))):
        about, how = draw(_NAMES), draw(_NAMES.filter(lambda name: name[0] == "<"))
        what = draw(_NAMES | _LITERALS)
        between = draw(_SPACES) if about[0] == "<" else " "
        lines.append(f"{draw(_SPACES)}{about}{between}{how}{draw(_SPACES)}{what} .\n")
    return "".join(lines).encode()


def _is_odd(term: object) -> bool:
    named = isinstance(term, ox.NamedNode) and term.value.startswith("https://schema.org/")
    return named or isinstance(term, ox.BlankNode)


@given(_lines())
def test_what_is_odd_is_never_called_plain(text: bytes) -> None:
    quads = ox.parse(text, format=ox.RdfFormat.N_TRIPLES, lenient=True)
    odd = any(_is_odd(term) for quad in quads for term in quad.triple)
    assert not (odd and is_plain(text))


def _known(store: EmbeddedStore) -> bool:
    with store.view() as view:
        assert isinstance(view, EmbeddedView)
        return view.is_plain


@pytest.mark.parametrize("many", [1, 30_000])  # one transaction, and the bulk loader
@pytest.mark.parametrize(("quad", "plain"), [(PLAIN, True), (BLANK, False), (SCHEMA, False)])
def test_what_was_added_is_known(tmp_path: Path, quad: ox.Quad, many: int, *, plain: bool) -> None:
    store = EmbeddedStore(tmp_path / "store")
    others = (
        ox.Quad(ox.NamedNode(f"{LAMP.value}/{n}"), LAMP, LAMP, PLAIN.graph_name)
        for n in range(many)
    )
    with store.write() as writer:
        writer.add([*others, quad])
    assert _known(store) is plain


@pytest.mark.parametrize(("quad", "plain"), [(PLAIN, True), (BLANK, False), (SCHEMA, False)])
def test_what_was_loaded_as_text_is_known(tmp_path: Path, quad: ox.Quad, *, plain: bool) -> None:
    store = EmbeddedStore(tmp_path / "store")
    with store.write() as writer:
        writer.load(GRAPH, [f"{quad.triple} .\n".encode()])
    assert _known(store) is plain


def test_a_carriage_return_ends_a_line_too(tmp_path: Path) -> None:
    """The engine reads the second line of such a text; its blank node must not go unseen."""
    store = EmbeddedStore(tmp_path / "store")
    with store.write() as writer:
        writer.load(GRAPH, [f"{PLAIN.triple} .\r_:c {LAMP} {LAMP} .".encode()])
    assert not _known(store)


def test_a_later_generation_knows_no_more_than_the_one_before(tmp_path: Path) -> None:
    """What was odd once may still be there, in another graph."""
    store = EmbeddedStore(tmp_path / "store")
    with store.write() as writer:
        writer.add([BLANK])
    with store.write() as writer:
        writer.add([PLAIN])
    assert not _known(store)


def test_a_generation_without_a_mark_stays_without(tmp_path: Path) -> None:
    """Stores of earlier versions have none, whatever they hold."""
    store = EmbeddedStore(tmp_path / "store")
    with store.write() as writer:
        writer.add([PLAIN])
    (store.generations.folder(1) / "plain").unlink()
    with store.write() as writer:
        writer.replace_graph(GRAPH, [PLAIN])
    assert not _known(store)


def test_an_update_may_say_anything(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "store")
    with store.write() as writer:
        writer.add([PLAIN])
    assert _known(store)
    with store.write() as writer:
        assert isinstance(writer, EmbeddedWriter)
        writer.update("INSERT { GRAPH <urn:g> { ?s ?p [] } } WHERE { ?s ?p ?o }", base=GRAPH)
    assert not _known(store)
