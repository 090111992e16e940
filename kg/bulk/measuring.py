"""The measures that a bulk run was asked for, as Parquet files."""

from typing import TYPE_CHECKING

from kg.bulk import measures
from kg.bulk.config import Config

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def write_measures(spark: "SparkSession", config: Config) -> None:
    """Measure the citations that a run wrote; each measure is a folder under the output."""
    if not config.measures:
        return
    edges = measures.citation_edges(spark, f"{config.output}/parquet").localCheckpoint()
    for name in config.measures:
        found = getattr(measures, name)(edges)
        found.orderBy("node").write.mode("overwrite").parquet(f"{config.output}/measures/{name}")
