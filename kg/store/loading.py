"""Millions of statements into a draft: as text, by Oxigraph's bulk loader, never as objects."""

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.reading import MERGED

_AHEAD: Final = 2  # chunks that may wait or be loaded while the next one is made
_SMALL: Final = 1 << 19  # bytes; below, one transaction is quicker than the bulk loader's files
_FORM: Final = ox.RdfFormat.N_TRIPLES


def load_chunks(store: ox.Store, graph: ox.NamedNode, chunks: Iterable[bytes]) -> None:
    """Load N-Triples into a graph and its merged copy, both at once, while the next text is made.

    The loader works outside of Python's lock, so two cores have work. Addresses are not checked
    once more (``lenient``): who writes the text has seen that they are some. Raises ``StoreError``
    when the text is no N-Triples.
    """
    with ThreadPoolExecutor(2) as pool:
        waiting = deque[Future[None]]()
        for chunk in chunks:
            while len(waiting) > 2 * _AHEAD - 2:
                waiting.popleft().result()
            if len(chunk) < _SMALL:
                _load(store.load, chunk, graph)
                _load(store.load, chunk, MERGED)
            else:
                waiting += (
                    pool.submit(_load, store.bulk_load, chunk, to) for to in (graph, MERGED)
                )
        for work in waiting:
            work.result()


def _load(load: Callable[..., None], chunk: bytes, graph: ox.NamedNode | ox.DefaultGraph) -> None:
    try:
        load(chunk, _FORM, to_graph=graph, lenient=True)
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
        store.dump(text, _FORM, from_graph=name)
        for to in (name, MERGED):
            fresh.bulk_load(path=text, format=_FORM, to_graph=to, lenient=True)
    text.unlink(missing_ok=True)
    fresh.flush()
