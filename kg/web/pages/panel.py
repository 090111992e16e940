"""A panel by itself: as a page, as data, as its query."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from kg.query.binding import bind
from kg.vocab import media
from kg.web.negotiation import content_type
from kg.web.panels.asking import Asker
from kg.web.panels.ordering import with_order
from kg.web.panels.panel import Panel
from kg.web.panels.shown_query import shown_query
from kg.web.panels.table import load, page_number
from kg.web.panels.whole import whole
from kg.web.refusal import Refused
from kg.web.site.respond import page

_DATA: Final = MappingProxyType({"csv": media.CSV, "json": media.SPARQL_JSON})
PART: Final = "part"  # asks for the table without the page around it
QUERY: Final = "sparql"  # the suffix that leads to the query itself


@dataclass(frozen=True, slots=True)
class PanelPage:
    """``/panels/{name}`` with the values of its parameters; ``.csv``, ``.json``, ``.sparql``."""

    asker: Asker
    find: Callable[[str], Panel]

    async def __call__(self, request: Request) -> Response:
        """Return the panel as a page."""
        panel = self.find(request.path_params["name"])
        values, at = values_in(request, panel), page_number(request)
        table = await load(self.asker, panel, values, at, patience=None)
        template = "part.html.j2" if PART in request.query_params else "panels.html.j2"
        return page(request, template, title=panel.question.title, lead="", panels=[table])

    async def data(self, request: Request) -> Response:
        """Return the whole table as data, or lead to the query that makes it."""
        panel, suffix = self.find(request.path_params["name"]), request.path_params["suffix"]
        values = values_in(request, panel)
        if suffix == QUERY:
            text = shown_query(with_order(panel, panel.text(bind(panel.question, values))))
            return RedirectResponse(f"/query?{urlencode({'query': text})}", 303)
        if suffix not in _DATA:
            raise Refused(404, f"A table is not given as .{suffix}.", "There are .csv and .json.")
        pieces = whole(self.asker, panel, values, _DATA[suffix])
        first = await anext(pieces)  # what goes wrong at once is said with its status
        name = f'attachment; filename="{panel.name}.{suffix}"'
        headers = {"Content-Type": content_type(_DATA[suffix]), "Content-Disposition": name}
        return StreamingResponse(_again(first, pieces), headers=headers)


async def _again(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for piece in rest:
        yield piece


def values_in(request: Request, panel: Panel) -> dict[str, str]:
    """Return the values that an address gives for the parameters of a panel."""
    given = request.query_params
    names = [parameter.name for parameter in panel.question.parameters]
    return {name: given[name] for name in names if given.get(name)}
