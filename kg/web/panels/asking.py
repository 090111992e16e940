"""Queries of pages, answered by the worker processes: none holds up the server or another.

A generation of the store never changes, so an answer is kept as long as its generation is current.
"""

from asyncio import Task, create_task, shield
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.errors import CounterclaimError
from kg.query.binding import Value, bind
from kg.rdf.terms import OxTerm
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.web.panels.ahead import is_ahead
from kg.web.panels.listed import TOTAL
from kg.web.panels.ordering import limited, paged, with_order
from kg.web.panels.panel import MANY, Panel, panel_named, panels
from kg.web.panels.preparing import Preparing
from kg.web.panels.wanted import Terms, wanted_of
from kg.web.pool import Pool, Reply
from kg.web.refusal import Refused
from kg.web.wire import Job

_OK: Final = 200
_ORDERED: Final = 2_000  # rows; of more, a page is taken as it comes, since all would be sorted
_KEPT: Final = 1_000  # answers
_LARGE: Final = 200_000  # bytes of an answer that is not kept

Key: TypeAlias = tuple[int, Job, str]
Row: TypeAlias = Mapping[str, OxTerm]


@dataclass(frozen=True, slots=True)
class Found:
    """Rows as mappings from variable to term.

    ``more`` if there are more than were asked for; ``ordered`` unless there are too many;
    ``total`` is how many things there are in all, where that is known.
    """

    variables: tuple[str, ...]
    rows: tuple[Mapping[str, OxTerm], ...]
    more: bool = False
    ordered: bool = True
    total: int | None = None

    def one(self) -> Mapping[str, OxTerm]:
        """Return the first row, empty if there is none."""
        return self.rows[0] if self.rows else {}


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks with values as typed terms."""

    pool: Pool
    preparing: Preparing
    _kept: OrderedDict[Key, Reply] = field(default_factory=OrderedDict)
    _running: dict[Key, Task[Reply]] = field(default_factory=dict)

    async def ask(self, name: str, /, page: int = 1, **values: Value) -> Found:
        """Answer the panel of that name. Raises ``Refused`` and ``QueryError``."""
        return await self.answer(panel_named(name), values, page)

    async def answer(self, panel: Panel, values: Mapping[str, Value], page: int = 1) -> Found:
        """Answer one page of a panel. Raises ``Refused`` and ``QueryError``."""
        terms = bind(panel.question, values)
        is_ready = self.preparing.is_ready()
        wanted = wanted_of(panel, terms, page) if is_ready else None
        if wanted:
            return self._listed(panel, terms, page, await self._reply(wanted.job, wanted.text))
        text, verb = panel.text(terms), "ahead" if is_ready and is_ahead(panel) else "page"
        ordered = verb == "ahead" or await self._is_small(panel, text)
        if ordered:
            text = with_order(panel, text)
        reply = await self._table(paged(text, panel, page, ordered), media.SPARQL_JSON, verb)
        names, rows = _rows(reply)
        if panel.rows and not ordered and MANY in panel.question.text:
            shown = _of_first_things(panel, names, rows)
        else:
            shown = rows[: panel.rows] if panel.rows else rows
        return Found(names, shown, len(rows) > len(shown) or _is_cut(reply), ordered)

    def may_take_long(self, panel: Panel, values: Mapping[str, Value], page: int = 1) -> bool:
        """Return whether a page has to ask a large graph, where nothing is known of the answer.

        Raises ``QueryError``.
        """
        has_lists = self.preparing.is_ready()  # it looks at the size as well
        if not self.preparing.is_large:
            return False
        terms = bind(panel.question, values)
        return not (has_lists and (is_ahead(panel) or wanted_of(panel, terms, page)))

    def _listed(self, panel: Panel, terms: Terms, page: int, reply: Reply) -> Found:
        names, rows = _rows(reply)
        total = reply.head.headers.get(TOTAL)
        if total is None:
            shown = rows[: panel.rows] if panel.rows else rows
            return Found(names, shown, len(rows) > len(shown))
        # A thing that fits may have values beside the one that was asked for.
        fitting = tuple({**row, **terms} for row in rows if _fits(row, terms))
        return Found(names, fitting, int(total) > panel.rows * page, total=int(total))

    async def warm(self) -> None:
        """Ask ahead for what a large store is likely to be asked for, once it has its lists."""
        if not self.preparing.is_ready():
            return
        for panel in panels().values():
            needs = any(each.required for each in panel.question.parameters)
            if not needs and wanted_of(panel, {}, 1):
                with suppress(CounterclaimError):
                    await self.answer(panel, {})

    async def whole(self, panel: Panel, values: Mapping[str, Value], kind: str) -> bytes:
        """Answer with the whole table, as bytes of a media type."""
        text = panel.text(bind(panel.question, values))
        return (await self._table(with_order(panel, text), kind)).body

    async def _is_small(self, panel: Panel, text: str) -> bool:
        if not panel.order:
            return True
        reply = await self._table(limited(text, f"LIMIT 1 OFFSET {_ORDERED}"), media.CSV)
        return reply.body.count(b"\n") <= 1

    async def _table(self, text: str, kind: str, verb: str = "page") -> Reply:
        return await self._reply(Job(verb, Minter.from_environment().base, accept=kind), text)

    async def _reply(self, job: Job, text: str) -> Reply:
        key = (_generation(self.pool.settings.store), job, text)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._running:
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


def _fits(row: Row, terms: Terms) -> bool:
    return all(row.get(name, term) == term for name, term in terms.items())


def _of_first_things(panel: Panel, names: Iterable[str], rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return all rows of as many things as a page shows: the query was limited by things."""
    parameters = {each.name for each in panel.question.parameters}
    key = panel.merge or next(name for name in names if name not in parameters)
    groups: dict[OxTerm | None, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.get(key), []).append(row)
    return tuple(row for group in islice(groups.values(), panel.rows) for row in group)


def _rows(reply: Reply) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    solutions = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
    assert isinstance(solutions, ox.QuerySolutions)
    names = tuple(variable.value for variable in solutions.variables)
    rows = tuple(
        {name: term for name, term in zip(names, row, strict=True) if term is not None}
        for row in solutions
    )
    return names, rows


def _generation(store: str) -> int:
    """Return what changes when another generation becomes current."""
    pointer = Path(store) / "current"
    return pointer.stat().st_mtime_ns if pointer.exists() else 0


def _is_cut(reply: Reply) -> bool:
    return any(name.lower() == "answer-cut" for name in reply.head.headers)
