"""The first page: what the graph holds, how well it is covered, what the checks found, how new."""

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from kg.web.panels.asking import Asker
from kg.web.panels.table import load_all
from kg.web.site.respond import page

# In the order of the query's columns: words and page.
_COUNTED: Final = (
    ("documents", "/documents"),
    ("claims", "/statements?kind=clm%3AReportedClaim"),
    ("replies", "/statements?kind=clm%3AReply"),
    ("sources", "/sources"),
    ("agencies and people", "/agents"),
    ("places", "/places"),
    ("figures", "/figures"),
    ("events", "/events"),
)


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """``/``."""

    asker: Asker

    async def __call__(self, request: Request) -> Response:
        """Return the page."""
        names = ("overview-counts", "overview-coverage", "overview-findings", "overview-freshness")
        counts, *panels = await load_all(self.asker, names, {})
        cells = counts.rows[0] if counts.rows else ()
        numbers = [(*_COUNTED[at], cell) for at, cell in enumerate(cells)]
        return page(
            request, "overview.html.j2", title="Overview", counts=counts, numbers=numbers,
            panels=panels,
        )  # fmt: skip
