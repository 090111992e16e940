"""The files of a folder: what their names say, and what only their content can tell."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final

from kg.errors import InputError, NoClaims

_PROGRAMS: Final = frozenset(
    ".py .pyi .js .mjs .cjs .jsx .ts .tsx .css .scss .less .map .c .h .cc .cpp .hpp .cs .go .rs "
    ".java .kt .rb .pl .pm .lua .sh .bat .ps1 .sql .r .ipynb .yml .yaml .toml .ini .cfg .conf "
    ".lock .cmake .mk .svg".split()
)


def is_hidden(path: PurePath) -> bool:
    """Tell by its name whether a file is not for people ("…/.git/config")."""
    return any(
        (part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in path.parts
    )


def told_by_name(path: PurePath, name: str) -> NoClaims | None:
    """Return why a file of a folder is no document, where its name alone says so."""
    if path.stem.upper() == "README":
        return NoClaims(f"{name} tells about its folder.", "Name it to have it read.")
    if path.suffix.lower() in _PROGRAMS:
        return NoClaims(f"{name} is a program or its settings.", "Name it to have it read.")
    return None


def walk(folder: Path) -> Iterator[tuple[Path, InputError | None]]:
    """Yield the files below a folder in order, hidden ones aside, each with why it is not opened.

    Links to folders are not followed: they may lead back. A folder that cannot be listed is
    yielded as a file is.
    """
    faults: list[OSError] = []
    found: dict[Path, InputError | None] = {}
    for parent, folders, files in os.walk(folder, onerror=faults.append):
        for name in files:
            path = Path(parent, name)
            found[path] = _fault(path)
        for name in folders:
            path = Path(parent, name)
            if path.is_symlink():
                found[path] = NoClaims(
                    f"{path} is a link to a folder, which is not followed.", "Name that folder."
                )
    for fault in faults:
        found[Path(fault.filename)] = InputError(
            f"{fault.filename} cannot be listed: {fault.strerror}.", "Check its permissions."
        )
    for path in sorted(found):
        if not is_hidden(path.relative_to(folder)):
            yield path, found[path]


def _fault(path: Path) -> InputError | None:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if path.is_symlink():
            return InputError(f"{path} is a link that leads nowhere.", "Remove it, or mend it.")
        return InputError(f"{path} cannot be read: {error.strerror}.", "Check its permissions.")
    if stat.S_ISREG(mode):
        return None
    return NoClaims(f"{path} is a device or pipe, no file.", "Give what it holds by '-'.")
