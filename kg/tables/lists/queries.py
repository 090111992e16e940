"""The queries that lists are made of, by the names of their files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

FOLDER: Final = Path(__file__).parent
PREPARED: Final = FOLDER / "prepared"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which values of a ``facet`` narrow a ``list`` to which things."""

    list: str
    facet: str
    query: str


@cache
def lists() -> tuple[str, ...]:
    """Return the names of all lists."""
    return tuple(file.stem for file in sorted((FOLDER / "order").glob("*.rq")))


@cache
def choices(name: str) -> tuple[Choice, ...]:
    """Return what narrows a list."""
    files = sorted((FOLDER / "choose").glob(f"{name}.*.rq"))
    return tuple(
        Choice(name, file.stem.removeprefix(f"{name}."), file.read_text("utf-8")) for file in files
    )


@cache
def prepared() -> Mapping[str, str]:
    """Return the queries that are answered ahead, by name."""
    files = sorted(PREPARED.glob("*.rq"))
    return MappingProxyType({file.stem: file.read_text("utf-8") for file in files})
