"""Totals of tables: a row or a column called so is the sum of its parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import Final

from kg.checks.arithmetic.sums import added_up
from kg.checks.facts.figures import plain
from kg.checks.facts.grids import Table, tables
from kg.checks.reading import Reading
from kg.extract.quantity.quantities import Quantity
from kg.extract.tabular.cells import read_quantity
from kg.extract.tabular.vocabulary import is_one_of, mentions
from kg.model.document import Cell
from kg.model.figure import Comparator, Unit
from kg.model.finding import Check, Finding, Outcome, Severity

TOTAL: Final = Check(
    "total-of-table",
    "A row or column called total is the sum of its parts.",
    "arithmetic",
    Severity.ERROR,
)
_SUM: Final = "sum"
_ALL: Final = "whole"


@dataclass(frozen=True, slots=True)
class Line:
    """Cells of one row or column, ``head`` what it is called, ``totals`` which cells are totals."""

    head: str
    cells: tuple[Cell, ...]
    labels: tuple[str, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """Which of the cells are called a total."""
        return tuple(n for n, label in enumerate(self.labels) if _is_total(label))


def check_totals(reading: Reading) -> Iterator[Finding]:
    """Yield every total of a table that has numbers for all its parts, added up.

    Percentages are left out unless their total is 100; so are averages, rates, years and the like.
    """
    for table in tables(reading, _SUM):
        for line in (*_columns(table), *_rows(table)):
            for total in line.totals:
                yield from _totalled(table, line, total)


def _is_total(label: str) -> bool:
    return is_one_of(label, _SUM) or is_one_of(label, _ALL)


def _columns(table: Table) -> Iterator[Line]:
    rows = table.grid.rows
    labels = tuple(row.cells[0].words.text for row in rows)
    for number, head in enumerate(table.grid.headers[1:], start=1):
        if not _is_unsummed(head):
            yield Line(head, tuple(row.cells[number] for row in rows), labels)


def _rows(table: Table) -> Iterator[Line]:
    heads = table.grid.headers
    kept = [n for n, head in enumerate(heads) if n and not _is_unsummed(head)]
    if any(_is_total(heads[n]) for n in kept):
        for row in table.grid.rows:
            label = row.cells[0].words.text
            if not _is_unsummed(label):
                yield Line(label, tuple(row.cells[n] for n in kept), tuple(heads[n] for n in kept))


def _is_unsummed(head: str) -> bool:
    return any(mentions(head, name) for name in ("unsummed", "difference"))


def _totalled(table: Table, line: Line, total: int) -> Iterator[Finding]:
    printed = _number(line.cells[total])
    tried = [parts for parts in _parts(line, total) if len(parts) > 1]
    if printed is None or not tried or not _may_add(printed, line, tried[0]):
        return
    found = [_added(table, line, total, parts) for parts in tried]
    passed = (finding for finding in found if finding.outcome is Outcome.PASSED)
    yield next(passed, found[0])


def _parts(line: Line, total: int) -> Iterator[list[int]]:
    """Yield which cells may be added: those before, back to the total before, or all before."""
    before = [n for n in range(total) if n not in line.totals]
    since = list(takewhile(lambda n: n not in line.totals, range(total - 1, -1, -1)))[::-1]
    if before:
        yield since
        yield before
    else:
        yield list(takewhile(lambda n: n not in line.totals, range(total + 1, len(line.cells))))


def _may_add(printed: Quantity, line: Line, parts: Sequence[int]) -> bool:
    """Shares add up to a hundred or not at all; words among the parts are no numbers."""
    numbers = [number for n in parts if (number := _number(line.cells[n]))]
    shares = {number.unit is Unit.PERCENT for number in (printed, *numbers)}
    return len(shares) == 1 and (printed.unit is not Unit.PERCENT or printed.value == 100)


def _added(table: Table, line: Line, total: int, parts: Sequence[int]) -> Finding:
    printed, numbers = _number(line.cells[total]), [_number(line.cells[n]) for n in parts]
    known = [number for number in (printed, *numbers) if number]
    value = known[0].value
    terms = [number.value for number in known[1:]]
    outcome = added_up(terms, value, rounded=known[0].unit is Unit.PERCENT)
    computed = sum(terms, Decimal(0))
    vague = any(number.comparator is not Comparator.EXACTLY for number in known)
    sample = is_one_of(line.labels[total], _ALL) and computed < value
    says = f"{_name(line.head)}, {_name(line.labels[total])}: printed as {plain(value)}, the "
    says += f"{len(terms)} numbers add up to {plain(computed)}"
    if outcome is Outcome.CANNOT_TELL:
        says += "; rounding may explain it"
    if outcome is not Outcome.PASSED and (vague or sample or len(terms) < len(parts)):
        outcome, says = Outcome.CANNOT_TELL, f"{says}; not all parts need be given as a number"
    formula = f"{' + '.join(map(plain, terms))} = {plain(computed)}"
    places = table.places(line.cells[total], *(line.cells[n] for n in parts))
    return Finding(
        TOTAL, table.text.document, outcome, f"{says}.", places, formula=formula,
        printed=value, recomputed=computed,
    )  # fmt: skip


def _name(words: str) -> str:
    return f"“{' '.join(words.split()).strip(' :*')}”"


def _number(cell: Cell) -> Quantity | None:
    return read_quantity(cell.words.text)
