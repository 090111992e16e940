"""What a reader is: it bids for a file by what is in it, and turns bytes into a Document."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from kg.model.document import Document
from kg.read.decode import Decoded, looks_binary

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Sample:
    """What a reader sees when it bids: the name and the first bytes."""

    name: str
    head: bytes

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


def sample_of(name: str, raw: bytes) -> Sample:
    """Return the sample of a file that has been read."""
    return Sample(name, raw[:_HEAD])


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: ``bid`` returns 0 (not mine) to 1 (surely mine)."""

    name: str
    bid: Callable[[Sample], float]
    read: Callable[[Decoded, str], Document]
