"""Archives as sources: ``.zip``, ``.gz`` and ``.zst``, one level deep, within limits.

A member is named ``archive.zip!member`` and read as a stream, never written to disk; its size is
counted as it is unpacked, since an archive may lie about it.
"""

import gzip
import io
import zipfile
import zlib
from functools import lru_cache
from pathlib import Path, PurePath, PureWindowsPath
from typing import IO, BinaryIO, Final

import zstandard

from kg.errors import InputError
from kg.read.data.registry import DATA_SUFFIXES
from kg.read.feeds.layout import FEED_SUFFIXES
from kg.read.folders import is_hidden
from kg.read.registry import DOCUMENT_SUFFIXES
from kg.read.zipped import ZIP_MAGIC, check_members, check_size, damaged
from kg.vocab.media import RDF_SUFFIXES

KNOWN_SUFFIXES: Final = DOCUMENT_SUFFIXES | FEED_SUFFIXES | DATA_SUFFIXES | RDF_SUFFIXES
ARCHIVE_SUFFIXES: Final = frozenset({".zip", ".gz", ".zst"})
_STREAMS: Final = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstandard"}
_PACKAGES: Final = frozenset({"[Content_Types].xml", "mimetype"})  # office documents and books
_LONGEST_MAGIC = 4
_BLOCK = 1 << 10  # packed bytes; what they unpack to, 32 MiB at most, is counted before more are
_BROKEN = (
    EOFError, NotImplementedError, OSError, ValueError, zipfile.BadZipFile, zlib.error,
    zstandard.ZstdError,
)  # fmt: skip


def members_of(path: Path) -> tuple[str, ...] | None:
    """Return the members to read, or ``None`` when the file is no archive.

    Raises ``InputError`` for an archive that is damaged, too large, or without documents.
    """
    with path.open("rb") as file:
        magic = file.read(_LONGEST_MAGIC)
    if any(magic.startswith(each) for each in _STREAMS):
        return (path.stem,)
    if not magic.startswith(ZIP_MAGIC) or path.suffix.lower() in DOCUMENT_SUFFIXES | DATA_SUFFIXES:
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            listed = [member for member in archive.infolist() if not member.is_dir()]
    except _BROKEN as error:
        raise damaged(str(path)) from error
    if any(member.filename in _PACKAGES for member in listed):
        return None
    check_members(listed, str(path))
    names = [member.filename for member in listed]
    kept = sorted(name for name in names if not is_hidden(PureWindowsPath(name)))  # either slash
    if not kept:
        raise InputError(f"The archive {path} holds no files.", "Name one with documents.")
    return tuple(kept)


def is_known(path: PurePath) -> bool:
    """Tell whether the name of a file says that it is a document, or holds data."""
    suffix, inner = path.suffix.lower(), PurePath(path.stem).suffix.lower()
    packed = suffix == ".zip" or (suffix in ARCHIVE_SUFFIXES and inner in KNOWN_SUFFIXES)
    return (suffix in KNOWN_SUFFIXES or packed) and path.stem.upper() != "README"


def open_member(path: Path, member: str, name: str) -> BinaryIO:
    """Open a member for reading. Raises ``InputError``, at once or when a limit is passed."""
    if is_archive_name(member):
        raise InputError(
            f"{name} is an archive inside an archive; only one level is opened.",
            "Unpack the outer one and name the inner one.",
        )
    try:
        source, packed = _unpacked(path, member)
    except (*_BROKEN, KeyError, RuntimeError) as error:
        raise _refusal(error, name) from error
    return io.BufferedReader(Guarded(source, packed, name))


def is_archive_name(member: str) -> bool:
    """Tell by its name whether a member is an archive itself."""
    return PurePath(member).suffix.lower() in ARCHIVE_SUFFIXES


def _refusal(error: Exception, name: str) -> InputError:
    if isinstance(error, RuntimeError) and not isinstance(error, NotImplementedError):
        return InputError(f"{name} needs a password.", "Unpack it and name the files.")
    return damaged(name)


def _unpacked(path: Path, member: str) -> tuple[IO[bytes] | gzip.GzipFile, int]:
    """Return the unpacked stream and the number of packed bytes."""
    with path.open("rb") as file:
        magic = file.read(_LONGEST_MAGIC)
    kind = next((kind for each, kind in _STREAMS.items() if magic.startswith(each)), "zip")
    if kind == "gzip":
        return gzip.open(path), path.stat().st_size
    if kind == "zstandard":
        return _zstandard(path), path.stat().st_size
    state = path.stat()
    archive = _archive(path, state.st_mtime_ns, state.st_size)
    return archive.open(member), archive.getinfo(member).compress_size


@lru_cache(maxsize=1)
def _archive(path: Path, _changed: int, _size: int) -> zipfile.ZipFile:
    """Return an archive whose members are read one after another: its list is read once."""
    return zipfile.ZipFile(path)


def _zstandard(path: Path) -> IO[bytes]:
    return io.BufferedReader(_Frames(path.open("rb")))


class _Frames(io.RawIOBase):
    """Unpacks frames of Zstandard, whose own reader takes a file cut short for a short one."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed, self._ready, self._frame = packed, b"", _frame()
        self._begun = False

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill the buffer. Raises ``EOFError`` where the file ends inside a frame."""
        while not self._ready:
            if not (block := self._frame.unused_data or self._packed.read(_BLOCK)):
                if self._begun and not self._frame.eof:
                    raise EOFError
                return 0
            if self._frame.eof:
                self._frame = _frame()
            self._ready, self._begun = self._frame.decompress(block), True
        taken = min(len(buffer), len(self._ready))
        buffer[:taken], self._ready = self._ready[:taken], self._ready[taken:]
        return taken

    def close(self) -> None:
        """Close the file too."""
        self._packed.close()
        super().close()


def _frame() -> "zstandard.ZstdDecompressionObj":
    return zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()


class Guarded(io.RawIOBase):
    """Counts what is unpacked, and turns every fault of the archive into one error."""

    def __init__(self, source: IO[bytes] | gzip.GzipFile, packed: int, name: str) -> None:
        super().__init__()
        self._source, self._packed, self._name = source, packed, name
        self._unpacked = 0

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill the buffer. Raises ``InputError`` when the archive is damaged or too large."""
        data = self._read(len(buffer))
        self._unpacked += len(data)
        check_size(self._unpacked, self._packed, self._name)
        buffer[: len(data)] = data
        return len(data)

    def _read(self, size: int) -> bytes:
        try:
            return self._source.read(size)
        except _BROKEN as error:
            raise damaged(self._name) from error

    def close(self) -> None:
        """Close the archive too."""
        self._source.close()
        super().close()
