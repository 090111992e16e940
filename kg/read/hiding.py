"""What of a page a person does not see, or sees on every page of its site."""

import re

from kg.read.elements import CHROME_CLASS, CHROME_ROLES, PAGE_CHROME, UNREAD

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_UNFOLDS = re.compile(
    r"""(?:aria-controls\s*=\s*["']|(?:data-(?:bs-)?target|href)\s*=\s*["']#)([\w:.-]+)"""
)


def unfolding(raw: str) -> frozenset[str]:
    """Return the ids of what a button or link on the page unfolds: a person can read it."""
    return frozenset(filter(None, _UNFOLDS.findall(raw)))


def is_hidden(
    tag: str, given: dict[str, str], unfolded: frozenset[str], *, in_content: bool
) -> bool:
    """Tell whether an element is not shown, or is page chrome.

    ``unfolded`` are the ids that a button shows; within content a header or footer is its own.
    """
    style = _HIDDEN_STYLE.search(given.get("style", ""))
    folded = "hidden" in given or given.get("aria-hidden") == "true" or style is not None
    return (
        tag in UNREAD
        or (folded and given.get("id", "") not in unfolded)
        or given.get("role") in CHROME_ROLES
        or (tag in PAGE_CHROME and not in_content)
        or bool(CHROME_CLASS.search(f"{given.get('class', '')} {given.get('id', '')}"))
    )
