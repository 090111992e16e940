"""Millions of statements into a draft: as text, by Oxigraph's bulk loader, piece by piece.

The loader works outside of Python's lock, so two cores have work: one loads the graphs, one their
merged copy, while the next text is made. Addresses are not checked once more (``lenient``): who
writes the text has seen that they are some.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.disk import on_disk
from kg.store.plain import Plain
from kg.store.reading import MERGED

_AHEAD: Final = 2  # pieces that may wait or be loaded while the next one is made
_SMALL: Final = 1 << 19  # bytes; below, one transaction is quicker than the bulk loader's files
_AT_ONCE: Final = 100_000  # quads; given more, the loader keeps a million in memory
_TEXT_AT_ONCE: Final = 1 << 24  # bytes of text, which are about as many
_TRIPLES: Final = ox.RdfFormat.N_TRIPLES
_QUADS: Final = ox.RdfFormat.N_QUADS
_Text: TypeAlias = tuple[bytes, ox.RdfFormat, ox.NamedNode | ox.DefaultGraph | None]


def load_chunks(store: ox.Store, graph: ox.NamedNode, chunks: Iterable[bytes]) -> None:
    """Load N-Triples into a graph and its merged copy.

    Raises ``StoreError`` when the text is no N-Triples.
    """
    pieces = _joined(chunks)
    _load_all(store, (((text, _TRIPLES, graph), (text, _TRIPLES, MERGED)) for text in pieces))


def _joined(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Join chunks to pieces: each piece costs the loader a file for every index."""
    waiting, size = list[bytes](), 0
    for chunk in chunks:
        waiting.append(chunk)
        size += len(chunk)
        if size >= _TEXT_AT_ONCE:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)


def load_quads(store: ox.Store, quads: Iterable[ox.Quad], plain: Plain) -> None:
    """Load quads, each into its graph and the merged copy; ``plain`` sees their text."""
    _load_all(store, _as_text(quads, plain))


def _as_text(quads: Iterable[ox.Quad], plain: Plain) -> Iterator[tuple[_Text, _Text]]:
    waiting = iter(quads)
    while some := list(islice(waiting, _AT_ONCE)):
        in_graphs = ox.serialize(some, format=_QUADS)
        merged = ox.serialize((quad.triple for quad in some), format=_TRIPLES)
        assert in_graphs is not None  # nothing is written to a file
        assert merged is not None
        plain.see_text(in_graphs)
        yield (in_graphs, _QUADS, None), (merged, _TRIPLES, MERGED)


def _load_all(store: ox.Store, pieces: Iterable[tuple[_Text, _Text]]) -> None:
    with ThreadPoolExecutor(2) as pool:
        waiting = deque[Future[None]]()
        for piece in pieces:
            while len(waiting) > 2 * _AHEAD - 2:
                waiting.popleft().result()
            if len(piece[0][0]) < _SMALL:
                for text in piece:
                    _load(store, text, in_bulk=False)
            else:
                waiting += (pool.submit(_load, store, text, in_bulk=True) for text in piece)
        for work in waiting:
            work.result()


def _load(store: ox.Store, text: _Text, *, in_bulk: bool) -> None:
    data, form, to = text
    try:
        with on_disk():
            (store.bulk_load if in_bulk else store.load)(data, form, to_graph=to, lenient=True)
    except SyntaxError as problem:
        raise StoreError(f"The statements are no N-Triples: {problem}.") from None


def copy_without(store: ox.Store, graph: ox.NamedNode, folder: Path) -> None:
    """Make in ``folder`` a store of everything but one graph.

    Removing quad by quad takes twice as long as loading, and leaves its marks in every index.
    """
    fresh, text = ox.Store(str(folder)), folder.with_suffix(".nt")
    for name in store.named_graphs():
        if name == graph or not isinstance(name, ox.NamedNode):
            continue
        store.dump(text, _TRIPLES, from_graph=name)
        for to in (name, MERGED):
            fresh.bulk_load(path=text, format=_TRIPLES, to_graph=to, lenient=True)
    text.unlink(missing_ok=True)
    fresh.flush()
