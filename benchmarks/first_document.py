"""How long the main steps take on the first document, and how much memory they need.

Each step runs three times in a process of its own; the best times and the largest peak are printed.
On a busy machine the processor time is the truer one.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "data/documents/secure-communities-setting-the-record-straight.md"
RUNS = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A verb with its arguments, and what it should stay under."""

    name: str
    arguments: tuple[str, ...]
    seconds: float
    megabytes: int | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took: seconds by the clock, seconds of processor, peak of memory in MB."""

    clock: float
    processor: float
    megabytes: float


def measure(arguments: list[str]) -> Cost:
    """Run ``kg`` once; end everything if it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *arguments],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"kg {' '.join(arguments)} ended with exit code {process.returncode}.")
    return Cost(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def report(step: Step, folder: str) -> None:
    """Run a step ``RUNS`` times, a build each time into a new store, and print a line."""
    runs = []
    for number in range(RUNS):
        store = f"{folder}/store-{number if step.name == 'build' else 0}"
        runs.append(measure([argument.replace("STORE", store) for argument in step.arguments]))
    memory = f"of {step.megabytes}" if step.megabytes else ""
    print(
        f"kg {step.name:<9} {min(run.clock for run in runs):6.2f} s of {step.seconds:<4} "
        f"{min(run.processor for run in runs):6.2f} s processor "
        f"{max(run.megabytes for run in runs):5.0f} MB {memory}".rstrip()
    )


def main() -> None:
    """Measure the steps that have a bound."""
    steps = (
        Step("--help", ("--help",), 0.4),
        Step("build", ("build", str(DOCUMENT), "--store", "STORE"), 2, 300),
        Step("validate", ("validate", "--store", "STORE"), 10),
    )
    print(f"{DOCUMENT.name}, best of {RUNS}, {os.cpu_count()} cores; measured, of the bound")
    with tempfile.TemporaryDirectory() as folder:
        for step in steps:
            report(step, folder)


if __name__ == "__main__":
    main()
