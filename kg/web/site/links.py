"""Which page is about which thing: IRIs of ours as addresses of the explorer."""

from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from kg.vocab.iris import Minter
from kg.web.kinds.kind import Kind
from kg.web.kinds.registry import KINDS

DOCUMENTS: Final = "documents"
_DOC: Final = "doc"
_FOLDERS: Final = MappingProxyType({kind.segment: kind.folder for kind in KINDS if not kind.part})
_PARTS: Final = MappingProxyType({kind.segment: kind.folder for kind in KINDS if kind.part})
_WEB: Final = ("http://", "https://")


def page_of(iri: str) -> str | None:
    """Return the address of the page about one of our things, ``None`` for a thing of others.

    What has no page of its own in the explorer has one that shows all statements about it.
    """
    base = _ours()
    if not iri.startswith(base):
        return None
    segment, _, key = iri.removeprefix(base).partition("/")
    if segment == _DOC:
        return _document_page(key)
    folder = _FOLDERS.get(segment)
    return f"/{folder}/{quote(key)}" if folder else f"/id/{quote(segment)}/{quote(key)}"


def _document_page(key: str) -> str:
    document, _, part = key.partition("/")
    segment, _, name = part.partition("/")
    if not part:
        return f"/{DOCUMENTS}/{quote(document)}"
    if segment in _PARTS:
        return f"/{_PARTS[segment]}/{quote(document)}/{quote(name)}"
    return f"/id/{_DOC}/{quote(key)}"


def thing_of(kind: Kind, key: str) -> str:
    """Return the IRI of the thing that a page of ``kind`` with this key is about."""
    if not kind.part:
        return f"{_ours()}{kind.segment}/{key}"
    document, _, name = key.partition("/")
    return f"{_ours()}{_DOC}/{document}/{kind.segment}/{name}"


def document_of(key: str) -> str:
    """Return the IRI of a document."""
    return f"{_ours()}{_DOC}/{key}"


def all_statements(iri: str) -> str:
    """Return where all that the graph says of one of our things is shown."""
    return f"/id/{quote(iri.removeprefix(_ours()))}"


def outside(iri: str) -> str | None:
    """Return an address that may be followed to another site; never a script."""
    return iri if iri.lower().startswith(_WEB) else None


def _ours() -> str:
    return Minter.from_environment().base + "id/"
