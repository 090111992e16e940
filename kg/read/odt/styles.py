"""Styles of an OpenDocument text: what is bold, italic, raised, hidden, a title, a quotation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from kg.read.odt.names import name

_DEEPEST: Final = 20  # parents of a style
_BOLD: Final = frozenset({"bold", "600", "700", "800", "900"})


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles by name: their parent, and what their text properties say."""

    parents: dict[str, str]
    properties: dict[str, dict[str, str]]

    @classmethod
    def of(cls, roots: Iterable[Element]) -> "Styles":
        """Read the styles of the content and those that all share."""
        parents, properties = dict[str, str](), dict[str, dict[str, str]]()
        for root in roots:
            for style in root.iter(name("style:style")):
                key = style.get(name("style:name"), "")
                parents[key] = style.get(name("style:parent-style-name"), "")
                text = style.find(name("style:text-properties"))
                properties[key] = dict(text.attrib) if text is not None else {}
        return cls(parents, properties)

    def lineage(self, style: str) -> Iterator[str]:
        """Yield a style and its parents."""
        for _ in range(_DEEPEST):
            if not style:
                return
            yield style
            style = self.parents.get(style, "")

    def said(self, style: str, prefixed: str) -> str | None:
        """Return what a style or the nearest of its parents says."""
        found = (self.properties.get(one, {}).get(name(prefixed)) for one in self.lineage(style))
        return next((value for value in found if value is not None), None)

    def bold(self, style: str) -> bool | None:
        """Whether a style is bold; ``None`` when it does not say."""
        weight = self.said(style, "fo:font-weight")
        return None if weight is None else weight in _BOLD

    def italic(self, style: str) -> bool | None:
        """Whether a style is italic; ``None`` when it does not say."""
        slant = self.said(style, "fo:font-style")
        return None if slant is None else slant in ("italic", "oblique")

    def raised(self, style: str) -> bool:
        """Whether a style stands above the line."""
        return (self.said(style, "style:text-position") or "").startswith(("super", "33%"))

    def hidden(self, style: str) -> bool:
        """Whether a style is not printed."""
        return self.said(style, "text:display") == "none"

    def named(self, style: str, *wanted: str) -> bool:
        """Tell whether a style or a parent has one of these names."""
        return any(one in wanted for one in self.lineage(style))
