"""A graph of one document written for the purpose, for the tests of the verbs."""

import shutil
from pathlib import Path

import pytest

from tests.cli.verbs import DOCUMENT, kg


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "store"
    assert kg("build", DOCUMENT, "--store", path).code == 0
    return path


@pytest.fixture
def copy(store: Path, tmp_path: Path) -> Path:
    """A store that a test may change."""
    return Path(shutil.copytree(store, tmp_path / "copy"))
