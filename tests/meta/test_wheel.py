"""The wheel is complete: it works from a folder far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).resolve().parents[2]
SEED = [path for path in (ROOT / "data/documents").glob("*.md") if path.stem != "README"]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without a network, and unpack it as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def python(unpacked: Path, folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(unpacked)},
        check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("folder", ["ontology", "data"])
def test_what_lies_beside_the_package_travels_inside_it(unpacked: Path, folder: str) -> None:
    assert below(ROOT / folder)
    assert below(ROOT / folder) - below(unpacked / "kg/_bundled" / folder) == set()


def test_every_file_of_the_package_is_in_the_wheel(unpacked: Path) -> None:
    """Queries and templates too, not only Python."""
    assert below(ROOT / "kg") - below(unpacked / "kg") == set()


def test_the_wheel_has_the_version_of_the_package(unpacked: Path) -> None:
    assert (unpacked / f"counterclaim-{kg.__version__}.dist-info").is_dir()


def test_it_is_the_unpacked_package_that_runs(unpacked: Path, tmp_path: Path) -> None:
    """Otherwise the next test would test the checkout."""
    printed = python(unpacked, tmp_path, "-c", "import kg; print(kg.__file__)")
    assert Path(printed.strip()).is_relative_to(unpacked)


@pytest.mark.parametrize("document", SEED, ids=lambda path: path.stem)
def test_a_document_is_built_asked_and_validated_from_another_folder(
    unpacked: Path, tmp_path: Path, document: Path
) -> None:
    (tmp_path / "document.md").write_bytes(document.read_bytes())
    python(unpacked, tmp_path, "-m", "kg", "build", "document.md", "--store", "graph")
    assert python(unpacked, tmp_path, "-m", "kg", "query", "who-cites-whom", "--store", "graph")
    python(unpacked, tmp_path, "-m", "kg", "validate", "--store", "graph")
