"""What generators of sites put into a page that no visitor sees, blanked out place by place.

Tags of Liquid, Jinja and Twig, shortcodes of Hugo, lists of attributes of kramdown and Pandoc, code
of PHP: a person who reads the page sees what they leave, never the tags. A shortcode whose
attributes hold prose (``{{< card title="The quay is old" >}}``) is shown as a component is. Nothing
moves: every character that is left keeps its offset.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.vocab.wordlists import word_lists

NOTHING: Final = "\u2060"  # a sign without width: no character at all, not even a space
_TAG: Final = re.compile(
    r"(?P<code>^(?:```|~~~).*?(?:^(?:```|~~~)[ \t]*$|\Z)|`[^`\n]+`)"
    r"|(?P<gone>\{%-?\s*comment\b.*?\{%-?\s*endcomment\s*-?%\}|\{#(?!\w[\w-]*\}).*?#\}"
    r"|<\?(?:php\b|=).*?(?:\?>|\Z)|\{/\*.*?\*/\})"
    r"|(?<!\]\()(?<![\"'=/])(?P<tag>\{%-?.*?-?%\}|\{\{[<%].*?[%>]\}\})"
    r"|(?P<list>\{::?[^{}\n]*\}|(?<=[)\w\]\"*_ ])\{[.#][A-Za-z][^{}\n]*[ =.][^{}\n]*\}"
    r"|(?<=[)\w\]\"*_ ])\{[ ]?\.[A-Za-z][\w-]*[ ]?\})",
    re.DOTALL | re.MULTILINE,
)
_ADMONITION: Final = re.compile(
    r"^(?P<sign>[ \t]*(?:!!!|\?\?\?\+?)[ \t]+)(?P<kind>[^\W\d_][\w -]*?)"
    r"(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*$",
    re.M,
)
_INDENTED: Final = re.compile(r"(?:(?:[ ]{4,}|\t)[^\n]*\S[^\n]*(?:\n|\Z)|[ \t]*\n)+")
_HINT: Final = re.compile(r"\{[ ]?[%:.#/]|\{\{[<%]|<\?(?:php\b|=)")
_SHORTCODE: Final = re.compile(
    r"\{\{[<%]\s+(?P<end>/\s*)?(?P<name>[A-Za-z][\w-]*)(?P<rest>[^{}]*?)(?P<void>/)?\s*[%>]\}\}"
)
_PROSE: Final = re.compile(r"[\w-]+\s*=\s*\"[^\"\n]*\w\s+\w[^\"\n]*\"")


def has_admonitions(raw: str) -> bool:
    """Tell whether a page has boxes as MkDocs has them, their text indented below "!!! tip"."""
    return _ADMONITION.search(raw) is not None


def labelled_boxes(raw: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where boxes go whose kind is a label: "!!! myth "It sinks""."""
    for match in _ADMONITION.finditer(raw):
        if _is_label(match) or _opens_with_label(match):
            body = _INDENTED.match(raw, match.end() + 1)
            yield match.start(), body.end() if body else match.end()


def _is_label(match: re.Match[str]) -> bool:
    """Tell whether a box of a kind such as "myth" and "fact" has a title, and stands at the left.

    Its kind is shown as a sign beside the title, as a label stands before what is said.
    """
    at_left = match["sign"].startswith(("!!! ", "??? "))
    return at_left and bool(match["title"]) and match["kind"].casefold() in _labels()


def _opens_with_label(match: re.Match[str]) -> bool:
    """Tell whether the title of a box at the left has a label of its own: "Myth 1: It sinks"."""
    at_left = match["sign"].startswith(("!!! ", "??? "))
    return at_left and _titled().match(match["title"] or "") is not None


@cache
def _titled() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_labels(), key=len, reverse=True)))
    return re.compile(rf"\W*(?:{words})\s*(?:#?\d{{1,3}})?\s*[:：–—-]", re.IGNORECASE)


@cache
def _labels() -> frozenset[str]:
    return frozenset(
        word
        for kinds in word_lists("labels").values()
        for kind in ("hearsay", "rated")
        for word in kinds.get(kind, ())
    )


def _its_title(match: re.Match[str]) -> str:
    title = match["title"] or ""
    if _is_label(match):
        kind, after = match["kind"].capitalize(), match.start("title") - match.end("kind")
        return f"{'###':{len(match['sign'])}}{kind}{':':{after}}{title} "
    if _opens_with_label(match):
        return f"{'###':<{match.start('title') - match.start()}}{title} "
    return f"{title:>{match.end('title') - match.start()}} " if title else " " * len(match[0])


def without_templates(raw: str) -> str:
    """Return the text with spaces for what generators read; as long as it was, line by line."""
    raw = _ADMONITION.sub(_its_title, raw) if has_admonitions(raw) else raw
    if not _HINT.search(raw):
        return raw
    closed = {match["name"] for match in _SHORTCODE.finditer(raw) if match["end"]}
    told = {
        match["name"]
        for match in _SHORTCODE.finditer(raw)
        if not match["end"] and _PROSE.search(match["rest"])
    }

    def shown(match: re.Match[str]) -> str:
        if match["code"] is not None or raw.startswith(("</a>", "]("), match.end()):
            return match[0]  # what a link shows may be nothing else
        short = _SHORTCODE.fullmatch(match[0])
        if short and short["name"] in told:
            return _as_component(short, closed=short["name"] in closed)
        glued = match["list"] and not raw[match.start() - 1 : match.start()].isspace()
        return re.sub(r"[^\r\n]", NOTHING if glued else " ", match[0])

    return _TAG.sub(shown, raw)


def _as_component(short: re.Match[str], *, closed: bool) -> str:
    """Return a shortcode as the tag of a component, as long as it was."""
    name = short["name"][0].upper() + short["name"][1:]
    opening = f"</{name}" if short["end"] else f"<{name}"
    before = short.end("name") - short.start()
    void = not short["end"] and (short["void"] or not closed)
    after = short.end() - short.end("rest")
    return f"{opening:>{before}}{short['rest']}{'/>' if void else '>':<{after}}"
