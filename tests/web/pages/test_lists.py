"""What lists know of a page is what its queries say: the same rows in the same order."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.made_up.store import write_world
from kg import KnowledgeGraph
from kg.rdf.terms import OxTerm
from kg.store.open import open_store
from kg.vocab import media
from kg.vocab.resources import resource
from kg.web.panels import whole as whole_table
from kg.web.panels.asking import Asker
from kg.web.panels.panel import panels
from kg.web.panels.preparing import Preparing, prepare
from kg.web.panels.wanted import wanted_of
from kg.web.panels.whole import whole
from tests.awaiting import finished
from tests.web.pages.askers import askers, rows
from tests.web.pages.conftest import FIRST
from tests.web.server import serving

HTML = {"Accept": "text/html"}
CASES = Path(__file__).parents[2] / "cases"
WHOLE = [
    name for name, panel in panels().items()
    if not any(each.required for each in panel.question.parameters) and wanted_of(panel, {}, 1)
]  # fmt: skip
FACETS = ("kind", "party", "document", "stance", "work", "body", "place", "check", "agency")


@pytest.fixture(scope="module", params=["documents", "made up"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("lists") / "store"
    if request.param == "documents":
        cases = [CASES / name for name in ("cards", "several-replies", "arabic")]
        KnowledgeGraph.open(path).build(resource(FIRST), *cases)
    else:
        write_world(open_store(path, create=True), 200)
    prepare(str(path))
    return str(path)


def test_every_page_of_every_list_says_what_its_query_says(store: str) -> None:
    async def compare() -> None:
        async with askers(store) as (listed, asked):
            assert listed.preparing.is_ready()
            for name in WHOLE:
                assert await rows(listed, name, {}) == await rows(asked, name, {}), name

    assert {"statement-list", "statement-facet-party", "missing-reply"} < set(WHOLE)
    finished(compare())


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_several_facets_and_days_narrow_a_list_as_its_query_does(
    store: str, data: st.DataObject
) -> None:
    chosen = data.draw(st.sets(st.sampled_from(FACETS), max_size=3))
    picks = {facet: data.draw(st.integers(0, 3)) for facet in sorted(chosen)}
    days = data.draw(
        st.dictionaries(
            st.sampled_from(["since", "until"]),
            st.sampled_from(["2009", "2010-06", "2015", "2019-03-01", "2024"]),
        )
    )

    async def compare() -> None:
        async with askers(store) as (listed, asked):
            values = dict(days)
            for facet, pick in picks.items():
                known = (await asked.ask(f"statement-facet-{facet}")).rows[pick:]
                values |= {facet: _text(known[0][facet])} if known else {}
            found = await rows(listed, "statement-list", values)
            assert found == await rows(asked, "statement-list", values), values

    finished(compare())


def test_a_whole_table_is_the_same_with_lists_and_without(
    store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With lists it is sent in pieces, here of seven things."""
    monkeypatch.setattr(whole_table, "_AT_ONCE", 7)

    async def sent(asker: Asker, name: str, kind: str) -> bytes:
        return b"".join([piece async for piece in whole(asker, panels()[name], {}, kind)])

    async def compare() -> None:
        async with askers(store) as (listed, asked):
            for name in WHOLE:
                csv = await sent(listed, name, media.CSV)
                assert csv == await sent(asked, name, media.CSV), name
                told = json.loads(await sent(listed, name, media.SPARQL_JSON))
                expected = json.loads(await sent(asked, name, media.SPARQL_JSON))
                assert told["head"]["vars"] == expected["head"]["vars"], name
                assert told["results"] == expected["results"], name

    finished(compare())


def test_a_page_says_how_many_there_are_in_all(store: str) -> None:
    async def total() -> None:
        async with askers(store) as (listed, _):
            found = await listed.answer(panels()["statement-list"], {}, 2)
            pairs = {(_text(row["statement"]), _text(row["in"])) for row in found.rows}
            every = await rows(listed, "statement-list", {})
            assert found.total == len({(_text(r["statement"]), _text(r["in"])) for r in every})
            assert len(pairs) == min(50, max(0, found.total - 50))

    finished(total())


def _text(term: OxTerm) -> str:
    return str(getattr(term, "value", ""))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose generation is as large as one that gets lists by itself."""
    path = tmp_path_factory.mktemp("large") / "store"
    write_world(open_store(path, create=True), 20)
    (path / "generations" / "000001" / "oxigraph" / "ballast").write_bytes(b" " * (1 << 26))
    return path


def test_a_large_store_gets_its_lists_while_pages_are_asked_for(large: Path) -> None:
    """Each question in the meantime is answered; none starts a second process."""

    async def until_ready() -> None:
        preparing = Preparing(str(large))
        assert not preparing.is_ready()
        started = preparing.task
        assert not preparing.is_ready()
        assert preparing.task is started is not None
        await started
        assert preparing.is_ready()
        await preparing.close()

    finished(until_ready())


def test_of_a_large_store_a_question_about_documents_waits_until_one_is_chosen(large: Path) -> None:
    """Asked of all documents, it would put every claim in order first."""
    with serving(large) as server:
        whole = server.send("GET", "/questions/claims-and-replies", headers=HTML).text
        assert "Choose a document above" in whole
        assert "<table" not in whole
        document = re.search(r'<option value="(http[^"]+)"', whole)
        assert document
        asked = f"/questions/claims-and-replies?document={document[1]}"
        assert "Choose a document above" not in server.send("GET", asked, headers=HTML).text
        everything = server.send("GET", "/questions/claims-and-replies?all=1", headers=HTML).text
        assert "Choose a document above" not in everything
