"""From what a person names (a file, a folder, a pattern, ``-``) to files to read."""

import glob
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError
from kg.read.unpacking import KNOWN_SUFFIXES, is_document, members_of, open_member


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read; ``path`` is ``None`` for standard input, ``member`` a file in an archive.

    ``fault`` says why the file cannot be opened, when that was found out while looking for it.
    """

    name: str
    path: Path | None
    member: str | None = None
    fault: InputError | None = None

    def open(self) -> BinaryIO:
        """Open it for reading. Raises ``InputError`` when that is impossible."""
        if self.fault is not None:
            raise self.fault
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


def find_inputs(sources: Sequence[str]) -> tuple[InputFile, ...]:
    """Return the files that the sources name, folders walked in sorted order.

    Raises ``InputError`` for a source that does not exist or a folder without documents.
    """
    found = [item for source in sources for item in _expand(source)]
    return tuple({(item.path or item.name, item.member): item for item in found}.values())


def _expand(source: str) -> Iterator[InputFile]:
    path = Path(source)
    if source == "-":
        yield InputFile("standard input", None)
    elif path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield from _file(path)
    else:
        yield from _pattern(source)


def _file(path: Path) -> Iterator[InputFile]:
    """Yield a file, or the members of an archive."""
    try:
        members = members_of(path)
    except InputError as error:
        yield InputFile(str(path), path, fault=error)
        return
    except OSError as error:
        yield InputFile(str(path), path, fault=_unreadable(str(path), error))
        return
    if members is None:
        yield InputFile(str(path), path)
    for member in members or ():
        yield InputFile(f"{path}!{member}", path, member)


def _folder(folder: Path) -> Iterator[InputFile]:
    files = sorted(
        path
        for path in folder.rglob("*")
        if is_document(path.relative_to(folder)) and path.is_file()
    )
    if not files:
        raise InputError(
            f"The folder {folder} holds no documents.",
            f"Documents end in {', '.join(sorted(KNOWN_SUFFIXES))}.",
        )
    for path in files:
        yield from _file(path)


def _pattern(source: str) -> Iterator[InputFile]:
    matches = sorted(glob.glob(source, recursive=True)) if glob.has_magic(source) else []  # noqa: PTH207 (may be absolute)
    if not matches:
        raise InputError(f"{source} does not exist.", "Check the path and its spelling.")
    for match in matches:
        if Path(match).is_file():
            yield from _file(Path(match))
