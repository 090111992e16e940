"""Numbers as they were printed: kept beside a generation, read from stores of the first format."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreDamaged
from kg.store.embedded import EmbeddedStore
from kg.store.forms import FORMS, OLD_FORMS, Forms, engine_quad
from kg.store.generations import FORMAT_VERSION
from tests.contract.test_load import BASE, FIRST, SECOND, XSD, quad, write
from tests.contract.test_load import FORMS as PRINTED

MARKER = "counterclaim-store.json"


def of_first_format(path: Path) -> EmbeddedStore:
    """Make a store as the first format had it: the printed forms as N-Quads."""
    store = EmbeddedStore(path)
    write(store, *PRINTED)
    folder = store.generations.folder(1)
    changed = (one for one in PRINTED if engine_quad(one) is not one)
    ox.serialize(changed, folder / OLD_FORMS, ox.RdfFormat.N_QUADS)
    (folder / FORMS).unlink()
    (path / MARKER).write_text(json.dumps({"format": 1, "software": "counterclaim 0"}))
    return EmbeddedStore(path)


def test_a_store_of_the_first_format_is_read_as_it_is(tmp_path: Path) -> None:
    with of_first_format(tmp_path).view() as view:
        assert set(view.quads()) == PRINTED


def test_a_write_goes_on_in_the_new_format(tmp_path: Path) -> None:
    """What was printed before stays; the generation before stays readable, to go back to."""
    store = of_first_format(tmp_path)
    more = quad("c", ox.Literal("07", datatype=ox.NamedNode(XSD + "integer")), SECOND)
    write(store, more)
    with store.view() as view:
        assert set(view.quads()) == {*PRINTED, more}
    assert json.loads((tmp_path / MARKER).read_text())["format"] == FORMAT_VERSION
    assert (store.generations.folder(1) / OLD_FORMS).exists()


def test_a_damaged_table_is_said(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    write(store, *PRINTED)
    (store.generations.folder(1) / FORMS).write_bytes(b"no table")
    with store.view() as view, pytest.raises(StoreDamaged, match=FORMS):
        list(view.quads())


NUMBERS = st.builds(
    lambda name, text, kind, graph: quad(
        name, ox.Literal(text, datatype=ox.NamedNode(XSD + kind)), graph
    ),
    st.sampled_from("ab"),
    st.sampled_from(["1", "01", "1.0", "+1", "true", "2010", "x"]),
    st.sampled_from(["integer", "decimal", "nonNegativeInteger", "boolean", "gYear", "string"]),
    st.sampled_from([FIRST, SECOND]),
)


@given(st.lists(NUMBERS))
def test_the_last_form_of_a_value_comes_back(quads: list[ox.Quad]) -> None:
    """Whatever the store makes of a literal, what was written last with that value is given back,
    in its own graph only.
    """
    forms = Forms(quads)
    changed = [one for one in quads if engine_quad(one) is not one]
    last = {engine_quad(one): one for one in changed}
    for one in quads:
        kept = engine_quad(one)
        assert forms.restore(kept) == last.get(kept, kept)
    assert dict(forms.originals()) == last
    forms.drop(ox.NamedNode(FIRST))
    assert {one.graph_name for _, one in forms.originals()} <= {ox.NamedNode(SECOND)}
    forms.keep(lambda _: False)
    assert not list(forms.originals())


def test_a_node_without_a_name_keeps_its_numbers() -> None:
    value = ox.Literal("1.0", datatype=ox.NamedNode(XSD + "decimal"))
    one = ox.Quad(ox.BlankNode("b"), ox.NamedNode(BASE + "p"), value, ox.NamedNode(FIRST))
    forms = Forms([one])
    assert forms.restore(engine_quad(one)) == one
    assert list(forms.originals()) == [(engine_quad(one), one)]
