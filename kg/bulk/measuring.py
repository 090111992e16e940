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
from kg.vocab.namespaces import iri

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_TERMS: Final = ("subject", "predicate", "object")
_SAID: Final = tuple(f"<{iri(name)}>" for name in measures.ENDS)
_KIND: Final = f"<{iri(measures.ACT)}>"


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
    files = [(file.place,) for file in find_files([folder])]
    places = spark.createDataFrame(files, "place string").repartition(len(files))
    return places.mapInArrow(_read, ", ".join(f"{name} string" for name in _TERMS))


def _read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        for place in batch.column(0).to_pylist():
            with open_place(place) as file:
                for rows in pq.ParquetFile(file).iter_batches(columns=list(_TERMS)):
                    said = pc.is_in(rows.column(1), pa.array(_SAID))
                    yield rows.filter(pc.or_(said, pc.equal(rows.column(2), _KIND)))


def _write(found: "DataFrame", folder: str) -> None:
    delete_folder(folder)

    def write(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        from pyspark import TaskContext

        task = TaskContext.get()
        assert task is not None  # a task runs this
        rows = list(batches)
        name = f"{folder}/part-{task.partitionId():05d}.parquet"
        if rows:
            with whole_place(name, str(task.taskAttemptId())) as file:
                pq.write_table(pa.Table.from_batches(rows), file)
        yield pa.record_batch([pa.array([len(rows)], pa.int64())], ["batches"])

    found.mapInArrow(write, "batches long").collect()
