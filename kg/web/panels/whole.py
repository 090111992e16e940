"""A whole table as data, however long: sent page by page where something is known of its pages.

Without that, one query answers it, and the limits of the endpoint hold.
"""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from typing import Final

from kg.query.binding import Value, bind
from kg.query.formats import render
from kg.query.results import Result
from kg.store.answer import Solutions
from kg.vocab import media
from kg.web.panels.ahead import is_ahead
from kg.web.panels.asking import Asker, Found
from kg.web.panels.panel import Panel
from kg.web.panels.wanted import wanted_of

_AT_ONCE: Final = 500  # things of a list
_VALUES: Final = 20_000  # values of a facet: they are counted and sorted for each page


async def whole(
    asker: Asker, panel: Panel, values: Mapping[str, Value], kind: str
) -> AsyncIterator[bytes]:
    """Yield the table as ``media.CSV`` or ``media.SPARQL_JSON``.

    Raises ``QueryError`` and ``Refused`` before the first piece.
    """
    if not asker.preparing.is_ready():
        yield await asker.whole(panel, values, kind)
        return
    if wanted_of(panel, bind(panel.question, values), 1):
        size = _AT_ONCE if panel.things else _VALUES
        pages = _pages(asker, replace(panel, rows=size) if panel.rows else panel, values)
    elif is_ahead(panel):
        pages = _pages(asker, panel, values)
    else:
        yield await asker.whole(panel, values, kind)
        return
    write = _as_csv if kind == media.CSV else _as_json
    async for piece in write(pages):
        yield piece


async def _pages(asker: Asker, panel: Panel, values: Mapping[str, Value]) -> AsyncIterator[Found]:
    page, is_more = 1, True
    while is_more:
        found = await asker.answer(panel, values, page)
        yield found
        page, is_more = page + 1, found.more


async def _as_csv(pages: AsyncIterator[Found]) -> AsyncIterator[bytes]:
    is_first = True
    async for found in pages:
        head, _, rows = render(_result(found), "csv").partition("\n")
        yield (f"{head}\n{rows}" if is_first else rows).encode()
        is_first = False


async def _as_json(pages: AsyncIterator[Found]) -> AsyncIterator[bytes]:
    between = ""
    async for found in pages:
        if not between:
            head = json.dumps({"vars": list(found.variables)})
            yield f'{{"head": {head}, "results": {{"bindings": ['.encode()
        rows = json.loads(render(_result(found), "json"))["results"]["bindings"]
        text = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        yield f"{between if text else ''}{text}".encode()
        between = ",\n"
    yield b"]}}\n"


def _result(found: Found) -> Result:
    names = found.variables
    return Result(Solutions(names, tuple(tuple(map(row.get, names)) for row in found.rows)))
