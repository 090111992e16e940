"""Source lists in BibTeX and BibLaTeX: entries with their fields, LaTeX turned into text."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.errors import InputError
from kg.model.location import Location, Notice, Span
from kg.model.stated import DataFile, Entry, Form, Value
from kg.read.base import Sample
from kg.read.data.base import data_file, trimmed
from kg.read.decode import Decoded, decode
from kg.vocab.media import BIBTEX

if TYPE_CHECKING:
    from bibtexparser.model import Block
    from bibtexparser.model import Entry as Parsed
    from pylatexenc.latex2text import LatexNodes2Text

_ENTRY: Final = re.compile(r"^\s*@\s*[A-Za-z]+\s*[{(]\s*[^\s,{}]+\s*,", re.MULTILINE)
_NAMES: Final = ("author", "editor")
_EXACT: Final = ("doi", "eprint", "url")  # no LaTeX, but for what it must escape
_ESCAPED: Final = re.compile(r"\\([_%&#~{}$])")
_REPEATED: Final = "a field is given twice; the last one counts"
_MALFORMED: Final = "the entry cannot be read; it was left out"
TYPE: Final = "type"  # under which name an entry keeps its type, as items of CSL do


def bid_bibtex(sample: Sample) -> float:
    """An entry begins with its type and key: ``@article{key,``."""
    if not _ENTRY.search(sample.text):
        return 0.98 if sample.suffix in (".bib", ".bibtex") and sample.text else 0.0
    return 0.98 if sample.suffix in (".bib", ".bibtex", "") else 0.93


def read_bibtex(raw: bytes, name: str) -> DataFile:
    """Read a source list. Raises ``InputError`` when there is no entry in it that can be read."""
    decoded = decode(raw, name)
    reading = _Reading(decoded)
    try:
        entries = list(reading.entries())
    except RecursionError:
        raise InputError(f"{name} is nested too deeply.", "Flatten its braces.") from None
    if not entries:
        raise InputError(
            f"{name} holds no entry that can be read.", "An entry is written @article{key, ...}."
        )
    return data_file(decoded, name, BIBTEX, Form.REFERENCES, entries, reading.notices)


class _Reading:
    """Reads the entries in the order of the text, so that each is found where it stands."""

    def __init__(self, decoded: Decoded) -> None:
        self._text = decoded.text
        self._at = 0
        self.notices: list[Notice] = []

    def entries(self) -> Iterator[Entry]:
        """Yield every entry; one that cannot be read is reported with its line."""
        from bibtexparser import parse_string
        from bibtexparser.model import DuplicateFieldKeyBlock, ParsingFailedBlock
        from bibtexparser.model import Entry as Parsed

        logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # it is reported here
        for block in parse_string(self._text).blocks:
            failed = isinstance(block, ParsingFailedBlock)
            entry = block.ignore_error_block if failed else block
            where = self._find(block)
            if isinstance(entry, Parsed) and where is not None:
                yield self._entry(entry, where, bare=not failed)
                if isinstance(block, DuplicateFieldKeyBlock):
                    self._report("field-repeated", _REPEATED, block, where)
            elif isinstance(block, ParsingFailedBlock | Parsed):
                self._report("entry-malformed", _MALFORMED, block, where)

    def _report(self, code: str, what: str, block: "Block", where: Span | None) -> None:
        message = f"Line {(block.start_line or 0) + 1}: {what}."
        self.notices.append(Notice(code, message, Location((where,)) if where else None))

    def _find(self, block: "Block") -> Span | None:
        start = self._text.find(block.raw, self._at) if block.raw else -1
        if start < 0:
            return None
        self._at = start + len(block.raw or "")
        return trimmed(block.raw or "", start)

    def _entry(self, parsed: "Parsed", span: Span, *, bare: bool) -> Entry:
        """Read the fields; where a key or field is used twice, they have what encloses them."""
        values = {TYPE: Value(parsed.entry_type.lower(), Location((span,)))}
        for field in parsed.fields:
            key, words = field.key.lower(), str(field.value)
            words = words if bare else _bare(words)
            place = self._place(key, words, span)
            if key in _NAMES:
                values |= self._people(key, words, place)
            elif text := _ESCAPED.sub(r"\1", words).strip() if key in _EXACT else _plain(words):
                values[key] = Value(text, Location((place,)))
        return Entry("bibtex", values, Location((span,)))

    def _place(self, key: str, words: str, within: Span) -> Span:
        """Return where a field's words stand; the whole entry, where they are put together."""
        field = re.compile(rf"\b{re.escape(key)}\s*=", re.IGNORECASE)
        found = field.search(self._text, within.start, within.end)
        start = self._text.find(words, found.end(), within.end) if found and words else -1
        return trimmed(words, start) if start >= 0 else within

    def _people(self, key: str, words: str, within: Span) -> dict[str, Value]:
        """Give each name its place; a name in braces is that of a body, not of a person."""
        from bibtexparser.middlewares.names import split_multiple_persons_names

        found, at = dict[str, Value](), within.start
        for number, printed in enumerate(split_multiple_persons_names(words)):
            start = self._text.find(printed, at, within.end)
            place = trimmed(printed, start) if start >= 0 else within
            at = place.end if start >= 0 else at
            part = "literal" if printed.strip().startswith("{") else "name"
            text = _plain(printed)
            if text and text.lower() != "others":
                found[f"{key}/{number}/{part}"] = Value(text, Location((place,)))
        return found


def _bare(words: str) -> str:
    """Return a value without what encloses it."""
    return words[1:-1] if words[:1] + words[-1:] in ("{}", '""') else words


def _plain(words: str) -> str:
    """Return LaTeX as text, on one line."""
    if "\\" in words or "{" in words or "~" in words or "--" in words or "$" in words:
        words = _latex().latex_to_text(words)
    return " ".join(words.split())


@cache
def _latex() -> "LatexNodes2Text":
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="verbatim")
