"""The explorer in a real browser: quiet, readable by all, and deaf to what a text tells it to do.

One server for all pages, with documents whose every word is an attack beside honest ones.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from kg import KnowledgeGraph
from kg.vocab.resources import resource
from kg.web.kinds.registry import KINDS
from tests.browser.attacks import attack_feed, attack_text
from tests.browser.barriers import AXE, barriers, needs_axe
from tests.browser.payloads import PAYLOADS
from tests.figures.graphs import hostile_store
from tests.web.server import TOKEN, Server, serving

pytestmark = pytest.mark.browser

FIRST = "data/documents/secure-communities-setting-the-record-straight.md"
ICE = "ice-secure-communities-setting-the-record-straight"
ID = "https://w3id.org/counterclaim/id"
# One page of each kind; "{}" is the first thing of the list.
THINGS = [f"/{kind.folder}/{{}}" for kind in KINDS]
PAGES = [
    "/", "/documents", f"/documents/{ICE}", "/missing", "/doubts", "/login", "/questions",
    "/questions/claims-and-replies", "/query?query=DESCRIBE+%3Fs+%7B+%3Fs+a+clm:Program+%7D",
    "/search?q=racial+profiling", "/pictures", "/pictures/timeline", "/nothing",
    f"/panels/place-figures?place={ID}/place/us-48453", f"/id/doc/{ICE}.html",
    "/ns.html", "/graph/reference.html",
    *(f"/{kind.folder}" for kind in KINDS), *THINGS,
]  # fmt: skip
SCREENS = {"light": (1280, False), "dark, 320 px": (320, True)}


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    store = tmp_path_factory.mktemp("honest") / "store"
    KnowledgeGraph.open(store).build(resource(FIRST))
    with serving(store) as running:
        yield running


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the first graph with an attack for each text, and a document made of attacks."""
    folder = tmp_path_factory.mktemp("hostile")
    graph = KnowledgeGraph.open(folder / "store")
    graph.build(resource(FIRST))
    with graph.store.view() as view:
        quads = list(view.quads())
    with hostile_store(quads).view() as changed, graph.store.write() as writer:
        for name in changed.graphs():
            writer.replace_graph(name, changed.quads(graph=name))
    (folder / "attack.txt").write_text(attack_text(), "utf-8")
    (folder / "attack.json").write_text(attack_feed(), "utf-8")
    graph.build(folder / "attack.txt", folder / "attack.json")
    with serving(folder / "store") as running:
        yield running


def _of_the_feed(server: Server) -> list[str]:
    """Return pages that show what came from the feed, and hits of a search in it."""
    query = (
        "SELECT ?s ?p { ?s a clm:ReportedClaim ; schema:text ?t ; prov:wasAttributedTo ?p "
        "FILTER (CONTAINS(?t, 'ferry')) } ORDER BY ?s"
    )
    rows = [row.split(",") for row in server.query(query, "text/csv").text.split()[1:]]
    assert len(rows) >= len(PAYLOADS) - 4  # some attacks are no text once they are read
    claims = [f"/statements/{row[0].rpartition('/id/assertion/')[2]}" for row in rows]
    parties = [f"/agents/{row[1].rpartition('/id/agent/')[2]}" for row in rows]
    words = ("ferry", "quay", "Desk", "Speaker", "verdict", "Union")
    return [
        *(f"/search?q={word}" for word in words), "/search?q=ferry&kind=claim",
        f"/search?q={quote(PAYLOADS[0])}", *claims[::4], *parties[::8],
    ]  # fmt: skip


def _paths(server: Server) -> list[str]:
    """Put the first thing of each list in the place of "{}"."""
    found = []
    for path in PAGES:
        if path.endswith("{}"):
            folder = path.removesuffix("{}")
            text = server.send("GET", folder.rstrip("/"), headers={"Accept": "text/html"}).text
            _, _, rest = text.partition(f'<td><a href="{folder}')
            found.append(folder + rest.partition('"')[0])
        else:
            found.append(path)
    return found


def _visit(page: Page, server: Server, path: str) -> list[str]:
    """Open a page and return what it asked of others, and what went wrong."""
    heard: list[str] = []
    page.on("request", lambda r: heard.append(r.url) if not r.url.startswith(server.root) else None)
    page.on("console", lambda m: heard.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(server.root + path)
    page.wait_for_load_state("load")
    return [each for each in heard if not (path == "/nothing" and "404" in each)]


@needs_axe
@pytest.mark.parametrize("screen", SCREENS)
def test_pages_are_quiet_and_have_no_barrier(browser: Browser, honest: Server, screen: str) -> None:
    """axe-core, every rule of WCAG 2.2 A and AA; nothing scrolls sideways but tables."""
    width, dark = SCREENS[screen]
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
    )
    wrong: dict[str, Any] = {}
    for path in _paths(honest):
        page = context.new_page()
        heard = _visit(page, honest, path)
        too_wide = [each for each in (width * 2, width) if _is_wider(page, each)]
        seen = barriers(page)
        if heard or too_wide or seen:
            wrong[path] = (heard, too_wide, seen)
        page.close()
    context.close()
    assert wrong == {}, json.dumps(wrong, indent=1)


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_no_text_becomes_a_script(browser: Browser, hostile: Server, policy: bool) -> None:
    """Forty attacks in every text slot of every kind of page, with the policy and without it."""
    context = browser.new_context()
    if not policy:
        context.route("**/*", _without_policy)
    ran = []
    documents = [f"/documents/{key}" for key in _documents(hostile)]
    feed = _of_the_feed(hostile)
    assert "ferry" in hostile.send("GET", feed[0], headers={"Accept": "text/html"}).text
    for path in [*_paths(hostile), *documents, *feed]:
        page = context.new_page()
        page.goto(hostile.root + path)
        page.wait_for_load_state("load")
        if page.evaluate("window.ran") is not None:
            ran.append(path)
        page.close()
    context.unroute_all(behavior="ignoreErrors")  # the icon may still be on its way
    context.close()
    assert len(documents) >= 3
    assert ran == []


def _is_wider(page: Page, width: int) -> bool:
    """Tell whether the page scrolls sideways; 640 px are 1280 with letters twice as large."""
    page.set_viewport_size({"width": width, "height": 900})
    return bool(page.evaluate("document.documentElement.scrollWidth") > width)


def _documents(server: Server) -> list[str]:
    query = "SELECT ?d { ?d a clm:Document }"
    rows = server.query(query, "text/csv").text.split()[1:]
    return [row.rpartition("/")[2] for row in rows]


def _without_policy(route: Route) -> None:
    answer = route.fetch()
    headers = {k: v for k, v in answer.headers.items() if k != "content-security-policy"}
    route.fulfill(response=answer, headers=headers)


def test_a_table_that_was_slow_comes_by_itself(browser: Browser, honest: Server) -> None:
    link = '<p class="empty"><a class="slow" href="/panels/agent-cites?agent={}">show it</a></p>'

    def late(route: Route) -> None:
        """Put the link of a slow table in the place of one."""
        answer = route.fetch()
        before, _, rest = answer.text().partition('id="agent-cites"')
        heading, _, after = rest.partition("</h2>")
        _, _, others = after.partition("</section>")
        slow = link.format(f"{ID}/agent/ccr")
        text = f'{before}id="agent-cites"{heading}</h2>{slow}</section>{others}'
        route.fulfill(response=answer, body=text)

    page = browser.new_page()
    page.route("**/agents/ccr", late)
    page.goto(f"{honest.root}/agents/ccr")
    page.wait_for_selector("#agent-cites table")
    assert "Briefing Guide" in page.locator("#agent-cites").inner_text()
    assert page.locator("a.slow").count() == 0
    page.close()


def test_a_reader_goes_from_an_agency_to_its_source_to_a_county_by_keyboard(
    browser: Browser, honest: Server
) -> None:
    page = browser.new_page()
    page.goto(f"{honest.root}/agents/ccr")
    for name in ("Briefing Guide to", "Travis County"):
        link = page.get_by_role("link", name=name).first
        link.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == "Travis County"
    assert page.get_by_role("link", name="82", exact=True).count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.close()


def test_a_person_signs_in_and_decides(browser: Browser, honest: Server, tmp_path: Path) -> None:
    """A real browser says where a form comes from, keeps the session, and shows what was kept."""
    reviews = tmp_path / "reviews.yaml"
    with serving(honest.store, "--write", "--reviews", str(reviews)) as server:
        page = browser.new_page(viewport={"width": 320, "height": 900})
        page.goto(f"{server.root}/login")
        page.get_by_label("Token").fill(TOKEN)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/doubts")
        assert not _is_wider(page, 320)
        if AXE.is_file():
            assert barriers(page) == []
        page.get_by_label("accept").first.check()
        page.get_by_label("Your reason").first.fill("Read in full.")
        page.get_by_role("button", name="Keep the decision").first.click()
        assert "Kept: accept" in page.get_by_role("status").inner_text()
        page.close()
    assert "why: Read in full." in reviews.read_text("utf-8")
