"""A line that begins with the name of who speaks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """The index of a line, the name, and where name and text begin in it."""

    at: int
    name: str
    start: int
    text_start: int
