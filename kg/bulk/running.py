"""A bulk run: Spark shares out the parts, and each is written by the task that read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import tee
from typing import TYPE_CHECKING, TypeVar

from kg.build.writing import run_now
from kg.bulk.config import Config
from kg.bulk.parts import Part, count, cut, hash_of, placed
from kg.bulk.places import find_files, whole_place
from kg.bulk.reading import read_part
from kg.bulk.writing import WRITERS
from kg.errors import InputError
from kg.vocab.iris import Minter

if TYPE_CHECKING:
    from pyspark import SparkContext

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class PartReport:
    """What became of a part; ``error`` is a sentence where it could not be read."""

    part: Part
    statements: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class BulkReport:
    """What a run did."""

    files: int
    parts: tuple[PartReport, ...]

    @property
    def statements(self) -> int:
        """The number of statements that were written, those of two parts twice."""
        return sum(one.statements for one in self.parts)

    @property
    def errors(self) -> tuple[PartReport, ...]:
        """The files that could not be read."""
        return tuple(one for one in self.parts if one.error)


def run_bulk(spark: "SparkContext", config: Config, names: Minter) -> BulkReport:
    """Read every input and write what it says under the output. Raises ``InputError``.

    A task that is lost is run again and writes the same bytes. Files that cannot be read are
    reported and the others go on.
    """
    files = find_files(config.inputs)
    # One run has one time, on every machine and at every try.
    spark.environment["SOURCE_DATE_EPOCH"] = str(int(run_now().ended.timestamp()))
    parts = _parts(spark, files, config.part)
    found = _shared(spark, parts).map(lambda part: work(part, config, names)).collect()
    with whole_place(f"{config.output}/_SUCCESS", "driver"):
        pass
    return BulkReport(len(files), tuple(found))


def _parts(spark: "SparkContext", files: Sequence[tuple[str, int]], size: int) -> list[Part]:
    pieces = _shared(spark, files).flatMap(lambda file: cut(file[0], file[1], size)).collect()
    ranges = [part for part in pieces if not part.is_whole]
    counted = _shared(spark, ranges).map(count).collect() if ranges else []
    places = sorted({part.place for part in ranges})
    hashes = _shared(spark, places).map(lambda place: (place, hash_of(place))).collect()
    found = [*(part for part in pieces if part.is_whole), *placed(counted, dict(hashes))]
    found.sort(key=lambda part: (part.place, part.start))
    return [
        Part(number, one.place, one.start, one.end, one.first, one.sha256)
        for number, one in enumerate(found)
    ]


def _shared(spark: "SparkContext", items: Sequence[Given]):  # type: ignore[no-untyped-def]
    """Give every item a task of its own."""
    return spark.parallelize(items, max(1, len(items)))


def work(part: Part, config: Config, names: Minter) -> PartReport:
    """Read one part and write it in every form. What a task does."""
    log = StringIO()
    try:
        chunks = list(read_part(part, names, log))
    except InputError as error:
        return PartReport(part, error=f"{part.place}: {error.message}")
    stem = f"part-{part.number:05d}"
    for form, copy in zip(config.forms, tee(chunks, len(config.forms)), strict=True):
        suffix, write = WRITERS[form]
        with whole_place(f"{config.output}/{form}/{stem}{suffix}", _attempt()) as file:
            write(copy, file)
    if text := log.getvalue():
        with whole_place(f"{config.output}/report/{stem}.jsonl", _attempt()) as file:
            file.write(text.encode())
    return PartReport(part, sum(chunk.count(b"\n") for chunk in chunks))


def _attempt() -> str:
    """Return what tells this try of a task from another that runs beside it."""
    from pyspark import TaskContext

    context = TaskContext.get()
    return str(context.taskAttemptId()) if context else "driver"
