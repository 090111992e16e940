"""The output that the README shows is the output that a person gets."""

import re
from pathlib import Path

from tests.cli.verbs import kg

ROOT = Path(__file__).resolve().parents[2]


def test_the_readme_shows_the_real_counts(tmp_path: Path) -> None:
    """When the numbers change for a good reason, paste the new table into README.md."""
    assert kg("build", ROOT / "data/documents", "--quiet", "--store", tmp_path / "store").code == 0
    shown = re.search(r"&& kg info\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown
    assert shown[1] == kg("info", "--store", tmp_path / "store").out
