"""Every check, one line each."""

from collections.abc import Iterable
from typing import Final

from kg.checks import (
    coverage,
    differences,
    durations,
    likeforlike,
    naming,
    notes,
    order,
    quoting,
    repetition,
    sources,
    wording,
)
from kg.checks.entry import Entry
from kg.checks.own import installed
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding
from kg.store.base import View

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(differences.check_differences, (differences.DIFFERENCE,)),
    Entry(wording.check_all_cases, (wording.ALL_CASES,)),
    Entry(wording.check_shares, (wording.SHARE,)),
    Entry(wording.check_changes, (wording.CHANGE,)),
    Entry(durations.check_apart, (durations.APART,)),
    Entry(durations.check_ago, (durations.AGO,)),
    Entry(durations.check_majority, (durations.MAJORITY,)),
    Entry(order.check_order, (order.AFTER_SOURCE,)),
    Entry(order.check_bounds, (order.BOUNDS,)),
    Entry(likeforlike.check_alike, (likeforlike.ALIKE,)),
    Entry(likeforlike.check_number, (likeforlike.NUMBER,)),
    Entry(likeforlike.check_points, (likeforlike.POINTS,)),
    Entry(coverage.check_coverage, (coverage.FIGURES, coverage.PLACES, coverage.BODIES)),
    Entry(quoting.check_quotations, (quoting.AS_IT_STANDS,)),
    Entry(sources.check_support, (sources.NAMED, sources.OUTSIDE)),
    Entry(sources.check_first_hand, (sources.FIRST_HAND,)),
    Entry(sources.check_works, (sources.DATED, sources.FOUND)),
    Entry(sources.check_addresses, (sources.ADDRESS,)),
    Entry(notes.check_notes, (notes.NOTES,)),
    Entry(naming.check_printed_names, (naming.PRINTED,)),
    Entry(naming.check_joint_works, (naming.JOINT,)),
    Entry(repetition.check_repetition, (repetition.ONE_VALUE,)),
)


def all_entries(own: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """Return our checks, those of installed packages, and ``own``."""
    return (*ENTRIES, *installed(), *own)


def all_checks(own: Iterable[Entry] = ()) -> tuple[Check, ...]:
    """Return what can be found, in the order in which it is looked for."""
    return tuple(check for entry in all_entries(own) for check in entry.checks)


def find_all(view: View, own: Iterable[Entry] = ()) -> tuple[Finding, ...]:
    """Run every check on a view of the store; the findings of a check stand in reading order."""
    reading = Reading(view)
    return tuple(
        finding for entry in all_entries(own) for finding in sorted(entry.run(reading), key=_order)
    )


def _order(finding: Finding) -> tuple[object, ...]:
    return finding.check.code, finding.places, finding.subject, finding.inputs
