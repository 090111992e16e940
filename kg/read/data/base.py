"""What a reader of structured data is: it bids by content, and turns bytes into entries."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.model.document import Document
from kg.model.location import Notice, Span
from kg.model.stated import DataFile, Entry, Form
from kg.read.base import Sample
from kg.read.decode import Decoded


@dataclass(frozen=True, slots=True)
class DataReader:
    """A format of entries: as ``kg.read.base.Reader``, but ``read`` returns entries."""

    name: str
    suffixes: tuple[str, ...]
    bid: Callable[[Sample], float]
    read: Callable[[bytes, str], DataFile]


def data_file(
    decoded: Decoded,
    name: str,
    media_type: str,
    form: Form,
    entries: Iterable[Entry],
    notices: Iterable[Notice] = (),
) -> DataFile:
    """Return the entries of an input with the document they stand in."""
    document = Document(
        name=name,
        text=decoded.text,
        sha256=decoded.sha256,
        source_sha256=decoded.source_sha256,
        media_type=media_type,
        blocks=(),
        notices=(*decoded.notices, *notices),
    )
    return DataFile(document, form, tuple(entries))


def trimmed(words: str, start: int) -> Span:
    """Return where words that begin at ``start`` stand, without white space at their ends."""
    first = start + len(words) - len(words.lstrip())
    return Span(first, max(first, start + len(words.rstrip())))
