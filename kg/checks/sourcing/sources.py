"""What assertions rest on, and what is known of the works that are cited."""

from collections.abc import Iterator, Mapping
from typing import Final

from kg.checks.facts.parties import creators, is_own, parties
from kg.checks.reading import Reading, counted, grouped, listed, values
from kg.model.finding import Check, Finding, Outcome, Severity
from kg.vocab.namespaces import iri

NAMED: Final = Check("source-named", "An assertion names a source.", "sourcing", Severity.NOTE)
OUTSIDE: Final = Check(
    "source-outside", "Of the sources of an assertion, one is not its own party's.", "sourcing"
)
DATED: Final = Check("source-dated", "A cited source has a date.", "sourcing", Severity.NOTE)
FOUND: Final = Check(
    "source-found", "A cited source was found outside the text that cites it.", "sourcing",
    Severity.NOTE,
)  # fmt: skip
ADDRESS: Final = Check(
    "source-address", "Sources with nearly equal addresses are told apart.", "sourcing"
)

# Ways of citing that lean on the work; to dispute or to discuss it is not among them.
_SUPPORT: Final = frozenset(
    iri(name)
    for name in (
        "cito:citesAsEvidence", "cito:citesAsDataSource", "cito:citesAsAuthority",
        "cito:citesForInformation", "cito:obtainsSupportFrom", "cito:linksTo",
        "cito:includesQuotationFrom",
    )
)  # fmt: skip


def check_support(reading: Reading) -> Iterator[Finding]:
    """Yield, for each assertion of any party, whether it names a source, and one of others."""
    leaning = [row for row in reading.rows("citations") if row["kind"] in _SUPPORT]
    works = grouped(leaning, "assertion")
    for assertion, party in reading.once(parties).items():
        cited = values(works.get(assertion, ()), "cited")
        acts = values(works.get(assertion, ()), "citation")
        places = reading.places_of(assertion, *acts)
        outcome = Outcome.PASSED if cited else Outcome.FAILED
        says = f"names {counted(len(cited), 'source')}" if cited else "names no source"
        yield Finding(NAMED, assertion, outcome, f"The assertion {says}.", places, cited)
        outcome, says = _outside(
            reading, party, cited, quoted=_is_quoted(reading, assertion, party)
        )
        yield Finding(OUTSIDE, assertion, outcome, says, places, cited)


def _is_quoted(reading: Reading, assertion: str, party: frozenset[str]) -> bool:
    """Tell whether others than the party wrote the text, and so chose what it cites."""
    rows = reading.by("assertions", "assertion")[assertion]
    makers = [reading.once(creators).get(text, frozenset()) for text in values(rows, "document")]
    return all(found and not is_own(reading, party, found) for found in makers)


def _outside(
    reading: Reading, party: frozenset[str], cited: tuple[str, ...], *, quoted: bool
) -> tuple[Outcome, str]:
    makers = {work: reading.once(creators).get(work, frozenset()) for work in cited}
    own = [work for work in cited if is_own(reading, party, makers[work])]
    if not cited:
        return Outcome.INAPPLICABLE, "The assertion names no source."
    if not party:
        return Outcome.CANNOT_TELL, "Nobody is named who makes the assertion."
    if len(own) == len(cited):
        names = listed(map(reading.title, own))
        if quoted:
            says = f"Others quote the party, from {names}; what it cites there is not in this text."
            return Outcome.INAPPLICABLE, says
        return Outcome.FAILED, f"Every source is the own party's: {names}."
    others = [work for work in cited if makers[work] and work not in own]
    if others:
        return Outcome.PASSED, f"Not the own party's: {listed(map(reading.title, others))}."
    return Outcome.CANNOT_TELL, "Who made the sources that are not the own party's is not known."


def check_works(reading: Reading) -> Iterator[Finding]:
    """Yield, for each cited work, whether it has a date and whether it was found."""
    acts = reading.by("citations", "cited")
    for work, rows in reading.by("sources", "source").items():
        if work not in acts:
            continue
        places = reading.places_of(*values(acts[work], "citation"))
        name, issued = reading.title(work), values(rows, "issued")
        outcome = Outcome.PASSED if issued else Outcome.FAILED
        said = f"is dated {listed(issued)}" if issued else "has no date"
        yield Finding(DATED, work, outcome, f"{name} {said}.", places)
        found = iri("clm:resolved") in values(rows, "resolution")
        outcome = Outcome.PASSED if found else Outcome.CANNOT_TELL
        said = "was found" if found else "was not found by this software; it may well exist"
        yield Finding(FOUND, work, outcome, f"{name} {said}.", places)


def check_addresses(reading: Reading) -> Iterator[Finding]:
    """Yield every pair of works whose addresses differ by next to nothing."""
    acts = reading.by("citations", "cited")
    addresses = reading.by("addresses", "source")
    pairs = {
        (min(row["source"], row["twin"]), max(row["source"], row["twin"]))
        for row in reading.rows("sources")
        if "twin" in row
    }
    for pair in sorted(pairs):
        printed = [_address(addresses, work) for work in pair]
        says = f"Two addresses are nearly equal: {printed[0]} and {printed[1]}."
        places = reading.places_of(*(c for w in pair for c in values(acts.get(w, ()), "citation")))
        yield Finding(ADDRESS, pair[0], Outcome.FAILED, says, places, pair[1:])


def _address(addresses: Mapping[str, list[Mapping[str, str]]], work: str) -> str:
    return listed(values(addresses.get(work, ()), "address")) or work
