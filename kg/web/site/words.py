"""Terms of vocabularies as words that a reader knows."""

from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.model.finding import Outcome
from kg.query.terms import short, to_python
from kg.rdf.terms import OxTerm
from kg.vocab.currencies import CURRENCY_UNITS
from kg.vocab.namespaces import iri

# What an outcome says about the text; nothing is said about the world, and nobody has failed.
_PLAIN: Final = MappingProxyType({Outcome.PASSED: "met", Outcome.FAILED: "not met"})
OUTCOMES: Final = MappingProxyType(
    {iri(f"earl:{each}"): _PLAIN.get(each, each.words) for each in Outcome}
)
_WORDS: Final = MappingProxyType(
    {
        **OUTCOMES,
        iri("unit:PERCENT"): "percent",
        iri("unit:NUM"): "",
        **{iri(unit): code for code, unit in CURRENCY_UNITS.items()},
        iri("clm:resolved"): "found",
        iri("clm:unresolved"): "not found by this software",
        iri("clm:ambiguous"): "several fit; none was chosen",
        iri("clm:exactly"): "",
        iri("clm:moreThan"): "more than",
        iri("clm:lessThan"): "less than",
        iri("clm:atLeast"): "at least",
        iri("clm:atMost"): "at most",
        iri("clm:approximately"): "about",
        iri("clm:ReportedClaim"): "claim",
        iri("clm:Reply"): "reply",
        iri("clm:Assertion"): "other statement",
        iri("schema:GovernmentOrganization"): "government body",
        iri("schema:NGO"): "association",
        iri("schema:CollegeOrUniversity"): "university or school",
        iri("schema:Organization"): "organisation",
        iri("org:OrganizationalUnit"): "part of a body",
        iri("org:OrganizationalCollaboration"): "joint body",
        iri("clm:AgentClass"): "kind of bodies",
        iri("foaf:Person"): "person",
        iri("fabio:ReportDocument"): "report",
        iri("fabio:DataFile"): "data",
        iri("fabio:WebContent"): "web page",
        iri("fabio:Expression"): "text",
        iri("fabio:Letter"): "letter",
        iri("fabio:PressRelease"): "press release",
        iri("schema:Country"): "country",
        iri("schema:State"): "state",
        iri("schema:City"): "city",
        iri("clm:County"): "county",
    }
)


def spoken(term: OxTerm | None) -> str:
    """Return what a reader sees for a term: known words, a number with its thousands apart."""
    if isinstance(term, ox.NamedNode) and term.value in _WORDS:
        return _WORDS[term.value]
    if isinstance(term, ox.Literal) and term.datatype.value == iri("xsd:decimal"):
        number = f"{to_python(term):,f}"
        return number.rstrip("0").rstrip(".") if "." in number else number
    if isinstance(term, ox.Literal) and isinstance(whole := to_python(term), int):
        return short(term) if isinstance(whole, bool) else f"{whole:,}"
    if isinstance(term, ox.Literal) and term.datatype.value == iri("xsd:dateTime"):
        return term.value[:10]
    if isinstance(term, ox.Literal) and term.datatype.value == iri("edtf:EDTF"):
        return _span(term.value)
    return short(term)


def _span(interval: str) -> str:
    """Say an interval of EDTF (ISO 8601-2:2019) in words; ".." is an open end."""
    first, _, last = interval.partition("/")
    match first, last:
        case "..", _:
            return f"{last} or earlier"
        case _, "..":
            return f"{first} or later"
        case _, "":
            return first
    return f"between {first} and {last}"
