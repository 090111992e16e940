"""Answers kept with a generation: it never changes, so what was slow to find is found once.

Kept as SPARQL 1.1 TSV (https://www.w3.org/TR/sparql11-results-csv-tsv/), one file per query and
values, in the generation's own folder: they go when it goes. Every process that reads the
generation shares them. What cannot be written or read is asked again.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.rdf.terms import OxTerm
from kg.store.answer import Answer, Row, Solutions

ANSWERS: Final = "answers"  # in the folder of a generation
_TSV: Final = ox.QueryResultsFormat.TSV
# Functions of SPARQL 1.1 (section 17.4) whose value is another each time. A word inside a text or a
# name stops an answer from being kept as well, which costs time and nothing else.
_VOLATILE: Final = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\b", re.IGNORECASE)


@dataclass(eq=False, slots=True)
class KeptAnswers:
    """The tables kept in ``folder``.

    ``slow`` is how many seconds of processor an answer must have taken (by the clock, every answer
    of a busy machine is slow); ``most`` and ``one`` bound all of them and each, in bytes, and
    ``files`` their number. The oldest go first.
    """

    folder: Path
    slow: float = 0.02
    most: int = 1 << 26
    one: int = 1 << 23
    files: int = 1_000
    _names: frozenset[str] = frozenset()
    _listed: int = 0

    def find(self, text: str, bindings: Mapping[str, OxTerm]) -> Solutions | None:
        """Return the answer to a query if it is kept."""
        names = self._kept_now()
        if not names:
            return None
        path = self._path(text, bindings)
        if path.name not in names:
            return None
        try:
            return _read(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, SyntaxError, ValueError):
            with suppress(OSError):
                path.unlink()
            return None

    def _kept_now(self) -> frozenset[str]:
        """Return the names of the files; listed anew when somebody wrote, which costs little."""
        try:
            changed = self.folder.stat().st_mtime_ns
            if changed != self._listed:
                self._names = frozenset(file.name for file in self.folder.iterdir())
                self._listed = changed
        except OSError:
            return frozenset()
        return self._names

    def keep(
        self, text: str, bindings: Mapping[str, OxTerm], answer: Answer, seconds: float
    ) -> None:
        """Keep an answer if it took long and is a table that is always the same."""
        if seconds < self.slow or not isinstance(answer, Solutions) or _VOLATILE.search(text):
            return
        data = _written(answer)
        if data is not None and len(data) <= self.one:
            with suppress(OSError):  # the folder may be read-only, or the disk full
                self._write(self._path(text, bindings), data)

    def _path(self, text: str, bindings: Mapping[str, OxTerm]) -> Path:
        values = "\n".join(f"{name} {term}" for name, term in sorted(bindings.items()))
        key = hashlib.sha256(f"{ox.__version__}\n{values}\n{text}".encode()).hexdigest()
        return self.folder / f"{key[:32]}.tsv"

    def _write(self, path: Path, data: bytes) -> None:
        """Write aside, then switch, so that nobody reads half of it."""
        self.folder.mkdir(exist_ok=True)
        self._make_room(len(data))
        descriptor, name = tempfile.mkstemp(dir=self.folder)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(name).replace(path)
        self._listed = 0  # two changes within one tick of the clock look like one

    def _make_room(self, wanted: int) -> None:
        found = [(file.stat(), file) for file in self.folder.iterdir()]
        total, number = wanted + sum(state.st_size for state, _ in found), len(found)
        for state, file in sorted(found, key=lambda pair: (pair[0].st_mtime_ns, pair[1])):
            if total <= self.most and number < self.files:
                return
            file.unlink(missing_ok=True)
            total, number = total - state.st_size, number - 1


def _written(answer: Solutions) -> bytes | None:
    """Return a table as TSV; none where it has blank nodes or triple terms, or no columns.

    A row of one column that holds nothing would be an empty line.
    """
    if not answer.variables or any(map(_is_unfit, answer.rows)):
        return None
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines += ("\t".join("" if term is None else str(term) for term in row) for row in answer.rows)
    return "\n".join([*lines, ""]).encode()


def _is_unfit(row: Row) -> bool:
    return row == (None,) or any(isinstance(term, ox.BlankNode | ox.Triple) for term in row)


def _read(data: bytes) -> Solutions:
    """Raises ``SyntaxError`` or ``ValueError`` for what is no such table."""
    if not data.endswith(b"\n"):
        raise ValueError("the last line is not whole")
    found = ox.parse_query_results(data, format=_TSV)
    if not isinstance(found, ox.QuerySolutions):
        raise ValueError("it is no table")
    names = tuple(variable.value for variable in found.variables)
    return Solutions(names, tuple(tuple(row) for row in found))
