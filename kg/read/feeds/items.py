"""From the entries of a feed to the reviews and claims in them, whatever they are wrapped in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from kg.model.location import Notice
from kg.model.review import Item, RawReview, oddity
from kg.read.feeds.entries import Entry

_WRAPPERS: Final = ("@graph", "dataFeedElement", "itemListElement", "item", "mainEntity", "hasPart")
_REVIEW: Final = frozenset({"ClaimReview"})
_CLAIM: Final = frozenset({"Claim"})
_DEPTH: Final = 8
_REMEMBERED: Final = 50_000  # nodes that others may point to
_VOCABULARY: Final = ("http://schema.org/", "https://schema.org/", "schema:", "sdo:")


@dataclass(slots=True)
class Items:
    """Finds reviews and claims batch by batch; remembers nodes that an ``@id`` may lead to."""

    has_context: bool = False
    notices: list[Notice] = field(default_factory=list)
    nodes: dict[str, Item] = field(default_factory=dict)

    def find(self, batch: Iterable[Entry]) -> list[RawReview]:
        """Return what the batch holds; what is neither review nor claim becomes a notice."""
        found = list[RawReview]()
        for entry in batch:
            value = entry.value
            if value is None and entry.notices:
                self.notices += entry.notices
                continue
            if type(value) is dict and value.get("@type") == "ClaimReview":  # nearly all are plain
                context = self.has_context or "@context" in value
                found.append(RawReview(entry.pointer, value, True, context, entry.notices))
                continue
            self.notices += entry.notices
            found += self._inside(value, entry.pointer, self.has_context, 0)
        if any(not one.is_review for one in found):
            found = _without_reviewed(found)
        return found

    def _inside(
        self, value: object, pointer: str, context: bool, depth: int
    ) -> Iterator[RawReview]:
        if depth > _DEPTH:
            self.notices.append(oddity("json-too-deep", pointer))
        elif isinstance(value, list):
            for number, one in enumerate(value):
                yield from self._inside(one, f"{pointer}/{number}", context, depth + 1)
        elif isinstance(value, dict):
            yield from self._object(_plain(value), pointer, context, depth)
        else:
            self.notices.append(oddity("not-an-object", pointer, str(value)))

    def _object(self, item: Item, pointer: str, context: bool, depth: int) -> Iterator[RawReview]:
        context = context or "@context" in item
        types = types_of(item)
        self._remember(item, types)
        if types & _REVIEW:
            yield RawReview(pointer, item, True, context)
        elif "claimReviewed" in item:
            notice = oddity("type-missing", pointer, ", ".join(sorted(types)))
            yield RawReview(pointer, item, True, context, (notice,))
        elif types & _CLAIM:
            yield RawReview(pointer, item, False, context)
        elif inner := [name for name in _WRAPPERS if isinstance(item.get(name), list | dict)]:
            for name in inner:
                yield from self._inside(item[name], f"{pointer}/{name}", context, depth + 1)
        else:
            self.notices.append(oddity("other-type", pointer, ", ".join(sorted(types))))

    def _remember(self, item: Item, types: frozenset[str]) -> None:
        name = item.get("@id")
        if not isinstance(name, str) or not name or len(item) == 1 or types & _REVIEW:
            return
        if len(self.nodes) < _REMEMBERED:
            self.nodes[name] = item


def types_of(item: Item) -> frozenset[str]:
    """Return the types without the vocabulary in front of them."""
    given = item.get("@type")
    names = given if isinstance(given, list) else [given]
    return frozenset(_local(name) for name in names if isinstance(name, str) and name)


def _local(name: str) -> str:
    for vocabulary in _VOCABULARY:
        if name.startswith(vocabulary):
            return name[len(vocabulary) :]
    return name


def _plain(item: dict[str, Any], depth: int = 0) -> Item:
    """Write ``schema:claimReviewed`` as ``claimReviewed``, in nested objects too."""
    if depth > _DEPTH or not any(":" in name for name in item):
        return item
    return {_local(name): _plain_value(value, depth) for name, value in item.items()}


def _plain_value(value: object, depth: int) -> object:
    if isinstance(value, dict):
        return _plain(value, depth + 1)
    if isinstance(value, list):
        return [_plain_value(one, depth + 1) for one in value]
    return value


def _without_reviewed(found: list[RawReview]) -> list[RawReview]:
    """Leave out claims that a review of the same batch points to: they are part of that review."""
    reviewed = {
        item["@id"]
        for one in found
        if one.is_review
        for item in _as_list(one.item.get("itemReviewed"))
        if isinstance(item, dict) and isinstance(item.get("@id"), str)
    }
    return [one for one in found if one.is_review or one.item.get("@id") not in reviewed]


def _as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]
