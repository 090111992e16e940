"""A bulk run: Spark shares out the parts, and each is written by the task that read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from kg.build.elsewhere import Elsewhere
from kg.build.writing import run_now
from kg.bulk.config import Config
from kg.bulk.finishing import finish
from kg.bulk.linking import link, states_data
from kg.bulk.parts import Part, count, cut, hash_of, placed
from kg.bulk.places import Found, find_files, whole_place
from kg.bulk.settling import PartReport, settle
from kg.bulk.sides import Sides
from kg.bulk.working import Work
from kg.vocab.iris import Minter

if TYPE_CHECKING:
    from pyspark import SparkContext

Given = TypeVar("Given")


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
    work, sides = Work(config, names), Sides(config.output)
    parts = _parts(spark, files, config.part)
    found = _settled(spark, work, _shared(spark, parts).map(work.first).collect())
    if config.checks == "whole":
        found.append(_finished(spark, work, found))
    sides.drop()
    with whole_place(f"{config.output}/_SUCCESS", "driver"):
        pass
    return BulkReport(len(files), tuple(found))


def _parts(spark: "SparkContext", files: Sequence[Found], size: int) -> list[Part]:
    pieces = _shared(spark, files).flatMap(lambda file: cut(file, size)).collect()
    ranges = [part for part in pieces if not part.is_whole]
    counted = _shared(spark, ranges).map(count).collect() if ranges else []
    places = sorted({part.place for part in ranges})
    hashes = _shared(spark, places).map(lambda place: (place, hash_of(place))).collect()
    found = [*(part for part in pieces if part.is_whole), *placed(counted, dict(hashes))]
    order = {file.place: number for number, file in enumerate(files)}
    found.sort(key=lambda part: (order[part.place], part.start))
    return [replace(one, number=number) for number, one in enumerate(found)]


def _settled(spark: "SparkContext", work: Work, reports: Sequence[PartReport]) -> list[PartReport]:
    """Read again the parts that come out otherwise beside the others; return what became of all."""
    elsewhere = settle(reports, work.names)
    found = {report.part.number: report for report in reports}
    done = _linked(spark, work, reports, elsewhere)
    linked = {report.part.number for report in done}
    left = [(found[n].part, one) for n, one in elsewhere.items() if n not in linked]
    if left:
        done += _shared(spark, left).map(lambda each: work.again(*each)).collect()
    found |= {report.part.number: report for report in done}
    return list(found.values())


def _linked(
    spark: "SparkContext",
    work: Work,
    reports: Sequence[PartReport],
    elsewhere: Mapping[int, Elsewhere],
) -> list[PartReport]:
    if not any(states_data(report) for report in reports):
        return []
    given = [(list(reports), dict(elsewhere))]
    return list(_shared(spark, given).flatMap(lambda each: link(work, *each)).collect())


def _finished(spark: "SparkContext", work: Work, reports: Sequence[PartReport]) -> PartReport:
    numbers = [report.part.number for report in reports if report.waits]
    last = Part(len(reports), work.config.output)
    found: list[PartReport] = _shared(spark, [last]).map(partial(finish, work, numbers)).collect()
    return found[0]


def _shared(spark: "SparkContext", items: Sequence[Given]):  # type: ignore[no-untyped-def]
    """Give every item a task of its own."""
    return spark.parallelize(items, max(1, len(items)))
