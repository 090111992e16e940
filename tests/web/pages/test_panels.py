"""A table that takes too long, or fails, is that table's affair."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.vocab.resources import resource
from kg.web.limits import Limits
from kg.web.panels import asking
from kg.web.panels.asking import Asker, Row
from kg.web.panels.panel import panel_named
from kg.web.panels.preparing import Preparing
from kg.web.panels.shown_query import shown_query
from kg.web.panels.table import Table, load
from kg.web.pool import Pool, Settings
from tests.awaiting import finished
from tests.web.pages.conftest import FIRST


def test_a_slow_table_and_one_that_fails_leave_the_others_as_they_are(tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    KnowledgeGraph.open(store).build(resource(FIRST))

    async def tables() -> list[Table]:
        asker = Asker(Pool(Settings(store, True, Limits())), Preparing(store))
        try:
            wrong = {"place": "no iri >"}
            return [
                await load(asker, "document-list", {}, patience=0.001),
                await load(asker, "place-figures", wrong, patience=None),
                await load(asker, "document-list", {}, patience=None),
            ]
        finally:
            await asker.pool.close()

    slow, failed, fine = finished(tables())
    assert (slow.is_slow, slow.rows, slow.address()) == (True, (), "/panels/document-list")
    assert failed.failure.startswith("'no iri >' is no value for 'place'.")
    assert [len(row) for row in fine.rows] == [len(fine.columns)]


def test_pages_in_no_order_hold_each_thing_once_with_all_its_values(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A citation by three parties has three rows: cut by rows, the next page would miss some."""
    store = str(tmp_path / "store")
    KnowledgeGraph.open(store).build(resource(FIRST))
    cited = "SELECT ?s (COUNT(*) AS ?n) { ?c cito:hasCitedEntity ?s ; clm:citingAssertion ?a }"
    most = KnowledgeGraph.open(store).query(f"{cited} GROUP BY ?s ORDER BY DESC(?n) LIMIT 1")
    values = {"source": str(next(iter(most))["s"])}
    panel = replace(panel_named("source-cited-by"), rows=2)

    async def rows(asker: Asker) -> list[Row]:
        found: list[Row] = []
        more, page = True, 1
        while more:
            answer = await asker.answer(panel, values, page)
            found += answer.rows
            more, page = answer.more, page + 1
        return found

    async def both() -> tuple[list[Row], list[Row]]:
        asker = Asker(Pool(Settings(store, True, Limits())), Preparing(store))
        try:
            whole = await asker.answer(panel_named("source-cited-by"), values)
            monkeypatch.setattr(asking, "_ORDERED", 0)  # any graph is too large to be put in order
            return list(whole.rows), await rows(asker)
        finally:
            await asker.pool.close()

    ordered, paged = finished(both())
    assert len(ordered) > 6
    assert sorted(map(str, paged)) == sorted(map(str, ordered))


def test_a_query_is_shown_with_its_prefixes_and_without_its_header() -> None:
    shown = shown_query("#+ title: x\nSELECT ?a { ?a a clm:Claim }\nORDER BY ?a")
    assert shown.splitlines() == [
        "PREFIX clm: <https://w3id.org/counterclaim/ns#>",
        "SELECT ?a { ?a a clm:Claim }",
        "ORDER BY ?a",
    ]
