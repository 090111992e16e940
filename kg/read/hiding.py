"""What of a page a person does not see, or sees on every page of its site."""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.read.elements import CHROME_CLASS, CHROME_ROLES, PAGE_CHROME, UNREAD
from kg.read.sheets import Sheet, sheet_of

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
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

    def hides(self, tag: str, given: dict[str, str], *, in_content: bool) -> bool:
        """Tell whether an element is not shown, or is page chrome.

        Within content a header or footer is its own.
        """
        style = _HIDDEN_STYLE.search(given.get("style", ""))
        folded = "hidden" in given or given.get("aria-hidden") == "true" or style is not None
        folded = folded or self._sheet.hides(tag, given)
        return (
            tag in UNREAD
            or (folded and given.get("id", "") not in self._unfolded)
            or given.get("role") in CHROME_ROLES
            or (tag in PAGE_CHROME and not in_content)
            or bool(CHROME_CLASS.search(f"{given.get('class', '')} {given.get('id', '')}"))
        )
