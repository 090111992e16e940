"""What a reader is: it bids for a file by what is in it, and turns bytes into a Document."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from kg.model.document import Document
from kg.read.decode import looks_binary
from kg.read.zipped import zip_names

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Sample:
    """What a reader sees when it bids: the name and the bytes."""

    name: str
    raw: bytes

    @property
    def head(self) -> bytes:
        """The first bytes."""
        return self.raw[:_HEAD]

    @property
    def suffix(self) -> str:
        """The extension in lower case, with its dot."""
        return PurePath(self.name).suffix.lower()

    @property
    def text(self) -> str:
        """The first bytes as text, undecodable ones replaced; empty for binary data."""
        if self.head.startswith((b"\xff\xfe", b"\xfe\xff")):
            return self.head.decode("utf-16", "replace")
        return "" if looks_binary(self.head) else self.head.decode("utf-8", "replace")

    @property
    def members(self) -> frozenset[str]:
        """The names of the files inside, when it is a zip; office documents are."""
        return zip_names(self.raw)


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: ``bid`` returns 0 (not mine) to 1 (surely mine), ``suffixes`` are its usual ones.

    ``read`` takes the bytes and the name, and raises ``InputError`` when it cannot read them.
    """

    name: str
    suffixes: tuple[str, ...]
    bid: Callable[[Sample], float]
    read: Callable[[bytes, str], Document]
