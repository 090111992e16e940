"""What a page's own style sheet hides: by a tag, a class or an id alone, and for good.

What another rule shows, or a script or button may unfold, a person can read.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

_STYLE: Final = re.compile(
    r"<(?P<tag>style|script)\b(?P<given>[^>]{0,500})>|</(?:style|script)\b", re.I
)
_OTHER_MEDIA: Final = re.compile(r"\bmedia\s*=\s*[\"']?\s*(?!all\b|screen\b)\w", re.I)
_COMMENT: Final = re.compile(r"/\*(?:[^*]|\*(?!/))*(?:\*/|$)|<!--|-->")
_BRACE: Final = re.compile(r"([{}])")
_SIMPLE: Final = re.compile(r"(?:[a-z][\w-]*)?(?:[.#][\w-]+)*", re.I)
_NAME: Final = re.compile(r"[.#]?[\w-]+")
_SHOWN: Final = re.compile(r"\b(?:display|visibility)\s*:\s*(?P<value>[\w-]+)", re.I)
_WORD: Final = re.compile(r"[\w-]+")
_SAID: Final = re.compile(r"\son\w+\s*=\s*(?:\"([^\"]{0,500})\"|'([^']{0,500})')", re.I)
_BUTTON: Final = re.compile(
    r"<button\b|\baria-expanded\b|role\s*=\s*[\"']?button|type\s*=\s*[\"']?checkbox", re.I
)
_UNFOLDING: Final = re.compile(
    r"accordion|collaps|toggle|panel|tab|content|answer|faq|expand|drop|more|fold|slide|reveal"
    r"|modal|popup|body|text",
    re.IGNORECASE,
)  # fmt: skip
_HIDING: Final = frozenset({"none", "hidden"})


@dataclass(frozen=True)
class Sheet:
    """The rules of a page that hide, by one of their names; ``shown`` are names that are shown."""

    hiding: dict[str, list[frozenset[str]]] = field(default_factory=dict)
    shown: frozenset[str] = frozenset()

    def hides(self, tag: str, given: dict[str, str]) -> bool:
        """Tell whether a simple rule hides an element, and nothing shows it."""
        if not self.hiding:
            return False
        names = {tag, *(f".{name}" for name in given.get("class", "").split())}
        names |= {f"#{given['id']}"} if given.get("id") else set()
        rules = (rule for name in names for rule in self.hiding.get(name, ()))
        return any(rule <= names for rule in rules) and not names & self.shown


def sheet_of(raw: str) -> Sheet:
    """Return what the style sheets within a page hide."""
    if "<style" not in raw.lower():
        return Sheet()
    page = _Page(raw)
    hiding: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    shown: set[str] = set()
    for selector, hides in page.rules():
        names = frozenset(
            _NAME.findall(re.split(r"[\s>+~]", selector)[-1].split(":")[0].split("[")[0])
        )
        if not hides:
            shown |= names
        elif names and _SIMPLE.fullmatch(selector) and not page.may_show(names):
            hiding[min(names)].append(names)
    return Sheet(dict(hiding), frozenset(shown))


@dataclass(frozen=True)
class _Page:
    raw: str

    @cached_property
    def _parts(self) -> list[tuple[str, str, str]]:
        """Tag, attributes and content of each style sheet and script."""
        found, tag, given, start = [], "", "", 0
        for match in _STYLE.finditer(self.raw):
            if match["tag"] and not tag:
                tag, given, start = match["tag"].lower(), match["given"], match.end()
            elif not match["tag"] and tag:
                found.append((tag, given, self.raw[start : match.start()]))
                tag = ""
        return found

    def rules(self) -> Iterator[tuple[str, bool]]:
        """Yield each selector that a sheet for the screen shows or hides; those at @ stay out."""
        for tag, given, text in self._parts:
            if tag == "style" and not _OTHER_MEDIA.search(given):
                yield from _rules(_COMMENT.sub("", text))

    @cached_property
    def _scripted(self) -> frozenset[str]:
        """The words of scripts: a class or id among them may be shown by one."""
        texts = [text for tag, _, text in self._parts if tag == "script"]
        texts += [one or other for one, other in _SAID.findall(self.raw)]
        return frozenset(word for text in texts for word in _WORD.findall(text))

    @cached_property
    def _elsewhere(self) -> bool:
        """Whether a script of another file runs on the page."""
        return any(tag == "script" and "src" in given.lower() for tag, given, _ in self._parts)

    @cached_property
    def _has_buttons(self) -> bool:
        return _BUTTON.search(self.raw) is not None

    def may_show(self, names: frozenset[str]) -> bool:
        """Tell whether a script may show what has one of these names."""
        if any(name.lstrip(".#") in self._scripted for name in names):
            return True
        unfolds = self._has_buttons or any(map(_UNFOLDING.search, names))
        return self._elsewhere and unfolds


def _rules(sheet: str) -> Iterator[tuple[str, bool]]:
    """Yield each selector of a sheet, and whether it hides, if it says so."""
    depth, selectors = 0, ""
    pieces = _BRACE.split(sheet)
    for text, brace in zip(pieces[::2], pieces[1::2], strict=False):
        if brace == "{":
            selectors = text.rsplit(";", 1)[-1].strip() if depth == 0 else "@"
            depth += 1
            continue
        depth = max(depth - 1, 0)
        values = {match["value"].lower() for match in _SHOWN.finditer(text)}
        if values and not selectors.startswith("@"):
            yield from ((one.strip(), bool(values & _HIDING)) for one in selectors.split(","))
        selectors = "@"
