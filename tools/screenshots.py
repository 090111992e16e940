"""Make the screenshots of the explorer anew: ``docs/screenshots``, one of each kind of page.

The store holds the document that comes along, and two that were made up for tests.
"""

import shutil
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from kg import KnowledgeGraph
from kg.vocab.resources import resource
from tests.web.server import TOKEN, serving

ROOT: Final = Path(__file__).resolve().parents[1]
TARGET: Final = ROOT / "docs" / "screenshots"
CASES: Final = tuple(ROOT / "tests" / "cases" / name for name in ("several-replies", "cards"))
_ICE: Final = "/documents/ice-secure-communities-setting-the-record-straight"
_SMALL: Final = ViewportSize(width=390, height=844)
_LARGE: Final = ViewportSize(width=1240, height=900)
_COLOURS: Final = 64  # enough for text and marks, and a fifth of the bytes
SHOWN: Final = {
    "overview": "/", "documents": "/documents", "reading": f"{_ICE}#C1",
    "reading-table": f"{_ICE}#C4", "statements": "/statements", "statement": "/statements/",
    "sources": "/sources", "source": "/sources/", "agents": "/agents", "agent": "/agents/us-ice",
    "places": "/places", "place": "/places/us-48453", "programmes": "/programmes",
    "programme": "/programmes/", "systems": "/systems", "terms": "/terms", "figures": "/figures",
    "figure": "/figures/", "events": "/events", "event": "/events/", "findings": "/findings",
    "finding": "/findings/", "decisions": "/decisions", "decision": "/decisions/",
    "doubts": "/doubts", "missing": "/missing", "questions": "/questions",
    "question": "/questions/claims-and-replies", "search": "/search?q=racial+profiling",
    "query": "/query", "pictures": "/pictures", "picture": "/pictures/dumbbell",
}  # fmt: skip


def main() -> None:
    """Serve a store and take the first screen of each page."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = Path(folder) / "store"
        KnowledgeGraph.open(store).build(resource("data/documents"), *CASES)
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        reviews = str(Path(folder) / "reviews.yaml")
        with serving(store, "--write", "--reviews", reviews) as server:
            _pages(browser, server.root)
            _reviewing(browser, server.root)
        browser.close()


def _pages(browser: Browser, root: str) -> None:
    page = browser.new_page(viewport=_LARGE)
    for name, path in SHOWN.items():
        page.goto(root + (_first(page, root, path) if path[1:].endswith("/") else path))
        _take(page, name)
    page.close()
    phone = browser.new_page(viewport=_SMALL, color_scheme="dark")
    phone.goto(f"{root}{_ICE}#C1")
    _take(phone, "phone")
    phone.close()


def _first(page: Page, root: str, folder: str) -> str:
    """Return the first thing of a list."""
    page.goto(root + folder.rstrip("/"))
    link = page.locator(f"td a[href^='{folder}']").first
    return link.get_attribute("href") or folder


def _reviewing(browser: Browser, root: str) -> None:
    """Sign in, and show the forms in which somebody decides."""
    page = browser.new_page(viewport=_LARGE)
    page.goto(f"{root}/login")
    _take(page, "login")
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/doubts")
    _take(page, "reviewing")
    page.close()


def _take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    whole = Image.open(BytesIO(page.screenshot())).convert("RGB")
    whole.quantize(_COLOURS).save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
