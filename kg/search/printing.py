"""A page of hits as a table for people, as JSON and as CSV."""

import csv
import json
from collections.abc import Callable, Mapping
from io import StringIO
from types import MappingProxyType
from typing import Final, Literal

from kg.search.page import SearchPage

_CSV: Final = ("iri", "kind", "label", "score", "document")


def _table(page: SearchPage, width: int) -> str:
    if not page.hits:
        return "Nothing was found.\n"
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("kind", "words", show_lines=True)
    table.add_column("id", overflow="fold")
    for hit in page.hits:
        marked = Text.assemble(
            *((piece, "bold" if mark else "") for piece, mark in hit.snippet.pieces())
        )
        table.add_row(hit.kind, marked, Text(hit.iri.partition("/id/")[2] or hit.iri))
    console = Console(width=width, color_system=None)
    with console.capture() as printed:
        console.print(table)
    return printed.get()


def _json(page: SearchPage) -> str:
    hits = [
        {
            "iri": hit.iri,
            "kind": hit.kind,
            "label": hit.label,
            "snippet": hit.snippet.text,
            "marks": hit.snippet.marks,
            "score": hit.score,
            "document": hit.document or None,
        }
        for hit in page.hits
    ]
    found = {"total": page.total, "every_word": page.every_word, "hits": hits}
    return json.dumps(found, ensure_ascii=False, indent=2)


def _csv(page: SearchPage) -> str:
    output = StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(_CSV)
    writer.writerows([getattr(hit, name) for name in _CSV] for hit in page.hits)
    return output.getvalue()


_OTHERS: Final[Mapping[str, Callable[[SearchPage], str]]] = MappingProxyType(
    {"json": _json, "csv": _csv}
)


def print_page(page: SearchPage, form: Literal["table", "json", "csv"], width: int) -> str:
    """Return a page as text; a table is ``width`` characters wide."""
    return _table(page, width) if form == "table" else _OTHERS[form](page)
