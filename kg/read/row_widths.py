"""Rows of Markdown tables with more or fewer cells than columns (GFM, section 4.10)."""

from markdown_it.rules_block.table import escapedSplit

from kg.model.location import Location, Notice, Span


def cells_in_row(line: str) -> int:
    """Return how many cells a line has; a bar at either end begins or ends one."""
    cells = escapedSplit(line.strip())
    inner = cells[1 if cells and not cells[0] else 0 :]
    return len(inner[:-1] if inner and not inner[-1] else inner)


def misfit(cells: int, columns: int, where: Span) -> Notice:
    """Return what is said of such a row: what Markdown adds to it, or leaves out."""
    done = "the last were left out" if cells > columns else "the missing ones were read as empty"
    message = f"A table row has {cells} {_cells(cells)} under {columns} columns; {done}."
    return Notice("table-row-cells", message, Location((where,)))


def _cells(number: int) -> str:
    return "cell" if number == 1 else "cells"
