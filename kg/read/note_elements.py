"""Elements of HTML that hold a note: told by their id, an EPUB type, or a role of DPUB-ARIA."""

import re
from collections.abc import Mapping
from typing import Final

_NOTE_ID: Final = re.compile(
    r"(?:fn|f|footnote|note|endnote|cite_note|ref|n|en|_?ftn|_?edn)[-_:]?(?:.*-)?(\d{1,3})", re.I
)
_TYPES: Final = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"})
_LAST_NUMBER: Final = re.compile(r"(\d{1,3})\D*$")
_HOLDERS: Final = frozenset({"aside", "li", "div", "section"})


def note_label(tag: str, given: Mapping[str, str]) -> str | None:
    """Return the label of the note that an element holds, ``None`` where it holds none."""
    identity = given.get("id", "")
    numbered = _NOTE_ID.fullmatch(identity)
    if tag == "li" and numbered:
        return numbered[1]
    types = {*given.get("epub:type", "").split(), *given.get("role", "").split()}
    if tag not in _HOLDERS or not types & _TYPES:
        return None
    last = numbered or _LAST_NUMBER.search(identity)
    return last[1] if last else None
