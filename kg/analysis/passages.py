"""Where things stand in the texts: documents, characters, exact words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.analysis.rows import grouped, rows
from kg.analysis.wording import spans
from kg.store.base import View


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Exact words of one document, ``start`` to ``end`` in code points, the end not included."""

    document: str
    start: int
    end: int
    exact: str


def passages(view: View) -> dict[str, list[Passage]]:
    """Return, for every thing that is anchored, its passages in reading order."""
    return {
        thing: sorted(
            {
                Passage(row.get("document", ""), int(row["start"]), int(row["end"]), row["exact"])
                for row in found
            }
        )
        for thing, found in grouped(rows(view, "network-anchors"), "thing").items()
    }


def said_place(found: Iterable[Passage]) -> str:
    """Say where the passages stand: "Report, characters 5 to 9 and 20 to 31"."""
    by_document: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for passage in found:
        by_document[passage.document].append((passage.start, passage.end))
    places = [[name, spans(pieces)] for name, pieces in sorted(by_document.items())]
    return "; ".join(", ".join(filter(None, place)) for place in places)
