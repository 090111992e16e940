"""A name with a wider place beside it in which the place on record does not lie: "Paris, Texas"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.extract.naming.mentions import Scan
from kg.model.entity import EntityKind, Mention, PlaceKind
from kg.model.lexicon import Ambiguity
from kg.reconcile.jurisdictions import Jurisdictions

_COMMA: Final = re.compile(r",\s+")
_WIDER: Final = {
    PlaceKind.CITY: (PlaceKind.STATE, PlaceKind.COUNTRY),
    PlaceKind.COUNTY: (PlaceKind.STATE, PlaceKind.COUNTRY),
}


def without_namesakes(scanned: Scan, text: str, places: Jurisdictions) -> Scan:
    """Leave out a city or county with the name of the one that is meant, and say so."""
    named = [found for found in scanned.mentions if found.entity.kind is EntityKind.PLACE]
    wrong = dict(_namesakes(named, text, places))
    if not wrong:
        return scanned
    kept = tuple(found for found in scanned.mentions if found not in wrong)
    doubts = tuple(_doubt(found, wider, places) for found, wider in wrong.items())
    return Scan(kept, (*scanned.ambiguities, *doubts))


def _namesakes(
    named: list[Mention], text: str, places: Jurisdictions
) -> Iterator[tuple[Mention, Mention]]:
    for one, other in pairwise(named):
        if not _COMMA.fullmatch(text, one.end, other.start):
            continue
        inner, wider = places.by_key[one.entity.key], places.by_key[other.entity.key]
        around = {place.key for place in places.lineage(inner.key)}
        if wider.kind in _WIDER.get(inner.kind, ()) and wider.key not in around:
            yield one, other


def _doubt(found: Mention, wider: Mention, places: Jurisdictions) -> Ambiguity:
    around = places.lineage(found.entity.key)
    reason = (
        f"“{found.words}” stands beside “{wider.words}”; the one on record lies in "
        f"{around[min(1, len(around) - 1)].name}, and is not meant."
    )
    return Ambiguity(found.words, found.start, found.end, (found.entity,), reason)
