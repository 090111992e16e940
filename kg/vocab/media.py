"""Media types that the project reads or writes."""

from typing import Final

TURTLE: Final = "text/turtle"
TRIG: Final = "application/trig"
NTRIPLES: Final = "application/n-triples"
NQUADS: Final = "application/n-quads"
JSON: Final = "application/json"
JSONLD: Final = "application/ld+json"
RDFXML: Final = "application/rdf+xml"
RDF_SUFFIXES: Final = frozenset(
    {".trig", ".ttl", ".turtle", ".nq", ".nt", ".rdf", ".owl", ".jsonld"}
)
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
PLAIN: Final = "text/plain"
PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT: Final = "application/vnd.oasis.opendocument.text"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
BIBTEX: Final = "application/x-bibtex"
CSL: Final = "application/vnd.citationstyles.csl+json"
EPUB: Final = "application/epub+zip"
SPARQL_JSON: Final = "application/sparql-results+json"
SPARQL_XML: Final = "application/sparql-results+xml"
CSV: Final = "text/csv"
TSV: Final = "text/tab-separated-values"
