"""A run with Spark says what one process says, quad for quad, even when a machine is lost."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest

from kg.bulk.config import Config, read_config
from kg.bulk.measures import citation_edges, components, degree, pagerank
from kg.bulk.measuring import citing, write_measures
from kg.bulk.running import BulkReport, run_bulk
from kg.bulk.session import spark_session
from kg.bulk.writing import write_parquet
from kg.errors import InputError, UsageError
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri
from tests.bulk.crossing import ANSWERS, write_crossing
from tests.bulk.world import read_in_one_process, read_parts, write_inputs
from tests.servers.spark import BRIEF, need_java

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_SMALL = 4_000  # bytes of a part, so that a small feed has many


@pytest.fixture(autouse=True)
def _same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


@pytest.fixture(scope="module")
def spark() -> "Iterator[SparkSession]":
    need_java()
    settings = {**BRIEF, "spark.sql.shuffle.partitions": "2"}
    with spark_session("local[2]", settings) as session:
        yield session


def _run(spark: "SparkSession", inputs: Path, output: Path, *forms: str) -> BulkReport:
    config = Config((str(inputs),), str(output), forms or ("nquads",), _SMALL)
    return _run_as(spark, config)


def _run_as(spark: "SparkSession", config: Config) -> BulkReport:
    return run_bulk(spark.sparkContext, config, Minter.from_environment())


def test_many_parts_say_what_one_process_says(spark: "SparkSession", tmp_path: Path) -> None:
    """A feed of lines in ranges, a feed as an array, a packed one, documents in two languages."""
    inputs = write_inputs(tmp_path / "in")
    done = _run(spark, inputs, tmp_path / "out")
    assert not done.errors
    assert sum(one.part.place.endswith("ferries.jsonl") for one in done.parts) > 4
    assert sum(one.part.place.endswith("linked.jsonl") for one in done.parts) == 1
    assert read_parts(tmp_path / "out") == read_in_one_process(inputs, tmp_path / "store")
    notices = "".join(path.read_text() for path in (tmp_path / "out" / "report").glob("*.jsonl"))
    assert '"/7"' in notices  # the broken record, by its number in the whole feed


def test_documents_that_speak_of_each_other_are_read_and_checked_together(
    spark: "SparkSession", tmp_path: Path
) -> None:
    """Every graph is that of one process: keys, shared works, RDF, rules, checks, what is named."""
    inputs = write_crossing(tmp_path / "in")
    done = _run(spark, inputs, tmp_path / "out")
    assert not done.errors
    here = read_in_one_process(inputs, tmp_path / "store")
    assert read_parts(tmp_path / "out") == here
    assert any("56 and 65 in 2 documents" in quad for quad in here)  # and there is such a thing
    assert not (tmp_path / "out" / "_waiting").exists()


def test_checks_of_each_document_alone_need_no_last_stage(
    spark: "SparkSession", tmp_path: Path
) -> None:
    """All else is the same; what several documents say together is left to ``kg check``."""
    inputs = write_crossing(tmp_path / "in", *ANSWERS, "rust.jsonl")
    config = Config((str(inputs),), str(tmp_path / "out"), part=_SMALL, checks="document")
    done = _run_as(spark, config)
    assert {Path(one.part.place).name for one in done.parts} == {
        "first.md",
        "second.md",
        "rust.jsonl",
    }
    apart = [
        {quad for quad in quads if not quad.endswith("/checks>")}
        for quads in (
            read_parts(tmp_path / "out"),
            read_in_one_process(inputs, tmp_path / "store"),
        )
    ]
    assert apart[0] == apart[1]
    found = {quad for quad in read_parts(tmp_path / "out") if quad.endswith("/checks>")}
    assert any("/test/source-named>" in quad for quad in found)
    assert not any("/test/one-value-everywhere>" in quad for quad in found)


def test_every_form_holds_the_same_and_comes_out_the_same_again(
    spark: "SparkSession", tmp_path: Path
) -> None:
    from pyjelly.integrations.generic.parse import parse_jelly_flat

    inputs = write_inputs(tmp_path / "in", records=22)
    for out in ("one", "two"):
        _run(spark, inputs, tmp_path / out, "nquads", "parquet", "jelly")
    files = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.*"))
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    for path in sorted((tmp_path / "one" / "nquads").glob("*.gz")):
        stem = path.name.partition(".")[0]
        quads = list(ox.parse(gzip.decompress(path.read_bytes()), format=ox.RdfFormat.N_QUADS))
        rows = pq.read_table(tmp_path / "one" / "parquet" / f"{stem}.parquet").to_pylist()
        names = ("subject", "predicate", "object", "graph")
        assert [tuple(row[name] for name in names) for row in rows] == [
            (str(q.subject), str(q.predicate), str(q.object), str(q.graph_name)) for q in quads
        ]
        with (tmp_path / "one" / "jelly" / f"{stem}.jelly").open("rb") as packed:
            assert [str(each.s) for each in parse_jelly_flat(packed)] == [
                str(q.subject) for q in quads
            ]


def test_a_file_that_cannot_be_read_costs_only_itself(
    spark: "SparkSession", tmp_path: Path
) -> None:
    inputs = write_inputs(tmp_path / "in", records=22)
    (inputs / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    done = _run(spark, inputs, tmp_path / "out")
    assert [Path(one.part.place).name for one in done.errors] == ["broken.pdf"]
    assert done.errors[0].error.startswith(f"{done.errors[0].part.place}: broken.pdf is ")
    with pytest.raises(InputError, match="no file"):
        _run(spark, tmp_path / "nowhere", tmp_path / "out")


def test_measures_are_those_of_one_machine(spark: "SparkSession", tmp_path: Path) -> None:
    """PageRank, parts that hang together and degrees of the same citations, by networkx."""
    import networkx as nx

    from kg.analysis.network.building import build_network
    from kg.analysis.network.ranking import strength
    from kg.analysis.network.spectral import pagerank as pagerank_here
    from kg.build.graph import KnowledgeGraph

    inputs = write_inputs(tmp_path / "in", records=22)
    _run(spark, inputs, tmp_path / "out", "parquet")
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(inputs)
    with graph.store.view() as view:
        net = build_network(view, "sources")
    edges = citation_edges(citing(spark, str(tmp_path / "out" / "parquet"))).localCheckpoint()
    assert {(row["start"], row["end"]): row["weight"] for row in edges.collect()} == {
        (f"<{start}>", f"<{end}>"): held["count"] for start, end, held in net.edges(data=True)
    }
    ranks = {row["node"].strip("<>"): row["rank"] for row in pagerank(edges, near=1e-6).collect()}
    assert ranks == pytest.approx(pagerank_here(net), abs=1e-5)
    found = {row["node"].strip("<>"): row for row in degree(edges).collect()}
    assert {node: row["incoming"] for node, row in found.items()} == strength(net, incoming=True)
    assert {node: row["outgoing"] for node, row in found.items()} == strength(net, incoming=False)
    parts: dict[str, set[str]] = {}
    for row in components(edges).collect():
        parts.setdefault(row["component"], set()).add(row["node"].strip("<>"))
    assert sorted(map(sorted, parts.values())) == sorted(
        map(sorted, nx.connected_components(nx.Graph(net)))
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("input: a\noutput: b\nspeed: high", "a field 'speed'"),
        ("output: b", "input and output"),
        ("input: a\noutput: b\nformats: [hdt]", "'hdt'"),
        ("input: a\noutput: b\nchecks: some", "'some'"),
        ("input: a\noutput: b\nchecks: [whole, document]", "two values"),
        ("input: a\noutput: b\npart_megabytes: none", "part_megabytes"),
        ("input: 3\noutput: b", "no list of words"),
        ("- a", "no fields"),
        ("[", "cannot be read"),
    ],
)
def test_a_wrong_configuration_is_refused_by_its_field(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "bulk.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        read_config(path)


def test_measures_are_files_that_take_the_place_of_earlier_ones(
    spark: "SparkSession", tmp_path: Path
) -> None:
    """They go through Arrow, which knows object stores; Spark's own reader needs jars for each."""
    config = Config((), str(tmp_path), measures=("degree",))
    (tmp_path / "parquet").mkdir()
    for cited in ({"urn:b": 1, "urn:c": 2}, {}):
        with (tmp_path / "parquet" / "part-00000.parquet").open("wb") as file:
            write_parquet([_citations(cited)], file)
        write_measures(spark, config)
        rows = pq.read_table(tmp_path / "measures" / "degree").to_pylist()
        assert [(row["node"], row["incoming"]) for row in rows if row["incoming"]] == [
            (f"<{work}>", times) for work, times in cited.items()
        ]
        assert [row["outgoing"] for row in rows] == ([3, 0, 0] if cited else [])


def _citations(cited: dict[str, int]) -> bytes:
    """Say that one page cites works so often, in N-Quads."""
    acts = [(work, number) for work, times in cited.items() for number in range(times)]
    return "".join(
        f"<urn:{number}:{work}> <{iri(name)}> <{value}> <urn:graph> .\n"
        for work, number in acts
        for name, value in (
            ("rdf:type", iri("clm:SourceCitation")),
            ("cito:hasCitingEntity", "urn:a"),
            ("cito:hasCitedEntity", work),
        )
    ).encode()


def test_measures_need_parquet_and_get_it(tmp_path: Path) -> None:
    path = tmp_path / "bulk.yaml"
    path.write_text("input: a\noutput: b\nmeasures: [pagerank]", encoding="utf-8")
    assert read_config(path).forms == ("nquads", "parquet")
