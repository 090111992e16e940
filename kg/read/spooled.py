"""What can be read only once, kept in a file without a name so that it can be read again."""

import os
import shutil
import tempfile
import weakref
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO

from typing_extensions import Buffer, override


class Spooled:
    """All that a stream had, on disk as long as this object lives; nothing is left of it then."""

    def __init__(self, stream: BinaryIO, folder: Path | None = None) -> None:
        """Read the stream to its end; the file is in ``folder``, or where temporary files are.

        Raises ``OSError``.
        """
        with tempfile.TemporaryFile(dir=folder) as file:
            shutil.copyfileobj(stream, file)
            file.flush()
            self._descriptor = os.dup(file.fileno())
        weakref.finalize(self, os.close, self._descriptor)

    def open(self) -> BinaryIO:
        """Begin to read; several readers may be at different places."""
        return BufferedReader(_Place(self, self._descriptor))


class _Place(RawIOBase):
    """How far one reader is; keeps the file open."""

    def __init__(self, spooled: Spooled, descriptor: int) -> None:
        self._spooled = spooled
        self._descriptor = descriptor
        self._at = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        number = os.preadv(self._descriptor, [buffer], self._at)
        self._at += number
        return number
