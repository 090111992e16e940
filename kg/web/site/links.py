"""Which page is about which thing: IRIs of ours as addresses of the explorer."""

from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from kg.vocab.iris import Minter

# Kind in our IRIs -> folder in our addresses.
_FOLDERS: Final = MappingProxyType(
    {
        "doc": "documents",
    }
)
_WEB: Final = ("http://", "https://")


def page_of(iri: str) -> str | None:
    """Return the address of the page about one of our things, ``None`` if it has none."""
    ours = Minter.from_environment().entity("", "").rstrip("/") + "/"
    kind, _, key = iri.removeprefix(ours).partition("/")
    if not iri.startswith(ours) or kind not in _FOLDERS or not key:
        return None
    return f"/{_FOLDERS[kind]}/{quote(key)}"


def thing_of(kind: str, key: str) -> str:
    """Return the IRI of the thing that a page is about."""
    return Minter.from_environment().entity(kind, key)


def outside(iri: str) -> str | None:
    """Return an address that may be followed to another site; never a script."""
    return iri if iri.lower().startswith(_WEB) else None
