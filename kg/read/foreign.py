"""Documents of kinds that are not read: each is called by its name, not taken for text."""

from collections.abc import Callable
from typing import Final, NoReturn

from kg.errors import InputError
from kg.read.base import Reader, Sample

_SURE: Final = 0.96
_PROGRAM: Final = 0.55  # more than any text, less than a document: folders pass it over
_OLD: Final = 0.85  # a .docx or .xlsx of this kind is an encrypted one: its reader says so
_KINDS: Final = (
    (b"{\\rtf", _SURE, "an RTF document", "Save it as DOCX or PDF."),
    (b"\xd0\xcf\x11\xe0", _OLD, "an Office document of before 2007, or encrypted",
     "Save it as DOCX or XLSX, without a password."),
    (b"%!PS", _SURE, "a PostScript document", "Make a PDF of it."),
    (b"AT&TFORM", _SURE, "a DjVu document", "Make a PDF of it."),
    (b"PK\x05\x06", _SURE, "an archive without files", "Give one that holds documents."),
)  # fmt: skip


def _bids(magic: bytes, bid: float) -> Callable[[Sample], float]:
    return lambda sample: bid if sample.head.startswith(magic) else 0.0


def _refuses(kind: str, hint: str) -> Callable[[bytes, str], NoReturn]:
    def read(_raw: bytes, name: str) -> NoReturn:
        raise InputError(f"{name} is {kind}; such are not read.", hint)

    return read


def _bid_slides(sample: Sample) -> float:
    return _SURE if "ppt/presentation.xml" in sample.members else 0.0


def _bid_notebook(sample: Sample) -> float:
    """A notebook is JSON: its texts are in quotation marks, line by line."""
    told = sample.suffix == ".ipynb" and sample.text.lstrip().startswith("{")
    return _PROGRAM if told else 0.0


FOREIGN: Final = (
    *(
        Reader(kind, (), _bids(magic, bid), _refuses(kind, hint))
        for magic, bid, kind, hint in _KINDS
    ),
    Reader("slides", (), _bid_slides, _refuses("a set of slides", "Make a PDF of it.")),
    Reader("notebook", (), _bid_notebook, _refuses("a notebook", "Export it as Markdown.")),
)
