"""What is inside a zip, and whether it may be unpacked: a small file can hold a huge one."""

import io
import zipfile
from collections.abc import Iterable
from typing import Final

from kg.errors import InputError

ZIP_MAGIC: Final = b"PK\x03\x04"
MOST_MEMBERS: Final = 10_000
MOST_BYTES: Final = 1 << 30
MOST_RATIO: Final = 200
_SMALL = 16 << 20


def zip_names(raw: bytes) -> frozenset[str]:
    """Return the names of the members; none when the bytes are no zip, or a broken one."""
    if not raw.startswith(ZIP_MAGIC):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return frozenset()


def check_zip(raw: bytes, name: str) -> None:
    """Raise ``InputError`` when the zip is damaged, or would unpack to more than is allowed."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            check_members(archive.infolist(), name)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise damaged(name) from error


def check_members(members: Iterable[zipfile.ZipInfo], name: str) -> None:
    """Raise ``InputError`` for too many members, or for more bytes than is allowed."""
    listed = list(members)
    if len(listed) > MOST_MEMBERS:
        raise InputError(
            f"{name} holds {len(listed)} files; the limit is {MOST_MEMBERS}.",
            "Unpack it and name the folder.",
        )
    check_size(
        sum(member.file_size for member in listed),
        sum(member.compress_size for member in listed),
        name,
    )


def check_size(unpacked: int, packed: int, name: str) -> None:
    """Raise ``InputError`` when ``unpacked`` bytes are too many, or far more than ``packed``."""
    hint = "If you trust it, unpack it yourself and name the files."
    if unpacked > MOST_BYTES:
        raise InputError(f"{name} unpacks to more than the limit of {MOST_BYTES >> 20} MiB.", hint)
    if unpacked > _SMALL and unpacked > MOST_RATIO * max(1, packed):
        raise InputError(
            f"{name} unpacks to more than {MOST_RATIO} times its size, which is the limit.", hint
        )


def damaged(name: str) -> InputError:
    """Return the error for an archive that cannot be followed."""
    return InputError(f"{name} is damaged: it cannot be unpacked.", "Fetch it once more.")
