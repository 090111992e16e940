"""How long networks take to draw, in Python and in a headless Chromium with the network off.

Prints, for 1,000 names in boxes and for 10,000 and 50,000 in points: how long the page takes to
make, its size, when it is first painted, when it is drawn whole, and how many tasks of more than
50 ms run in the five seconds after that. There should be none: a picture that is drawn is still.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from kg.figures.networks.boxes import render_boxes
from kg.figures.networks.points import render_points
from tests.figures.networks import large

STILL = 5_000  # milliseconds watched after the picture is there
WATCH = """(wait) => new Promise((done) => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: "longtask" });
  setTimeout(() => done(tasks), wait);
})"""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


@dataclass(frozen=True, slots=True)
class Case:
    """A size, how it is drawn, and the most that the page may need: seconds and megabytes."""

    names: int
    render: Callable[..., str]
    seconds: float
    megabytes: float | None = None


CASES = (
    Case(1_000, render_boxes, 5.0, 1.5),
    Case(10_000, render_points, 5.0),
    Case(50_000, render_points, 60.0),
)


def measure(browser: Browser, case: Case, folder: Path) -> bool:
    """Draw one network, print what it took, and say whether it stayed within its bounds."""
    graph = large(case.names)
    started = time.perf_counter()
    page = case.render(graph, title="Who cites whom", summary="A made-up port.")
    made = time.perf_counter() - started
    path = folder / f"{case.names}.html"
    path.write_text(page, "utf-8")
    tab = browser.new_page(offline=True, viewport={"width": 1280, "height": 800})
    started = time.perf_counter()
    tab.goto(path.as_uri())
    tab.wait_for_function("window.counterclaim !== undefined", timeout=120_000)
    drawn = time.perf_counter() - started
    painted = float(tab.evaluate(PAINT)) / 1000
    tasks = tab.evaluate(WATCH, STILL)
    tab.close()
    size = path.stat().st_size / 1e6
    print(
        f"{case.names:>6,} names: made in {made:.1f} s, {size:.2f} MB; "
        f"first paint {painted:.1f} s, drawn {drawn:.1f} s, long tasks after that {len(tasks)}"
    )
    within = painted <= case.seconds and size <= (case.megabytes or size)
    return within and not tasks


def main() -> int:
    """Measure each case; 1 when one is over its bounds."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        print("No Chromium here: nothing was measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        held = [measure(browser, case, Path(folder)) for case in CASES]
        browser.close()
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
