"""Where Spark runs."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from shutil import which
from typing import TYPE_CHECKING

from kg.errors import UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@contextmanager
def spark_session(
    master: str, settings: Mapping[str, str] | None = None
) -> "Iterator[SparkSession]":
    """Open a session at a master (``local[2]``, ``spark://host:7077``, ``yarn``, ``k8s://…``).

    Raises ``UsageError`` when Spark or Java is missing, or the master cannot be reached.
    """
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise UsageError(
            "Apache Spark is not installed.", "Run pip install 'counterclaim[spark]'."
        ) from None
    if not (os.environ.get("JAVA_HOME") or which("java")):
        raise UsageError("Java is missing.", "Spark needs Java 17 or newer; set JAVA_HOME.")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("counterclaim")
    for name, value in (settings or {}).items():
        builder = builder.config(name, value)
    try:
        session = builder.getOrCreate()
    except (PySparkException, RuntimeError, OSError) as problem:
        first = str(problem).strip().partition("\n")[0]
        raise UsageError(f"No Spark at {master}: {first}.", "Name another with --master.") from None
    try:
        yield session
    finally:
        session.stop()
