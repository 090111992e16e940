"""Whose dollar or peso a bare "$" is: told by the page's own signs, or not at all."""

from collections.abc import Iterable, Iterator

from kg.build.stages.attributing import Setting
from kg.build.stages.names import Naming
from kg.extract.quantity.money import dollar_countries
from kg.model.entity import EntityKind
from kg.vocab.addresses import host_of

_REGION = 2
_UNSAID = "us"  # what templates of pages state as their country whatever they hold


def dollar_country(setting: Setting) -> str | None:
    """Return the country (ISO 3166-1, lower case) whose "$" a page prints, ``None`` if unsure.

    Its publisher's, that of its address, that of its language tag, then the only one of the
    places it names that has such a sign, then the only one of the bodies it names.
    """
    stated = _region(setting.language)
    signs = (
        _publishing(setting),
        _address(setting),
        () if stated == _UNSAID else (stated,),
        _places(setting.naming),
        _bodies(setting.naming),
        (stated,),
    )
    for countries in signs:
        found = dollar_countries() & set(countries)
        if found:
            return next(iter(found)) if len(found) == 1 else None
    return None


def _region(language: str) -> str:
    """Return the country of a BCP 47 tag, empty without one: "ca" of ``en-CA``."""
    last = language.lower().split("-")[1:][-1:]
    return last[0] if last and len(last[0]) == _REGION else ""


def _publishing(setting: Setting) -> Iterator[str]:
    publisher = setting.opening.publisher
    if setting.opening.confidence == 1:
        yield from _of_body(setting.naming, publisher.key)


def _address(setting: Setting) -> Iterator[str]:
    address = setting.document.described("canonical", "og:url", "url")
    if address:
        yield host_of(address).rpartition(".")[2]


def _places(naming: Naming) -> Iterator[str]:
    yield from (m.entity.key[:2] for m in naming.found if m.entity.kind is EntityKind.PLACE)


def _bodies(naming: Naming) -> Iterator[str]:
    keys = (m.entity.key for m in naming.found if m.entity.kind is EntityKind.AGENT)
    for key in dict.fromkeys(keys):
        yield from _of_body(naming, key)


def _of_body(naming: Naming, key: str) -> Iterable[str]:
    if naming.agents.get(key) is None:
        return ()
    if key.startswith("us-"):
        return ("us",)
    return (agent.place[:2] for agent in naming.agents.lineage(key) if agent.place)
