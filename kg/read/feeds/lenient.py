"""JSON that is nearly JSON: read strictly first, then with one repair after the other."""

import html
import json
import re
from collections.abc import Callable
from typing import Final

import orjson

_STRING: Final = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_COMMA: Final = re.compile(rf"({_STRING})|,(?=\s*[}}\]])", re.S)
_ESCAPE: Final = re.compile(r'(\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})|\\')
_ENTITY_QUOTE: Final = re.compile(r"&(?:quot|#34|#x22);", re.I)


class Unreadable(ValueError):
    """Text that no plain repair makes JSON of; ``code`` says why."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def read_json(raw: bytes) -> tuple[object, tuple[str, ...]]:
    """Return the value and the codes of what had to be repaired. Raises ``Unreadable``."""
    try:
        return orjson.loads(raw), ()
    except orjson.JSONDecodeError:
        return _repair(raw)


def _repair(raw: bytes) -> tuple[object, tuple[str, ...]]:
    text, codes = _decode(raw)
    value, problem = _load(text)
    for code, change in _REPAIRS:
        if not problem:
            break
        changed = change(text)
        if changed != text:
            text, codes = changed, [*codes, code]
            value, problem = _load(text)
    if problem:
        raise Unreadable("json-unreadable", problem)
    return value, (*codes, *_raw_controls(text))


def _load(text: str) -> tuple[object, str]:
    """Return the value, or what is wrong; raw line ends in strings are let through."""
    try:
        return json.loads(text, strict=False), ""
    except RecursionError:
        raise Unreadable("json-too-deep", text[:80]) from None
    except ValueError as error:
        return None, str(error)


def _raw_controls(text: str) -> tuple[str, ...]:
    try:
        json.loads(text)
    except ValueError:
        return ("json-raw-control",)
    return ()


def _decode(raw: bytes) -> tuple[str, list[str]]:
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), ["bytes-not-utf8"]


def _entities(text: str) -> str:
    """Undo entities only where they stand for the quotes of the JSON itself."""
    return html.unescape(text) if _ENTITY_QUOTE.search(text) and '"' not in text else text


_REPAIRS: Final[tuple[tuple[str, Callable[[str], str]], ...]] = (
    ("json-entities", _entities),
    ("json-trailing-comma", lambda text: _COMMA.sub(lambda found: found[1] or "", text)),
    ("json-bad-escape", lambda text: _ESCAPE.sub(lambda found: found[1] or r"\\", text)),
)
