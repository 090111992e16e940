"""Words of a record: kept as they are, but for HTML entities, which are damage."""

import html
import re
from collections.abc import Callable
from typing import Any, Final

from kg.model.review import UNSAID

ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONE: Final = re.compile("[\ud800-\udfff\x00]")

Report = Callable[[str, str], None]


def text_of(value: Any, report: Report) -> str | None:
    """Return the words of a string or value object; ``None`` for none, which is reported if empty.

    ``report`` is called with a code and a detail.
    """
    if type(value) is str:
        words = value.strip()
        if not words:
            report("empty-value", "")
            return None
        if "&" in words and ENTITY.search(words):
            report("entities-in-text", words)
            words = ENTITY.sub(lambda found: html.unescape(found[0]), words).strip()
        if _LONE.search(words):
            report("character-replaced", fit(words))
            return fit(words)
        return words
    if isinstance(value, dict):
        return text_of(value.get("@value"), report) if "@value" in value else None
    if isinstance(value, list):
        found = (text_of(one, report) for one in value)
        return next((words for words in found if words), None)
    return None if value is None or isinstance(value, bool) else str(value)


def fit(words: str) -> str:
    """Return words without what no text may hold: NUL, and half a pair of surrogates."""
    return _LONE.sub("\ufffd", words)


def language_of(value: Any, report: Report) -> str | None:
    """Return a BCP 47 tag in lower case, or ``None`` where the record says none."""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("alternateName") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str) or not value.strip():
        return None
    tag = value.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        report("language-unreadable", value)
        return UNSAID
    return tag.lower()


def own_language(value: Any) -> str | None:
    """Return the language that a value object carries (``{"@value": …, "@language": "fr"}``)."""
    if isinstance(value, list):
        value = value[0] if value else None
    given = value.get("@language") if isinstance(value, dict) else None
    return given.lower() if isinstance(given, str) and _LANGUAGE.fullmatch(given) else None
