"""The printed forms of literals, which Oxigraph does not keep.

Oxigraph stores a number by its value: ``82.0`` comes back as ``82``, and an
``xsd:nonNegativeInteger`` as an ``xsd:integer``. Queries compare by value and do not mind; what is
exported, validated or copied must be what was written. So the originals are kept beside the store,
in a table on disk: there are as many as places in texts, too many for memory.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeGuard

import pyoxigraph as ox

from kg.errors import StoreDamaged
from kg.rdf.terms import OxTerm
from kg.store.base import parsed_triples
from kg.store.disk import on_disk

FORMS: Final = "forms.sqlite"  # in the folder of a generation
OLD_FORMS: Final = "forms.nq"  # in that of a store of format 1
_MOST: Final = 10_000  # rows that wait
_DRAFT: Final = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"  # all or nothing
_TABLE: Final = (
    _DRAFT
    + """CREATE TABLE form (
  graph TEXT, subject TEXT, predicate TEXT, kept TEXT, -- as the store has it
  value TEXT NOT NULL, datatype TEXT NOT NULL,         -- as it was written
  PRIMARY KEY (graph, subject, predicate, kept)
) WITHOUT ROWID;"""
)
_ALL: Final = "SELECT * FROM form ORDER BY graph, subject, predicate, kept"
_ONE: Final = (
    "SELECT value, datatype FROM form"
    " WHERE graph = ? AND subject = ? AND predicate = ? AND kept = ?"
)
_REBUILD: Final = "Build it again into a new folder with 'kg build'."
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_STRING: Final = _XSD + "string"
_TYPED: Final = f'"^^<{_XSD}'.encode()
_SUBJECT: Final = b"<urn:x-probe> <urn:x-probe> "
_PROBE: Final = ox.NamedNode("urn:x-probe")


def engine_form(term: OxTerm) -> OxTerm:
    """Return ``term`` as Oxigraph gives it back once it was stored."""
    return _probe(term) if _is_by_value(term) else term


def _is_by_value(term: OxTerm) -> TypeGuard[ox.Literal]:
    """Tell whether a term is one of those that Oxigraph may store by value."""
    if not isinstance(term, ox.Literal):
        return False
    kind = term.datatype.value
    return kind.startswith(_XSD) and kind != _STRING


@lru_cache(maxsize=65_536)
def _probe(literal: ox.Literal) -> OxTerm:
    """Let Oxigraph itself say what it makes of a literal."""
    store = ox.Store()
    store.add(ox.Quad(_PROBE, _PROBE, literal))
    return next(store.quads_for_pattern(None, None, None)).object


def engine_quad(quad: ox.Quad) -> ox.Quad:
    """Return ``quad`` as Oxigraph gives it back once it was stored."""
    kept = engine_form(quad.object)
    if kept == quad.object:
        return quad
    return ox.Quad(quad.subject, quad.predicate, kept, quad.graph_name)


def _changing_lines(chunk: bytes) -> Iterator[bytes]:
    """Yield the lines of N-Triples whose value has a type of XML Schema and will change."""
    at = chunk.find(_TYPED)
    while at >= 0:
        start, end = chunk.rfind(b"\n", 0, at) + 1, chunk.find(b"\n", at)
        line = chunk[start:] if end < 0 else chunk[start:end]
        if _may_change(line[line.index(b'"') :]):
            yield line
        at = chunk.find(_TYPED, start + len(line))


@lru_cache(maxsize=65_536)
def _may_change(value: bytes) -> bool:
    """Tell whether the store will change a value, given as the end of a statement."""
    try:
        (quad,) = ox.parse(_SUBJECT + value, format=ox.RdfFormat.N_TRIPLES)
    except (SyntaxError, ValueError):
        return True
    return engine_quad(quad) is not quad


class Forms:
    """The quads of a store whose object has another form in it, in a table in memory or on disk.

    Those that were noted wait in memory until they are many, or somebody asks.
    """

    def __init__(
        self, quads: Iterable[ox.Quad] = (), table: sqlite3.Connection | None = None
    ) -> None:
        """Begin with ``quads``, or with a ``table`` of some. Raises ``StoreDamaged``."""
        self._rows = _new_table(":memory:") if table is None else table
        self._waiting: list[tuple[str, ...]] = []
        try:
            self._any = bool(self._rows.execute("SELECT 1 FROM form LIMIT 1").fetchall())
        except sqlite3.Error as problem:
            raise StoreDamaged(f"The table {FORMS} is damaged: {problem}.", _REBUILD) from None
        for quad in quads:
            self.note(quad)

    @classmethod
    def opened(cls, folder: Path) -> "Forms":
        """Open the table of a finished generation, to be read only. Raises ``StoreDamaged``."""
        path = folder / FORMS
        if not path.exists():
            return cls(_old_forms(folder))
        return cls(table=_connected(f"{path.resolve().as_uri()}?mode=ro&immutable=1"))

    @classmethod
    def draft(cls, folder: Path, before: Path) -> "Forms":
        """Begin the table of a new generation in ``folder`` with that of another."""
        path = folder / FORMS
        if not (before / FORMS).exists():
            return cls(_old_forms(before), _new_table(str(path)))
        shutil.copyfile(before / FORMS, path)
        table = _connected(str(path))
        table.executescript(_DRAFT)
        return cls(table=table)

    def finish(self) -> None:
        """Write what waits, and close the table."""
        self._write()
        self._rows.execute("COMMIT")
        self._rows.close()

    def originals(self) -> Iterator[tuple[ox.Quad, ox.Quad]]:
        """Yield each quad as the store has it, and as it was written."""
        self._write()
        for graph, subject, predicate, _, value, datatype in self._rows.execute(_ALL):
            written = ox.Literal(value, datatype=ox.NamedNode(datatype))
            about = _node(subject), ox.NamedNode(predicate)
            name = ox.NamedNode(graph)
            yield ox.Quad(*about, engine_form(written), name), ox.Quad(*about, written, name)

    def noting(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        """Pass ``quads`` on, remembering those that the store will change."""
        for quad in quads:
            self.note(quad)
            yield quad

    def noting_text(self, graph: ox.NamedNode, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Pass N-Triples text of ``graph`` on, remembering the statements that will change.

        A value is looked at once, however often it stands there. Raises ``StoreError``.
        """
        for chunk in chunks:
            for quad in parsed_triples(b"\n".join(_changing_lines(chunk))):
                self.note(ox.Quad(quad.subject, quad.predicate, quad.object, graph))
            yield chunk

    def note(self, quad: ox.Quad) -> None:
        """Remember a quad if the store will change it."""
        value = quad.object
        kept = engine_form(value)
        if kept == value or not isinstance(value, ox.Literal):
            return
        self._waiting.append((*_key(quad, kept), value.value, value.datatype.value))
        if len(self._waiting) == _MOST:
            self._write()

    def drop(self, graph: ox.NamedNode) -> None:
        """Forget the quads of a graph."""
        self._write()
        self._rows.execute("DELETE FROM form WHERE graph = ?", (graph.value,))

    def keep(self, is_there: Callable[[ox.Quad], bool]) -> None:
        """Forget the quads that are no longer in the store."""
        gone = [_key(kept, kept.object) for kept, _ in self.originals() if not is_there(kept)]
        self._rows.executemany(
            "DELETE FROM form WHERE graph = ? AND subject = ? AND predicate = ? AND kept = ?", gone
        )

    def may_hold(self, kept: OxTerm) -> bool:
        """Tell whether a value that the store gave back may have been written in another form."""
        self._write()
        return self._any and _is_by_value(kept)

    def restore(self, quad: ox.Quad) -> ox.Quad:
        """Return the quad that was written for one that the store gave back."""
        value = quad.object
        if not self.may_hold(value) or not isinstance(quad.graph_name, ox.NamedNode):
            return quad
        row = self._rows.execute(_ONE, _key(quad, value)).fetchone()
        if row is None:
            return quad
        written = ox.Literal(row[0], datatype=ox.NamedNode(row[1]))
        return ox.Quad(quad.subject, quad.predicate, written, quad.graph_name)

    def _write(self) -> None:
        if self._waiting:
            with on_disk():
                self._rows.executemany(
                    "INSERT OR REPLACE INTO form VALUES (?, ?, ?, ?, ?, ?)", self._waiting
                )
            self._waiting.clear()
            self._any = True


def _key(quad: ox.Quad, kept: OxTerm) -> tuple[str, str, str, str]:
    """Return what tells a quad from others: graph, subject, predicate, and object as it is kept."""
    assert isinstance(quad.graph_name, ox.NamedNode)
    subject = quad.subject
    about = subject.value if isinstance(subject, ox.NamedNode) else str(subject)
    return quad.graph_name.value, about, quad.predicate.value, str(kept)


def _node(text: str) -> ox.NamedNode | ox.BlankNode:
    return ox.BlankNode(text[2:]) if text.startswith("_:") else ox.NamedNode(text)


def _connected(place: str) -> sqlite3.Connection:
    return sqlite3.connect(place, isolation_level=None, check_same_thread=False, uri=True)


def _new_table(place: str) -> sqlite3.Connection:
    table = _connected(place)
    table.executescript(_TABLE)
    return table


def _old_forms(folder: Path) -> Iterator[ox.Quad]:
    """Yield what a generation of the first format keeps as N-Quads."""
    path = folder / OLD_FORMS
    if path.exists():
        yield from ox.parse(path=path, format=ox.RdfFormat.N_QUADS)
