"""Bytes to one exact text."""

import codecs
import hashlib
import re
from dataclasses import dataclass

from kg.errors import InputError
from kg.model.location import Notice
from kg.read.guessing import WESTERN, by_labels, detected

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\f\r\x1b")
_SAMPLE = 65_536
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_WESTERN_SHARE = 0.15
_BINARY_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and how it was found; ``sha256`` is that of the text as UTF-8."""

    text: str
    encoding: str
    sha256: str
    source_sha256: str
    notices: tuple[Notice, ...] = ()


def decode(raw: bytes, name: str) -> Decoded:
    """Decode bytes: by byte order mark, as UTF-8, as declared, or by detection, which is reported.

    Raises ``InputError`` for empty and for binary input.
    """
    if not raw.strip():
        raise InputError(f"{name} is empty.", "Give a file with text in it.")
    encoding = next((kind for mark, kind in _MARKS if raw.startswith(mark)), None)
    if encoding is None and looks_binary(raw):
        raise InputError(
            f"{name} is not a text: it holds binary data.",
            "Give a Markdown, HTML or plain text file, or convert it first.",
        )
    text, used, notices = _decode(raw, encoding)
    text = text.removeprefix("\ufeff")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Decoded(text, used, digest, hashlib.sha256(raw).hexdigest(), notices)


def looks_binary(raw: bytes) -> bool:
    """Tell whether the first bytes hold NULs or more control bytes than any text has."""
    sample = raw[:_SAMPLE]
    return b"\0" in sample or sum(byte in _CONTROL for byte in sample) > _BINARY_SHARE * len(sample)


def _decode(raw: bytes, encoding: str | None) -> tuple[str, str, tuple[Notice, ...]]:
    try:
        return raw.decode(encoding or "utf-8"), encoding or "utf-8", ()
    except UnicodeDecodeError as error:
        at = error.start
    known = _declared(raw) or by_labels(raw) or _western(raw)
    found, text, guessed = (*known, False) if known else detected(raw)
    message = f"It is not UTF-8 (byte {at}); it was read as {found}"
    message += ", which is a guess: other encodings fit as well." if guessed else "."
    return text, found, (Notice("encoding-detected", message),)


def _declared(raw: bytes) -> tuple[str, str] | None:
    """Trust the encoding that a page declares, if the bytes are valid in it."""
    match = _DECLARED.search(raw[:_SAMPLE])
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else None
        return (name, raw.decode(name)) if name not in (None, "utf-8") else None
    except (LookupError, UnicodeDecodeError):
        return None


def _western(raw: bytes) -> tuple[str, str] | None:
    """Take Windows-1252 where few bytes are not ASCII: detection guesses wildly from those few."""
    high = sum(byte > 0x7F for byte in raw[:_SAMPLE])
    if high > _WESTERN_SHARE * len(raw[:_SAMPLE]):
        return None
    try:
        return WESTERN, raw.decode(WESTERN)
    except UnicodeDecodeError:
        return None
