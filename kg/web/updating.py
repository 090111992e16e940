"""An update inside a worker process; the commonest kind need not look at the whole store."""

from typing import Final

import pyoxigraph as ox

from kg.store.embedded import EmbeddedStore, EmbeddedWriter
from kg.store.unnamed import UNNAMED, moved
from kg.vocab.namespaces import prefixes
from kg.web.dataset import with_using
from kg.web.guard import refuse_others
from kg.web.tokens import Token, tokens
from kg.web.wire import Job

_HARMLESS: Final = ("PREFIX", "BASE", "INSERT", "DATA")


def update(store: EmbeddedStore, text: str, job: Job) -> None:
    """Run ``text`` as one change. Raises ``QueryError``, ``Refused`` and ``StoreError``."""
    refuse_others(text)
    complete = with_using(text, job.default_graphs or (), job.named_graphs)
    fresh = inserted(complete, job.base)
    with store.write() as writer:
        assert isinstance(writer, EmbeddedWriter)
        if fresh is None:
            writer.update(complete, base=job.base)
        else:
            writer.add(fresh)


def inserted(text: str, base: str) -> list[ox.Quad] | None:
    """Return what ``text`` adds if it is INSERT DATA and nothing else, ``None`` otherwise."""
    if not all(token.is_word(*_HARMLESS) for token in tokens(text) if _is_keyword(token)):
        return None
    scratch = ox.Store()
    try:
        scratch.update(text, base_iri=base, prefixes=dict(prefixes()))
    except (SyntaxError, RuntimeError, ValueError):
        return None  # the store's own update says what is wrong
    return [_in_a_graph(quad) for quad in scratch]


def _is_keyword(token: Token) -> bool:
    return token.depth == 0 and token.kind == "word"


def _in_a_graph(quad: ox.Quad) -> ox.Quad:
    return quad if isinstance(quad.graph_name, ox.NamedNode) else moved(quad, UNNAMED)
