"""What the graph holds, counted by one query per thing."""

import pyoxigraph as ox

from kg.store.answer import rows_of
from kg.store.base import View
from kg.vocab.resources import package_text

_COUNTED = (
    "documents", "claims", "replies", "citations", "sources", "agencies", "agents", "jurisdictions",
    "figures", "events", "findings",
)  # fmt: skip


def count_graph(view: View) -> dict[str, int]:
    """Return the counts in the order in which they are shown; quads last but one."""
    counts = {name: _count(view, name) for name in _COUNTED}
    findings = counts.pop("findings")
    return {**counts, "quads": view.count(), "findings": findings}


def _count(view: View, name: str) -> int:
    (row,) = rows_of(view.query(package_text(f"build/queries/{name}.rq")))
    return int(row[0].value) if isinstance(row[0], ox.Literal) else 0
