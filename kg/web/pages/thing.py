"""The pages of a kind of thing: the list of all, and one thing."""

from asyncio import gather
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import CounterclaimError
from kg.figures.registry import FIGURES
from kg.query.terms import short
from kg.rdf.terms import OxTerm
from kg.web.kinds.kind import Facet, Kind
from kg.web.panels.asking import Asker, Found
from kg.web.panels.cells import Cell, Link
from kg.web.panels.panel import panel_named
from kg.web.panels.table import Table, facts_of, load, load_all, page_number
from kg.web.refusal import Refused
from kg.web.site.links import all_statements, thing_of
from kg.web.site.respond import page

_DATES = ("since", "until")


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of a facet, each with the address of the list narrowed to it."""

    table: Table
    parameter: str
    rows: tuple[tuple[Link, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture that a page shows in a frame of its own."""

    says: str
    source: str


@dataclass(frozen=True, slots=True)
class ThingPages:
    """``/{folder}`` and ``/{folder}/{key}``."""

    asker: Asker
    kind: Kind

    async def index(self, request: Request) -> Response:
        """Return the list; what narrows it stands in the address and nowhere else."""
        kind, panel = self.kind, panel_named(self.kind.every)
        values = {
            name: value for name, value in request.query_params.items()
            if name in panel.facets and value
        }  # fmt: skip
        table, *facets = await gather(
            load(self.asker, panel, values, page_number(request)),
            *(load(self.asker, facet.panel, {}) for facet in kind.facets),
        )
        choices = [
            self._choices(facet, found, values)
            for facet, found in zip(kind.facets, facets, strict=True)
        ]
        return page(
            request, "list.html.j2", title=kind.title, lead=kind.lead, values=values,
            kind=kind,
            table=replace(table, turns=f"/{kind.folder}"), choices=choices,
            dates=_DATES if kind.dates else (),
        )  # fmt: skip

    def _choices(self, facet: Facet, table: Table, values: Mapping[str, str]) -> Choices:
        rows = []
        for term, (first, *rest) in zip(table.terms, table.rows, strict=True):
            count = rest[-1].links[0].words if rest and rest[-1].links else ""
            narrowed = urlencode({**values, facet.parameter: term})
            link = Link(_words(first) or "not said", f"/{self.kind.folder}?{narrowed}")
            rows.append((link, count))
        return Choices(table, facet.parameter, tuple(rows), values.get(facet.parameter, ""))

    async def item(self, request: Request) -> Response:
        """Return the page of one thing. Raises ``Refused`` when there is none."""
        thing = thing_of(self.kind, request.path_params["key"])
        info, tables, frames, more = await gather(
            self.asker.answer(panel_named(self.kind.info), {self.kind.name: thing}),
            load_all(self.asker, self.kind.panels, {self.kind.name: thing}),
            self._frames(thing),
            self._more(thing),
        )
        if not info.rows:
            raise Refused(404, "There is no such thing in the graph.", f"See /{self.kind.folder}.")
        first = info.one()
        return page(
            request, self._template, title=self._title(first), kind=self.kind, thing=thing,
            facts=facts_of(panel_named(self.kind.info), _without_title(info)), panels=tables,
            everything=all_statements(thing), frames=frames, **more,
        )  # fmt: skip

    async def _frames(self, thing: str) -> tuple[Frame, ...]:
        """Return the pictures that show something of the thing; none where that cannot be told."""
        if not self.kind.shown_in:
            return ()
        try:
            panel = panel_named(f"{self.kind.name}-pictures")
            found = await self.asker.answer(panel, {self.kind.name: thing})
        except CounterclaimError:
            return ()
        return tuple(_frame(row) for row in found.rows)

    @property
    def _template(self) -> str:
        return "item.html.j2"

    def _title(self, info: Mapping[str, OxTerm]) -> str:
        return short(info.get("title")) or f"{self.kind.title}: no name"

    async def _more(self, thing: str) -> dict[str, Any]:
        return {}


def _frame(row: Mapping[str, OxTerm]) -> Frame:
    figure = FIGURES[short(row["picture"])]
    fields = {name: short(row[name]) for name in figure.takes if name in row}
    address = f"/pictures/{figure.name}.html"
    return Frame(figure.says, f"{address}?{urlencode(fields)}" if fields else address)


def _without_title(found: Found) -> Found:
    return replace(found, variables=tuple(v for v in found.variables if v not in ("title", "text")))


def _words(cell: Cell) -> str:
    return "; ".join(link.words for link in cell.links)
