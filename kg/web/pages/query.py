"""The box for queries: write SPARQL, see the answer, take it away. Works without a script."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import CounterclaimError
from kg.query.library import questions
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.vocab.namespaces import prefixes
from kg.web.guard import check
from kg.web.negotiation import content_type
from kg.web.pages.editor import EDITOR, has_editor
from kg.web.panels.cells import Cell, cell_of
from kg.web.panels.shown_query import shown_query
from kg.web.pool import Pool, Reply
from kg.web.refusal import Refused, sentence_of
from kg.web.site.respond import page
from kg.web.wire import Job

_SHOWN: Final = 200  # rows on the page; the data have all
_ACCEPT: Final = f"{media.SPARQL_JSON}, {media.TURTLE};q=0.9"
_FORMATS: Final = {"csv": media.CSV, "json": media.SPARQL_JSON, "ttl": media.TURTLE}
_START: Final = (
    "SELECT ?claim ?words WHERE {\n  ?claim a clm:ReportedClaim ; schema:text ?words .\n}"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query returned: a table, a yes or no, or statements; or why it returned nothing."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    more: bool = False
    text: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True)
class QueryPage:
    """``/query``, with the query in the address."""

    pool: Pool

    async def __call__(self, request: Request) -> Response:
        """Return the box, and below it the answer if something was asked."""
        text = request.query_params.get("query", "").strip()
        answer = await self._answer(text) if text else None
        examples = [
            (each.title, f"/query?{urlencode({'query': shown_query(each.text)})}")
            for each in questions().values()
        ]
        formats = [(words, f"/query.{words}?{urlencode({'query': text})}") for words in _FORMATS]
        return page(
            request, "query.html.j2", title="Ask with SPARQL", text=shown_query(text or _START),
            asked=bool(text), answer=answer, examples=examples, formats=formats,
            prefixes=dict(prefixes()), editor=EDITOR if has_editor() else "",
        )  # fmt: skip

    async def data(self, request: Request) -> Response:
        """Return the answer as data."""
        text, suffix = request.query_params.get("query", ""), request.path_params["suffix"]
        if suffix not in _FORMATS:
            raise Refused(404, f"An answer is not given as .{suffix}.", "There is .csv.")
        reply = await self._run(text, _FORMATS[suffix])
        name = f'attachment; filename="answer.{suffix}"'
        kind = content_type(_FORMATS[suffix])
        return Response(reply.body, headers={"Content-Type": kind, "Content-Disposition": name})

    async def _answer(self, text: str) -> Answer:
        try:
            return _read(await self._run(text, _ACCEPT))
        except CounterclaimError as error:
            return Answer(failure=sentence_of(error).strip())

    async def _run(self, text: str, accept: str) -> Reply:
        check(text, self.pool.settings.limits)
        job = Job("page", Minter.from_environment().base, accept=accept)
        reply = await self.pool.run(job, text.encode())
        if reply.head.status != 200:
            raise Refused(reply.head.status, reply.body.decode().strip())
        return reply


def _read(reply: Reply) -> Answer:
    kind = {name.lower(): value for name, value in reply.head.headers.items()}["content-type"]
    if not kind.startswith(media.SPARQL_JSON):
        return Answer(text=reply.body.decode())
    found = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QueryBoolean):
        return Answer(text="yes" if found else "no")
    columns = tuple(variable.value for variable in found.variables)
    rows = tuple(tuple(map(cell_of, row)) for row in found)
    return Answer(columns, rows[:_SHOWN], len(rows) > _SHOWN or "answer-cut" in _names(reply))


def _names(reply: Reply) -> set[str]:
    return {name.lower() for name in reply.head.headers}
