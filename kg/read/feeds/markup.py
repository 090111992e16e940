"""Reviews inside a saved web page: JSON-LD in scripts, microdata and RDFa Lite in the tags.

Microdata as the HTML standard reads it (5.2, values of properties), RDFa as far as RDFa Lite 1.1
goes. Both are read by events, without a tree, and give the objects that JSON-LD would have.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from typing import Any, Final

from kg.model.location import Notice, Span
from kg.model.review import Item, RawReview, oddity
from kg.read.feeds.entries import Entry
from kg.read.feeds.items import Items
from kg.read.feeds.stream import FeedStream

_VOID: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS: Final = frozenset(
    "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr main nav ol p pre section table ul".split()
)
_CLOSES: Final = {
    "p": _BLOCKS, "li": frozenset({"li"}), "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}), "tr": frozenset({"tr"}), "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}), "option": frozenset({"option"}),
}  # fmt: skip
_FROM: Final = {
    "meta": "content", "a": "href", "area": "href", "link": "href", "img": "src", "audio": "src",
    "embed": "src", "iframe": "src", "source": "src", "video": "src", "object": "data",
    "data": "value", "meter": "value", "time": "datetime",
}  # fmt: skip
_HINT: Final = re.compile(r"ClaimReview|claimReviewed|schema\.org/Claim\b|[\"']Claim[\"']")
_AROUND: Final = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\*/)?)\s*$"
)
_MOST: Final = 2_000  # items of one page


@dataclass(frozen=True, slots=True)
class Marked:
    """A review in a page, and the place of the mark-up that it was read from."""

    raw: RawReview
    span: Span


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet; ``item`` is the object that it begins."""

    tag: str
    start: int
    names: tuple[str, ...]
    item: dict[str, Any] | None
    value: str | None
    text: list[str] = field(default_factory=list)


class _Tags(HTMLParser):
    """Collects scripts of JSON-LD and the outermost items of a page, with their places."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self._lines = [0, *(match.end() for match in re.finditer("\n", page))]
        self._open: list[_Open] = []
        self._script: int | None = None
        self._script_text: list[str] = []
        self.scripts: list[tuple[str, Span]] = []
        self.items: list[tuple[Item, Span]] = []

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens: perhaps a script, an item, a property."""
        given = {name: value or "" for name, value in attrs}
        while self._open and tag in _CLOSES.get(self._open[-1].tag, ()):
            self._finish(self._open.pop(), self._here())
        if tag == "script" and "ld+json" in given.get("type", ""):
            self._script = self._here() + len(self.get_starttag_text() or "")
        names = tuple((given.get("itemprop") or given.get("property") or "").split())
        item = _item(given)
        value = given.get("content") or given.get(_FROM.get(tag, ""))
        element = _Open(tag, self._here(), names, item, value)
        if tag in _VOID:
            self._finish(element, self._here() + len(self.get_starttag_text() or ""))
        else:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<br/>``; HTML ignores the slash of an element that is not void."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """An element closes, and with it those that were left open inside."""
        if self._script is not None and tag == "script":
            span = Span(self._script, self._here())
            self.scripts.append(("".join(self._script_text), span))
            self._script, self._script_text = None, []
        if any(element.tag == tag for element in self._open):
            end = self._here() + len(tag) + 3
            while True:
                element = self._open.pop()
                self._finish(element, end)
                if element.tag == tag:
                    break

    def handle_data(self, data: str) -> None:
        """Text belongs to every open property."""
        if self._script is not None:
            self._script_text.append(data)
            return
        for element in self._open:
            if element.names:
                element.text.append(data)

    def _finish(self, element: _Open, end: int) -> None:
        holder = next((one.item for one in reversed(self._open) if one.item is not None), None)
        if element.item is not None and (holder is None or not element.names):
            self.items.append((element.item, Span(element.start, end)))
        elif element.names and holder is not None:
            value: Any = element.item
            if value is None:
                value = element.value or " ".join("".join(element.text).split())
            for name in element.names:
                _add(holder, name.rpartition("/")[2].rpartition(":")[2], value)


def _item(given: dict[str, str]) -> dict[str, Any] | None:
    types = given.get("itemtype") if "itemscope" in given else given.get("typeof")
    if types is None and "itemscope" not in given:
        return None
    made: dict[str, Any] = {"@type": [_local(name) for name in (types or "").split()]}
    if name := given.get("itemid") or given.get("resource"):
        made["@id"] = name
    return made


def _local(name: str) -> str:
    return name.rstrip("/").rpartition("/")[2].rpartition(":")[2]


def _add(item: dict[str, Any], name: str, value: Any) -> None:
    """A property that comes twice has a list of values."""
    if name not in item:
        item[name] = value
    elif isinstance(item[name], list):
        item[name].append(value)
    else:
        item[name] = [item[name], value]


def find_marked(page: str) -> tuple[list[Marked], dict[str, Item], list[Notice]]:
    """Return the reviews in the mark-up of a page, the nodes they may point to, and what is odd.

    What is neither review nor claim is the rest of the page's mark-up, and nothing odd.
    """
    if not _HINT.search(page):
        return [], {}, []
    tags = _Tags(page)
    tags.feed(page)
    tags.close()
    items, found = Items(has_context=True), list[Marked]()
    notices = list[Notice]()
    for entries, span in (*_scripts(tags), *_tagged(tags)):
        found += (Marked(raw, span) for raw in items.find(entries))
        notices += (one for one in items.notices if one.code.startswith("json-"))
        items.notices.clear()
    return found[:_MOST], items.nodes, notices


def _scripts(tags: _Tags) -> Iterator[tuple[list[Entry], Span]]:
    for number, (text, span) in enumerate(tags.scripts):
        if text.strip():
            stream = FeedStream(BytesIO(_bare(text).encode("utf-8", "replace")))
            entries = [entry for batch in stream for entry in batch]
            if stream.notices:  # what is odd about the whole stands in a notice of its own
                entries.append(Entry("", None, tuple(stream.notices)))
            yield [_placed(entry, f"/script/{number}") for entry in entries], span


def _placed(entry: Entry, prefix: str) -> Entry:
    notices = tuple(_in_script(notice, prefix) for notice in entry.notices)
    return Entry(prefix + entry.pointer, entry.value, notices)


def _in_script(notice: Notice, prefix: str) -> Notice:
    """Tell what is odd in a script with its place; a script that breaks off is no JSON."""
    code = "json-unreadable" if notice.code.startswith("feed-") else notice.code
    pointer = (notice.location and notice.location.pointer) or ""
    return oddity(code, prefix + pointer, notice.message.partition(" (")[2].removesuffix(")"))


def _bare(text: str) -> str:
    """Take away the comment or CDATA marks that some pages put around a script."""
    return _AROUND.sub("", text)


def _tagged(tags: _Tags) -> Iterator[tuple[list[Entry], Span]]:
    for number, (item, span) in enumerate(tags.items):
        types = item["@type"]
        if set(types) & {"ClaimReview", "Claim"}:
            plain = json.loads(json.dumps(item))
            yield [Entry(f"/item/{number}", plain)], span
