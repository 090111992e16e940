"""Addresses in records: kept exactly, unless they cannot be one."""

import re
from functools import cache
from typing import Any, Final

import yaml

from kg.extract.reviews.reading import Reading
from kg.model.review import Item, Work
from kg.vocab.addresses import clean_url
from kg.vocab.resources import resource

_PLANES: Final = "".join(rf"\U{plane:04x}0000-\U{plane:04x}fffd" for plane in range(1, 14))
_FREE: Final = rf"A-Za-z0-9\-._~!$&'()*+,;=:@/\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef{_PLANES}"
_PART: Final = "[{0}]*+(?:%[0-9A-Fa-f]{{2}}[{0}]*+)*+"
_PATH: Final = _PART.format(_FREE)
_QUERY: Final = _PART.format(_FREE + "?")
_EXACT: Final = re.compile(
    r"https?://[A-Za-z0-9\-._~\u00a1-\ud7ff]+(?::[0-9]+)?"
    rf"(?:/{_PATH})?(?:\?{_QUERY})?(?:#{_QUERY})?"
)
_JOINT: Final = re.compile(r"\s*[,;|]\s*(?=https?://)|\s+(?:(?:and|or|&)\s+)?(?=https?://)")
_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)(?:$|[?#])", re.I)
_SCHEME: Final = re.compile(r"https?://", re.I)


def work_at(printed: str, reading: Reading, name: str | None = None) -> Work:
    """Return the page at an address: exactly that address where it is one."""
    if _EXACT.fullmatch(printed):
        return Work(name, printed)
    cleaned = clean_url(printed) if _SCHEME.match(printed) or "." in printed else None
    has_scheme = _SCHEME.match(printed) is not None
    if cleaned and (has_scheme or " " not in printed.strip()) and _EXACT.fullmatch(cleaned):
        reading.report("url-encoded" if has_scheme else "url-without-scheme", printed)
        return Work(name, cleaned, printed)
    if has_scheme:
        reading.report("url-unusable", printed)
    return Work(name or printed, None, printed)


def works_of(value: Any, reading: Reading) -> list[Work]:
    """Return the works of an address, an object, a list, or several addresses in one string."""
    if type(value) is str:
        return _joined(value, reading)
    found = list[Work]()
    for one in reading.objects(value):
        if isinstance(one, str):
            found += _joined(one, reading)
        else:
            found += work_of(one, reading)
    return found


def work_of(item: Item, reading: Reading) -> list[Work]:
    """Return the works that an object describes: by address, by name, or what it is part of."""
    name = reading.text(item.get("name")) or reading.text(item.get("headline"))
    given = [one for one in addresses_in(item.get("url"), reading) if one]
    if not given and isinstance(item.get("@id"), str) and _EXACT.fullmatch(item["@id"]):
        given = [item["@id"]]
    whole = item.get("isPartOf")
    if not given and isinstance(whole, dict):
        given = [work.url for work in works_of(whole, reading) if work.url]
    if given:
        return [work_at(one, reading, name) for one in given]
    return [Work(name)] if name else []


def addresses_in(value: Any, reading: Reading) -> list[str]:
    """Return the addresses of a string, an object with an identifier, or a list of them."""
    if type(value) is str:
        words = reading.text(value)
        return [words] if words else []
    if isinstance(value, dict):
        return addresses_in(value.get("@id") or value.get("url"), reading)
    if isinstance(value, list):
        return [address for one in value for address in addresses_in(one, reading)]
    return []


def _joined(printed: str, reading: Reading) -> list[Work]:
    words = reading.text(printed)
    if not words:
        return []
    parts = _JOINT.split(words) if words.count("http") > 1 else [words]
    parts = [part.strip(" ,;") for part in parts if part and part.strip(" ,;")]
    if len(parts) > 1:
        reading.report("appearance-joined", words)
    return [work_at(part, reading) for part in parts]


def is_address(printed: str) -> bool:
    """Tell whether the words are a web address, and fit to be an IRI as they stand."""
    return _EXACT.fullmatch(printed) is not None


def bare(url: str) -> str:
    """Return an address without its scheme, ``www.`` and last slash: the same for one page."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def is_picture(url: str) -> bool:
    """Tell whether an address is that of a picture."""
    return _PICTURE.search(url) is not None


def is_post(url: str) -> bool:
    """Tell whether an address is that of one post or video, and not of the account behind it."""
    return _posts().fullmatch(url.partition("://")[2]) is not None


@cache
def _posts() -> re.Pattern[str]:
    """The reviewed forms of such addresses (``data/feeds/posts.yaml``)."""
    rows = yaml.safe_load(resource("data/feeds/posts.yaml").read_text("utf-8"))["posts"]
    return re.compile("|".join(f"(?:{row})" for row in rows), re.I)
