"""How long the main steps take on the first document, and how much memory they need.

Each step runs three times in a process of its own; the best time and the largest peak are printed.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 3


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    arguments: tuple[str, ...]
    seconds: float
    megabytes: int | None = None


def measure(arguments: list[str]) -> tuple[float, float]:
    """Return wall time in seconds and peak resident memory in megabytes of one ``kg`` run."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *arguments], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"kg {' '.join(arguments)} ended with exit code {process.returncode}.")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def report(step: Step, folder: str) -> None:
    def run(number: int) -> tuple[float, float]:
        store = Path(folder) / (f"store-{number}" if step.name == "build" else "store-0")
        given = [argument.replace("STORE", str(store)) for argument in step.arguments]
        return measure(given)

    seconds, megabytes = zip(*map(run, range(RUNS)), strict=True)
    memory = f" (aim {step.megabytes})" if step.megabytes else ""
    print(
        f"kg {step.name:<10} {min(seconds):6.2f} s (aim {step.seconds}) "
        f"{max(megabytes):6.0f} MB{memory}"
    )


def main() -> None:
    document = next((ROOT / "data/documents").glob("secure-*.md"))
    steps = (
        Step("--help", ("--help",), 0.4),
        Step("build", ("build", str(document), "--quiet", "--store", "STORE"), 2, 300),
        Step("validate", ("validate", "--store", "STORE"), 10),
    )
    print(f"{document.name}, best of {RUNS}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        for step in steps:
            report(step, folder)


if __name__ == "__main__":
    main()
