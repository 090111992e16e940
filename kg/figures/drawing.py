"""A picture that was drawn: its bytes, and how a notebook shows it."""

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

_HIGH: Final = 720  # pixels of the frame in a notebook; the page scrolls within


@dataclass(frozen=True, slots=True)
class Drawing:
    """The file of one picture; ``suffix`` (".html", ".svg", ".png", ".csv") says what it is.

    ``notice`` says what a person should know who looks at it, if there is anything. ``table`` holds
    as CSV the rows that a still picture shows; a page has its table in it.
    """

    name: str
    suffix: str
    content: bytes
    notice: str = ""
    table: str = ""

    @property
    def text(self) -> str:
        """The page or the SVG as text. Raises ``UnicodeDecodeError`` for a PNG."""
        return self.content.decode()

    def save(self, path: str | Path) -> Path:
        """Write the file and return its path; the table of a still picture goes beside it."""
        written = Path(path)
        written.write_bytes(self.content)
        if self.table:
            beside(written).write_text(self.table, "utf-8", newline="")
        return written

    def __repr__(self) -> str:
        return f"Drawing({self.name}{self.suffix}, {len(self.content):,} bytes)"

    def _repr_html_(self) -> str | None:
        """Return the page in a frame of its own that may run its scripts and reach nothing else.

        Source: HTML Living Standard, section 4.8.5, attributes ``srcdoc`` and ``sandbox``.
        """
        if self.suffix != ".html":
            return None
        return (
            f'<iframe title="{escape(self.name)}" sandbox="allow-scripts allow-downloads" '
            f'style="width:100%;height:{_HIGH}px;border:0" srcdoc="{escape(self.text)}"></iframe>'
        )

    def _repr_svg_(self) -> str | None:
        return self.text if self.suffix == ".svg" else None

    def _repr_png_(self) -> bytes | None:
        return self.content if self.suffix == ".png" else None


def beside(path: Path) -> Path:
    """Return where the table of a still picture goes: "map.table.csv" for "map.svg"."""
    return path.with_name(f"{path.stem}.table.csv")
