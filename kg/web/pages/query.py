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
from kg.web.guard import check
from kg.web.panels.cells import Cell, cell_of
from kg.web.panels.shown_query import with_values
from kg.web.pool import Pool, Reply
from kg.web.refusal import Refused, sentence_of
from kg.web.site.respond import page
from kg.web.wire import Job

_SHOWN: Final = 200  # rows on the page; the data have all
_ACCEPT: Final = f"{media.SPARQL_JSON}, {media.TURTLE};q=0.9"
_FORMATS: Final = (("CSV", media.CSV), ("JSON", media.SPARQL_JSON), ("Turtle", media.TURTLE))
_START: Final = "SELECT ?claim ?words WHERE {\n  ?claim a clm:ReportedClaim ; schema:text ?words .\n}"


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
            (each.title, f"/query?{urlencode({'query': with_values(each.text, '', {})})}")
            for each in questions().values()
        ]
        return page(
            request, "query.html.j2", title="Ask with SPARQL", text=text or _START,
            asked=bool(text), answer=answer, examples=examples,
            endpoint=f"/sparql?{urlencode({'query': text})}", formats=_FORMATS,
        )  # fmt: skip

    async def _answer(self, text: str) -> Answer:
        try:
            check(text, self.pool.settings.limits)
            job = Job("page", Minter.from_environment().base, accept=_ACCEPT)
            return _read(await self.pool.run(job, text.encode()))
        except CounterclaimError as error:
            return Answer(failure=sentence_of(error).strip())


def _read(reply: Reply) -> Answer:
    body = reply.body.decode()
    if reply.head.status != 200:
        raise Refused(reply.head.status, body.strip())
    kind = {name.lower(): value for name, value in reply.head.headers.items()}["content-type"]
    if not kind.startswith(media.SPARQL_JSON):
        return Answer(text=body)
    found = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QueryBoolean):
        return Answer(text="yes" if found else "no")
    columns = tuple(variable.value for variable in found.variables)
    rows = tuple(tuple(map(cell_of, row)) for row in found)
    return Answer(columns, rows[:_SHOWN], len(rows) > _SHOWN or "answer-cut" in _names(reply))


def _names(reply: Reply) -> set[str]:
    return {name.lower() for name in reply.head.headers}
