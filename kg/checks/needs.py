"""Which statements checks ask for: what their queries name, read from the queries."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from kg.checks.asking import query_text
from kg.checks.own import installed
from kg.vocab.namespaces import iri, prefixes

_COMMENT: Final = re.compile(r"^\s*#.*$", re.MULTILINE)
_NAME: Final = re.compile(r"(?<![\w-])([a-z][\w-]*):([A-Za-z][\w-]*)")


@cache
def named_in(text: str) -> frozenset[str]:
    """Return the properties and classes that a query names, as IRIs."""
    found = _NAME.findall(_COMMENT.sub("", text))
    return frozenset(iri(f"{prefix}:{name}") for prefix, name in found if prefix in prefixes())


def asked_by(queries: Iterable[str]) -> frozenset[str]:
    """Return what some queries of this room name."""
    return frozenset().union(*(named_in(query_text(name)) for name in queries))


def asked_by_all() -> frozenset[str] | None:
    """Return what all queries of this room name; ``None`` is anything.

    Checks of other packages may ask for anything.
    """
    if installed():
        return None
    return asked_by(path.stem for path in sorted((Path(__file__).parent / "queries").glob("*.rq")))
