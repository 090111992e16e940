"""What is imported is declared, what is declared is used and has a stated reason."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from tests.meta.test_layers import imported

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TOGETHER = {
    "pandas-stubs": "stubs",
    "types-networkx": "stubs",
    "types-pyyaml": "stubs",
    "pydantic": "mcp",
    "pytest-xdist": "pytest",
    "ipykernel": "nbclient",
    "nbformat": "nbclient",
}


def canonical(requirement: str) -> str:
    name = re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*extras: str) -> set[str]:
    optional: dict[str, list[str]] = PROJECT["optional-dependencies"]
    lists = [PROJECT["dependencies"], *(optional[extra] for extra in extras)]
    return {canonical(each) for names in lists for each in names} - {"counterclaim"}


def used(folder: str) -> set[str]:
    """Return the distributions whose modules the files below a folder import."""
    owners = packages_distributions()
    modules = {
        name.partition(".")[0] for path in (ROOT / folder).rglob("*.py") for name in imported(path)
    } - sys.stdlib_module_names
    found = {canonical(each) for name in modules for each in owners.get(name, [name])}
    return found - {"kg", "tests", "benchmarks", "counterclaim", ""}


def test_the_package_imports_only_what_it_declares() -> None:
    assert used("kg") - declared("mcp", "notebook", "spark") == set()


def test_the_tests_import_only_what_is_declared_for_them() -> None:
    assert used("tests") | used("benchmarks") <= declared("mcp", "notebook", "spark", "dev")


def test_nothing_is_declared_in_vain() -> None:
    assert declared() - used("kg") == set()


def test_every_dependency_has_its_reason_written_down() -> None:
    written = {path.stem for path in (ROOT / "docs/decisions").glob("*.md")}
    wanted = {TOGETHER.get(name, name) for name in declared("mcp", "notebook", "spark", "dev")}
    assert written == wanted


def test_a_reason_is_five_lines() -> None:
    for path in sorted((ROOT / "docs/decisions").glob("*.md")):
        points = [line for line in path.read_text("utf-8").splitlines() if line.startswith("- ")]
        labels = [point[2:].partition(":")[0] for point in points]
        assert labels == ["Need", "Chosen because", "Instead of", "Price", "Used in"], path.name
