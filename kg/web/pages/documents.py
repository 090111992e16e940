"""The list of documents."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from kg.web.panels.asking import Asker
from kg.web.panels.table import load, page_number
from kg.web.site.respond import page


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """``/documents``."""

    asker: Asker

    async def __call__(self, request: Request) -> Response:
        """Return the page."""
        table = await load(self.asker, "document-list", {}, page_number(request))
        shown = [replace(table, turns="/documents")]
        return page(request, "panels.html.j2", title="Documents", lead=_LEAD, panels=shown)


_LEAD = "Every document that was read, with how many claims, replies and citations it holds."
