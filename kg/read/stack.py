"""The open elements of a page, innermost last: what is hidden, how deep lists are and count."""

from dataclasses import dataclass, field

from kg.read.elements import SCOPES

_LISTS = frozenset({"ol", "ul", "menu"})
_DIGITS = 9  # of a number that a list may begin with


@dataclass(frozen=True, slots=True)
class Element:
    """An open element: ``group`` when it began a group, ``context`` when text in it is of it."""

    name: str
    hidden: bool
    group: bool = False
    context: bool = False


@dataclass
class Stack:
    """Elements that are open, and how far each ordered list among them has counted."""

    elements: list[Element] = field(default_factory=list)
    _counts: dict[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.elements)

    @property
    def hidden(self) -> bool:
        """Whether what comes now is not shown to a person who looks at the page."""
        return bool(self.elements) and self.elements[-1].hidden

    @property
    def last(self) -> str:
        """The name of the innermost element, empty when none is open."""
        return self.elements[-1].name if self.elements else ""

    @property
    def lists(self) -> list[str]:
        """The names of the open lists, outermost first."""
        return [element.name for element in self.elements if element.name in _LISTS]

    def push(self, element: Element) -> None:
        """Open an element."""
        self.elements.append(element)

    def pop(self) -> Element:
        """Close the innermost element."""
        return self.elements.pop()

    def has(self, *names: str) -> bool:
        """Tell whether an element of one of these names is open."""
        return any(element.name in names for element in self.elements)

    def innermost(self, names: frozenset[str]) -> str | None:
        """Return the innermost open element of these names within its list or table."""
        for element in reversed(self.elements):
            if element.name in names:
                return element.name
            if element.name in SCOPES:
                return None
        return None

    def begin_counting(self, start: str) -> None:
        """Let the ordered list that opens now count from ``start``, as printed."""
        self._counts[len(self.lists)] = (
            int(start) - 1 if start.isdecimal() and len(start) <= _DIGITS else 0
        )

    def count(self) -> str | None:
        """Return the number of the next item of the innermost list, if that is ordered."""
        lists = self.lists
        if not lists or lists[-1] != "ol":
            return None
        self._counts[len(lists) - 1] += 1
        return str(self._counts[len(lists) - 1])
