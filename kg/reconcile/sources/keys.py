"""Keys of sources: ``{authors}-{year}-{words}-{token}``, the token from what identifies them."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from kg.model.source import ParsedWork
from kg.reconcile.sources.titles import title_words
from kg.vocab.addresses import host_of, same_page_key
from kg.vocab.iris import slug, token

_MOST_AUTHORS: Final = 3
_TITLE_WORDS: Final = 4
_AUTHOR_WORDS: Final = 4
_CLASH_TOKEN: Final = 13


def identity(work: ParsedWork, url: str | None, *, page: bool) -> str:
    """Return what identifies a source: the folded title, or the address of a bare page."""
    if page:
        return same_page_key(url) if url else work.printed_url or work.title
    return " ".join(title_words(work.title)) or work.title


def source_key(
    work: ParsedWork, creators: Sequence[str], url: str | None, *, page: bool, taken: set[str]
) -> str:
    """Return the key; where it clashes the date and authors enter the token, then a count."""
    name = identity(work, url, page=page)
    parts = (_authors(work, creators, url), _year(work), _words(work, url, page=page))
    opening = "-".join(part for part in parts if part)
    key, tries = f"{opening}-{token(name)}".lstrip("-"), 0
    while key in taken:
        more = (str(work.issued), *work.authors, *([str(tries)] if tries else []))
        key, tries = f"{opening}-{token(name, *more, length=_CLASH_TOKEN)}".lstrip("-"), tries + 1
    taken.add(key)
    return key


def _authors(work: ParsedWork, creators: Sequence[str], url: str | None) -> str:
    names = [slug(key, _AUTHOR_WORDS) for key in creators or work.authors][:_MOST_AUTHORS]
    if names:
        return "-".join(names)
    return slug(host_of(url).replace(".", " "), _AUTHOR_WORDS) if url else ""


def _year(work: ParsedWork) -> str:
    return f"{work.issued.year:04d}" if work.issued else ""


def _words(work: ParsedWork, url: str | None, *, page: bool) -> str:
    """Return the opening words of the title; a page's come from its address, as links differ."""
    if page:
        path = unquote(urlsplit(f"//{same_page_key(url)}").path) if url else work.title
        return slug(path.replace("_", " ").replace(".", " "), _TITLE_WORDS)
    return slug(work.title, _TITLE_WORDS)
