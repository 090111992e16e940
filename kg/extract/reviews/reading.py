"""What every part of a record's reading needs: the place, the nodes, and a list of what is odd."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.extract.reviews.texts import text_of
from kg.model.location import Location, Notice
from kg.model.review import Item, oddity


@dataclass(slots=True)
class Reading:
    """The reading of one record; ``nodes`` are those that an ``@id`` may lead to."""

    pointer: str
    nodes: Mapping[str, Item]
    notices: list[Notice] = field(default_factory=list)

    def report(self, code: str, detail: str = "") -> None:
        """Take down something odd."""
        self.notices.append(oddity(code, self.pointer, detail))

    def repeat(self, notices: Iterable[Notice]) -> None:
        """Take down what was odd about an equal value elsewhere."""
        here = Location((), pointer=self.pointer)
        self.notices += (Notice(notice.code, notice.message, here) for notice in notices)

    def text(self, value: Any) -> str | None:
        """Return the words of a value."""
        if value is None:
            return None
        if type(value) is str and "&" not in value and value.isprintable():
            words = value.strip()  # nearly all are plain
            if words:
                return words
        return text_of(value, self.report)

    def objects(self, value: Any) -> Iterator[Item | str]:
        """Yield the objects and non-empty strings of a value, identifiers followed."""
        if type(value) is dict:
            yield self._followed(value)
        elif type(value) is str:
            if words := self.text(value):
                yield words
        elif isinstance(value, list):
            for one in value:
                yield from self.objects(one)

    def _followed(self, item: Item) -> Item:
        """A node that is nothing but an identifier stands for the node of that identifier."""
        name = item.get("@id")
        if name is None or len(item) > 1 or not isinstance(name, str):
            return item
        if name in self.nodes:
            return self.nodes[name]
        if not name.startswith("http"):
            self.report("reference-unresolved", name)
        return item
