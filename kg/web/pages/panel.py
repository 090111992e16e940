"""A panel by itself: as a page, as data, as its query."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from kg.query.binding import bind
from kg.vocab import media
from kg.web.negotiation import content_type
from kg.web.panels.asking import Asker
from kg.web.panels.panel import Panel, panel_named
from kg.web.panels.shown_query import with_values
from kg.web.panels.table import load
from kg.web.refusal import Refused
from kg.web.site.respond import page

_DATA: Final = MappingProxyType({"csv": media.CSV, "json": media.SPARQL_JSON})


@dataclass(frozen=True, slots=True)
class PanelPage:
    """``/panels/{name}`` with the values of its parameters; ``.csv``, ``.json``, ``.rq``."""

    asker: Asker

    async def __call__(self, request: Request) -> Response:
        """Return the panel as a page."""
        panel = panel_named(request.path_params["name"])
        table = await load(self.asker, panel.name, _values(panel, request), request)
        return page(
            request, "panels.html.j2", title=panel.question.title, lead=panel.question.question,
            panels=[table],
        )  # fmt: skip

    async def data(self, request: Request) -> Response:
        """Return the whole table as data, or the query that makes it."""
        panel, suffix = panel_named(request.path_params["name"]), request.path_params["suffix"]
        values = _values(panel, request)
        if suffix == "rq":
            text = with_values(panel.question.text, bind(panel.question, values))
            return Response(text, media_type="text/plain; charset=utf-8")
        if suffix not in _DATA:
            raise Refused(404, f"A table is not given as .{suffix}.", "There are .csv and .json.")
        reply = await self.asker.raw(panel, values, _DATA[suffix])
        name = f'attachment; filename="{panel.name}.{suffix}"'
        headers = {"Content-Type": content_type(_DATA[suffix]), "Content-Disposition": name}
        return Response(reply.body, headers=headers)


def _values(panel: Panel, request: Request) -> dict[str, str]:
    known = [parameter.name for parameter in panel.question.parameters]
    return {name: request.query_params[name] for name in known if name in request.query_params}
