"""Boxes of Markdown that colons or a sign in a quotation set off, as pages show them.

"::: warning Myth 1: It sinks" (VitePress, Docusaurus, Pandoc) and "> [!NOTE]" (GitHub, Obsidian)
begin one. Its kind is drawn, never read; a title that begins with a label heads what stands in the
box. Every character that is left keeps its offset.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.read.templates import NOTHING
from kg.vocab.wordlists import word_lists

_HINT: Final = re.compile(r"^[ \t>]*(?::::|\[!)", re.MULTILINE)
_BOX: Final = re.compile(
    r"(?P<code>^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z))"
    r"|^(?P<sign>[ \t]*(?P<colons>:{3,})[ \t]*(?:[A-Za-z][\w-]*)?)"
    r"(?:\[(?P<titled>[^\]\n]*)\]|[ \t]+(?P<title>[^\s{\[:][^\n{]*?))?"
    r"[ \t]*(?:\{[^}\n]*\})?[ \t]*:*[ \t]*$"
    r"|^(?P<quote>[ \t]*>[ \t>]*)(?P<kind>\[![A-Za-z][\w| -]*\][+-]?[ \t]*)(?P<head>[^\n]*)$",
    re.DOTALL | re.MULTILINE,
)
_HEADING: Final = "######"  # below all others: the page goes on behind the box
_KINDS: Final = ("hearsay", "rated", "claim")
_COUNT: Final = r"(?:\d+|[一二三四五六七八九十]+)"


def labelled_containers(raw: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where boxes between colons go whose title begins with a label."""
    for match in _BOX.finditer(raw) if _HINT.search(raw) else ():
        if match["colons"] and _is_labelled(match):
            end = re.compile(rf"^[ \t]*{match['colons']}[ \t]*$", re.MULTILINE)
            closing = end.search(raw, match.end())
            yield match.start(), closing.end() if closing else match.end()


def without_containers(raw: str) -> str:
    """Return the text with spaces for the signs of boxes; as long as it was, line by line."""
    return _BOX.sub(_shown, raw) if _HINT.search(raw) else raw


def _shown(match: re.Match[str]) -> str:
    if match["code"] is not None:
        return match[0]
    name, quote = _title(match), match["quote"] or ""
    kind = (match["sign"] or "").strip(" \t:")
    if name is None and kind and _labels().fullmatch(kind):  # "::: myth" stands above its text
        start, end = match.start(), match.end("sign")
        sign = f"{'##':<{end - start - len(kind)}}{kind.capitalize()}"
        return f"{sign}{'':{match.end() - end}}"
    if name is None:
        return quote + " " * (len(match[0]) - len(quote))
    before = match.start(name) - match.start() - len(quote)
    sign = f"{_HEADING:<{before}}" if _is_labelled(match) else NOTHING * before  # not as code
    return f"{quote}{sign}{match[name]}{'':{match.end() - match.end(name)}}"


def is_label(text: str) -> bool:
    """Tell words that label a claim or reply, and nothing else: "MYTH:", "Fact 3"."""
    bare = re.sub(r"\s*#?\d+\W*$", "", text).strip(" :\uff1a")
    return _labels((*_KINDS, "reply")).fullmatch(bare) is not None


def _title(match: re.Match[str]) -> str | None:
    return next((one for one in ("titled", "title", "head") if (match[one] or "").strip()), None)


def _is_labelled(match: re.Match[str]) -> bool:
    name = _title(match)
    return name is not None and _labels().match(match[name]) is not None


@cache
def _labels(listed: tuple[str, ...] = _KINDS) -> re.Pattern[str]:
    """Return a pattern of a label that opens a title: a number, a sign or nothing behind it."""
    words = {
        str(word)
        for kinds in word_lists("labels").values()
        for kind in listed
        for word in kinds.get(kind, ())
        if "{" not in str(word)
    }
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    behind = rf"\s*(?:{_COUNT}\s*[.:：,、)—–-]|[:：—–]|\s*$)"
    return re.compile(rf"[^\w\n]*(?:{either}){behind}", re.IGNORECASE)
