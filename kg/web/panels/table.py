"""An answer as a table that a template draws, or one sentence that says why there is none."""

from asyncio import gather, timeout
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request

from kg.errors import CounterclaimError
from kg.rdf.terms import OxTerm
from kg.web.panels.asking import Asker, Found
from kg.web.panels.cells import EMPTY, Cell, cell_of
from kg.web.panels.panel import Panel, panel_named
from kg.web.refusal import sentence_of

PATIENCE: Final = 4.0  # seconds that a page waits for each of its tables
BRIEF: Final = 0.1  # the same where the graph is large: what takes longer loads by itself
_DIGITS: Final = 6  # of the number of a page
_LABEL: Final = "Label"
_UNSHOWN: Final = (_LABEL, "Whole")  # what a page uses in its own way

Values = Mapping[str, str]
Row = Mapping[str, OxTerm]


@dataclass(frozen=True, slots=True)
class Table:
    """A panel with its answer; ``failure`` says why there is none.

    One that ``is_slow`` has not answered yet. ``terms`` are the values of the first column.
    ``turns`` is the address whose pages are turned, where that is not the panel's own.
    """

    panel: Panel
    values: Values
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    terms: tuple[str, ...] = ()
    page: int = 1
    more: bool = False
    ordered: bool = True
    total: int | None = None
    failure: str = ""
    turns: str = ""
    is_slow: bool = False

    def address(self, suffix: str = "", page: int = 1) -> str:
        """Return where the panel stands alone, or as data (".csv", ".json", ".rq")."""
        return f"{self.panel.folder}/{self.panel.name}{suffix}{self._fields(page)}"

    def turn(self, page: int) -> str:
        """Return where another page of the table is."""
        return f"{self.turns}{self._fields(page)}" if self.turns else self.address("", page)

    def _fields(self, page: int) -> str:
        fields = dict(self.values) | ({"page": str(page)} if page > 1 else {})
        return f"?{urlencode(fields)}" if fields else ""

    @property
    def pages(self) -> int:
        """How many pages there are, where that is known, else 0."""
        return -(-self.total // self.panel.rows) if self.total and self.panel.rows else 0

    @property
    def numbers(self) -> tuple[bool, ...]:
        """Which columns hold numbers only."""
        columns = zip(*self.rows, strict=True)
        return tuple(all(cell.is_number or cell == EMPTY for cell in each) for each in columns)


async def load(
    asker: Asker,
    panel: Panel | str,
    values: Values,
    page: int = 1,
    patience: float | None = PATIENCE,
) -> Table:
    """Answer one panel; what goes wrong is said in its place, and nowhere else.

    One that takes longer than ``patience`` seconds is left to load by itself; where a large graph
    has to be asked, one that takes longer than ``BRIEF``. Without ``patience``, all is waited for.
    """
    chosen = panel_named(panel) if isinstance(panel, str) else panel
    try:
        if patience and asker.may_take_long(chosen, values, page):
            patience = min(patience, BRIEF)
        async with timeout(patience):
            found = await asker.answer(chosen, values, page)
    except TimeoutError:
        return Table(chosen, values, page=page, is_slow=True)
    except CounterclaimError as error:
        return Table(chosen, values, failure=sentence_of(error).strip(), page=page)
    return replace(table_of(chosen, values, found), page=page)


async def load_all(asker: Asker, names: Iterable[str], values: Values) -> list[Table]:
    """Answer several panels at the same time."""
    return list(await gather(*(load(asker, name, values) for name in names)))


def page_number(request: Request) -> int:
    """Return which page of a table the address asks for, counted from 1."""
    given = request.query_params.get("page", "1")
    is_number = given.isascii() and given.isdecimal() and len(given) <= _DIGITS
    return max(int(given), 1) if is_number else 1


def table_of(panel: Panel, values: Values, found: Found) -> Table:
    """Return the answer as cells: labels in the place of IRIs, parameters left out."""
    shown = _shown(panel, found, values)
    shown = [name for name in shown if any(_says(row, name) for row in found.rows)]
    groups = _groups(panel, found)
    rows = tuple(tuple(_cell(group, name) for name in shown) for group in groups)
    columns = tuple(map(panel.heading, shown))
    terms = tuple(str(getattr(group[0].get(shown[0]), "value", "")) for group in groups)
    return Table(
        panel, values, columns, rows, terms, more=found.more, ordered=found.ordered,
        total=found.total,
    )  # fmt: skip


def _shown(panel: Panel, found: Found, given: Iterable[str] = ()) -> list[str]:
    """Return the columns to show: no labels, which stand for IRIs, and no parameters with values.

    A parameter that may be left out is a column where the query finds values for it.
    """
    parameters = {each.name for each in panel.question.parameters}
    hidden = {*given, *(parameters - set(panel.facets))}
    return [
        name for name in found.variables
        if not (name.endswith(_UNSHOWN) or name in hidden)
        and (name not in parameters or any(name in row for row in found.rows))
    ]  # fmt: skip


def _groups(panel: Panel, found: Found) -> list[Sequence[Row]]:
    if not panel.merge:
        return [[row] for row in found.rows]
    return [list(rows) for _, rows in groupby(found.rows, lambda row: row.get(panel.merge))]


def _says(row: Row, name: str) -> bool:
    """A column without a single value is left out."""
    return name in row or name + _LABEL in row


def _cell(rows: Sequence[Row], name: str) -> Cell:
    """Return the values of a column, each once."""
    cells = [cell_of(row.get(name), row.get(name + _LABEL)) for row in rows]
    if len(cells) == 1:
        return cells[0]
    links = dict.fromkeys(link for cell in cells for link in cell.links)
    return Cell(tuple(links), len(links) == 1 and cells[0].is_number)


def facts_of(panel: Panel, found: Found) -> list[tuple[str, Cell]]:
    """Return what is known of one thing: the heading and values of each column that says any."""
    shown = _shown(panel, found)
    cells = ((panel.heading(name), _cell(found.rows, name)) for name in shown)
    return [(heading, cell) for heading, cell in cells if any(link.words for link in cell.links)]
