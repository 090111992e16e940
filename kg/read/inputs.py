"""From what a person names (a file, a folder, a pattern, ``-``) to files to read."""

import glob
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePath
from typing import BinaryIO

from kg.errors import InputError
from kg.read.fetch import Fetch, Fetched
from kg.read.folders import told_by_name, walk
from kg.read.spooled import Spooled
from kg.read.unpacking import is_archive_name, is_known, members_of, open_member

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read; ``path`` is ``None`` for standard input, ``member`` a file in an archive.

    ``fault`` says why the file cannot be opened, when that was found out while looking for it.
    ``fetched`` is what a web address held. ``met`` tells that it lay in a folder: nobody named it;
    ``strange`` that its name does not say either that it is a document.
    ``spooled`` is what standard input had, once that was read.
    """

    name: str
    path: Path | None
    member: str | None = None
    fault: InputError | None = None
    fetched: Fetched | None = None
    met: bool = False
    strange: bool = False
    spooled: Spooled | None = None

    @property
    def is_streamed(self) -> bool:
        """Whether it lies on disk, to be read piece by piece and as often as needed."""
        return self.spooled is not None or (self.path is not None and self.path.is_file())

    def lasting(self, folder: Path | None) -> "InputFile":
        """Return standard input as a file without a name in ``folder``; others as they are.

        Raises ``StoreError`` when it cannot be kept.
        """
        if self.path is not None or self.fetched is not None or self.fault is not None:
            return self
        return replace(self, spooled=Spooled.of(sys.stdin.buffer, folder))

    def open(self) -> BinaryIO:
        """Open it for reading. Raises ``InputError`` when that is impossible."""
        if self.fault is not None:
            raise self.fault
        if self.fetched is not None:
            return BytesIO(self.fetched.raw)
        if self.spooled is not None:
            return self.spooled.open()
        if self.path is None:
            return sys.stdin.buffer
        if self.member is not None:
            return open_member(self.path, self.member, self.name)
        try:
            return self.path.open("rb")
        except OSError as error:
            raise _unreadable(self.name, error) from error

    def read(self) -> bytes:
        """Return its bytes. Raises ``InputError`` when they cannot be read."""
        try:
            with self.open() as file:
                return file.read()
        except OSError as error:
            raise _unreadable(self.name, error) from error


def _unreadable(name: str, error: OSError) -> InputError:
    return InputError(
        f"{name} cannot be read: {error.strerror or error}.", "Check its permissions."
    )


def find_inputs(sources: Sequence[str], fetch: Fetch | None = None) -> tuple[InputFile, ...]:
    """Return the files that the sources name, folders walked in sorted order.

    ``fetch`` gets what web addresses hold. Raises ``InputError`` for a source that does not exist,
    a folder without documents, and an address where nothing is to be fetched.
    """
    found = [item for source in sources for item in _expand(source, fetch)]
    return tuple({(item.path or item.name, item.member): item for item in found}.values())


def _expand(source: str, fetch: Fetch | None) -> Iterator[InputFile]:
    path = Path(source)
    if _ADDRESS.match(source):
        yield _fetched(source, fetch)
    elif source == "-":
        yield InputFile("standard input", None)
    elif path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield from _file(path)
    else:
        yield from _pattern(source)


def _fetched(url: str, fetch: Fetch | None) -> InputFile:
    if fetch is None:
        raise InputError(
            f"{url} is an address, and nothing is fetched unasked.", "Add --fetch, or name a file."
        )
    try:
        found = fetch(url)
    except InputError as error:
        return InputFile(url, None, fault=error)
    return InputFile(found.name, None, fetched=found)


def _file(path: Path, *, met: bool = False) -> Iterator[InputFile]:
    """Yield a file, or the members of an archive; of several members nobody named any."""
    try:
        members = members_of(path)
    except InputError as error:
        yield InputFile(str(path), path, fault=error, met=met)
        return
    except OSError as error:
        yield InputFile(str(path), path, fault=_unreadable(str(path), error), met=met)
        return
    if members is None:
        yield InputFile(str(path), path, met=met)
        return
    met = met or len(members) > 1
    for member in members:
        item = InputFile(f"{path}!{member}", path, member, met=met)
        yield _told(item, PurePath(member))


def _told(item: InputFile, path: PurePath) -> InputFile:
    """Return a file that nobody named with what its name says of it."""
    if not item.met or is_known(path):
        return item
    return replace(item, strange=True, fault=item.fault or told_by_name(path, item.name))


def _folder(folder: Path) -> Iterator[InputFile]:
    empty = True
    for path, fault in walk(folder):
        empty = False
        if fault is not None:
            yield InputFile(str(path), path, fault=fault, met=True)
        elif is_archive_name(path.name):
            yield from _file(path, met=True)
        else:
            yield _told(InputFile(str(path), path, met=True), path)
    if empty:
        raise InputError(f"The folder {folder} holds no files.", "Name one with documents.")


def _pattern(source: str) -> Iterator[InputFile]:
    matches = sorted(glob.glob(source, recursive=True)) if glob.has_magic(source) else []  # noqa: PTH207 (may be absolute)
    if not matches:
        raise InputError(f"{source} does not exist.", "Check the path and its spelling.")
    for match in matches:
        if Path(match).is_file():
            yield from _file(Path(match))
