"""Which properties of a record the graph has no place for: nothing is left out in silence.

Pictures, the text of a review, further addresses, and what is said of a person beside the name stay
in the feed. What says nothing (an empty value) or the same again is not counted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kg.extract.reviews.addresses import is_post
from kg.extract.reviews.parties import kind_of
from kg.extract.reviews.texts import fit
from kg.model.entity import AgentKind
from kg.model.review import Item, RawReview

_KEYWORDS: Final = frozenset({"@type", "@id", "@context"})
_DEPTH: Final = 8


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is read of an object: properties, one of several names, and objects within it."""

    read: frozenset[str]
    one_of: tuple[tuple[str, ...], ...] = ()
    within: Mapping[str, "_Shape"] = field(default_factory=dict)
    lone: tuple[str, ...] = ()  # properties of which the first value is read


_PARTY: Final = _Shape(frozenset({"url", "sameAs"}), (("name", "alternateName"),))
_PLACE: Final = _Shape(frozenset(), (("name", "headline"), ("url", "isPartOf")))
_WHERE: Final = {"appearance": _PLACE, "firstAppearance": _PLACE}
_SAID: Final = {"author": _PARTY, "creator": _PARTY, **_WHERE}
_RATING: Final = _Shape(
    frozenset({"ratingValue", "bestRating", "worstRating", "properties"}),
    (("alternateName", "name"),),
    lone=("alternateName",),
)
_REVIEWED: Final = _Shape(frozenset({"datePublished", "inLanguage", "url"}), within=_SAID)
_CLAIM: Final = _Shape(
    _REVIEWED.read, (("claimReviewed", "text", "name", "description"),), _REVIEWED.within
)
_WORK: Final = _Shape(_REVIEWED.read, _PLACE.one_of, _SAID)  # where the claim was said
_REVIEW: Final = _Shape(
    frozenset({"inLanguage", "properties"}),
    (
        ("claimReviewed", "text", "description"),
        ("headline", "name"),
        ("datePublished", "dateCreated", "reviewDate"),
        ("url", "mainEntityOfPage"),
        ("author", "publisher", "sdPublisher"),
    ),
    {"author": _PARTY, "itemReviewed": _REVIEWED, "reviewRating": _RATING, **_WHERE},
    lone=("url", "reviewRating"),
)

_PLAIN: Final = frozenset({str, type(None)})
_USUAL: Final = _KEYWORDS | {
    "url", "claimReviewed", "datePublished", "author", "itemReviewed", "reviewRating", "inLanguage"
}  # fmt: skip
_USUAL_CLAIM: Final = _KEYWORDS | {"author", "datePublished", "appearance"}
_USUAL_PARTY: Final = _KEYWORDS | {"name"}
_USUAL_BODY: Final = _USUAL_PARTY | {"url"}
_USUAL_PLACE: Final = _KEYWORDS | {"url", "name"}
_USUAL_RATING: Final = _KEYWORDS | {"ratingValue", "bestRating", "worstRating", "alternateName"}


def unread(raw: RawReview) -> list[str]:
    """Return the properties that are not read, each with its way (``itemReviewed.author.url``)."""
    if raw.is_review and _is_usual(raw.item):
        return []
    found = _unread(raw.item, _REVIEW if raw.is_review else _CLAIM, "", raw.item)
    return list(dict.fromkeys(fit(way) for way in found))


def _is_usual(item: Item) -> bool:
    """Tell at once that all is read, as of nearly every record."""
    about, by, rating = item.get("itemReviewed"), item.get("author"), item.get("reviewRating")
    if not (_USUAL.issuperset(item) and type(about) is type(by) is type(rating) is dict):
        return False
    claimant, place = about.get("author"), about.get("appearance")
    return (
        _USUAL_CLAIM.issuperset(about)
        and _USUAL_RATING.issuperset(rating)
        and type(rating.get("alternateName")) in _PLAIN
        and (_USUAL_BODY if by.get("@type") == "Organization" else _USUAL_PARTY).issuperset(by)
        and type(item.get("url")) in _PLAIN
        and type(by.get("url")) in _PLAIN
        and (type(claimant) in _PLAIN or _has_only(claimant, _USUAL_PARTY))
        and (type(place) in _PLAIN or _has_only(place, _USUAL_PLACE))
    )


def _has_only(value: Any, names: frozenset[str]) -> bool:
    return type(value) is dict and names.issuperset(value)


def _unread(value: Any, shape: _Shape, way: str, review: Item, depth: int = 0) -> Iterator[str]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _unread(one, shape, way, review, depth + 1)
    elif isinstance(value, Mapping):
        if shape is _REVIEWED:
            shape = _shape_of_reviewed(value, review)
        if shape is _PARTY:
            yield from _addresses(value, way)
        yield from (f"{way}{name}/1" for name in shape.lone if _is_several(value.get(name)))
        yield from _properties(value, shape, way, review, depth)


def _properties(item: Item, shape: _Shape, way: str, review: Item, depth: int) -> Iterator[str]:
    read = _read(item, shape)
    for name, value in item.items():
        if shape is _REVIEW and name == "itemReviewed" and isinstance(value, str):
            if not value.startswith("http") and _says_more(name, item, review):
                yield name
        elif name in shape.within:
            yield from _unread(value, shape.within[name], f"{way}{name}.", review, depth + 1)
        elif name not in read and _says_more(name, item, review):
            yield f"{way}{name}"


def is_claim(item: Item) -> bool:
    """Tell whether what is reviewed is a Claim, as it is where nothing else is said."""
    return str(item.get("@type") or "Claim").endswith("Claim")


def _shape_of_reviewed(item: Item, review: Item) -> _Shape:
    if not is_claim(item):
        return _WORK
    return _REVIEWED if _is_said(review.get("claimReviewed")) else _CLAIM


def _read(item: Item, shape: _Shape) -> set[str]:
    firsts = (
        next((name for name in names if _is_said(item.get(name))), "") for names in shape.one_of
    )
    return {*_KEYWORDS, *shape.read, *firsts}


def _addresses(party: Item, way: str) -> Iterator[str]:
    """Of a body one address is kept, of a person none; a post tells where a claim was said."""
    keeps = kind_of(party.get("@type")) is AgentKind.ORGANISATION
    is_claimant = way.startswith("itemReviewed.")
    for name in ("url", "sameAs"):
        given = party.get(name)
        for address in given if isinstance(given, list) else [given]:
            if not _is_said(address) or (is_claimant and is_post(str(address))):
                continue
            if not keeps:
                yield f"{way}{name}"
            keeps = False


def _says_more(name: str, item: Item, review: Item) -> bool:
    """Tell whether a property says something that its neighbours or the review do not say."""
    value = item[name]
    others = [other for key, other in item.items() if key != name]
    if item is not review:
        others += [other for other in review.values() if isinstance(other, str)]
    return _is_said(value) and all(_core(value) != _core(other) for other in others)


def _is_several(value: Any) -> bool:
    return isinstance(value, list) and len(value) > 1


def _core(value: Any) -> Any:
    """Return what an object is known by."""
    if not isinstance(value, Mapping):
        return value
    return value.get("name") or value.get("@id") or value.get("url") or value


def _is_said(value: Any) -> bool:
    return value not in (None, "", [], {}) and not (isinstance(value, str) and value.isspace())
