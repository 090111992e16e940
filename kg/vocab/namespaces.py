"""Prefixes, read from ``ontology/prefixes.ttl`` so that there is one list."""

import re
from functools import cache
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
