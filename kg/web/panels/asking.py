"""Queries of pages, answered by the worker processes: none holds up the server or another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.query.binding import Value, bind
from kg.rdf.terms import OxTerm
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.web.panels.panel import Panel, panel_named
from kg.web.pool import Pool, Reply
from kg.web.refusal import Refused
from kg.web.wire import Job

_OK: Final = 200


@dataclass(frozen=True, slots=True)
class Found:
    """Rows as mappings from variable to term; ``more`` if there are more than were asked for."""

    variables: tuple[str, ...]
    rows: tuple[Mapping[str, OxTerm], ...]
    more: bool = False

    def one(self) -> Mapping[str, OxTerm]:
        """Return the first row, empty if there is none."""
        return self.rows[0] if self.rows else {}


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks by name, with values as typed terms."""

    pool: Pool

    async def ask(self, name: str, /, page: int = 1, **values: Value) -> Found:
        """Answer the query of a panel. Raises ``Refused`` and ``QueryError``."""
        panel = panel_named(name)
        reply = await self.raw(panel, values, media.SPARQL_JSON, page)
        solutions = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
        assert isinstance(solutions, ox.QuerySolutions)
        names = tuple(variable.value for variable in solutions.variables)
        rows = tuple(
            {name: term for name, term in zip(names, row, strict=True) if term is not None}
            for row in solutions
        )
        shown = rows[: panel.rows] if panel.rows else rows
        return Found(names, shown, len(rows) > len(shown) or "answer-cut" in _names(reply))

    async def raw(
        self, panel: Panel, values: Mapping[str, Value], kind: str, page: int = 0
    ) -> Reply:
        """Answer as bytes of a media type; ``page`` 0 is the whole table."""
        bindings = tuple((name, str(term)) for name, term in bind(panel.question, values).items())
        job = Job("page", Minter.from_environment().base, accept=kind, bindings=bindings)
        reply = await self.pool.run(job, _paged(panel, page).encode())
        if reply.head.status != _OK:
            raise Refused(reply.head.status, reply.body.decode().strip())
        return reply


def _paged(panel: Panel, page: int) -> str:
    """Ask for one row more than is shown, so as to know whether there is more."""
    text = panel.question.text
    if not (panel.rows and page):
        return text
    return f"{text}\nLIMIT {panel.rows + 1} OFFSET {panel.rows * (page - 1)}"


def _names(reply: Reply) -> set[str]:
    return {name.lower() for name in reply.head.headers}
