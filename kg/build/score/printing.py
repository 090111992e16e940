"""Scores for people and for programs."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from kg.build.score.cases import Scored, total
from kg.build.score.tally import Tally

_HEAD: Final = ("row", "precision", "recall", "F1", "right", "invented", "missed")


def print_scores(scored: Sequence[Scored], form: str) -> str:
    """Return the scores as ``table``, ``json`` or ``markdown``."""
    if form == "json":
        return _as_json(scored)
    rows = [_HEAD, *(_row(name, tally) for name, tally in total(scored).items())]
    return _markdown(rows) if form == "markdown" else _table(rows)


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    measures = (f"{value:.3f}" for value in (tally.precision, tally.recall, tally.f1))
    counts = (tally.right, len(tally.invented), len(tally.missed))
    return (name, *measures, *map(str, counts))


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if number == 0 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _as_json(scored: Sequence[Scored]) -> str:
    cases = [{"case": case.name, "why": case.why, "rows": _rows(case.tallies)} for case in scored]
    given = {"total": _rows(total(scored)), "cases": cases}
    return json.dumps(given, indent=2, ensure_ascii=False)


def _rows(tallies: Mapping[str, Tally]) -> dict[str, object]:
    return {
        name: {
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "right": tally.right,
            "invented": list(tally.invented),
            "missed": list(tally.missed),
        }
        for name, tally in tallies.items()
    }
