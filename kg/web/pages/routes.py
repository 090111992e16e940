"""Every page, one line each."""

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.web.pages.documents import DocumentsPage
from kg.web.pages.overview import OverviewPage
from kg.web.pages.panel import PanelPage
from kg.web.pages.reading import ReadingPage
from kg.web.panels.asking import Asker
from kg.web.pool import Pool


def page_routes(pool: Pool) -> list[BaseRoute]:
    """Return the routes of the explorer."""
    asker = Asker(pool)
    panel = PanelPage(asker)
    return [
        Route("/", OverviewPage(asker).__call__),
        Route("/documents", DocumentsPage(asker).__call__),
        Route("/documents/{key:path}", ReadingPage(asker).__call__),
        Route("/panels/{name}.{suffix}", panel.data),
        Route("/panels/{name}", panel.__call__),
        Mount("/static", StaticFiles(packages=[("kg.web", "static")]), name="static"),
    ]
