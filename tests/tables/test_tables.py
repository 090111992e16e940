"""Side tables say what queries say, only sooner."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.made_up.store import write_world
from kg.errors import StoreDamaged, UsageError
from kg.query.ask import ask
from kg.search.kinds import Kind
from kg.store.answer import rows_of
from kg.store.base import View
from kg.store.embedded import EmbeddedStore
from kg.store.open import open_store
from kg.tables.tables import Order, Tables, _open, tables_of

CLAIMS = 200


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    made = EmbeddedStore(tmp_path_factory.mktemp("tables") / "store")
    write_world(made, CLAIMS)
    return made


@pytest.fixture(scope="module")
def view(store: EmbeddedStore) -> View:
    return store.view()


@pytest.fixture(scope="module")
def tables(view: View) -> Tables:
    return tables_of(view)


def asked(view: View, text: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(term, "value", "") for term in row) for row in rows_of(view.query(text))]


def test_a_list_holds_every_thing_of_a_kind_in_order(view: View, tables: Tables) -> None:
    things = tables.things(Kind.CLAIM, limit=CLAIMS + 1)
    query = "SELECT ?it ?text WHERE { ?it a clm:ReportedClaim ; schema:text ?text }"
    assert things.total == len(things.page) == CLAIMS
    assert {(each.iri, each.label) for each in things.page} == set(asked(view, query))
    labels = [each.label.lower()[:60] for each in things.page]
    assert labels == sorted(labels)


def test_pages_are_stretches_of_the_list(tables: Tables) -> None:
    whole = tables.things(Kind.SOURCE, Order.TIMES, limit=1000).page
    pages = [tables.things(Kind.SOURCE, Order.TIMES, limit=7, offset=n) for n in range(0, 70, 7)]
    assert [each for page in pages for each in page.page] == list(whole[:70])
    for limit, offset in [(0, 0), (5, -1)]:
        with pytest.raises(UsageError, match="no page"):
            tables.things(Kind.CLAIM, limit=limit, offset=offset)


def test_works_are_counted_as_a_query_counts_them(view: View, tables: Tables) -> None:
    query = (
        "SELECT ?work (COUNT(?c) AS ?n) WHERE {"
        " ?c a clm:SourceCitation ; cito:hasCitedEntity ?work } GROUP BY ?work"
    )
    counted = {work: int(times) for work, times in asked(view, query)}
    things = tables.things(Kind.SOURCE, Order.TIMES, limit=10_000).page
    assert {each.iri: each.times for each in things if each.times} == counted
    assert [each.times for each in things] == sorted(counted.values(), reverse=True) + [0] * (
        len(things) - len(counted)
    )


def test_claims_are_counted_and_listed_by_party(view: View, tables: Tables) -> None:
    query = (
        "SELECT ?party ?claim WHERE { ?claim a clm:ReportedClaim ; prov:wasAttributedTo ?party }"
    )
    found = asked(view, query)
    counted = Counter(party for party, _ in found)
    parties = tables.things(Kind.AGENT, Order.TIMES, limit=10_000).page
    assert {each.iri: each.times for each in parties if each.times} == counted
    first = parties[0].iri
    own = tables.things(Kind.CLAIM, party=first, limit=1_000)
    assert own.total == parties[0].times
    assert {each.iri for each in own.page} == {claim for party, claim in found if party == first}
    assert tables.things(Kind.CLAIM, party="urn:nobody").total == 0


def test_what_a_party_cites_is_what_the_query_finds(view: View, tables: Tables) -> None:
    query = (
        "SELECT DISTINCT ?party ?statement ?work WHERE { ?statement prov:wasAttributedTo ?party ."
        " ?citation clm:citingAssertion ?statement ; cito:hasCitedEntity ?work }"
    )
    found = asked(view, query)
    parties = {row[0] for row in found}
    assert len(parties) > 20
    for party in parties:
        cited = tables.cited_by(party, limit=1_000)
        assert list(cited) == sorted((row[1], row[2]) for row in found if row[0] == party)
        pages = [tables.cited_by(party, limit=2, offset=n) for n in range(0, len(cited), 2)]
        assert [pair for page in pages for pair in page] == list(cited)
    assert tables.cited_by("urn:nobody") == ()
    with pytest.raises(UsageError, match="no page"):
        tables.cited_by("urn:nobody", limit=0)


def test_the_latest_come_first(view: View, tables: Tables) -> None:
    query = "SELECT ?it ?day WHERE { ?it a clm:Document ; dcterms:issued ?day }"
    days = {row[0]: row[1] for row in asked(view, query)}
    listed = tables.things(Kind.DOCUMENT, Order.DAY, limit=1_000).page
    assert {each.iri: each.day for each in listed if each.day} == days
    assert [each.day for each in listed] == sorted((each.day for each in listed), reverse=True)


def test_figures_that_differ_are_those_of_the_question(view: View, tables: Tables) -> None:
    names = ("figure1", "figure2", "value1", "value2")
    rows = [tuple(row[name] for name in names) for row in ask(view, "figures-that-differ")]
    found = tables.differing(limit=10_000)
    assert rows
    assert {(*each.figures, *map(float, each.values)) for each in found} == {
        (one, other, float(str(less)), float(str(more))) for one, other, less, more in rows
    }
    assert [*tables.differing(limit=2), *tables.differing(limit=2, offset=2)] == list(found[:4])


def test_citations_are_edges_by_number(view: View, tables: Tables) -> None:
    query = (
        "SELECT ?citing ?cited WHERE { ?c a clm:SourceCitation ; cito:hasCitingEntity ?citing ;"
        " cito:hasCitedEntity ?cited }"
    )
    edges = tables.citations()
    named = [
        (edges.iris[citing], edges.iris[cited])
        for citing, cited in zip(edges.citing, edges.cited, strict=True)
    ]
    assert sorted(named) == sorted(asked(view, query))
    assert sorted(edges.iris) == list(edges.iris) == sorted({iri for edge in named for iri in edge})


def test_a_build_leaves_tables_that_are_used_as_they_are(store: EmbeddedStore) -> None:
    folder = store.generations.folder(1) / "tables"
    before = [(file.name, file.stat().st_mtime_ns) for file in sorted(folder.iterdir())]
    assert tables_of(store.view()).things(Kind.CLAIM).total == CLAIMS
    assert [(file.name, file.stat().st_mtime_ns) for file in sorted(folder.iterdir())] == before


@pytest.mark.parametrize("harm", ["cut", "other", "none"])
def test_damaged_tables_are_made_anew(store: EmbeddedStore, tmp_path: Path, harm: str) -> None:
    shutil.copytree(store.location, tmp_path / "copy")
    copy = EmbeddedStore(tmp_path / "copy")
    file = copy.generations.folder(1) / "tables" / "tables.sqlite"
    match harm:
        case "cut":
            file.write_bytes(file.read_bytes()[:-4096])
        case "other":
            file.write_bytes(b"something else")
        case _:
            file.unlink()
    with pytest.raises(StoreDamaged, match="side tables"):
        _open(file.parent)
    with copy.view() as view, store.view() as whole:
        expected = tables_of(whole).things(Kind.SOURCE, Order.TIMES)
        assert tables_of(view).things(Kind.SOURCE, Order.TIMES) == expected
    assert _open(file.parent).things(Kind.CLAIM).total == CLAIMS


def test_an_empty_store_has_empty_tables() -> None:
    tables = tables_of(open_store("memory:", create=True).view())
    assert tables.things(Kind.CLAIM).total == 0
    assert tables.differing() == ()
    assert tables.citations().iris == ()
    assert tables.cited_by("urn:nobody") == ()
