"""Tables of what there is most to say of are answered ahead, as their queries answer them."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from benchmarks.made_up.store import write_world
from kg.query.terms import short
from kg.rdf.terms import OxTerm
from kg.store.embedded import EmbeddedStore
from kg.store.open import open_store
from kg.web.panels import asking
from kg.web.panels.ahead import ahead_of, busiest, is_ahead, subject_of
from kg.web.panels.ordering import paged, with_order
from kg.web.panels.panel import panels
from kg.web.panels.preparing import prepare
from tests.awaiting import finished
from tests.web.pages.askers import askers, rows

AHEAD = [panel for panel in panels().values() if is_ahead(panel)]
EACH = 2  # of the things of a kind


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ahead") / "store"
    write_world(open_store(path, create=True), 4_000)
    prepare(str(path))
    return path


@pytest.fixture(scope="module")
def busy(store: Path) -> dict[str, list[str]]:
    with EmbeddedStore(store).view() as view:
        return {
            subject: [_iri(row[0]) for row in view.rows(query)]
            for subject, query in busiest().items()
        }


def test_each_page_is_what_its_query_answers(
    store: Path, busy: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_ORDERED", 1_000_000)  # queries put in order whatever there is

    async def compare() -> None:
        async with askers(str(store)) as (ahead, asked):
            assert ahead.preparing.is_ready()
            for panel in AHEAD:
                for thing in busy[subject_of(panel)][:EACH]:
                    values = {subject_of(panel): thing}
                    found = await rows(ahead, panel.name, values)
                    assert found == await rows(asked, panel.name, values), (panel.name, thing)

    assert all(busy[subject] for subject in ("agent", "source", "document"))
    finished(compare())


def test_every_page_of_a_busy_party_is_kept_and_none_of_one_that_says_little(
    store: Path, busy: dict[str, list[str]]
) -> None:
    panel = panels()["agent-statements"]

    def kept(agent: str, page: int) -> bool:
        text = with_order(panel, panel.text({"agent": ox.NamedNode(agent)}))
        return ahead_of(view).find(paged(text, panel, page, ordered=True)) is not None

    with EmbeddedStore(store).view() as view:
        said = (
            "SELECT ?agent (COUNT(?s) AS ?n) { ?s prov:wasAttributedTo ?agent ; a clm:Assertion }"
        )
        counted = {
            _iri(agent): int(short(number))
            for agent, number in view.rows(f"{said} GROUP BY ?agent")
        }
        most, least = max(counted, key=counted.__getitem__), min(counted, key=counted.__getitem__)
        last = -(-counted[most] // panel.rows)
        assert most in busy["agent"]
        assert least not in busy["agent"]
        assert [kept(most, page) for page in (1, last, 1_000)] == [True, True, False]
        assert not kept(least, 1)


def _iri(term: OxTerm | None) -> str:
    assert isinstance(term, ox.NamedNode)
    return term.value
