"""How deep lists and quotations of Markdown are read, and what is said of those that go deeper."""

from collections.abc import Iterable, Iterator
from typing import Final

from markdown_it.token import Token

from kg.model.location import Location, Notice, Span

DEEPEST: Final = 100  # levels of the parser; an item of a list is two of them
_INSIDE: Final = frozenset({"blockquote_open", "list_item_open", "dd_open"})


def cut_off(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the quotations and items of which the parser passed over all that stands in them."""
    return (one for one in tokens if one.type in _INSIDE and one.level >= DEEPEST - 1)


def too_deep(where: Span) -> Notice:
    """Return what is said of such a passage."""
    message = (
        "Lists or quotations are nested too deeply here; what stands in them, and after a list all "
        "that follows, was not read."
    )
    return Notice("nested-too-deeply", message, Location((where,)))
