"""Tables as a notebook shows them: escaped, twenty rows, and how many more there are."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

_ROWS: Final = 20


def html_table(columns: Sequence[str], rows: Sequence[Iterable[str]], *, title: str = "") -> str:
    """Return an HTML table of the first rows; what is left out is counted below it."""
    caption = f"<caption>{escape(title)}</caption>" if title else ""
    head = _row("th", columns)
    body = "".join(_row("td", row) for row in rows[:_ROWS])
    more = len(rows) - _ROWS
    note = f"<p>and {more:,} more rows</p>" if more > 0 else ""
    return f"<table>{caption}{head}{body}</table>{note}"


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
