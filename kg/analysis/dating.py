"""When things are from: documents, sources, events and what figures refer to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Final

from kg.analysis.observations import Observation, observations, parties
from kg.analysis.passages import Passage, passages, said_place
from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import counted, local_name
from kg.store.base import View
from kg.vocab.namespaces import iri

LANES: Final = MappingProxyType(
    {
        "document": "Documents that were read",
        "source": "Sources",
        "event": "Events",
        "figures": "What figures refer to",
    }
)
_CLASSES: Final = MappingProxyType(
    {"clm:Document": "document", "clm:Source": "source", "schema:Event": "event"}
)


@dataclass(frozen=True, slots=True)
class Dated:
    """One thing in time, dates as ISO 8601 texts; what the graph does not say is empty.

    ``start`` and ``end`` are printed dates (``end`` only when there is another), ``earliest`` and
    ``latest`` bounds that were inferred for ``reason``, the latest not included.
    """

    lane: str
    name: str
    party: str
    start: str
    end: str
    earliest: str
    latest: str
    reason: str
    where: str


def dated_things(view: View) -> list[Dated]:
    """Return what ``view`` dates, or leaves undated, lane by lane, the earliest first."""
    anchors = passages(view)
    found = [
        _thing(group, anchors.get(thing, ()))
        for thing, group in grouped(rows(view, "dated-things"), "thing").items()
    ]
    lanes = list(LANES)

    def rank(one: Dated) -> tuple[int, bool, str, str, str]:
        when = one.start or one.earliest or one.latest
        return lanes.index(one.lane), not when, when, one.name, one.party

    return sorted([*found, *_periods(observations(view))], key=rank)


def _thing(group: Sequence[Row], stands: Sequence[Passage]) -> Dated:
    row: Mapping[str, str] = group[0]
    classes = set(values(group, "class"))
    return Dated(
        lane=next(lane for name, lane in _CLASSES.items() if iri(name) in classes),
        name=row.get("name", "") or local_name(row["thing"]),
        party=", ".join(parties(group)),
        start=row.get("issued", "") or row.get("start", ""),
        end=row.get("end", ""),
        earliest=row.get("earliest", ""),
        latest=row.get("latest", ""),
        reason=row.get("reason", ""),
        where=said_place(stands),
    )


def _periods(found: Sequence[Observation]) -> list[Dated]:
    """Say together the figures of one party, work and period."""

    def key(one: Observation) -> tuple[str, str, str]:
        return one.party, one.source, one.period

    together = [(which, list(group)) for which, group in groupby(sorted(found, key=key), key)]
    return [
        Dated(
            lane="figures",
            name=f"{counted(len(group), 'figure')} according to “{source}”",
            party=party,
            start=period,
            end="",
            earliest="",
            latest="",
            reason="",
            where="; ".join(dict.fromkeys(one.where for one in group if one.where)),
        )
        for (party, source, period), group in together
    ]
