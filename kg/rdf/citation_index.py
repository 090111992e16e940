"""Indexes of citations as RDF, the other form in which OpenCitations publishes them.

Heibi et al., Scientometrics 121, 2019: a ``cito:Citation`` with its citing and cited work, its date
and time span. The statements become the rows of the same index as CSV, so both are read alike.
"""

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from kg.model.location import Location, Span
from kg.model.stated import DataFile, Entry, Form, Value
from kg.rdf.nanopub import HAS_ASSERTION
from kg.rdf.parse import Notation, malformed
from kg.read.base import Sample
from kg.read.data.base import DataReader, data_file
from kg.read.decode import decode
from kg.vocab.namespaces import CLM, iri

_LOOKED_AT: Final = 1 << 20
_TYPE: Final = iri("rdf:type")
_CITING: Final = b"hasCitingEntity"
_COLUMNS: Final = {
    iri("cito:hasCitingEntity"): "citing",
    iri("cito:hasCitedEntity"): "cited",
    iri("cito:hasCitationCreationDate"): "creation",
    iri("cito:hasCitationTimeSpan"): "timespan",
}
_CLASSES: Final = {
    iri("cito:AuthorSelfCitation"): "author_sc",
    iri("cito:JournalSelfCitation"): "journal_sc",
}
_NEAR: Final = 100_000  # characters in which a term is looked for after the one before


def is_citation_index(sample: Sample) -> bool:
    """Tell whether RDF holds citations alone: no term of ours, and no nanopublication."""
    beginning = sample.raw[:_LOOKED_AT]
    ours = (CLM, HAS_ASSERTION, HAS_ASSERTION.rpartition("#")[0])
    return _CITING in beginning and not any(name.encode() in beginning for name in ours)


def index_reader(notation: Notation) -> DataReader:
    """Return the reader of citations in a syntax."""

    def read(raw: bytes, name: str) -> DataFile:
        return _read(raw, name, notation)

    return DataReader(notation.name, notation.suffixes, notation.bid, read)


def _read(raw: bytes, name: str, notation: Notation) -> DataFile:
    decoded = decode(raw, name)
    places, rows = _Places(decoded.text), dict[str, dict[str, Value]]()
    try:
        for quad in ox.parse(decoded.text.encode(), format=notation.syntax):
            _note(quad, rows, places)
    except (SyntaxError, ValueError) as problem:
        raise malformed(name, notation, problem) from None
    entries = [_head(), *_entries(rows)]
    return data_file(decoded, name, notation.syntax.media_type, Form.CITATIONS, entries)


def _note(quad: ox.Quad, rows: dict[str, dict[str, Value]], places: "_Places") -> None:
    """Put one statement about a citation into its row."""
    value = quad.object
    term = value.value if isinstance(value, ox.NamedNode | ox.Literal) else ""
    is_class = quad.predicate.value == _TYPE
    column = _CLASSES.get(term) if is_class else _COLUMNS.get(quad.predicate.value)
    if column:
        row = rows.setdefault(str(quad.subject), {})
        row.setdefault(column, Value("yes" if is_class else term, places.find(term)))


class _Places:
    """Finds terms in the text in the order in which they stand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._after = 0

    def find(self, term: str) -> Location:
        """Return where a term stands next, in full or with a prefix; else the whole file."""
        for words in (term, term[max(term.rfind("/"), term.rfind("#")) + 1 :]):
            start = self._text.find(words, self._after, self._after + _NEAR) if words else -1
            if start >= 0:
                self._after = start
                return Location((Span(start, start + len(words)),))
        return Location((Span(0, len(self._text)),))


def _head() -> Entry:
    nowhere = Location((Span(0, 0),))
    names = (*_COLUMNS.values(), *_CLASSES.values())
    return Entry("", {name: Value(name, nowhere) for name in names}, nowhere)


def _entries(rows: dict[str, dict[str, Value]]) -> Iterator[Entry]:
    for values in rows.values():
        if "citing" in values or "cited" in values:
            spans = [value.location.spans[0] for value in values.values()]
            found = [span for span in spans if span.start] or spans
            whole = Span(found[0].start, max(span.end for span in found))
            yield Entry("", values, Location((whole,)))
