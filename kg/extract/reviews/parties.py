"""Who says and who reviews: two different authors, each as the record names them."""

from functools import lru_cache
from typing import Any

from kg.extract.reviews.addresses import addresses_in, is_address, is_post
from kg.extract.reviews.reading import Reading
from kg.model.entity import AgentKind
from kg.model.review import Item, Party


def parties_of(value: Any, reading: Reading) -> tuple[list[Party], list[str]]:
    """Return who is named, and the addresses of posts that stand where a party's own belongs."""
    parties, posts = list[Party](), list[str]()
    for one in reading.objects(value):
        if isinstance(one, str):
            parties.append(Party(one))
            continue
        if (plain := plain_party(one)) is not None:
            parties.append(plain)
            continue
        name = reading.text(one.get("name")) or reading.text(one.get("alternateName"))
        own = list[str]()
        for address in (*_addresses(one, "url", reading), *_addresses(one, "sameAs", reading)):
            (posts if is_post(address) else own).append(address)
        if name:
            parties.append(Party(name, kind_of(one.get("@type")), _usable(own)))
    return (parties if len(parties) < 2 else list(dict.fromkeys(parties))), posts


def plain_party(item: Any) -> Party | None:
    """Return the party of an object with nothing odd about it; nearly all are so."""
    if type(item) is not dict:
        return None
    name, kind, url = item.get("name"), item.get("@type"), item.get("url")
    if type(name) is not str or "sameAs" in item or type(kind) is not str:
        return None
    return _remembered(name, kind, url) if url is None or type(url) is str else None


@lru_cache(maxsize=16_384)
def _remembered(name: str, kind: str, url: str | None) -> Party | None:
    odd = not name or "&" in name or not name.isprintable() or name != name.strip()
    if odd or (url is not None and (is_post(url) or not is_address(url))):
        return None
    return Party(name, kind_of(kind), url)


def _usable(addresses: list[str]) -> str | None:
    """Return the first that is an address."""
    return next((address for address in addresses if is_address(address)), None)


def _addresses(item: Item, key: str, reading: Reading) -> list[str]:
    return addresses_in(item[key], reading) if key in item else []


def kind_of(given: Any) -> AgentKind:
    """Return what the type of a party tells."""
    names = given if isinstance(given, list) else [given]
    if any(isinstance(name, str) and name.endswith("Person") for name in names):
        return AgentKind.PERSON
    if any("Organization" in str(name) or name in ("NGO", "Corporation") for name in names):
        return AgentKind.ORGANISATION
    return AgentKind.UNKNOWN
