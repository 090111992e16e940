"""Two who ask the same store: one that uses what was made ahead, and one that asks the queries."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from typing_extensions import override

from kg.web.limits import Limits
from kg.web.panels.asking import Asker, Row
from kg.web.panels.panel import panels
from kg.web.panels.preparing import Preparing
from kg.web.pool import Pool, Settings


class _Never(Preparing):
    """A store without lists."""

    @override
    def is_ready(self) -> bool:
        return False


@asynccontextmanager
async def askers(store: str) -> AsyncIterator[tuple[Asker, Asker]]:
    """Yield one that uses the lists and one that asks the queries."""
    pool = Pool(Settings(store, True, Limits()))
    try:
        yield Asker(pool, Preparing(store)), Asker(pool, _Never(store))
    finally:
        await pool.close()


async def rows(asker: Asker, name: str, values: Mapping[str, str]) -> list[Row]:
    """Return the rows of all pages."""
    found: list[Row] = []
    more, page = True, 1
    while more:
        answer = await asker.answer(panels()[name], values, page)
        found += answer.rows
        more, page = answer.more, page + 1
    return found
