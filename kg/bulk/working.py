"""What a task does with a part: read it, write its own graphs, set aside what all share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.build.elsewhere import NOWHERE, Elsewhere
from kg.bulk.config import Config
from kg.bulk.needed import Needs, Sorted
from kg.bulk.parts import Part
from kg.bulk.places import whole_place
from kg.bulk.reading import PartRead, read_part
from kg.bulk.settling import PartReport
from kg.bulk.sides import Sides
from kg.bulk.writing import WRITERS
from kg.errors import InputError
from kg.vocab.iris import Minter


@dataclass(frozen=True, slots=True)
class Work:
    """The tasks of a run."""

    config: Config
    names: Minter

    def first(self, part: Part) -> PartReport:
        """Read a part as if it were the only one."""
        return self._do(part, NOWHERE, odd_too=False)

    def again(self, part: Part, elsewhere: Elsewhere) -> PartReport:
        """Read a part again, with what was read elsewhere."""
        return self._do(part, elsewhere, odd_too=True)

    def _do(self, part: Part, elsewhere: Elsewhere, *, odd_too: bool) -> PartReport:
        alone = self.config.checks == "document"
        try:
            read = read_part(part, self.names, elsewhere, alone=alone)
        except InputError as error:
            return PartReport(part, error=f"{part.place}: {error.message}")
        if read.error and not read.chunks:
            return PartReport(part, error=f"{part.place}: {read.error}")
        if read.odd or odd_too:
            self._note(part.number, read.odd)
        own = read.chunks if alone else self._set_aside(part.number, read)
        cites = read.works is not None and bool(read.works.by_name)
        if read.works is not None and cites and elsewhere.works is None:
            Sides(self.config.output).keep_works(part.number, read.works, attempt())
        self.write(part.number, lambda: own)
        return PartReport(
            part,
            sum(chunk.count(b"\n") for chunk in own),
            f"{part.place}: {read.error}" if read.error else "",
            read.taken,
            read.graphs,
            waits=not alone,
            cites=cites,
        )

    def write(self, number: int, chunks: Callable[[], Iterable[bytes]]) -> None:
        """Write quads in every form; ``chunks`` gives them anew for each."""
        for form in self.config.forms:
            suffix, write = WRITERS[form]
            place = f"{self.config.output}/{form}/part-{number:05d}{suffix}"
            with whole_place(place, attempt()) as file:
                write(chunks(), file)

    def _note(self, number: int, odd: str) -> None:
        place = f"{self.config.output}/report/part-{number:05d}.jsonl"
        with whole_place(place, attempt()) as file:
            file.write(odd.encode())

    def _set_aside(self, number: int, read: PartRead) -> tuple[bytes, ...]:
        """Keep what the last stage needs; return what the part writes itself."""
        feeds = frozenset(f"<{graph}>".encode() for graph in read.feeds)
        lines = Sorted(Needs.of(self.names), feeds)
        for chunk in read.chunks:
            lines.take(chunk)
        sides = Sides(self.config.output)
        sides.keep("texts", number, lines.of_texts, attempt())
        sides.keep("records", number, lines.of_records, attempt())
        return tuple(lines.own)


def attempt() -> str:
    """Return what tells this try of a task from another that runs beside it."""
    from pyspark import TaskContext

    context = TaskContext.get()
    return str(context.taskAttemptId()) if context else "driver"
