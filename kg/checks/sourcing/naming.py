"""Names: printed otherwise than they are on record, and authors left out of a joint work."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kg.checks.asking import Row
from kg.checks.facts.figures import Figure, figures
from kg.checks.facts.parties import creators
from kg.checks.facts.texts import passages_of
from kg.checks.reading import Reading, counted, listed
from kg.model.finding import Check, Finding, Outcome, Severity

PRINTED: Final = Check(
    "name-printed", "A name is printed as it is on record.", "sourcing", Severity.NOTE
)
JOINT: Final = Check(
    "joint-work", "A work of several authors is credited to all of them.", "sourcing"
)


def check_printed_names(reading: Reading) -> Iterator[Finding]:
    """Yield every place where a document prints a form of a name that is on no record.

    The form is one that was taken for a name elsewhere in the same document.
    """
    for row in _misprints(reading):
        word = re.compile(rf"(?<!\w){re.escape(row['exact'])}(?!\w)")
        for passage in reading.once(passages_of).get(row["document"], ()):
            for match in word.finditer(passage.words):
                place = passage.place.part(*match.span())
                says = f"“{row['exact']}” is printed for “{_nearest(reading, row)}”."
                subject, inputs = passage.subject, (row["decided"],)
                yield Finding(PRINTED, subject, Outcome.FAILED, says, (place,), inputs)


def _misprints(reading: Reading) -> list[Row]:
    """Return one row for each form in a document that is no name of what it was taken for."""
    rows = {
        (row["document"], row["exact"]): row
        for row in reading.rows("decisions")
        if row["document"] in reading.documents and row["exact"] not in _on_record(reading, row)
    }
    return [rows[key] for key in sorted(rows)]


def _on_record(reading: Reading, decision: Row) -> set[str]:
    """Return the names of a body; the form decided on is none for being in the text itself."""
    rows = reading.by("names-on-record", "thing").get(decision["decided"], [])
    names = {row["name"] for row in rows}
    names |= {
        row["other"]
        for row in rows
        if "other" in row
        and (row["graph"], row["other"]) != (decision.get("graph"), decision["exact"])
    }
    return names


def _nearest(reading: Reading, row: Row) -> str:
    """Return the name on record that is most like what is printed."""
    from rapidfuzz.distance import Levenshtein

    names = _on_record(reading, row)
    return min(names, key=lambda name: (Levenshtein.distance(name, row["exact"]), name))


def check_joint_works(reading: Reading) -> Iterator[Finding]:
    """Yield, for each work of several authors, the words that credit it, and to whom.

    Words of a citation that name none of the authors say nothing about them.
    """
    joint = {work: made for work, made in reading.once(creators).items() if len(made) > 1}
    for citation, rows in reading.by("citations", "citation").items():
        authors = joint.get(rows[0]["cited"])
        words = " ".join(place.exact for place in reading.places_of(citation))
        named = sorted(one for one in authors or () if _is_named(reading, one, words))
        if authors and named:
            yield _credited(reading, citation, rows[0]["cited"], named, authors)
    for (work, party), held in sorted(_by_one(reading, joint).items()):
        yield _figures_of_one(reading, work, party, held, joint[work])


def _credited(
    reading: Reading, citation: str, work: str, named: Sequence[str], authors: frozenset[str]
) -> Finding:
    missing = sorted(reading.name(one) for one in authors.difference(named))
    outcome = Outcome.FAILED if missing else Outcome.PASSED
    left = f" and not {listed(missing)}" if missing else ""
    says = f"The citation of {reading.title(work)} names "
    says += f"{listed(sorted(map(reading.name, named)))}{left}."
    return Finding(JOINT, citation, outcome, says, reading.places_of(citation), (work, *named))


def _is_named(reading: Reading, author: str, words: str) -> bool:
    """A damaged form counts: it was read as that author."""
    damaged = [row["exact"] for row in reading.by("decisions", "decided").get(author, ())]
    forms = [*reading.names_of(author), *damaged]
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in forms)


def _by_one(
    reading: Reading, joint: Mapping[str, frozenset[str]]
) -> dict[tuple[str, str], list[Figure]]:
    """Return the figures from joint works that are attributed to one of the authors alone."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in reading.once(figures).values():
        held = joint.get(figure.work, frozenset())
        if len(figure.parties) == 1 and figure.parties < held:
            found.setdefault((figure.work, min(figure.parties)), []).append(figure)
    return found


def _figures_of_one(
    reading: Reading, work: str, party: str, held: Sequence[Figure], authors: frozenset[str]
) -> Finding:
    words = listed(f"“{said}”" for said in sorted({f.words for f in held if f.words}))
    others = listed(sorted(reading.name(one) for one in authors - {party}))
    says = f"{counted(len(held), 'figure')} from {reading.title(work)} credited to "
    says += f"{reading.name(party)} alone{f' ({words})' if words else ''}, not to {others}."
    ids = tuple(figure.iri for figure in held)
    return Finding(JOINT, work, Outcome.FAILED, says, reading.places_of(*ids), (party, *ids))
