"""An answer as a table that a template draws, or one sentence that says why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request

from kg.errors import CounterclaimError
from kg.query.binding import Value
from kg.rdf.terms import OxTerm
from kg.web.panels.asking import Asker, Found
from kg.web.panels.cells import Cell, cell_of, links_in
from kg.web.panels.panel import Panel, panel_named
from kg.web.refusal import sentence_of

_LABEL: Final = "Label"
_LINKS: Final = "Links"


@dataclass(frozen=True, slots=True)
class Table:
    """A panel with its answer; ``failure`` says why there is none."""

    panel: Panel
    values: Mapping[str, str]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    page: int = 1
    more: bool = False
    failure: str = ""

    def address(self, suffix: str = "", page: int = 1) -> str:
        """Return where the panel stands alone, or as data (".csv", ".json", ".rq")."""
        fields = dict(self.values) | ({"page": str(page)} if page > 1 else {})
        query = f"?{urlencode(fields)}" if fields else ""
        return f"/panels/{self.panel.name}{suffix}{query}"


async def load(asker: Asker, name: str, values: Mapping[str, str], request: Request) -> Table:
    """Answer one panel; what goes wrong is said in its place, and nowhere else."""
    panel = panel_named(name)
    page = page_number(request)
    try:
        found = await asker.ask(name, page, **values)
    except CounterclaimError as error:
        return Table(panel, values, failure=sentence_of(error).strip(), page=page)
    return table_of(panel, values, found, page)


def page_number(request: Request) -> int:
    """Return which page of a table the address asks for, counted from 1."""
    given = request.query_params.get("page", "1")
    return int(given) if given.isdecimal() and int(given[:9]) > 0 else 1


def table_of(panel: Panel, values: Mapping[str, Value], found: Found, page: int = 1) -> Table:
    """Return the answer as cells: labels in the place of IRIs, parameters left out."""
    shown = [name for name in found.variables if not _is_hidden(name, values)]
    rows = tuple(tuple(_cell(row, name) for name in shown) for row in found.rows)
    given = {name: str(value) for name, value in values.items()}
    return Table(panel, given, tuple(map(panel.heading, shown)), rows, page, found.more)


def _is_hidden(name: str, values: Mapping[str, Value]) -> bool:
    return name in values or name.endswith(_LABEL)


def _cell(row: Mapping[str, OxTerm], name: str) -> Cell:
    term = row.get(name)
    if name.endswith(_LINKS):
        return Cell(links_in(getattr(term, "value", "")))
    return cell_of(term, row.get(name + _LABEL))
