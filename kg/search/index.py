"""The index itself, by tantivy: made once from a view, on disk or in memory, then only read.

One thread writes one segment, in the order of entries: hits of equal score come in that order, in
every copy of the index.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

import orjson
import tantivy

from kg.errors import StoreDamaged, StoreError
from kg.search.entries import Entry
from kg.search.kinds import Kind
from kg.search.words import spaced

_FORMAT: Final = 1  # to be raised when words are folded in another way, or fields change
_MANIFEST: Final = "counterclaim-search.json"
_ROOM: Final = 2_000_000_000  # bytes, a bound and not a need: with less the segment would end early
_WORDS: Final = "words"
_IRI: Final = "iri"
_KIND: Final = "kind"
_SHOWN: Final = "shown"


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(_WORDS, tokenizer_name="whitespace")
    for name in (_IRI, _KIND):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field(_SHOWN, stored=True)
    return builder.build()


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry with its score, by BM25 where the index gave it."""

    score: float
    entry: Entry


@dataclass(frozen=True)
class Index:
    """An index that is being read; it shows one state and never changes."""

    engine: tantivy.Index
    schema: tantivy.Schema = field(default_factory=_schema)
    _frequencies: dict[str, int] = field(default_factory=dict)

    @cached_property
    def _searcher(self) -> tantivy.Searcher:
        return self.engine.searcher()

    def __len__(self) -> int:
        return self._searcher.num_docs

    def find(
        self, query: tantivy.Query, limit: int, offset: int = 0
    ) -> tuple[int, tuple[Ranked, ...]]:
        """Return how many entries match, and ``limit`` of them from ``offset`` on, best first."""
        found = self._searcher.search(query, limit, offset=offset)
        ranked = tuple(Ranked(score, self._entry(address)) for score, address in found.hits)
        count: int | None = found.count  # type: ignore[attr-defined]  # which its stubs lack
        return count or 0, ranked

    def with_iri(self, iri: str) -> Entry | None:
        """Return the entry of that IRI."""
        _, found = self.find(tantivy.Query.term_query(self.schema, _IRI, iri), 1)
        return found[0].entry if found else None

    def frequency(self, word: str) -> int:
        """Return how many entries have a folded word."""
        if word not in self._frequencies:
            self._frequencies[word] = self._searcher.doc_freq(_WORDS, word)
        return self._frequencies[word]

    def has(self, word: str) -> tantivy.Query:
        """Match entries that have a folded word."""
        return tantivy.Query.term_query(self.schema, _WORDS, word)

    def has_prefix(self, prefix: str) -> tantivy.Query:
        """Match entries that have a word which begins so; letters and digits only."""
        return tantivy.Query.regex_query(self.schema, _WORDS, f"{prefix}.*")

    def has_phrase(self, words: tuple[str, ...], *, open_end: bool) -> tantivy.Query:
        """Match entries that have words side by side; ``open_end``: the last may go on."""
        if not open_end:
            return tantivy.Query.phrase_query(self.schema, _WORDS, list(words))
        patterns = [*words[:-1], f"{words[-1]}.*"]
        return tantivy.Query.regex_phrase_query(self.schema, _WORDS, list(patterns))

    def is_any_of(self, kinds: Iterable[Kind]) -> tantivy.Query:
        """Match entries of some kinds; adds nothing to their score."""
        each = tantivy.Query.term_set_query(self.schema, _KIND, [kind.value for kind in kinds])
        return tantivy.Query.const_score_query(each, 0.0)

    def _entry(self, address: tantivy.DocAddress) -> Entry:
        (shown,) = self._searcher.doc(address)[_SHOWN]
        iri, kind, label, others, document = orjson.loads(bytes(shown))
        return Entry(iri, Kind(kind), label, tuple(others), document)


def write_index(entries: Iterable[Entry], folder: Path | None = None) -> Index:
    """Index entries in a new ``folder``, or in memory. Raises ``StoreError``."""
    schema = _schema()
    try:
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        engine = tantivy.Index(schema, str(folder) if folder else None)
        writer = engine.writer(heap_size=_ROOM, num_threads=1)
        for entry in entries:
            writer.add_document(_document(entry))
        writer.commit()
        writer.wait_merging_threads()
        if folder:
            _write_manifest(folder)
    except (OSError, ValueError) as problem:
        raise StoreError(f"The index for search cannot be written: {problem}.") from None
    engine.reload()
    return Index(engine)


def open_index(folder: Path) -> Index:
    """Open an index that was written. Raises ``StoreDamaged`` when it is not whole."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text("utf-8"))
        if manifest != {"format": _FORMAT, "files": _sizes(folder)}:
            raise ValueError("it is not as it was written")
        return Index(tantivy.Index.open(str(folder)))
    except (OSError, ValueError) as problem:
        raise StoreDamaged(f"The index for search in {folder} is damaged: {problem}.") from None


def _document(entry: Entry) -> tantivy.Document:
    document = tantivy.Document()
    for text in (entry.label, *entry.others):
        document.add_text(_WORDS, spaced(text))
    document.add_text(_IRI, entry.iri)
    document.add_text(_KIND, entry.kind)
    shown = entry.iri, entry.kind, entry.label, entry.others, entry.document
    document.add_bytes(_SHOWN, orjson.dumps(shown))
    return document


def _write_manifest(folder: Path) -> None:
    """Say which files there are, written last: an index without it is unfinished."""
    manifest = {"format": _FORMAT, "files": _sizes(folder)}
    (folder / _MANIFEST).write_text(json.dumps(manifest), "utf-8")


def _sizes(folder: Path) -> dict[str, int]:
    """Return the size of each file that holds a part of the index."""
    files = (file for file in folder.iterdir() if file.name != _MANIFEST and file.name[0] != ".")
    return {file.name: file.stat().st_size for file in sorted(files)}
