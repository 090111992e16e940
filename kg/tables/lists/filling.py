"""From a view to its lists, by SQLite (of the standard library)."""

import sqlite3
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.query.formats import render
from kg.query.results import Result
from kg.rdf.terms import OxTerm
from kg.store.answer import Solutions
from kg.store.base import View
from kg.tables.lists.queries import Choice, choices, lists, prepared
from kg.tables.sealed import sealing
from kg.vocab.namespaces import iri
from kg.vocab.resources import package_text

FILE: Final = "lists.sqlite"
FORMAT: Final = 2  # to be raised when tables or queries change
NUMBERS: Final = "I"  # how places are packed, as ``array`` has it
_DOWN: Final = "Down"
_KEYS: Final = 3  # before them: thing, beside, day
_INTEGER: Final = iri("xsd:integer")

Places = Mapping[str, Sequence[int]]


def fill(view: View, folder: Path | None) -> sqlite3.Connection:
    """Make the lists of a view, in a new ``folder`` or in memory. Raises ``StoreError``."""
    tables = package_text("tables/lists/lists.sql")
    with sealing(folder and folder / FILE, tables, FORMAT, "lists") as connection:
        for name in lists():
            places = _list(connection, view, name)
            for choice in choices(name):
                _choose(connection, view, choice, places)
        for name, query in prepared().items():
            body = render(Result(_asked(view, query)), "json")
            connection.execute("INSERT INTO prepared VALUES (?, ?, ?)", (name, query, body))
        connection.execute("CREATE INDEX chosen ON choice (list, facet, value)")
    return connection


def _list(connection: sqlite3.Connection, view: View, name: str) -> Places:
    """Put one list in order; return the places of each thing."""
    found = _asked(view, package_text(f"tables/lists/order/{name}.rq"))
    places: dict[str, list[int]] = {}
    days: dict[str, list[int]] = {}
    rows = []
    for place, (thing, beside, day) in enumerate(_in_order(found)):
        places.setdefault(thing, []).append(place)
        rows.append((name, place, thing, beside))
        if day is not None:
            days.setdefault(day, []).append(place)
    connection.executemany("INSERT INTO listed VALUES (?, ?, ?, ?)", rows)
    for day in sorted(days):
        number = _pack(connection, days[day])
        connection.execute("INSERT INTO day VALUES (?, ?, ?)", (name, day, number))
    connection.execute("INSERT INTO total VALUES (?, ?)", (name, len(rows)))
    return places


def _in_order(found: Solutions) -> Iterable[tuple[str, str | None, str | None]]:
    """Yield things as a query ordered by the keys has them; of a pair, the first of its rows."""
    rows = sorted(found.rows, key=lambda row: [_text(term) or "" for term in row[:2]])
    for at in range(len(found.variables) - 1, _KEYS - 1, -1):
        down = found.variables[at].endswith(_DOWN)
        rows.sort(key=lambda row: _key(row[at]), reverse=down)
    seen = set[tuple[str, str | None]]()
    for row in rows:
        thing, beside, day = map(_text, row[:_KEYS])
        assert thing is not None
        if (thing, beside) not in seen:
            seen.add((thing, beside))
            yield thing, beside, day


def _key(term: OxTerm | None) -> tuple[int, int, str]:
    """What is not bound comes first (SPARQL 1.1, section 15.1), numbers by their value."""
    if isinstance(term, ox.Literal) and term.datatype.value == _INTEGER:
        return 1, int(term.value), ""
    text = _text(term)
    return (0, 0, "") if text is None else (1, 0, text)


def _choose(connection: sqlite3.Connection, view: View, choice: Choice, places: Places) -> None:
    things: dict[str, set[str]] = {}
    labels: dict[str, set[tuple[str, str] | None]] = {}
    for thing, value, label in _asked(view, choice.query).rows:
        name = _text(thing)
        if name is not None and value is not None:
            things.setdefault(str(value), set()).add(name)
            labels.setdefault(str(value), set()).add(_words(label))
    for term, chosen in sorted(things.items()):
        number = _pack(connection, sorted(at for name in chosen for at in places.get(name, ())))
        connection.executemany(
            "INSERT INTO choice VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (choice.list, choice.facet, term, *(named or (None, None)), len(chosen), number)
                for named in sorted(labels[term], key=str)
            ],
        )


def _pack(connection: sqlite3.Connection, places: Sequence[int]) -> int:
    """Keep places; return the number that they are found by."""
    packed = array(NUMBERS, places).tobytes()
    number = connection.execute("INSERT INTO places (places) VALUES (?)", (packed,)).lastrowid
    assert number is not None
    return number


def _words(label: OxTerm | None) -> tuple[str, str] | None:
    words = _text(label)
    return None if words is None else (words, str(label))


def _asked(view: View, query: str) -> Solutions:
    found = view.query(query)
    assert isinstance(found, Solutions)
    return found


def _text(term: OxTerm | None) -> str | None:
    return None if term is None or isinstance(term, ox.Triple) else term.value
