"""Search, and statements like a given one: the door of this room."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import tantivy

from kg.errors import QueryError, UsageError
from kg.search.asking import parts_of, query_of
from kg.search.entries import Entry
from kg.search.index import Index, Ranked
from kg.search.kept import index_of
from kg.search.kinds import Kind
from kg.search.snippet import Snippet, snippet_of
from kg.search.words import words_of
from kg.store.base import View

DEEPEST: Final = 10_000  # hits that can be paged through
_TELLING: Final = 16  # words of a statement by which others like it are looked for
_CANDIDATES: Final = 50
_SAID: Final = (Kind.CLAIM, Kind.REPLY)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its whole ``label``, a ``snippet`` around what was asked for, a score.

    The score orders the hits of one search; scores of two searches do not compare. ``document`` is
    the IRI of the document that says so, or nothing where documents share it.
    """

    iri: str
    kind: Kind
    label: str
    snippet: Snippet
    score: float
    document: str = ""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of hits out of ``total``; unless ``every_word``, they have some of the words only."""

    total: int
    hits: tuple[Hit, ...]
    every_word: bool = True


def search(
    view: View, words: str, *, kinds: Iterable[Kind] = (), limit: int = 20, offset: int = 0
) -> SearchPage:
    """Find what has all of the words, or where nothing has, some of them; best first.

    ``words`` is what a person typed, see ``asking``; without a word in it nothing is found. Of
    equal score, the order of kinds decides, then that of IRIs. Raises ``UsageError`` for a page
    beyond ``DEEPEST``.
    """
    if limit < 1 or offset < 0 or limit + offset > DEEPEST:
        raise UsageError(
            f"The hits {offset + 1} to {offset + limit} cannot be shown.",
            f"Ask for 1 to {DEEPEST:,}, or add words.",
        )
    parts = parts_of(words)
    if not parts:
        return SearchPage(0, ())
    index, wanted = index_of(view), tuple(kinds)
    asked = partial(query_of, index, parts, wanted)
    total, found = index.find(asked(every=True), limit, offset)
    every = total > 0 or len(parts) == 1
    if not every:
        total, found = index.find(asked(every=False), limit, offset)
    hits = tuple(_hit(each, snippet_of(_texts(each.entry), parts)) for each in found)
    return SearchPage(total, hits, every or not total)


def similar(view: View, iri: str, limit: int = 10) -> tuple[Hit, ...]:
    """Find the statements or names most like that of ``iri``, of its own sort; best first.

    The score is the weight of the words that both have, in that of the words that either has
    (weighted Jaccard), a word weighing the logarithm of its rarity: 1 for the same words. A
    resemblance of words says nothing about what is meant. Raises ``QueryError`` for an unknown IRI.
    """
    index = index_of(view)
    entry = index.with_iri(iri)
    if entry is None:
        raise QueryError(f"Nothing with the IRI <{iri}> can be searched.", "See 'kg search'.")
    weights = _weights(index, entry)
    telling = sorted(weights, key=lambda word: (-weights[word], word))[:_TELLING]
    if not telling:
        return ()
    may, must = tantivy.Occur.Should, tantivy.Occur.Must
    query = tantivy.Query.boolean_query([(may, index.has(word)) for word in telling])
    sort = _SAID if entry.kind in _SAID else (entry.kind,)
    query = tantivy.Query.boolean_query([(must, query), (must, index.is_any_of(sort))])
    _, found = index.find(query, _CANDIDATES + limit)
    likes = (Ranked(_likeness(index, weights, each.entry), each.entry) for each in found)
    others = (each for each in likes if each.entry.iri != iri)
    best = sorted(others, key=lambda each: (-each.score, each.entry.iri))[:limit]
    return tuple(_hit(each, snippet_of(_texts(each.entry), ())) for each in best)


def _weights(index: Index, entry: Entry) -> dict[str, float]:
    size = len(index)
    words = {word.text for word in words_of(entry.label)}
    return {word: math.log(1 + size / max(1, index.frequency(word))) for word in words}


def _likeness(index: Index, weights: dict[str, float], other: Entry) -> float:
    others = _weights(index, other)
    union = sum({**weights, **others}.values())
    return sum(weight for word, weight in weights.items() if word in others) / union


def _hit(ranked: Ranked, snippet: Snippet) -> Hit:
    entry = ranked.entry
    return Hit(entry.iri, entry.kind, entry.label, snippet, round(ranked.score, 4), entry.document)


def _texts(entry: Entry) -> Sequence[str]:
    return (entry.label, *entry.others)
