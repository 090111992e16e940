"""A file without a name: for what can be read only once, or is too much for memory."""

import os
import shutil
import tempfile
import weakref
from io import BufferedReader, BufferedWriter, RawIOBase
from pathlib import Path
from typing import BinaryIO, TypeAlias

from typing_extensions import Buffer, override

from kg.errors import StoreError

Block: TypeAlias = tuple[int, int]  # offset and length


class Spooled:
    """Bytes on disk as long as this object lives; nothing is left of it then.

    The file is in ``folder``, or where temporary files are, and made when it is first needed.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._descriptor = -1
        self._end = 0

    @classmethod
    def of(cls, stream: BinaryIO, folder: Path | None = None) -> "Spooled":
        """Return all that a stream still has. Raises ``StoreError`` as ``put`` does."""
        spooled = cls(folder)
        with BufferedWriter(_Appending(spooled)) as output:
            shutil.copyfileobj(stream, output)
        return spooled

    def put(self, data: bytes) -> Block:
        """Add bytes at the end; return where they are. Raises ``StoreError`` if that cannot be."""
        start, rest = self._end, memoryview(data)
        try:
            if self._descriptor < 0:
                self._make()
            while rest:
                number = os.pwrite(self._descriptor, rest, self._end)
                self._end, rest = self._end + number, rest[number:]
        except OSError as problem:
            raise StoreError(
                f"What is to be stored cannot wait on disk: {problem}.",
                "See whether the disk is full.",
            ) from None
        return start, len(data)

    def _make(self) -> None:
        with tempfile.TemporaryFile(dir=self._folder) as file:
            self._descriptor = os.dup(file.fileno())
        weakref.finalize(self, os.close, self._descriptor)

    def get(self, block: Block) -> bytes:
        """Return the bytes that are there."""
        offset, length = block
        return os.pread(self._descriptor, length, offset)

    def open(self) -> BinaryIO:
        """Begin to read; several readers may be at different places."""
        return BufferedReader(_Reading(self))

    def read_into(self, buffer: Buffer, offset: int) -> int:
        """Fill a buffer from there on; return how many bytes there were."""
        return os.preadv(self._descriptor, [buffer], offset) if self._end else 0


class _Reading(RawIOBase):
    """How far one reader is; keeps the file open."""

    def __init__(self, spooled: Spooled) -> None:
        self._spooled = spooled
        self._at = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        number = self._spooled.read_into(buffer, self._at)
        self._at += number
        return number


class _Appending(RawIOBase):
    def __init__(self, spooled: Spooled) -> None:
        self._spooled = spooled

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: Buffer, /) -> int:
        return self._spooled.put(bytes(data))[1]
