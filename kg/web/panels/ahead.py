"""Tables of the things of which there is most to say, answered ahead, beside their generation.

``busiest/{parameter}.rq`` asks for these ``?thing``. What is kept is what the query of a panel
answers, cut into its pages; what is not kept is asked.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.rdf.terms import OxTerm
from kg.store.base import View
from kg.store.beside import Beside
from kg.store.embedded import EmbeddedView
from kg.tables.sealed import open_sealed, sealing
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.web.answer import Answer
from kg.web.answering import Answering
from kg.web.limits import Limits
from kg.web.panels.ordering import paged, with_order
from kg.web.panels.panel import Panel, panels
from kg.web.wire import Job

FILE: Final = "ahead.sqlite"
_NAME: Final = "tables kept ahead"
_FORMAT: Final = 1  # to be raised when something else is kept
_WHOLE: Final = Limits(rows=10**9, answer=10**12)
_FOLDER: Final = Path(__file__).parent / "busiest"
_TABLE: Final = "CREATE TABLE page (query BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;"


@dataclass(frozen=True)
class Ahead:
    """Pages of tables, by what would be asked for them."""

    connection: sqlite3.Connection

    def find(self, query: str) -> bytes | None:
        """Return an answer as SPARQL's JSON, if it is kept."""
        row = self.connection.execute(
            "SELECT body FROM page WHERE query = ?", (_key(query),)
        ).fetchone()
        return None if row is None else zlib.decompress(row[0])


def is_ahead(panel: Panel) -> bool:
    """Return whether a panel is answered ahead for those of whom there is most to say.

    Of all others there is so little to say that it can be put in order when it is asked for.
    """
    return subject_of(panel) in busiest()


def answered(view: EmbeddedView, job: Job, body: str, limits: Limits) -> Answer:
    """Answer ``body``, the query of a page of a table, with what is kept, else by asking it."""
    kept = ahead_of(view).find(body)
    if kept is None:
        return Answering(view.engine, limits, union=True).answer(body, job)
    return Answer(kept, media.SPARQL_JSON)


def ahead_of(view: View) -> Ahead:
    """Return what is kept beside a view, made on first use."""
    return BESIDE.of(view)


@cache
def busiest() -> Mapping[str, str]:
    """Return what asks for the things of which there is most to say, by the parameter of panels."""
    files = sorted(_FOLDER.glob("*.rq"))
    return MappingProxyType({file.stem: file.read_text("utf-8") for file in files})


def subject_of(panel: Panel) -> str:
    """Return the one parameter of a panel whose pages are turned, else nothing."""
    names = [each.name for each in panel.question.parameters]
    return names[0] if panel.rows and len(names) == 1 and not panel.facets else ""


def _make(view: View, folder: Path | None) -> Ahead:
    assert isinstance(view, EmbeddedView)
    with sealing(folder and folder / FILE, _TABLE, _FORMAT, _NAME) as connection:
        for subject, query in busiest().items():
            chosen = [panel for panel in panels().values() if subject_of(panel) == subject]
            for (thing,) in view.rows(query):
                for panel in chosen:
                    pages = _pages(view, panel, {subject: thing} if thing else {})
                    connection.executemany("INSERT INTO page VALUES (?, ?)", pages)
    return Ahead(connection)


def _pages(
    view: EmbeddedView, panel: Panel, terms: Mapping[str, OxTerm]
) -> Iterator[tuple[bytes, bytes]]:
    """Yield each page with its key; it has one row more than is shown, if there is one."""
    text = with_order(panel, panel.text(terms))
    job = Job("page", Minter.from_environment().base, accept=media.SPARQL_JSON)
    whole = json.loads(Answering(view.engine, _WHOLE, union=True).answer(text, job).body)
    rows = whole["results"]["bindings"]
    for page, start in enumerate(range(0, len(rows) or 1, panel.rows), 1):
        whole["results"]["bindings"] = rows[start : start + panel.rows + 1]
        body = zlib.compress(json.dumps(whole, ensure_ascii=False).encode())
        yield _key(paged(text, panel, page, ordered=True)), body


def _key(query: str) -> bytes:
    return sha256(query.encode()).digest()


def _open(folder: Path) -> Ahead:
    return Ahead(open_sealed(folder / FILE, _FORMAT, _NAME))


BESIDE: Final = Beside(f"ahead-{_FORMAT}", _make, _open)
