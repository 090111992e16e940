"""Whether a generation is known to hold plain terms only, so that nobody has to look through it.

Plain are statements without blank nodes and without IRIs of schema.org that begin with https. It
is seen in their text while they are written: a mark in the folder of a generation says that all
were plain. Without the mark nothing is known. Statements that leave take nothing away from it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

MARK: Final = "plain"  # in the folder of a generation
_BLANK: Final = re.compile(rb"(?:\A|[>\r\n(])\s*_:")  # a return ends a line, too
_BLANK_NAME: Final = re.compile(rb"_:")  # a pattern finds so short words three times as quickly
_ESCAPE: Final = re.compile(rb"\\[uU]")
_ESCAPED: Final = re.compile(rb"<[^<>\s]*\\[uU]")
_OTHER_SCHEMA: Final = b"<https://schema.org/"


@dataclass(eq=False, slots=True)
class Plain:
    """Whether all that was seen is plain."""

    known: bool

    @classmethod
    def before(cls, folder: Path | None) -> "Plain":
        """Begin with what is known of a generation; without one there is nothing yet."""
        return cls(folder is None or (folder / MARK).exists())

    def passing(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Look at N-Triples or N-Quads on their way."""
        for chunk in chunks:
            self.see_text(chunk)
            yield chunk

    def see_text(self, text: bytes) -> None:
        """Look at N-Triples or N-Quads."""
        self.known = self.known and is_plain(text)

    def see(self, quads: Iterable[ox.Quad]) -> None:
        """Look at quads."""
        if self.known:
            text = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
            assert text is not None  # nothing is written to a file
            self.see_text(text)

    def keep(self, folder: Path | None) -> None:
        """Mark a generation, if all is plain."""
        if self.known and folder is not None:
            (folder / MARK).touch()


def is_plain(text: bytes) -> bool:
    r"""Tell whether N-Triples or N-Quads surely are plain; what a literal says may look otherwise.

    >>> is_plain(b'<urn:a> <urn:b> "_:c" .'), is_plain(b"<urn:a> <urn:b> _:c .")
    (True, False)
    """
    if _OTHER_SCHEMA in text or (_BLANK_NAME.search(text) and _BLANK.search(text)):
        return False
    # An IRI with an escape may be any: it is not worth reading.
    return not (_ESCAPE.search(text) and _ESCAPED.search(text))
