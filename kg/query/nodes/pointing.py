"""Which node somebody means: by its IRI, a prefixed name, or the part of our IRIs that tells."""

import pyoxigraph as ox

from kg.errors import QueryError
from kg.vocab.iris import Minter
from kg.vocab.namespaces import prefixes


def node_meant(text: str, base: str | None = None) -> ox.NamedNode:
    """Return the node that ``text`` means: ``agent/us-ice``, ``earl:failed``, or a whole IRI.

    ``base`` is that of the graph's names, else the one that is set. Raises ``QueryError``.
    """
    bare = text.strip().removeprefix("<").removesuffix(">")
    prefix, colon, local = bare.partition(":")
    if colon and prefix in prefixes():
        name = prefixes()[prefix] + local
    elif colon:
        name = bare
    else:
        minter = Minter(base) if base else Minter.from_environment()
        name = f"{minter.base}id/{bare.removeprefix('id/')}"
    try:
        return ox.NamedNode(name)
    except ValueError:
        raise QueryError(
            f"{text!r} names nothing.", "Give an IRI, or what follows id/ in one of ours."
        ) from None
