"""What keeps people from reading a page, by axe-core: WCAG 2.2 A and AA, and good practice."""

from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page

AXE: Final = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
_RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN: Final = "(tags) => axe.run(document, { runOnly: tags, iframes: false })"

needs_axe: Final = pytest.mark.skipif(
    not AXE.is_file(), reason="No axe-core: run 'make front-end'."
)


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """Return the rules that a page breaks, each with the elements that break it."""
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate(_RUN, list(_RULES))
    assert found["passes"]  # it ran
    return [
        (one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found["violations"]
    ]
