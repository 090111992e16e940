"""Who publishes a web page, as its furniture says: JSON-LD, the words for its logo, its foot.

These parts are no text of the page, so they become metadata and never blocks.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

_LINKED: Final = re.compile(
    r"<script\b[^<>]*application/ld\+json[^<>]*>(?P<data>(?:(?!<script\b).)*?)</script\s*>",
    re.I | re.S,
)
_FOOT: Final = re.compile(
    r"<footer\b[^<>]*>(?P<inside>(?:(?!<footer\b).)*?)</footer\s*>", re.I | re.S
)
_CALLED_FOOT: Final = re.compile(
    r"""<div\b[^<>]*\b(?:class|id)\s*=\s*["'](?:page-|site-)?footer["'][^<>]*>""", re.I
)
_BELOW_HEAD: Final = re.compile(r"<main\b|<h1\b|<article\b", re.I)
_IMAGE: Final = re.compile(r"<img\b[^<>]*>", re.I)
_HOME: Final = re.compile(
    r"""<a\b[^<>]*\bhref\s*=\s*["']/["'][^<>]*>\s*(?P<image><img\b[^<>]*>)""", re.I
)
_ALT: Final = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.I)
_LOGO: Final = re.compile(
    r"\b(?:the\s+)?logo(?:tipo|typ)?\b(?:\s+(?:of|von|der|des|de|du|da|do)\b)?", re.I
)
_INLINE: Final = re.compile(r"</?(?:a|b|i|em|strong|span|small|abbr|bdi|time)\b[^<>]*>", re.I)
_TAG: Final = re.compile(
    r"<(?:script|style)\b.*?</(?:script|style)\s*>|<!--.*?-->|<[^<>]*>", re.I | re.S
)
_BODIES: Final = frozenset(
    "Organization Corporation NewsMediaOrganization GovernmentOrganization NGO Hospital "
    "EducationalOrganization CollegeOrUniversity LocalBusiness MedicalOrganization".split()
)
_LONGEST_FOOT: Final = 20_000


def read_imprint(raw: str) -> Iterator[tuple[str, str]]:
    """Yield ``imprint.publisher``, ``imprint.logo`` and ``imprint.foot`` where a page has them.

    A publisher is given when the page's JSON-LD names one and no other (schema.org
    ``publisher``, or else the one organisation among its outermost nodes).
    """
    if len(names := _linked_names(raw)) == 1:
        yield "imprint.publisher", names[0]
    if logo := _logo(raw):
        yield "imprint.logo", logo
    feet = [match["inside"] for match in _FOOT.finditer(raw)]
    feet = feet or [raw[match.end() :] for match in _CALLED_FOOT.finditer(raw)]
    if feet and len(feet[-1]) <= _LONGEST_FOOT and (foot := _text(feet[-1])):
        yield "imprint.foot", foot


def _text(markup: str) -> str:
    """Return the lines of a piece of markup, empty ones left out."""
    plain = unescape(_TAG.sub("\n", _INLINE.sub(" ", markup)))
    lines = (" ".join(line.split()) for line in plain.splitlines())
    return "\n".join(line for line in lines if line)


def _logo(raw: str) -> str | None:
    """Return the words for the first image above the page's own text that is called a logo, or
    leads to the first page.

    Below it stand the logos of others.
    """
    below = _BELOW_HEAD.search(raw)
    shown = _IMAGE.findall(raw, 0, below.start() if below else len(raw))
    called = [tag for tag in shown if "logo" in tag.casefold()]
    home = _HOME.search(raw, 0, below.start() if below else len(raw))
    for tag in (*called, *([home["image"]] if home else [])):
        alt = _ALT.search(tag)
        words = unescape(alt[1] or alt[2] or "") if alt else ""
        if name := " ".join(_LOGO.sub(" ", words).split()).strip(" -–—|:"):
            return name
    return None


def _linked_names(raw: str) -> list[str]:
    nodes: list[dict[str, Any]] = []
    for match in _LINKED.finditer(raw):
        try:
            nodes += _outermost(json.loads(match["data"]))
        except (ValueError, RecursionError):
            continue  # what is no JSON states nothing
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    stated = [_name(node.get("publisher"), by_id) for node in nodes]
    own = [_name(node, by_id) for node in nodes if _BODIES & set(_listed(node.get("@type")))]
    return list(dict.fromkeys(filter(None, stated))) or list(dict.fromkeys(filter(None, own)))


def _outermost(data: object) -> Iterator[dict[str, Any]]:
    for node in _listed(data):
        if isinstance(node, dict):
            yield node
            yield from (inner for inner in _listed(node.get("@graph")) if isinstance(inner, dict))


def _name(node: object, by_id: dict[str, dict[str, Any]]) -> str | None:
    first = next(iter(_listed(node)), None)
    if isinstance(first, dict) and "name" not in first:
        first = by_id.get(str(first.get("@id")))
    name = first.get("name") if isinstance(first, dict) else first
    return " ".join(unescape(name).split()) if isinstance(name, str) and name.strip() else None


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
