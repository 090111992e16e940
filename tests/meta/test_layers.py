"""Rules about imports that the contracts in pyproject.toml cannot say, or cannot be trusted to."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kg"


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Return every module that a file imports, inside functions too."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def importers(library: str) -> set[str]:
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.partition(".")[0] == library for name in imported(path))
    }


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("pyvis", "figures/networks/boxes*"),
        ("pyspark", "bulk/*"),
        ("pyshacl", "rdf/*"),
        ("typer", "cli/*"),
        ("pandas", "query/*"),
    ],
)
def test_a_library_that_may_be_replaced_stays_in_one_place(library: str, allowed: str) -> None:
    assert [path for path in importers(library) if not Path(path).match(allowed)] == []


def test_every_room_stands_in_the_order_of_layers() -> None:
    """A room that the contract does not name would be free to import anything."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = contracts["contracts"][0]["layers"]
    named = {part.strip(" ()") for layer in layers for part in layer.split("|")}
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert rooms - named == set()


def test_no_import_is_relative() -> None:
    """The layers are read off the imports, by people too, so each says its full name."""
    relative = [
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []
