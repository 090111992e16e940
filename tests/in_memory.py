"""Temporary files of tests are in memory: for one document a store waits for the disk 95 times."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

_MEMORY: Final = Path("/dev/shm")
_ROOM: Final = 4 << 30  # bytes; all tests together write less


def write_to_memory() -> None:
    """Put temporary files of this process, and of those it starts, in memory if there is room.

    Who sets ``TMPDIR`` has chosen otherwise.
    """
    if "TMPDIR" not in os.environ and _has_room():
        os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)


def _has_room() -> bool:
    writable = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK)
    return writable and shutil.disk_usage(_MEMORY).free > _ROOM
