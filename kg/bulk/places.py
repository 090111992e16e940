"""Files wherever they are: local, HDFS, object stores, through Arrow's file systems."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import BinaryIO, Final, cast

import pyarrow as pa
from pyarrow import fs

from kg.errors import InputError
from kg.read.folders import is_hidden

_WILD: Final = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Found:
    """A file of ``size`` bytes; ``met`` tells that it lay in a folder: nobody named it."""

    place: str
    size: int
    met: bool = False


def find_files(places: Iterable[str]) -> tuple[Found, ...]:
    """Return every file that the places name, each once, in the order of ``kg build``.

    A place is a file, a folder (with all below) or a pattern. Raises ``InputError``.
    """
    found: dict[str, Found] = {}
    for place in places:
        here = sorted(_below(place), key=_order)
        if not here:
            raise InputError(f"There is no file at {place}.", "Name a file, a folder or a pattern.")
        found |= {one.place: one for one in here}
    return tuple(found.values())


def _order(one: Found) -> tuple[str, ...]:
    return PurePosixPath(one.place).parts if one.met else (one.place,)


def _below(place: str) -> Iterator[Found]:
    wild = next((index for index, char in enumerate(place) if char in _WILD), None)
    root = place if wild is None else place[:wild].rpartition("/")[0] or "."
    system, path = system_of(root)
    scheme = root[: len(root) - len(path)] if root.endswith(path) else ""
    info = system.get_file_info(path)
    if info.type is fs.FileType.File:
        yield Found(f"{scheme}{info.path}", info.size)
    elif info.type is fs.FileType.Directory:
        pattern = place.removeprefix(scheme)
        for each in system.get_file_info(fs.FileSelector(path, recursive=True)):
            hidden = is_hidden(PurePosixPath(each.path).relative_to(path))
            fits = wild is None or fnmatch(each.path, pattern)
            if each.type is fs.FileType.File and fits and not hidden:
                yield Found(f"{scheme}{each.path}", each.size, met=wild is None)


def system_of(place: str) -> tuple[fs.FileSystem, str]:
    """Return the file system of a path or address, and the path in it. Raises ``InputError``."""
    try:
        if "://" in place:
            return cast("tuple[fs.FileSystem, str]", fs.FileSystem.from_uri(place))
        return fs.LocalFileSystem(), place
    except (pa.ArrowException, OSError) as problem:
        raise InputError(f"{place} cannot be reached: {problem}.", "See docs/bulk.md.") from None


def open_place(place: str) -> BinaryIO:
    """Open a file to read, anywhere. Raises ``InputError``."""
    system, path = system_of(place)
    try:
        return cast("BinaryIO", system.open_input_file(path))
    except (pa.ArrowException, OSError) as problem:
        raise InputError(f"{place} cannot be opened: {problem}.", "See docs/bulk.md.") from None


@contextmanager
def whole_place(place: str, attempt: str) -> Iterator[BinaryIO]:
    """Write a file that appears when it is complete; tasks that run twice do no harm."""
    system, path = system_of(place)
    folder, _, name = path.rpartition("/")
    system.create_dir(folder, recursive=True)
    draft = f"{folder}/_{attempt}-{name}"
    with system.open_output_stream(draft, compression=None) as file:
        yield cast("BinaryIO", file)
    system.move(draft, path)


def delete_folder(place: str) -> None:
    """Remove a folder with all in it; one that is not there is no error."""
    system, path = system_of(place)
    if system.get_file_info(path).type is fs.FileType.Directory:
        system.delete_dir(path)
