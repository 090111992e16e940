"""Every page, one line each."""

from collections.abc import Iterator

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.web.kinds.registry import KINDS
from kg.web.kinds.statements import STATEMENTS
from kg.web.pages.documents import DocumentsPage
from kg.web.pages.editor import EDITOR, editor_file
from kg.web.pages.missing import MissingPage
from kg.web.pages.overview import OverviewPage
from kg.web.pages.panel import PanelPage
from kg.web.pages.pictures import PicturePages
from kg.web.pages.query import QueryPage
from kg.web.pages.questions import FOLDER, QuestionPages, question_panel
from kg.web.pages.reading import ReadingPage
from kg.web.pages.search import SearchPage
from kg.web.pages.statement import StatementPages
from kg.web.pages.thing import ThingPages
from kg.web.panels.asking import Asker
from kg.web.panels.panel import panel_named
from kg.web.pool import Pool


def page_routes(pool: Pool, asker: Asker) -> list[BaseRoute]:
    """Return the routes of the explorer."""
    questions, pictures = QuestionPages(asker), PicturePages(pool)
    return [
        Route("/", OverviewPage(asker).__call__),
        Route("/documents", DocumentsPage(asker).__call__),
        Route("/documents/{key}", ReadingPage(asker).__call__),
        *_thing_routes(asker),
        Route("/query", QueryPage(pool).__call__),
        Route("/query.{suffix}", QueryPage(pool).data),
        Route("/search", SearchPage(pool).__call__),
        Route("/pictures", pictures.index),
        Route("/pictures/{name}.{suffix}", pictures.file),
        Route("/pictures/{name}", pictures.item),
        Route("/missing", MissingPage(asker).__call__),
        Route("/panels/{name}.{suffix}", PanelPage(asker, panel_named).data),
        Route("/panels/{name}", PanelPage(asker, panel_named).__call__),
        Route(FOLDER, questions.index),
        Route(FOLDER + "/{name}.{suffix}", PanelPage(asker, question_panel).data),
        Route(FOLDER + "/{name}", questions.item),
        Route(EDITOR + "/{name}", editor_file),
        Mount("/static", StaticFiles(packages=[("kg.web", "static")]), name="static"),
    ]


def _thing_routes(asker: Asker) -> Iterator[Route]:
    for kind in KINDS:
        pages = StatementPages(asker, kind) if kind is STATEMENTS else ThingPages(asker, kind)
        yield Route(f"/{kind.folder}", pages.index)
        yield Route(f"/{kind.folder}/{{key:path}}", pages.item)
