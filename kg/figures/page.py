"""One HTML page that needs nothing but itself: templates, embedded data, security policy."""

import base64
import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from kg.errors import ResourceError

if TYPE_CHECKING:
    from jinja2 import Environment

_NONE: Final = "'none'"


@cache
def environment() -> "Environment":
    """Return the templates of ``kg/figures/templates``; every value is escaped on its way in."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("kg.figures"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def template(name: str) -> str:
    """Return the text of a style sheet or script that stands beside the templates."""
    return files("kg.figures").joinpath(f"templates/{name}").read_text("utf-8")


def embedded(data: Any) -> str:
    """Return ``data`` as JSON that cannot end, or open, an HTML element or comment."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def inline(code: str) -> str:
    """Return ``code`` as it may stand in a script or style element, or raise ``ResourceError``."""
    lowered = code.lower()
    if any(mark in lowered for mark in ("</script", "</style", "<!--")):
        raise ResourceError(
            "A script or style sheet of a figure would end its own element.",
            "Install the package again with 'make setup'.",
        )
    return code.replace("\r\n", "\n")


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return a content-security policy under which these scripts and styles run and nothing else.

    Source: W3C, Content Security Policy Level 3, section 2.3.1 (hash-source).
    """
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts)) or _NONE}",
            f"style-src {' '.join(map(_hash, styles)) or _NONE}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
