"""What is missing: claims without a source, works without a date, and so on, for every party."""

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from kg.web.panels.asking import Asker
from kg.web.panels.table import load_all
from kg.web.site.respond import page

_PANELS: Final = (
    "missing-source",
    "missing-reply",
    "missing-party",
    "missing-date",
    "missing-found",
    "missing-period",
)
_LEAD: Final = (
    "What the texts do not say, and what this software did not find. It may well exist elsewhere."
)


@dataclass(frozen=True, slots=True)
class MissingPage:
    """``/missing``."""

    asker: Asker

    async def __call__(self, request: Request) -> Response:
        """Return the page."""
        panels = await load_all(self.asker, _PANELS, {})
        return page(request, "panels.html.j2", title="What is missing", lead=_LEAD, panels=panels)
