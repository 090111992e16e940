"""A headless Chromium of this machine; without one, these tests skip and say so."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass
class Heard:
    """What a page asked of the network and said on its console."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("No chromium on this machine: install the Debian package 'chromium'.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        yield launched
        launched.close()


@dataclass
class Opener:
    """Opens pages offline and listens to them."""

    browser: Browser
    folder: Path
    pages: list[Page] = field(default_factory=list)

    def open(
        self,
        html: str,
        *,
        width: int = 1280,
        dark: bool = False,
        ready: str = "window.counterclaim !== undefined",
    ) -> tuple[Page, Heard]:
        """Open ``html`` as a file, with the network off, and wait until it is ``ready``."""
        heard = Heard()
        path = self.folder / f"page{len(self.pages)}.html"
        path.write_text(html, "utf-8")
        page = self.browser.new_page(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            offline=True,
        )
        self.pages.append(page)
        page.on("request", lambda request: heard.requests.append(request.url))
        page.on("console", lambda message: _note(heard, message))
        page.on("pageerror", lambda error: heard.errors.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_function(ready)
        frames(page, 2)
        return page, heard


@pytest.fixture
def opener(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Open pages and close them afterwards."""
    opened = Opener(browser, tmp_path)
    yield opened
    for page in opened.pages:
        page.close()


def frames(page: Page, number: int) -> None:
    """Let the browser draw ``number`` frames."""
    page.evaluate(
        """async (left) => {
             while (left--) await new Promise((next) => requestAnimationFrame(next));
           }""",
        number,
    )


def _note(heard: Heard, message: ConsoleMessage) -> None:
    driver = "GL Driver Message" in message.text  # how fast a picture is read, on this machine
    if message.type in {"error", "warning"} and not driver:
        heard.errors.append(message.text)
