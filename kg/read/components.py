"""Components in a page (MDX, custom elements): how they are told, and the prose they carry."""

import re
from collections.abc import Iterator

from kg.read.elements import HTML
from kg.read.ratings import rates

_NAME = re.compile(r"<([\w.-]+)")
_ATTRIBUTE = re.compile(r"""([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TITLES = ("title", "heading", "question", "label", "claim", "myth", "name", "summary")
_NO_PROSE = ("class", "classname", "style", "id", "href", "src", "d", "alt")
_WORDS = re.compile(r"\w+\s+\w+")


def is_component(printed: str) -> bool:
    """Tell whether a tag as printed is a component's, not that of an HTML element."""
    found = _NAME.match(printed)
    if found is None:
        return False
    name = found[1]
    if (name.isupper() or name.islower()) and name.lower() in HTML:
        return False
    return name[0].isupper() or "-" in name or "." in name


def attribute_prose(raw: str, start: int, end: int) -> Iterator[tuple[bool, int, int]]:
    """Yield the prose in the attributes of the tag at ``raw[start:end]``, titles first.

    Each with whether it is a title, and its offsets.
    """
    found = [
        (match[1].lower(), *match.span(2 if match[2] is not None else 3))
        for match in _ATTRIBUTE.finditer(raw, start, end)
    ]
    prose = [item for item in found if _WORDS.search(raw[item[1] : item[2]])]
    for name, first, last in sorted(prose, key=lambda item: item[0] not in _TITLES):
        if name not in _NO_PROSE and not rates(name, raw[first:last]):
            yield name in _TITLES, first, last
