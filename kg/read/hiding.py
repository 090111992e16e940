"""What of a page a person does not see, or sees on every page of its site."""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.read.elements import CHROME_CLASS, CHROME_ROLES, PAGE_CHROME, UNREAD
from kg.read.sheets import Sheet, sheet_of

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# Words for those who hear a page: behind others they say what a link does ("in a new window").
_HEARD = re.compile(
    r"(?:^|\s)(?:(?:u-)?visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|element-invisible"
    r"|a11y-hidden)(?:$|\s)",
    re.I,
)
_INLINE = frozenset({"span", "small", "em", "i", "b", "strong", "a", "abbr"})
_BUTTON = re.compile(
    r"(?:\s|<[^<>]{0,200}>)*(?:[^\s<>]{1,20}(?:\s|<[^<>]{0,200}>)*){1,3}</button", re.I
)
_REPLACED = re.compile(r"[^<]{0,2000}</del\s*>\s*<ins\b", re.I)
_FOLDING = ("aria-controls", "aria-expanded", "data-target", "data-bs-target", "data-toggle")
_UNFOLDS = re.compile(
    r"""(?:aria-controls\s*=\s*["']|(?:data-(?:bs-)?target|href)\s*=\s*["']#)([\w:.-]+)"""
)


@dataclass(frozen=True)
class Hiding:
    """What of a page is hidden, by its tags, its styles and its own style sheet."""

    raw: str

    @cached_property
    def _unfolded(self) -> frozenset[str]:
        """The ids of what a button or link on the page unfolds: a person can read it."""
        return frozenset(filter(None, _UNFOLDS.findall(self.raw)))

    @cached_property
    def _sheet(self) -> Sheet:
        return sheet_of(self.raw)

    def is_aside(self, tag: str, given: dict[str, str], end: int, *, begun: bool) -> bool:
        """Tell what within a block is none of its words; the tag ends at ``end``.

        A button of a few words ("Share") that unfolds nothing and words for those who hear the
        page, where others have ``begun`` the block; words struck out before those that replace
        them.
        """
        if tag == "button":
            folds = any(name in given for name in _FOLDING)
            return begun and not folds and _BUTTON.match(self.raw, end) is not None
        if tag == "del":
            return _REPLACED.match(self.raw, end) is not None
        return begun and tag in _INLINE and _HEARD.search(given.get("class", "")) is not None

    def hides(self, tag: str, given: dict[str, str], *, in_content: bool) -> bool:
        """Tell whether an element is not shown, or is page chrome.

        Within content a header or footer is its own.
        """
        style = _HIDDEN_STYLE.search(given.get("style", ""))
        closed = tag == "dialog" and "open" not in given
        folded = (
            closed or "hidden" in given or given.get("aria-hidden") == "true" or style is not None
        )
        folded = folded or self._sheet.hides(tag, given)
        return (
            tag in UNREAD
            or (folded and given.get("id", "") not in self._unfolded)
            or given.get("role") in CHROME_ROLES
            or (tag in PAGE_CHROME and not in_content)
            or bool(CHROME_CLASS.search(f"{given.get('class', '')} {given.get('id', '')}"))
        )
