"""The question library: each question as a form with its parameters, and its answer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import UnknownQuestion
from kg.query.library import question_named, questions
from kg.web.pages.panel import values_in
from kg.web.panels.asking import Asker
from kg.web.panels.cells import Cell, Link
from kg.web.panels.panel import Panel
from kg.web.panels.table import Table, load, page_number
from kg.web.refusal import Refused
from kg.web.site.respond import page

FOLDER: Final = "/questions"
_ROWS: Final = 100
_DOCUMENT: Final = "document"  # the parameter
_ALL: Final = "all"  # in an address: ask of a large graph as a whole
_KEY: Final = re.compile(r"[a-z]+/\S+")  # what is left of an IRI of ours: its kind and its key
_LEAD: Final = "Questions that can be asked of any graph of this kind, each with its answer."


def question_panel(name: str) -> Panel:
    """Return a question of the library as a panel. Raises ``Refused`` when there is none."""
    try:
        question = question_named(name)
    except UnknownQuestion as error:
        raise Refused(404, error.message, f"See {FOLDER}.") from None
    return Panel(question, empty="No row answers it.", rows=_ROWS, folder=FOLDER)


@dataclass(frozen=True, slots=True)
class QuestionPages:
    """``/questions`` and ``/questions/{name}``."""

    asker: Asker

    async def index(self, request: Request) -> Response:
        """Return all questions."""
        return page(
            request, "questions.html.j2", title="Questions", lead=_LEAD,
            questions=questions().values(), folder=FOLDER,
        )  # fmt: skip

    async def item(self, request: Request) -> Response:
        """Return one question with its form and its answer."""
        panel = question_panel(request.path_params["name"])
        values = values_in(request, panel)
        lacks = [
            each for each in panel.question.parameters
            if each.required and each.default is None and each.name not in values
        ]  # fmt: skip
        waits = self._waits(panel, values) and _ALL not in request.query_params
        ready = not lacks and not waits
        table = await load(self.asker, panel, values, page_number(request)) if ready else None
        return page(
            request, "question.html.j2", title=panel.question.title, question=panel.question,
            table=table and _without_words(table), values=values, folder=FOLDER,
            documents=await self._documents(panel), everything=f"?{_ALL}=1" if waits else "",
        )  # fmt: skip

    def _waits(self, panel: Panel, values: Mapping[str, str]) -> bool:
        """Of a large graph, a question about documents waits until one is chosen."""
        return _is_of_documents(panel) and not values and self.asker.may_take_long(panel, {})

    async def _documents(self, panel: Panel) -> list[tuple[str, str]]:
        """Return the documents to choose from, where the question is about one."""
        if not _is_of_documents(panel):
            return []
        table = await load(self.asker, "document-list", {})
        return [
            (term, row[0].links[0].words) for term, row in zip(table.terms, table.rows, strict=True)
        ]


def _is_of_documents(panel: Panel) -> bool:
    return _DOCUMENT in {each.name for each in panel.question.parameters}


def _without_words(table: Table) -> Table:
    """The page says the question already."""
    panel = table.panel
    bare = replace(panel.question, title="Answer", question="", description="")
    return replace(table, panel=replace(panel, question=bare), rows=_in_words(table))


def _in_words(table: Table) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows with things that have no name called "Claim 1", each thing always the same.

    The end of an IRI says nothing to a reader; the data keep it.
    """
    numbers: list[dict[str, int]] = [{} for _ in table.columns]
    return tuple(
        tuple(
            replace(cell, links=tuple(_named(link, heading, seen) for link in cell.links))
            for cell, heading, seen in zip(row, table.columns, numbers, strict=True)
        )
        for row in table.rows
    )


def _named(link: Link, heading: str, seen: dict[str, int]) -> Link:
    if link.href is None or link.away or not _KEY.fullmatch(link.words):
        return link
    return replace(link, words=f"{heading} {seen.setdefault(link.href, len(seen) + 1)}")
