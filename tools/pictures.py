"""Make the pictures of the manual anew: ``docs/pictures``, from the document that comes along."""

import shutil
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from kg import KnowledgeGraph
from kg.vocab.resources import resource

ROOT: Final = Path(__file__).resolve().parents[1]
TARGET: Final = ROOT / "docs" / "pictures"
SHOWN: Final = (
    "network", "agents", "sources", "stance", "claim", "dumbbell", "map", "timeline", "argument",
    "matrix", "flow",
)  # fmt: skip


def main() -> None:
    """Draw each figure as a page and take its picture, the first screen of it."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        graph = KnowledgeGraph.open(Path(folder) / "store")
        graph.build(resource("data/documents"))
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1240, "height": 900}, offline=True)
        for name in SHOWN:
            drawn = graph.figure(name).save(Path(folder) / f"{name}.html")
            page.goto(drawn.as_uri())
            page.evaluate("new Promise((next) => requestAnimationFrame(next))")
            page.screenshot(path=TARGET / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
