"""What replies take up and leave, as a table: one row for each kind of thing in each pair."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.checks.batches import document_readings, shared_reading, text_graphs
from kg.checks.coverage.covers import Cover, Thing, coverage
from kg.checks.facts.texts import plain_words
from kg.checks.reading import Reading
from kg.model.finding import Place
from kg.store.base import View


@dataclass(frozen=True, slots=True)
class CoverRow:
    """One kind of thing ("figures") of a claim and its reply, each by its first place."""

    document: str
    claim: str
    reply: str
    kind: str
    cover: Cover


def coverage_rows(view: View) -> Iterator[CoverRow]:
    """Yield the table of a view, document by document; kinds that neither side has are left out."""
    shared = shared_reading(view)
    for reading in document_readings(view, shared, text_graphs(view)):
        for pair in coverage(reading):
            covers = {
                "figures": pair.figures,
                "places": pair.places,
                "bodies": pair.bodies,
                "clauses": pair.clauses,
            }
            sides = [_opening(reading, side) for side in (pair.claim, pair.reply)]
            title = reading.name(min(reading.documents))
            for kind, cover in covers.items():
                if cover and (cover.taken or cover.left or cover.brought):
                    yield CoverRow(title, sides[0], sides[1], kind, cover)


def _opening(reading: Reading, assertion: str) -> str:
    words = plain_words(" ".join(place.exact for place in reading.places_of(assertion)))
    return words if len(words) <= 60 else f"{words[:60].rpartition(' ')[0]} …"


def to_text(rows: Sequence[CoverRow]) -> str:
    """Return the table as lines for a terminal, one heading for each pair."""
    lines: list[str] = []
    pair: tuple[str, ...] = ()
    for row in rows:
        if pair != (row.document, row.claim, row.reply):
            pair = row.document, row.claim, row.reply
            lines += ["", row.document, f"  claim: {row.claim}", f"  reply: {row.reply}"]
        lines.append(f"    {row.kind}")
        for side, things in _sides(row.cover):
            lines.append(f"      {side}: {'; '.join(thing.name for thing in things) or 'none'}")
    return "\n".join(lines).lstrip("\n")


def to_json(rows: Sequence[CoverRow]) -> str:
    """Return the table as a JSON list, each thing with its exact places."""
    return json.dumps([_plain(row) for row in rows], ensure_ascii=False, indent=2)


def _plain(row: CoverRow) -> dict[str, Any]:
    sides = {side: [_thing(thing) for thing in things] for side, things in _sides(row.cover)}
    named = {"document": row.document, "claim": row.claim, "reply": row.reply, "kind": row.kind}
    return {**named, **sides}


def _sides(cover: Cover) -> tuple[tuple[str, tuple[Thing, ...]], ...]:
    sides = {"taken up": cover.taken, "left": cover.left, "brought up": cover.brought}
    return tuple(sides.items())


def _thing(thing: Thing) -> dict[str, Any]:
    places = [_place(place) for place in thing.places]
    return {"name": thing.name, "iri": thing.iri or None, "places": places}


def _place(place: Place) -> dict[str, Any]:
    return {"start": place.start, "end": place.end, "exact": place.exact}
