"""Trusty URIs of the module RA: the code at the end of an IRI is a hash of the statements under it.

Kuhn & Dumontier, "Trusty URIs: verifiable, immutable, and permanent digital artifacts for linked
data", ESWC 2014; https://trustyuri.github.io/trustyuri-spec/.
"""

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

import pyoxigraph as ox

_CODE: Final = re.compile(r"(?<![A-Za-z0-9_-])RA[A-Za-z0-9_-]{43}$")
_Line = tuple[bytes, ...]


def trusty_code(name: str) -> str | None:
    """Return the code that an IRI ends with, ``None`` where it ends with none."""
    found = _CODE.search(name)
    return found.group() if found else None


def code_of(quads: Iterable[ox.Quad], code: str) -> str | None:
    """Return the code that ``quads`` have, in IRIs of which ``code`` stands for it.

    ``None`` where a blank node is among them, which has no name to make a code of.
    """
    lines: dict[tuple[_Line, ...], bytes] = {}
    for quad in quads:
        terms = (quad.graph_name, quad.subject, quad.predicate, quad.object)
        if any(isinstance(each, (ox.BlankNode, ox.Triple)) for each in terms):
            return None
        lines[tuple(_order(each, code) for each in terms)] = b"".join(
            _printed(each, code) for each in terms
        )
    digest = sha256(b"".join(line for _, line in sorted(lines.items()))).digest()
    return f"RA{urlsafe_b64encode(digest).decode().rstrip('=')}"


def _order(node: object, code: str) -> _Line:
    """Return what statements are sorted by: no name first, then IRIs, then literals."""
    if isinstance(node, ox.Literal):
        # What is in a language has no datatype here, and stands before what has one.
        datatype = "" if node.language else node.datatype.value
        parts = (node.value, datatype, node.language or "")
        return (b"2", *(part.encode() for part in parts))
    return (b"1", _iri(node, code)) if isinstance(node, ox.NamedNode) else (b"0",)


def _printed(node: object, code: str) -> bytes:
    if isinstance(node, ox.Literal):
        kind = f"@{node.language.lower()}" if node.language else f"^{node.datatype.value}"
        value = node.value.replace("\\", "\\\\").replace("\n", "\\n")
        return f"{kind} {value}\n".encode()
    return (_iri(node, code) if isinstance(node, ox.NamedNode) else b"") + b"\n"


def _iri(node: ox.NamedNode, code: str) -> bytes:
    return node.value.replace(code, " ").encode()
