"""Works that a table, list or argument graph shares with what was read before it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.build.elsewhere import NOWHERE, Elsewhere
from kg.bulk.settling import PartReport
from kg.bulk.sides import Sides
from kg.bulk.working import Work
from kg.model.source import WorkKind
from kg.reconcile.sources.known import KnownWorks


def states_data(report: PartReport) -> bool:
    """Tell whether a part has structured data: its works are looked up among the known ones."""
    return any(one.kind is WorkKind.DATA and not one.is_feed for one in report.taken)


def link(
    work: Work, reports: Iterable[PartReport], elsewhere: Mapping[int, Elsewhere]
) -> list[PartReport]:
    """Go through what was cited, in order, and read again the data that cites a known work."""
    known, sides, found = KnownWorks(), Sides(work.config.output), list[PartReport]()
    for report in reports:
        if not report.cites:
            continue
        number = report.part.number
        own = sides.works(number)
        if states_data(report) and not known.by_name.keys().isdisjoint(own.by_name):
            before = replace(elsewhere.get(number, NOWHERE), works=known)
            found.append(work.again(report.part, before))  # and known learns what is new
        else:
            known.join(own)
    return found
