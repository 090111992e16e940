"""Queries of pages, answered by the worker processes: none holds up the server or another.

A generation of the store never changes, so an answer is kept as long as its generation is current.
"""

from asyncio import Task, create_task, shield
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.query.binding import Value, bind
from kg.rdf.terms import OxTerm
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.web.panels.panel import MANY, PAGE, Panel, panel_named
from kg.web.pool import Pool, Reply
from kg.web.refusal import Refused
from kg.web.wire import Job

_OK: Final = 200
_ORDERED: Final = 2_000  # rows; of more, a page is taken as it comes, since all would be sorted
_KEPT: Final = 1_000  # answers
_LARGE: Final = 200_000  # bytes of an answer that is not kept

Key: TypeAlias = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """Rows as mappings from variable to term.

    ``more`` if there are more than were asked for; ``ordered`` unless there are too many.
    """

    variables: tuple[str, ...]
    rows: tuple[Mapping[str, OxTerm], ...]
    more: bool = False
    ordered: bool = True

    def one(self) -> Mapping[str, OxTerm]:
        """Return the first row, empty if there is none."""
        return self.rows[0] if self.rows else {}


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks with values as typed terms."""

    pool: Pool
    _kept: OrderedDict[Key, Reply] = field(default_factory=OrderedDict)
    _running: dict[Key, Task[Reply]] = field(default_factory=dict)

    async def ask(self, name: str, /, page: int = 1, **values: Value) -> Found:
        """Answer the panel of that name. Raises ``Refused`` and ``QueryError``."""
        return await self.answer(panel_named(name), values, page)

    async def answer(self, panel: Panel, values: Mapping[str, Value], page: int = 1) -> Found:
        """Answer one page of a panel. Raises ``Refused`` and ``QueryError``."""
        text = panel.text(bind(panel.question, values))
        ordered = await self._is_small(panel, text)
        if ordered:
            text = with_order(panel, text)
        reply = await self._reply(_paged(text, panel, page, ordered), media.SPARQL_JSON)
        solutions = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
        assert isinstance(solutions, ox.QuerySolutions)
        names = tuple(variable.value for variable in solutions.variables)
        rows = tuple(
            {name: term for name, term in zip(names, row, strict=True) if term is not None}
            for row in solutions
        )
        shown = rows[: panel.rows] if panel.rows else rows
        return Found(names, shown, len(rows) > len(shown) or _is_cut(reply), ordered)

    async def whole(self, panel: Panel, values: Mapping[str, Value], kind: str) -> bytes:
        """Answer with the whole table, as bytes of a media type."""
        text = panel.text(bind(panel.question, values))
        return (await self._reply(with_order(panel, text), kind)).body

    async def _is_small(self, panel: Panel, text: str) -> bool:
        if not panel.order:
            return True
        reply = await self._reply(_limited(text, f"LIMIT 1 OFFSET {_ORDERED}"), media.CSV)
        return reply.body.count(b"\n") <= 1

    async def _reply(self, text: str, kind: str) -> Reply:
        key = (_generation(self.pool.settings.store), text, kind)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._running:
            job = Job("page", Minter.from_environment().base, accept=kind)
            task = create_task(self._run(job, text, key))
            self._running[key] = task
            task.add_done_callback(lambda done: self._forget(key, done))
        # Who no longer waits does not end it: its answer is kept for the next who asks.
        return await shield(self._running[key])

    async def _run(self, job: Job, text: str, key: Key) -> Reply:
        reply = await self.pool.run(job, text.encode())
        if reply.head.status != _OK:
            raise Refused(reply.head.status, reply.body.decode().strip())
        if len(reply.body) < _LARGE:
            self._kept[key] = reply
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return reply

    def _forget(self, key: Key, task: Task[Reply]) -> None:
        del self._running[key]
        if not task.cancelled():
            task.exception()  # it was told to those who waited, if any still did


def _generation(store: str) -> int:
    """Return what changes when another generation becomes current."""
    pointer = Path(store) / "current"
    return pointer.stat().st_mtime_ns if pointer.exists() else 0


def with_order(panel: Panel, text: str) -> str:
    """Return a query with the order that its panel says."""
    if not panel.order:
        return text
    order = f"ORDER BY {panel.order}"
    return f"{text.replace(PAGE, f'{order} {PAGE}')}\n{order}"


def _paged(text: str, panel: Panel, page: int, ordered: bool) -> str:
    """Ask for one row more than is shown, so as to know whether there is more."""
    if not panel.rows:
        return text
    return _limited(text, f"LIMIT {panel.rows + 1} OFFSET {panel.rows * (page - 1)}", ordered)


def _limited(text: str, limit: str, ordered: bool = False) -> str:
    """Limit a query where it says, so that the rest is asked for the things of one page only."""
    if PAGE in text:
        return text.replace(PAGE, limit)
    if MANY in text and not ordered:
        return text.replace(MANY, limit)
    return f"{text}\n{limit}"


def _is_cut(reply: Reply) -> bool:
    return any(name.lower() == "answer-cut" for name in reply.head.headers)
