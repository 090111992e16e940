"""From what a person names (a file, a folder, a pattern, ``-``) to files to read."""

import glob
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.read.registry import DOCUMENT_SUFFIXES


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read; ``path`` is ``None`` for standard input."""

    name: str
    path: Path | None

    def read(self) -> bytes:
        """Return its bytes. Raises ``InputError`` when they cannot be read."""
        try:
            return sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()
        except OSError as error:
            raise InputError(
                f"{self.name} cannot be read: {error.strerror or error}.", "Check its permissions."
            ) from error


def find_inputs(sources: Sequence[str]) -> tuple[InputFile, ...]:
    """Return the files that the sources name, folders walked in sorted order.

    Raises ``InputError`` for a source that does not exist or a folder without documents.
    """
    found = [item for source in sources for item in _expand(source)]
    return tuple({(item.path or item.name): item for item in found}.values())


def _expand(source: str) -> Iterator[InputFile]:
    path = Path(source)
    if source == "-":
        yield InputFile("standard input", None)
    elif path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield InputFile(str(path), path)
    else:
        yield from _pattern(source)


def _folder(folder: Path) -> Iterator[InputFile]:
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in DOCUMENT_SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.stem.upper() != "README"
    )
    if not files:
        raise InputError(
            f"The folder {folder} holds no documents.",
            f"Documents end in {', '.join(sorted(DOCUMENT_SUFFIXES))}.",
        )
    yield from (InputFile(str(path), path) for path in files)


def _pattern(source: str) -> Iterator[InputFile]:
    matches = sorted(glob.glob(source, recursive=True)) if glob.has_magic(source) else []  # noqa: PTH207 (may be absolute)
    if not matches:
        raise InputError(f"{source} does not exist.", "Check the path and its spelling.")
    for match in matches:
        if Path(match).is_file():
            yield InputFile(match, Path(match))
