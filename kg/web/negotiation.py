"""Which of our formats a client wants. Source: RFC 9110, section 12."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kg.vocab import media

# What is offered -> name of the format in kg.query.formats or kg.rdf.serialise; the best first.
TABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        media.SPARQL_JSON: "json",
        "application/json": "json",
        media.SPARQL_XML: "xml",
        "application/xml": "xml",
        "text/xml": "xml",
        media.CSV: "csv",
        media.TSV: "tsv",
    }
)
BOOLEANS: Final[Mapping[str, str]] = MappingProxyType(
    {kind: name for kind, name in TABLES.items() if name in ("json", "xml")}
)
GRAPHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        media.TURTLE: "turtle",
        media.NTRIPLES: "ntriples",
        media.RDFXML: "rdfxml",
        media.JSONLD: "jsonld",
        "application/json": "jsonld",
        "application/xml": "rdfxml",
        "text/xml": "rdfxml",
        "application/x-turtle": "turtle",
    }
)
_UTF8: Final = "; charset=utf-8"


def choose(accept: str | None, offers: Mapping[str, str]) -> str | None:
    """Return the media type of ``offers`` that ``accept`` rates highest, ``None`` if none will do.

    Ties go to the earlier offer; no header means anything.
    """
    ranges = _ranges(accept or "*/*")
    rated = [(_quality(offer, ranges), -place, offer) for place, offer in enumerate(offers)]
    quality, _, best = max(rated)
    return best if quality > 0 else None


def _ranges(accept: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if name:
            found[name] = max(found.get(name, 0.0), _weight(parameters))
    return found or {"*/*": 1.0}


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def _quality(offer: str, ranges: Mapping[str, float]) -> float:
    family = offer.partition("/")[0] + "/*"
    for name in (offer, family, "*/*"):
        if name in ranges:
            return ranges[name]
    return 0.0


def content_type(kind: str) -> str:
    """Return the header for a media type: text says that it is UTF-8."""
    return kind + _UTF8 if kind.startswith("text/") else kind


def accepts_gzip(header: str | None) -> bool:
    """Return whether an Accept-Encoding header allows gzip."""
    ranges = _ranges(header) if header else {}
    return ranges.get("gzip", ranges.get("*", 0.0)) > 0
