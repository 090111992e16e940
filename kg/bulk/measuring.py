"""The measures that a bulk run was asked for, as Parquet files; Arrow reads and writes them.

Spark's own reader knows no object store without jars that its Python package leaves out.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from kg.bulk import measures
from kg.bulk.config import Config
from kg.bulk.places import delete_folder, find_files, open_place, whole_place
from kg.bulk.working import attempt
from kg.vocab.namespaces import iri

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_TERMS: Final = ("subject", "predicate", "object")
_SAID: Final = tuple(f"<{iri(name)}>" for name in measures.ENDS)
_KIND: Final = f"<{iri(measures.ACT)}>"
_TYPES: Final = {"string": pa.string(), "bigint": pa.int64(), "double": pa.float64()}


def write_measures(spark: "SparkSession", config: Config) -> None:
    """Measure the citations that a run wrote; each measure is a folder under the output."""
    if not config.measures:
        return
    edges = measures.citation_edges(citing(spark, f"{config.output}/parquet")).localCheckpoint()
    for name in config.measures:
        found = getattr(measures, name)(edges)
        _write(found.orderBy("node"), f"{config.output}/measures/{name}")


def citing(spark: "SparkSession", folder: str) -> "DataFrame":
    """Return ``subject``, ``predicate``, ``object`` of what is said of citations in a folder."""
    places = [file.place for file in find_files([folder])]
    rows = spark.sparkContext.parallelize(places, len(places)).flatMap(_read)
    return spark.createDataFrame(rows, ", ".join(f"{name} string" for name in _TERMS))


def _read(place: str) -> Iterator[tuple[str, ...]]:
    with open_place(place) as file:
        for rows in pq.ParquetFile(file).iter_batches(columns=list(_TERMS)):
            said = pc.is_in(rows.column(1), pa.array(_SAID))
            chosen = rows.filter(pc.or_(said, pc.equal(rows.column(2), _KIND)))
            yield from zip(*(column.to_pylist() for column in chosen.columns), strict=True)


def _write(found: "DataFrame", folder: str) -> None:
    """Write each partition as a file; the first is there even where nothing was measured."""
    delete_folder(folder)
    schema = pa.schema([(name, _TYPES[kind]) for name, kind in found.dtypes])

    def write(number: int, rows: Iterable[tuple[object, ...]]) -> Iterator[int]:
        table = pa.Table.from_pylist(
            [dict(zip(schema.names, row, strict=True)) for row in rows], schema
        )
        if table.num_rows or number == 0:
            with whole_place(f"{folder}/part-{number:05d}.parquet", attempt()) as file:
                pq.write_table(table, file)
        yield table.num_rows

    found.rdd.mapPartitionsWithIndex(write).collect()
