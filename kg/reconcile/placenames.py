"""The ways in which places of the gazetteer are written."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from kg.model.entity import Place, PlaceKind
from kg.reconcile import gazetteer
from kg.reconcile.names import fold

COUNTRY: Final = "us"
COUNTY_WORD: Final = re.compile(
    r"\b(?:county|parish|municipio|borough|census area|municipality|city and borough)$"
)


def state_forms(by_key: Mapping[str, Place]) -> dict[str, str]:
    """Return every way to write a state, folded, with the key of the state."""
    forms = {fold(p.name): p.key for p in by_key.values() if p.kind is PlaceKind.STATE}
    for names in gazetteer.state_names():
        for form in (names.postal, *names.abbreviations):
            forms[fold(form)] = f"us-{names.fips}"
    for region in gazetteer.regions():
        if by_key[region.key].kind is PlaceKind.STATE:
            forms |= {fold(form): region.key for form in region.other}
    return forms


def place_forms(by_key: Mapping[str, Place]) -> dict[str, tuple[str, ...]]:
    """Return every way to write another place, folded, with the keys of all that it may mean.

    Codes that were replaced lead to those that took their place.
    """
    forms = defaultdict[str, set[str]](set)
    for place in by_key.values():
        if place.kind is PlaceKind.STATE:
            continue
        for form in _written(fold(place.name), place.kind):
            forms[form].add(place.key)
    for change in gazetteer.fips_changes():
        if f"us-{change.new}" in by_key and f"us-{change.old}" not in by_key:
            forms[fold(change.old_name)].add(f"us-{change.new}")
    for form, key in _other_names(by_key):
        forms[fold(form)].add(key)
    return {form: tuple(sorted(keys)) for form, keys in forms.items()}


def _other_names(by_key: Mapping[str, Place]) -> Iterator[tuple[str, str]]:
    """Yield further names of countries and cities, each with its key."""
    for country in gazetteer.countries():
        yield from ((form, country.iso) for form in country.other)
    for region in gazetteer.regions():
        if by_key[region.key].kind is PlaceKind.CITY:
            yield from ((form, region.key) for form in region.other)
    for form in ("us", "usa", "us of america", "united states of america"):
        yield form, COUNTRY


def _written(name: str, kind: PlaceKind) -> set[str]:
    """Return the name with and without its word for county, spaced and joined."""
    bare = COUNTY_WORD.sub("", name).strip() if kind is PlaceKind.COUNTY else name
    forms = {name, bare} | (
        {f"{bare} city", f"city of {bare}"} if kind is PlaceKind.CITY else set()
    )
    if kind is PlaceKind.COUNTY and bare != name:
        forms.add(bare.replace(" ", "") + name.removeprefix(bare))
        forms.add(bare.replace(" ", ""))
    return forms - {""}
