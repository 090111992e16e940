"""Our IRIs: how a key is made from what identifies a thing, and where it lives.

An id never holds a role, a label, a position or a verdict: roles get corrected, positions move.
"""

import hashlib
import os
import re
import unicodedata
from dataclasses import dataclass
from struct import Struct
from typing import Final

DEFAULT_BASE: Final = "https://w3id.org/counterclaim/"
_CROCKFORD: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_PAIRS: Final = tuple(first + second for first in _CROCKFORD for second in _CROCKFORD)
_TOKEN_LENGTH: Final = 10
_FIRST_64_BITS: Final = Struct(">Q").unpack_from
_WORD: Final = re.compile(r"[^\W_]+")
_ASCII_WORDS: Final = bytes(
    code if chr(code).isascii() and chr(code).isalnum() else ord(" ") for code in range(256)
).lower()
_QUOTES: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'"}
    | dict.fromkeys("–—−‐‑‒", "-")
)


def normalise(text: str) -> str:
    """Fold what does not identify: compatibility forms, quotes, dashes, space, case."""
    folded = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return " ".join(folded.split()).casefold()


def token(*parts: str, length: int = _TOKEN_LENGTH) -> str:
    """Return a short name for the tuple ``parts``: Crockford base 32 of its SHA-256.

    Ten characters are 50 bits: even odds of one clash at about 39 million names of a kind.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    if length == _TOKEN_LENGTH:  # the usual case, by a table that the cache holds: feeds need many
        bits: int = _FIRST_64_BITS(digest)[0]
        six, four = bits >> 34, bits >> 14 & 0xFFFFF  # characters; small numbers are cut quicker
        return (
            f"{_PAIRS[six >> 20]}{_PAIRS[six >> 10 & 1023]}{_PAIRS[six & 1023]}"
            f"{_PAIRS[four >> 10]}{_PAIRS[four & 1023]}"
        )
    number = int.from_bytes(digest, "big")
    return "".join(_CROCKFORD[(number >> (256 - 5 * (i + 1))) & 31] for i in range(length))


def slug(text: str, words: int = 8) -> str:
    """Return the first ``words`` words, hyphenated. Stop words stay: "not" is one of them."""
    if text.isascii():  # the same by a table, ten times quicker: feeds need many
        return b"-".join(
            text.encode().translate(_ASCII_WORDS, b"'").split(None, words)[:words]
        ).decode()
    plain = unicodedata.normalize("NFKD", normalise(text)).replace("'", "")
    if not plain.isascii():
        bare = "".join(char for char in plain if not unicodedata.combining(char))
        plain = unicodedata.normalize("NFC", bare)
    return "-".join(_WORD.findall(plain)[:words])


def readable_key(text: str, *identity: str, words: int = 8) -> str:
    """Return ``{first words}-{token}``, the token made from ``text`` and ``identity``."""
    opening, name = slug(text, words), token(normalise(text), *identity)
    return f"{opening}-{name}" if opening else name


@dataclass(frozen=True, slots=True)
class Minter:
    """Makes every IRI of ours from a kind and a key, under one base."""

    base: str = DEFAULT_BASE

    @classmethod
    def from_environment(cls) -> "Minter":
        """Take the base from ``COUNTERCLAIM_BASE``, or the default."""
        base = os.environ.get("COUNTERCLAIM_BASE") or DEFAULT_BASE
        return cls(base if base.endswith(("/", "#")) else base + "/")

    def entity(self, kind: str, key: str) -> str:
        """``entity("place", "us-48453")`` -> ``{base}id/place/us-48453``."""
        return f"{self.base}id/{kind}/{key}"

    def part(self, document: str, kind: str, key: str) -> str:
        """Return a place in one document: ``{base}id/doc/{document}/{kind}/{key}``."""
        return f"{self.entity('doc', document)}/{kind}/{key}"

    def graph(self, name: str) -> str:
        """``graph("reference")`` -> ``{base}graph/reference``."""
        return f"{self.base}graph/{name}"

    def document_graph(self, document: str) -> str:
        """Return the graph of what one document says."""
        return self.graph(f"doc/{document}")
