"""Every way out of the graph under its name after ``kg export``, one line each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final, TypeAlias

from kg.errors import ExportError
from kg.export.files import whole_file
from kg.rdf.serialise import SYNTAXES, Syntax, write_rdf
from kg.store.base import View

Write: TypeAlias = Callable[[View, IO[bytes]], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One export format."""

    name: str
    media_type: str
    suffix: str
    write: Write


def _write_graphs(view: View, output: IO[bytes], *, syntax: str) -> None:
    write_rdf(view.quads(), syntax, output)


def _rdf(syntax: Syntax) -> Format:
    write = partial(_write_graphs, syntax=syntax.name)
    return Format(syntax.name, syntax.media_type, syntax.suffix, write)


_ALL: Final = (*(_rdf(syntax) for syntax in SYNTAXES.values()),)
FORMATS: Final = MappingProxyType({one.name: one for one in _ALL})


def format_named(name: str) -> Format:
    """Return the format called ``name``; raise ``ExportError`` with the list if there is none."""
    try:
        return FORMATS[name]
    except KeyError:
        raise ExportError(
            f"There is no export format named {name!r}.", f"Choose one of {', '.join(FORMATS)}."
        ) from None


def write_export(
    view: View, name: str, output: str | Path | IO[bytes] | None = None
) -> bytes | None:
    """Write ``view`` in the format called ``name``: to a file, a stream, or into memory.

    A file is written whole or not at all; its folder is made. Without ``output`` the bytes are
    returned. Raises ``ExportError`` for an unknown format and a path that cannot be written.
    """
    chosen = format_named(name)
    if output is None:
        buffer = BytesIO()
        chosen.write(view, buffer)
        return buffer.getvalue()
    if isinstance(output, str | Path):
        with whole_file(Path(output)) as file:
            chosen.write(view, file)
    else:
        chosen.write(view, output)
    return None
