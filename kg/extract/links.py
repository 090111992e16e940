"""Web addresses in a text: hyperlinks, and addresses that are only printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.stretches import Stretches
from kg.model.source import ParsedWork, WorkKind
from kg.model.words import Words
from kg.vocab.addresses import (
    clean_url,
    is_template,
    near_duplicate,
    same_page_key,
    trim_address,
)

__all__ = [
    "FoundLink",
    "clean_url",
    "find_links",
    "link_work",
    "link_works",
    "near_duplicate",
    "reads_like_title",
    "same_page_key",
]

_PRINTED: Final = re.compile(
    r"(?:https?|ftp)://[^\s<>\"“”«»]+"
    r"|(?<![\w@./])www\.[^\s<>\"“”«»]+"
    r"|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:gov|mil|edu|org|com|net|int)/[^\s<>\"“”«»]+",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"\s*<?(?:[a-z]+://|www\.|[\w-]+(?:\.[\w-]+)+(?:/|\s*$))", re.I)
_NO_PAGE: Final = re.compile(r"\s*(?:mailto|tel|sms|javascript|data|file|about):", re.IGNORECASE)
_TITLE_WORD: Final = re.compile(r"[^\W\d_][\w'’.&-]*")
_LONGEST_TITLE: Final = 20


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link at ``text[start:end]``.

    ``url`` is the usable address, ``None`` when it cannot be followed as it stands (a template, a
    relative address). ``printed`` is the address as printed: the words when they are an address,
    else the hyperlink's own. ``text`` are the words a reader sees.
    """

    start: int
    end: int
    url: str | None
    printed: str
    text: str

    @property
    def resolvable(self) -> bool:
        """Whether the address can be followed as it stands."""
        return self.url is not None


def find_links(words: Words) -> tuple[FoundLink, ...]:
    """Return every link to a page, in reading order; mail addresses and ``#places`` are none."""
    linked = words.links()
    found = [_hyperlink(words.text, *link) for link in linked if _leads_to_page(link[2])]
    covered = Stretches((start, end) for start, end, _ in linked)
    found += [link for link in _bare(words.text) if not covered.meet(link.start, link.end)]
    return tuple(sorted(found, key=lambda link: (link.start, link.end)))


def link_works(words: Words) -> tuple[ParsedWork, ...]:
    """Return the pages that running text links to, as cited works."""
    return tuple(link_work(link) for link in find_links(words))


def link_work(link: FoundLink, relation: str = "linksTo") -> ParsedWork:
    """Return the linked page: named by the words of the link where they read like a title."""
    titled = reads_like_title(link.text)
    template = is_template(link.printed)
    return ParsedWork(
        title=" ".join(link.text.split()) if titled else link.url or link.printed,
        start=link.start,
        end=link.end,
        titled=titled,
        url=link.url,
        printed_url=link.printed,
        kind=WorkKind.WEB,
        relation=relation,
        confidence=1.0 if link.resolvable else 0.8,
        reason="" if link.resolvable else _why_not(template),
    )


def _why_not(template: bool) -> str:
    what = "is a template that was never filled in" if template else "leaves out the site"
    return f"The address {what}, so the page cannot be told."


def _leads_to_page(href: str) -> bool:
    return bool(href.strip()) and not href.lstrip().startswith("#") and not _NO_PAGE.match(href)


def _hyperlink(text: str, start: int, end: int, href: str) -> FoundLink:
    words = text[start:end]
    printed = words.strip() if _ADDRESS.match(words) else href
    absolute = re.match(r"\s*<?(?:[a-z][a-z0-9+.-]*:)?//|\s*www\.", href, re.IGNORECASE)
    return FoundLink(start, end, clean_url(href) if absolute else None, printed, words)


def _bare(text: str) -> Iterator[FoundLink]:
    for match in _PRINTED.finditer(text):
        printed = trim_address(match[0])
        url = clean_url(printed)
        if url is not None or is_template(printed):
            yield FoundLink(match.start(), match.start() + len(printed), url, printed, printed)


def reads_like_title(words: str) -> bool:
    """Tell a title from "here" and "the White House released": most of its words are capitalised.

    Short joining words do not count, so "Guide to the Use of Force" is a title.
    """
    if _ADDRESS.match(words):
        return False
    found = _TITLE_WORD.findall(words)
    long = [word for word in found if len(word) > 3 or word[0].isupper()]
    capitals = sum(word[0].isupper() for word in long)
    return (
        2 <= len(long) <= _LONGEST_TITLE and capitals / len(long) > 0.65 and found[0][0].isupper()
    )
