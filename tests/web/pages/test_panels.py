"""A table that takes too long, or fails, is that table's affair."""

from pathlib import Path

from kg import KnowledgeGraph
from kg.vocab.resources import resource
from kg.web.limits import Limits
from kg.web.panels.asking import Asker
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


def test_a_query_is_shown_with_its_prefixes_and_without_its_header() -> None:
    shown = shown_query("#+ title: x\nSELECT ?a { ?a a clm:Claim }\nORDER BY ?a")
    assert shown.splitlines() == [
        "PREFIX clm: <https://w3id.org/counterclaim/ns#>",
        "SELECT ?a { ?a a clm:Claim }",
        "ORDER BY ?a",
    ]
