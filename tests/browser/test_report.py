"""The report of the checks in a real browser."""

import json

import pytest

from kg.checks.page import to_page
from tests.browser.barriers import barriers, needs_axe
from tests.browser.conftest import Opener
from tests.checks.gold import found_in

pytestmark = pytest.mark.browser

READY = "document.readyState === 'complete'"


@needs_axe
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)], ids=["small", "dark"])
def test_axe_finds_no_barrier_and_the_page_never_scrolls_sideways(
    opener: Opener, width: int, dark: bool
) -> None:
    """axe-core, every rule of WCAG 2.2 A and AA, with everything unfolded."""
    page, heard = opener.open(
        to_page(found_in("first-document")), width=width, dark=dark, ready=READY
    )
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    seen = barriers(page)
    assert seen == [], json.dumps(seen, indent=2)
    assert heard.errors == []


def test_what_failed_is_seen_first_and_the_rest_unfolds(opener: Opener) -> None:
    findings = found_in("first-document")
    page, _ = opener.open(to_page(findings), ready=READY)
    assert page.locator("td", has_text="passed").locator("visible=true").count() == 0
    shown = page.locator("td:first-child").locator("visible=true").all_inner_texts()
    assert {one.splitlines()[0] for one in shown} == {"failed", "cannot tell"}
    page.locator("summary", has_text="passed").first.click()
    assert page.locator("td", has_text="passed").locator("visible=true").count() > 0
    page.locator("nav a").last.click()
    assert page.url.endswith(page.locator("h2").last.get_attribute("id") or "none")
