"""The constant parts of the statements about reviews, as N-Triples text (see ``review.py``)."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from kg.model.dates import PartialDate
from kg.model.entity import AgentKind
from kg.model.source import Resolution
from kg.vocab.iris import slug
from kg.vocab.namespaces import iri

_PLAIN_POINTER: Final = re.compile(r"[A-Za-z0-9/@\-._~]*")
_SLUG_FROM: Final = 200  # characters that hold the opening words
_SLUG: Final = 80  # characters of a slug: scripts without spaces have long words


def _p(name: str) -> str:
    """Return a predicate with the space around it."""
    return f" <{iri(name)}> "


def _a(name: str) -> str:
    """Return the end of the statement that gives a node a class."""
    return f"{_p('rdf:type')}<{iri(name)}> .\n"


SAID: Final = _p("schema:text")
STANDS_IN: Final = _p("schema:appearance")
FIRST_IN: Final = _p("schema:firstAppearance")
BY: Final = _p("prov:wasAttributedTo")
PLACE: Final = _p("clm:anchoredAt")
ISSUED: Final = _p("dcterms:issued")
AUTHOR: Final = _p("schema:author")
ABOUT: Final = _p("schema:itemReviewed")
RATED: Final = _p("schema:reviewRating")
VERDICT: Final = _p("schema:alternateName")
PART_OF: Final = _p("dcterms:isPartOf")
PUBLISHER: Final = _p("dcterms:publisher")
NAME: Final = _p("schema:name")
RESOLUTION: Final = _p("clm:resolution")
URL: Final = _p("schema:url")
PRINTED: Final = _p("clm:printedForm")
CITING: Final = _p("cito:hasCitingEntity")
CITED: Final = _p("cito:hasCitedEntity")
CITED_BY: Final = _p("clm:citingAssertion")
MADE_BY: Final = _p("prov:wasGeneratedBy")
IN_TEXT: Final = _p("oa:hasSource")
SELECTOR: Final = _p("oa:hasSelector")
VALUE: Final = _p("rdf:value")

A_CLAIM: Final = tuple(map(_a, ("clm:Assertion", "schema:Claim", "clm:ReportedClaim")))
A_REVIEW: Final = _a("schema:Review")
A_RATING: Final = _a("schema:Rating")
A_PLACE: Final = _a("oa:SpecificResource")
A_POINTER: Final = _a("oa:FragmentSelector")
A_SOURCE: Final = _a("clm:Source")
A_PAGE: Final = _a("fabio:WebContent")
A_WORK: Final = _a("fabio:Expression")
A_CITATION: Final = tuple(map(_a, ("clm:SourceCitation", "cito:Citation")))
AN_AGENT: Final = _a("prov:Agent")
OF_STANDARD: Final = f"{_p('dcterms:conformsTo')}<https://www.rfc-editor.org/rfc/rfc6901> .\n"
CONTAINS: Final = (
    f"{_p('cito:hasCitationCharacterization')}<{iri('cito:containsAssertionFrom')}> .\n"
)
RESOLVED, UNRESOLVED = (
    f"{RESOLUTION}<{iri(f'clm:{found}')}> .\n"
    for found in (Resolution.RESOLVED, Resolution.UNRESOLVED)
)
CLASSES: Final = {
    AgentKind.PERSON: (_a("foaf:Person"),),
    AgentKind.ORGANISATION: (_a("schema:Organization"), _a("org:Organization")),
}


def text(words: str, language: str) -> str:
    """Return a literal in a language (N-Triples, STRING_LITERAL_QUOTE), and the statement's end."""
    if "\\" in words or '"' in words or "\n" in words or "\r" in words:
        words = escaped(words)
    return f'"{words}"@{language} .\n'


def escaped(words: str) -> str:
    """Return words as they stand between quotes."""
    if "\\" in words:
        words = words.replace("\\", "\\\\")
    if '"' in words:
        words = words.replace('"', '\\"')
    if "\n" in words or "\r" in words:
        words = words.replace("\n", "\\n").replace("\r", "\\r")
    return words


def iri_part(pointer: str) -> str:
    """Return a JSON pointer as part of an IRI."""
    return pointer if _PLAIN_POINTER.fullmatch(pointer) else quote(pointer, safe="/@-._~")


@lru_cache(maxsize=16_384)
def date(value: PartialDate) -> str:
    """Return a date as precise as it is, and the statement's end."""
    kind = "xsd:date" if value.day else "xsd:gYearMonth" if value.month else "xsd:gYear"
    return f'"{value}"^^<{iri(kind)}> .\n'


def opening(words: str) -> str:
    """Return the first words for a name, and a hyphen; scripts without spaces have long ones."""
    start = slug(words[:_SLUG_FROM])[:_SLUG].rstrip("-")
    return f"{start}-" if start else ""
