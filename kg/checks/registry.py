"""Every check, one line each."""

from collections.abc import Iterable, Iterator
from typing import Final

from kg.checks.arithmetic import (
    ahead,
    cases,
    changes,
    counts,
    differences,
    gaps,
    rankings,
    shares,
    sums,
    totals,
)
from kg.checks.batches import document_readings, shared_reading, text_graphs
from kg.checks.chronology import durations, events, majority, order, years
from kg.checks.coverage import pairs
from kg.checks.entry import Entry, Run
from kg.checks.likeness import alike, populations
from kg.checks.merged import Merged, reading_order
from kg.checks.own import installed
from kg.checks.quotations import audited, shown
from kg.checks.reading import Reading
from kg.checks.repetition import across, values
from kg.checks.sourcing import certainty, chains, naming, notes, records, sources
from kg.model.finding import Check, Finding
from kg.store.base import View


def _each(run: Run, *checks: Check) -> Entry:
    return Entry(run, checks, whole=False)


ENTRIES: Final[tuple[Entry, ...]] = (
    _each(differences.check_differences, differences.DIFFERENCE),
    _each(gaps.check_gaps, differences.DIFFERENCE),
    _each(sums.check_sums, sums.SUM),
    _each(totals.check_totals, totals.TOTAL),
    _each(cases.check_all_cases, cases.ALL_CASES),
    _each(shares.check_shares, shares.SHARE),
    _each(shares.check_parts, shares.PART),
    _each(changes.check_changes, changes.CHANGE),
    _each(changes.check_amounts, changes.AMOUNT),
    _each(rankings.check_rankings, rankings.RANKING),
    _each(ahead.check_ahead, rankings.RANKING),
    _each(counts.check_counts, counts.COUNT_LISTED),
    _each(durations.check_apart, durations.APART),
    _each(durations.check_ago, durations.AGO),
    _each(majority.check_majority, majority.MAJORITY),
    _each(events.check_events, events.ORDER),
    _each(years.check_years, durations.APART, events.ORDER),
    _each(order.check_order, order.AFTER_SOURCE),
    _each(order.check_bounds, order.BOUNDS),
    _each(alike.check_alike, alike.ALIKE),
    _each(populations.check_wholes, populations.WHOLES),
    _each(alike.check_number, alike.NUMBER),
    _each(alike.check_points, alike.POINTS),
    _each(pairs.check_answered, pairs.ANSWERED),
    _each(pairs.check_coverage, pairs.FIGURES, pairs.PLACES, pairs.BODIES, pairs.CLAUSES),
    _each(shown.check_quotations, shown.AS_IT_STANDS),
    _each(audited.check_audits, audited.AUDIT),
    _each(sources.check_support, sources.NAMED, sources.OUTSIDE),
    _each(chains.check_first_hand, chains.FIRST_HAND),
    _each(chains.check_taken_over, chains.FIRST_HAND),
    Entry(sources.check_works, (sources.DATED, sources.FOUND), whole=False, merged=True),
    _each(certainty.check_certainty, certainty.ONE_WORK),
    Entry(sources.check_addresses, (sources.ADDRESS,), whole=False, merged=True),
    _each(notes.check_notes, notes.NOTES),
    _each(naming.check_printed_names, naming.PRINTED),
    _each(naming.check_joint_works, naming.JOINT),
    _each(values.check_repetition, values.ONE_VALUE),
    Entry(across.check_across, (across.EVERYWHERE,)),
    Entry(records.check_records, (sources.DATED, sources.FOUND)),
)


def all_entries(own: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """Return our checks, those of installed packages, and ``own``."""
    return (*ENTRIES, *installed(), *own)


def all_checks(own: Iterable[Entry] = ()) -> tuple[Check, ...]:
    """Return what can be found, in the order in which it is looked for."""
    return tuple(dict.fromkeys(check for entry in all_entries(own) for check in entry.checks))


def find_each(view: View, own: Iterable[Entry] = ()) -> Iterator[Finding]:
    """Yield what the checks find, document by document; then what holds for all of them.

    The findings of a check stand in reading order. Documents are let go of as they are done.
    """
    entries = all_entries(own)
    shared, merged = shared_reading(view), Merged()
    for reading in document_readings(view, shared, text_graphs(view)):
        yield from _run((e for e in entries if not e.whole and not e.merged), reading)
        for finding in _run((e for e in entries if not e.whole and e.merged), reading):
            merged.add(finding)
    yield from merged
    yield from _run((entry for entry in entries if entry.whole), Reading(view))


def _run(entries: Iterable[Entry], reading: Reading) -> Iterator[Finding]:
    for entry in entries:
        yield from sorted(entry.run(reading), key=reading_order)


def find_all(view: View, own: Iterable[Entry] = ()) -> tuple[Finding, ...]:
    """Run every check on a view of the store."""
    return tuple(find_each(view, own))
