"""The reading view: one document in its own words."""

from asyncio import gather
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from kg.query.terms import short
from kg.rdf.terms import OxTerm
from kg.web.panels.asking import Asker
from kg.web.panels.cells import cell_of
from kg.web.panels.table import load_all
from kg.web.reading.findings import read_findings
from kg.web.reading.marks import read_marks
from kg.web.reading.passages import read_passages
from kg.web.reading.view import View, view_of
from kg.web.refusal import Refused
from kg.web.site.links import document_of
from kg.web.site.respond import page
from kg.web.site.words import spoken

_RECORDS: Final = ("document-records",)


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """``/documents/{key}``."""

    asker: Asker

    async def __call__(self, request: Request) -> Response:
        """Return the page. Raises ``Refused`` when there is no such document."""
        document = document_of(request.path_params["key"])
        found = await self.asker.ask("document-info", document=document)
        info = found.one()
        if not info:
            raise Refused(404, "There is no such document in the graph.", "See /documents.")
        view = await self._view(document, info.get("version"), short(info.get("kind")))
        return page(
            request, "reading.html.j2",
            title=short(info["title"]), document=document, view=view,
            panels=() if view else await load_all(self.asker, _RECORDS, {"document": document}),
            info={name: spoken(info.get(name)) for name in found.variables},
            publisher=cell_of(info.get("publisher"), info.get("publisherLabel")),
        )  # fmt: skip

    async def _view(self, document: str, version: OxTerm | None, kind: str) -> View | None:
        """Return the text with its marks; ``None`` when the graph does not hold the text."""
        if not isinstance(version, ox.NamedNode):
            return None
        text = await self.asker.ask("document-text", version=version)
        if not text.rows:
            return None  # a feed has marks by the hundred thousand, and nowhere to put them
        marked, said, found = await gather(
            self.asker.ask("document-marks", version=version),
            self.asker.ask("document-passages", document=document),
            self.asker.ask("document-findings", version=version),
        )
        marks = read_marks(marked.rows)
        passages = read_passages(said.rows, marks)
        body = short(text.one()["text"])
        return await run_in_threadpool(
            view_of, body, kind, marks, passages, read_findings(found.rows)
        )
