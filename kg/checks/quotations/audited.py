"""Quotations beside the text of their source, where the graph holds it."""

from collections.abc import Callable, Iterator
from typing import Final

from kg.checks.facts.held import HeldText, held_text
from kg.checks.quotations.matching import Audit, Match, Piece, audit
from kg.checks.quotations.plain import PlainText, plain_text
from kg.checks.reading import Reading, counted, listed, values
from kg.model.finding import Check, Finding, Outcome, Place, Severity

AUDIT: Final = Check(
    "quotation-in-source",
    "The words of a quotation stand in its source, in their order.",
    "quotations",
    Severity.ERROR,
)
_HOLDS: Final = frozenset({Match.EXACT, Match.ELIDED})


def check_audits(reading: Reading) -> Iterator[Finding]:
    """Yield, for each quotation whose source has its text in the graph, how it stands to it.

    Nothing is re-anchored: the places are those of the quotation and of what was found in the
    source, and what is found at several places is said to be.
    """
    plain: dict[str, PlainText] = {}
    for quotation, rows in reading.by("quotations", "quotation").items():
        for work in values(rows, "work"):
            if source := held_text(reading, work):
                if source.version not in plain:
                    plain[source.version] = plain_text(source.text)
                found = audit(rows[0]["words"], plain[source.version])
                yield _finding(reading, quotation, work, source, found)


def _finding(
    reading: Reading, quotation: str, work: str, source: HeldText, found: Audit
) -> Finding:
    outcome = Outcome.PASSED if found.match in _HOLDS else Outcome.FAILED
    case = any(piece.other_case for piece in found.pieces)
    says = f"In “{source.name}” the quotation is {_SAID[found.match](found)}"
    says += f"{'; a first letter is of the other case' if case else ''}."
    places = [*reading.places_of(quotation), *_places(source, found)]
    inputs = (work, source.document)
    return Finding(AUDIT, quotation, outcome, says, tuple(places), inputs)


def _places(source: HeldText, found: Audit) -> Iterator[Place]:
    for piece in found.pieces:
        if piece.start >= 0:
            yield source.place(piece.start, piece.end)


def _exact(found: Audit) -> str:
    return f"exact{_where(found.pieces[0])}"


def _where(piece: Piece) -> str:
    times = f", at {counted(piece.times, 'place')}" if piece.times > 1 else ""
    return f" at characters {piece.start} to {piece.end}{times}"


def _in_order(found: Audit) -> str:
    gaps = listed(f"{gap:,}" for gap in found.gaps)
    return f"elided: {len(found.pieces)} pieces in their order, {gaps} characters apart"


def _spliced(found: Audit) -> str:
    steps = listed(f"{abs(gap):,} {'on' if gap >= 0 else 'back'}" for gap in found.gaps)
    unmarked = any(piece.unmarked for piece in found.pieces)
    how = " without a mark between them" if unmarked else ""
    return f"spliced: {len(found.pieces)} pieces{how}, characters from each to the next: {steps}"


def _altered(found: Audit) -> str:
    said = [
        f"“{piece.words}” stands as “{piece.alike}”"
        if piece.alike
        else f"“{piece.words}” is not found"
        for piece in found.pieces
        if not piece.is_found
    ]
    return f"altered: {listed(said)}"


_SAID: Final[dict[Match, Callable[[Audit], str]]] = {
    Match.EXACT: _exact,
    Match.ELIDED: _in_order,
    Match.SPLICED: _spliced,
    Match.ALTERED: _altered,
    Match.NOT_FOUND: lambda _: "not found",
}
