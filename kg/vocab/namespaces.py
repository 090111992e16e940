"""Prefixes, read from ``ontology/prefixes.ttl`` so that there is one list."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from kg.errors import ResourceError
from kg.vocab.resources import resource

CLM: Final = "https://w3id.org/counterclaim/ns#"

_PREFIX_LINE = re.compile(r"^@prefix\s+([A-Za-z][\w-]*):\s+<([^>]+)>\s*\.\s*$")


@cache
def prefixes() -> MappingProxyType[str, str]:
    """Return prefix -> namespace IRI, in the order of the file."""
    lines = resource("ontology/prefixes.ttl").read_text("utf-8").splitlines()
    found = [match for line in lines if (match := _PREFIX_LINE.match(line))]
    return MappingProxyType({match[1]: match[2] for match in found})


@lru_cache(maxsize=1_024)
def used_prefixes(text: str) -> Mapping[str, str]:
    """Return the prefixes that a query can use: engines take a moment for each one they are told.

    All of them where a codepoint escape may hide one (SPARQL 1.1, section 19.2).
    """
    if "\\" in text:
        return prefixes()
    return MappingProxyType(
        {name: space for name, space in prefixes().items() if f"{name}:" in text}
    )


def iri(name: str) -> str:
    """Expand a prefixed name: ``iri("schema:name")`` is ``http://schema.org/name``.

    Raises ``ResourceError`` for a prefix that ``prefixes.ttl`` does not declare.
    """
    prefix, _, local = name.partition(":")
    try:
        return prefixes()[prefix] + local
    except KeyError:
        raise ResourceError(
            f"The prefix {prefix!r} of {name!r} is not declared.",
            "Add it to ontology/prefixes.ttl.",
        ) from None
