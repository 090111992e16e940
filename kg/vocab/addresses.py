"""Web addresses: the usable form of a printed one, and when two mean the same page."""

import re
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urlsplit

_OTHER_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+-]*:(?!//|\d)")
_ESCAPED: Final = re.compile(r"\\+(?=[_*~#\[\]().!+&$-])")
_AMPERSAND: Final = re.compile(r"&(?:amp;)+")
_TEMPLATE: Final = re.compile(r"\{\{|\}\}|\{%|%\}|<%|\$\{")
_FORBIDDEN: Final = re.compile(
    r"[\s\x00-\x20\x7f-\x9f<>\"{}|\\^`\u200b-\u200f\ufeff]|%(?![0-9A-Fa-f]{2})"
)
_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*\.?|localhost|[\d.]+")
_TRACKING: Final = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid)=[^&]*")
_INDEX: Final = re.compile(r"/(?:index|default|home)\.\w{2,5}$")
_EXTENSION: Final = re.compile(r"\.[sx]?html?$|\.(?:php|aspx?|jsp)$")
_DOI: Final = re.compile(
    r"(?:(?:https?://)?(?:dx\.)?(?:www\.)?doi\.org/|doi:\s*|urn:doi:)?(10\.\d{4,9}/\S+)",
    re.IGNORECASE,
)
# A kept copy of a page at the Wayback Machine: "web.archive.org/web/20190105/https://…".
_COPY: Final = re.compile(
    r"(?:https?://)?(?:www\.)?web\.archive\.org/web/(?:[\d*]+[a-z_]*/)?(?=(?:https?:/|www\.))",
    re.IGNORECASE,
)
_OPENERS: Final = {")": "(", "]": "[", "}": "{", "）": "（", "」": "「"}
_AROUND: Final = "<> \t\r\n\f\v\x85\xa0\u2028\u2029"
_TRAILING: Final = ".,;:!?'\"’”»›>*_…。，、；：！？؟،؛)]}）」"


def is_template(printed: str) -> bool:
    """Tell whether the address still has to be filled in by some program (``{{ ... }}``)."""
    return bool(_TEMPLATE.search(printed))


def trim_address(printed: str) -> str:
    """Cut what ends the sentence and not the address; a bracket stays if the address opened it."""
    while printed and printed[-1] in _TRAILING:
        opener = _OPENERS.get(printed[-1])
        if opener and printed.count(opener) >= printed.count(printed[-1]):
            break
        printed = printed[:-1]
    return printed


def clean_url(printed: str) -> str | None:
    """Return the absolute web address that ``printed`` means, fit to be an IRI, or ``None``.

    Undoes Markdown escapes and character references, adds ``http://`` where no scheme is printed,
    lower-cases scheme and host (RFC 3986, 6.2.2.1) and percent-encodes what no IRI may hold.
    """
    bare = _ESCAPED.sub("", _AMPERSAND.sub("&", printed)).strip(_AROUND)
    if not bare or is_template(bare) or _OTHER_SCHEME.match(bare):
        return None
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", bare):
        bare = "http://" + bare.removeprefix("//")
    parts = _split(bare)
    if parts is None or parts.scheme not in ("http", "https", "ftp"):
        return None
    if not parts.hostname or not _HOST.fullmatch(parts.hostname):
        return None
    return _encode(parts._replace(netloc=_netloc(parts)).geturl())


def doi_of(printed: str) -> str | None:
    """Return ``doi:10.1000/1`` of a DOI, bare or as an address, or ``None``.

    DOIs are the same in either case (ISO 26324); lower case is used here.
    """
    found = _DOI.fullmatch(printed.strip())
    return f"doi:{unquote(found[1]).lower()}" if found else None


def doi_url(doi: str) -> str | None:
    """Return the address of ``doi:10.1000/1`` at the resolver."""
    return clean_url("https://doi.org/" + quote(doi.removeprefix("doi:"), safe="/:;()@,._-~+"))


def host_of(url: str) -> str:
    """Return the host, without ``www.``, in lower case; empty when there is none."""
    parts = _split(url if "://" in url else "//" + url)
    host = parts.hostname if parts else None
    return (host or "").rstrip(".").removeprefix("www.")


def without_copy(url: str) -> str:
    """Return the address of the page that an archive keeps a copy of, else the address itself."""
    return _COPY.sub("", url, count=1) if _COPY.match(url) else url


def same_page_key(url: str) -> str:
    """Return what identifies the page: two addresses with one key are one page.

    Folds the scheme, ``www.``, the case of the host, a default port, a slash at the end, a
    fragment (but not a route such as ``#/guide``) and tracking parameters. A copy in an archive is
    the page that it was made of.
    """
    url = without_copy(url)
    parts = _split(clean_url(url) or url)
    if parts is None:
        return url
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = _TRACKING.sub("", parts.query).lstrip("&")
    route = f"#{parts.fragment}" if parts.fragment.startswith(("/", "!")) else ""
    page = host_of(parts.geturl()) + port + parts.path.rstrip("/")
    return page + (f"?{query}" if query else "") + route


def near_key(url: str) -> str:
    """Return a looser key: also folds the case of the path and the page's file ending."""
    page, mark, rest = same_page_key(url).casefold().partition("?")
    return _EXTENSION.sub("", _INDEX.sub("", page)).rstrip("/") + mark + rest


def near_duplicate(first: str, second: str) -> bool:
    """Tell whether two different addresses are probably meant for one page.

    ``readingroom.html`` and ``readingroom.htm``, ``http`` and ``https``, with and without ``www``.
    """
    return first != second and near_key(first) == near_key(second)


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _netloc(parts: SplitResult) -> str:
    """Return host and port; a user name or password in an address is nobody's business."""
    host = (parts.hostname or "").rstrip(".")
    return f"{host}:{parts.port}" if parts.port else host


def _encode(url: str) -> str:
    return _FORBIDDEN.sub(lambda match: quote(match[0], safe=""), url)
