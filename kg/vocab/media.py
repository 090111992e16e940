"""Media types that the project reads or writes."""

from typing import Final

TURTLE: Final = "text/turtle"
TRIG: Final = "application/trig"
NTRIPLES: Final = "application/n-triples"
NQUADS: Final = "application/n-quads"
JSONLD: Final = "application/ld+json"
RDFXML: Final = "application/rdf+xml"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
PLAIN: Final = "text/plain"
SPARQL_JSON: Final = "application/sparql-results+json"
SPARQL_XML: Final = "application/sparql-results+xml"
CSV: Final = "text/csv"
TSV: Final = "text/tab-separated-values"
