"""What named styles and numbered lists mean: headings, quotes, bold, items."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from docx.document import Document as Package
from docx.oxml.ns import qn

from kg.model.document import BlockKind

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок)\s*(\d)", re.I)
_QUOTE = re.compile(r"quot|zitat|citation|cita\b", re.I)
_OFF = frozenset({"0", "false", "none", "off"})
_UNNUMBERED = frozenset({"bullet", "none"})


def is_on(properties: Any, tag: str) -> bool | None:
    """Return whether a property such as ``w:b`` is on, off, or not said."""
    found = properties.find(qn(tag)) if properties is not None else None
    return None if found is None else found.get(qn("w:val"), "true") not in _OFF


class Styles:
    """The styles of one document, asked for by id; each is followed to those it is based on."""

    def __init__(self, package: Package) -> None:
        self._known = {style.get(qn("w:styleId")): style for style in package.styles.element}
        self._numbering = Numbering(package)

    def _chain(self, style: str | None) -> Iterator[Any]:
        seen = set[str]()
        while style is not None and style not in seen and style in self._known:
            seen.add(style)
            yield self._known[style]
            base = self._known[style].find(qn("w:basedOn"))
            style = base.get(qn("w:val")) if base is not None else None

    def is_set(self, style: str | None, tag: str) -> bool | None:
        """Return whether a style turns a property of letters on or off."""
        said = (is_on(each.find(qn("w:rPr")), tag) for each in self._chain(style))
        return next((value for value in said if value is not None), None)

    def kind(self, properties: Any) -> tuple[BlockKind, int, str | None]:
        """Return kind, level and label of a paragraph."""
        style = value_of(properties, "w:pStyle")
        level = self._outline(properties, style)
        if level:
            return BlockKind.HEADING, level, None
        if found := self._list_of(properties, style):
            label = self._numbering.next(*found)
            return BlockKind.ITEM, found[1] + 1, label
        names = [value_of(each, "w:name") or "" for each in self._chain(style)]
        quote = any(_QUOTE.search(name) for name in names)
        return BlockKind.QUOTE if quote else BlockKind.PARAGRAPH, 0, None

    def _outline(self, properties: Any, style: str | None) -> int:
        """Return the level of a heading, 0 for other text."""
        own = value_of(properties, "w:outlineLvl")
        for each in self._chain(style):
            name = value_of(each, "w:name") or ""
            if name.casefold() == "title":
                return 1
            if match := _HEADING.match(name):
                return min(int(match[1]), 6) or 1
            own = own or value_of(each.find(qn("w:pPr")), "w:outlineLvl")
        return int(own) + 1 if own and own.isdecimal() and int(own) < 6 else 0

    def _list_of(self, properties: Any, style: str | None) -> tuple[str, int] | None:
        """Return list and depth of an item."""
        chain = [properties, *(each.find(qn("w:pPr")) for each in self._chain(style))]
        for each in chain:
            found = each.find(qn("w:numPr")) if each is not None else None
            number = value_of(found, "w:numId")
            if number is not None:
                depth = value_of(found, "w:ilvl") or "0"
                return (number, int(depth)) if number != "0" else None
        return None


def value_of(parent: Any, tag: str) -> str | None:
    """Return the ``w:val`` of a child element."""
    found = parent.find(qn(tag)) if parent is not None else None
    value = found.get(qn("w:val")) if found is not None else None
    return value if isinstance(value, str) else None


class Numbering:
    """Counts the items of each list, as Word does when it prints them."""

    def __init__(self, package: Package) -> None:
        self._counts: Counter[tuple[str, int]] = Counter()
        self._formats: dict[tuple[str, int], tuple[str, int]] = {}
        parts = [rel.target_part for rel in package.part.rels.values() if _is_numbering(rel)]
        for part in parts:
            self._learn(part.element)

    def _learn(self, root: Any) -> None:
        abstract = {
            each.get(qn("w:abstractNumId")): each for each in root.findall(qn("w:abstractNum"))
        }
        for number in root.findall(qn("w:num")):
            levels = abstract.get(value_of(number, "w:abstractNumId"))
            for level in levels.findall(qn("w:lvl")) if levels is not None else ():
                key = (number.get(qn("w:numId")), int(level.get(qn("w:ilvl"), "0")))
                start = value_of(level, "w:start") or "1"
                self._formats[key] = (value_of(level, "w:numFmt") or "decimal", int(start))

    def next(self, number: str, depth: int) -> str | None:
        """Return the number of the next item, ``None`` for a bullet."""
        form, start = self._formats.get((number, depth), ("bullet", 1))
        for key in [key for key in self._counts if key[0] == number and key[1] > depth]:
            del self._counts[key]
        self._counts[number, depth] += 1
        return None if form in _UNNUMBERED else str(self._counts[number, depth] + start - 1)


def _is_numbering(relation: Any) -> bool:
    return not relation.is_external and relation.reltype.endswith("/numbering")
