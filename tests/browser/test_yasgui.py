"""YASGUI, a query editor that others wrote, works against the endpoint in a real browser.

It comes with ``make front-end``. Its own page is put at an address of the server, where
the endpoint is its own; nothing else is asked of the network.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kg.web.pages.editor import has_editor
from tests.web.linked.conftest import copy, quads
from tests.web.server import Server

__all__ = ["copy", "quads"]

BUILD = Path(__file__).parents[2] / "kg/_front_end/@zazuko/yasgui/build"
NONE = "No YASGUI here: 'make front-end' fetches it."
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>YASGUI</title>
<link rel="stylesheet" href="/yasgui/yasgui.min.css"></head><body><div id="box"></div>
<script src="/yasgui/yasgui.min.js"></script><script>
window.box = new Yasgui(document.getElementById("box"), {
  requestConfig: { endpoint: "/sparql" }, persistenceId: null, autofocus: false,
});
</script></body></html>"""
ASK = """async (query) => {
  const tab = window.box.getTab();
  tab.getYasqe().setValue(query);
  await tab.getYasqe().query().catch(() => undefined);
}"""
BINDINGS = "() => window.box.getTab().getYasr().results.getBindings()"
NAMES = "SELECT ?name { ?s a <http://schema.org/Country> ; <http://schema.org/name> ?name }"


@pytest.fixture(scope="module")
def page(browser: Browser, copy: Server) -> Iterator[Page]:
    if not has_editor():
        pytest.skip(NONE)

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(copy.root)
        if path == "/yasgui":
            route.fulfill(body=PAGE, content_type="text/html")
        elif path.startswith("/yasgui/"):
            route.fulfill(path=BUILD / path.removeprefix("/yasgui/"))
        elif path.startswith("/sparql"):
            route.continue_()
        else:
            route.abort()  # lists of prefixes and names at sites of others

    opened = browser.new_page()
    opened.route("**/*", answer)
    opened.goto(f"{copy.root}/yasgui")
    opened.wait_for_function("window.box !== undefined")
    yield opened
    opened.close()


def test_a_table_is_shown(page: Page) -> None:
    page.evaluate(ASK, NAMES)
    assert [row["name"]["value"] for row in page.evaluate(BINDINGS)] == ["Northland"]
    expect(page.locator(".yasr_results")).to_contain_text("Northland")


def test_yes_or_no_is_shown(page: Page) -> None:
    page.evaluate(ASK, "ASK { ?s a <http://schema.org/Country> }")
    assert page.evaluate("() => window.box.getTab().getYasr().results.getBoolean()") is True


def test_statements_are_shown(page: Page) -> None:
    page.evaluate(ASK, "CONSTRUCT WHERE { ?s a <http://schema.org/Country> }")
    text = page.evaluate(
        "() => window.box.getTab().getYasr().results.getOriginalResponseAsString()"
    )
    assert "place/northland" in text


def test_a_mistake_comes_in_the_servers_words(page: Page) -> None:
    page.evaluate(ASK, "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    told = page.evaluate("() => window.box.getTab().getYasr().results.getError().text")
    assert told.startswith("SERVICE is refused")


@pytest.mark.skipif(not has_editor(), reason=NONE)
def test_the_page_for_queries_has_its_editor(browser: Browser, copy: Server) -> None:
    """The query stays in the address and the answer is the page's; known prefixes are declared."""
    opened, heard = browser.new_page(), []
    opened.on("console", lambda said: heard.append(said.text))
    opened.on("request", lambda sent: heard.append(sent.url) if copy.root not in sent.url else None)
    opened.goto(f"{copy.root}/query")
    opened.locator(".CodeMirror").click()
    opened.keyboard.press("Control+a")
    opened.keyboard.type("SELECT ?n { ?s a schema:Country ; schema:name ?n }")
    assert "PREFIX schema: <http://schema.org/>" in opened.locator(".CodeMirror").inner_text()
    assert opened.locator(".parseErrorIcon").count() == 0
    with opened.expect_navigation(url="**/query?query=PREFIX*"):
        opened.keyboard.press("Control+Enter")
    assert opened.locator("section", has_text="Answer").locator("td").all_inner_texts() == [
        "Northland"
    ]
    opened.locator(".CodeMirror").click()
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.textContent") == "Run"
    opened.close()
    assert heard == []


def test_without_a_script_there_is_a_plain_box(browser: Browser, copy: Server) -> None:
    opened = browser.new_page(java_script_enabled=False)
    opened.goto(f"{copy.root}/query")
    opened.get_by_label("Query").fill(NAMES)
    with opened.expect_navigation():
        opened.get_by_role("button", name="Run").click()
    assert opened.locator("td").all_inner_texts() == ["Northland"]
    opened.close()
