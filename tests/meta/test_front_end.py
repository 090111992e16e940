"""Other people's code: fetched whole with its licence, free to pass on, and never committed."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ResourceError
from kg.vocab.resources import front_end

ROOT = Path(__file__).resolve().parents[2]
PACKAGE: dict[str, Any] = json.loads((ROOT / "package.json").read_text("utf-8"))
LOCK: dict[str, Any] = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
FETCHED = ROOT / "kg/_front_end"
VERA = "SEE LICENSE IN README.md AND LICENSE"  # so DejaVu's says Bitstream Vera: free to pass on
CHOICE = "(MPL-2.0 OR Apache-2.0)"  # DOMPurify
ICONS = "(CC-BY-4.0 AND MIT)"  # Font Awesome: pictures and code
FREE = {"MIT", "ISC", "BSD-3-Clause", "Apache-2.0", VERA, CHOICE, ICONS}
TOLD_BY_ITS_FILE = {"jsuri": "MIT"}  # its metadata name none
LICENCE = re.compile("licen[cs]e", re.IGNORECASE)

fetched = pytest.mark.skipif(not FETCHED.is_dir(), reason="Not fetched here: 'make front-end'.")


def test_the_lock_file_names_no_address() -> None:
    assert not [name for name, held in LOCK.items() if "resolved" in held]


@pytest.mark.parametrize("name", PACKAGE["bundled"])
def test_what_the_wheel_takes_along_is_locked_and_free(name: str) -> None:
    held = LOCK[f"node_modules/{name}"]
    assert held.get("license", TOLD_BY_ITS_FILE.get(name)) in FREE
    assert held["integrity"]


@fetched
@pytest.mark.parametrize("name", PACKAGE["bundled"])
def test_each_package_is_there_with_its_files_its_licence_and_its_version(name: str) -> None:
    assert all(front_end(f"{name}/{file}").is_file() for file in PACKAGE["bundled"][name])
    assert [path for path in (FETCHED / name).iterdir() if LICENCE.match(path.name)]
    version = json.loads(front_end(f"{name}/package.json").read_text("utf-8"))["version"]
    assert version == LOCK[f"node_modules/{name}"]["version"]


@fetched
@pytest.mark.parametrize("name", PACKAGE["withoutLicenceFile"])
def test_a_package_without_a_licence_file_has_a_note_of_what_it_says(name: str) -> None:
    note = front_end(f"{name}/LICENSE-NOTE.txt").read_text("utf-8")
    assert note.startswith(f"{name} {LOCK[f'node_modules/{name}']['version']}\n")
    assert f"Licence (SPDX): {LOCK[f'node_modules/{name}']['license']}\n" in note
    assert "Author: \n" not in note
    assert "Repository: \n" not in note


def test_git_ignores_it() -> None:
    asked = ["git", "check-ignore", "--quiet", "kg/_front_end/any.js"]
    assert subprocess.run(asked, cwd=ROOT, check=False).returncode == 0


def test_what_is_not_there_is_said_in_a_sentence() -> None:
    with pytest.raises(ResourceError, match="The front-end package no-such is not installed here"):
        front_end("no-such/dist/a.js")
