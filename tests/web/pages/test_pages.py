"""Pages as a browser without JavaScript gets them from a real server."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from urllib.parse import quote, unquote

import pytest
from typing_extensions import override

from kg import KnowledgeGraph
from kg.web.kinds.registry import KINDS
from kg.web.panels.panel import panels
from tests.web.server import Answer, Server

HTML = {"Accept": "text/html"}
DOCUMENT = "/documents/ice-secure-communities-setting-the-record-straight"
SEARCH = "/search?q=racial+profiling"
LISTS = ["/", "/documents", "/missing", "/questions", SEARCH, "/pictures", "/query"]
LISTS += [f"/{kind.folder}" for kind in KINDS]


class _Links(HTMLParser):
    """Collects the addresses that a page leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name == "href"]


def get(server: Server, path: str) -> Answer:
    return server.send("GET", path, headers=HTML)


def links(answer: Answer) -> list[str]:
    parser = _Links()
    parser.feed(answer.text)
    return list(dict.fromkeys(parser.found))


@pytest.mark.parametrize("path", LISTS)
def test_every_link_inside_leads_somewhere(explorer: Server, path: str) -> None:
    """The menu, and the first things of each list."""
    answer = get(explorer, path)
    assert answer.status == 200
    inside = [href for href in links(answer) if href.startswith("/")]
    assert len(inside) > 15
    for href in inside[17:32]:  # those before stand in the menu of every page
        assert get(explorer, href).status in (200, 303), href


@pytest.mark.parametrize("path", [*LISTS, DOCUMENT])
def test_a_page_says_what_it_may_load_and_fails_nowhere(explorer: Server, path: str) -> None:
    answer = get(explorer, path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "could not be shown" not in answer.text
    assert not re.search(r"<(script|style)(?![^>]*\bsrc=)|\son\w+=|\sstyle=", answer.text)


def test_a_figure_shows_its_number_and_no_heading_without_words(explorer: Server) -> None:
    """Of two that the document prints: "more than 3,000 jurisdictions", and an exact "71%"."""
    counted = get(explorer, "/figures/3nfrzwpmfe").text
    assert "<dd>3,000</dd>" in counted
    assert "<dd>more than</dd>" in counted
    assert "How the value is given" not in get(explorer, "/figures/3s2batxeee").text
    assert "<dd></dd>" not in counted


def test_a_claim_stands_beside_its_reply_with_its_note_in_the_margin(explorer: Server) -> None:
    text = get(explorer, DOCUMENT).text
    claim, reply, margin = (text.index(part) for part in ('id="C1"', 'id="R1"', 'id="note-1"'))
    assert claim < reply < margin < text.index('id="C2"')
    assert text.count('class="passage claim"') == text.count('class="passage reply"') == 5
    assert "What the reply takes up, and what it leaves" in text
    assert "Quote not found" not in text


def test_a_table_is_taken_away_as_csv_and_json_and_as_a_query_that_runs(explorer: Server) -> None:
    place = "place=https://w3id.org/counterclaim/id/place/us-48453"
    rows = list(
        csv.DictReader(io.StringIO(get(explorer, f"/panels/place-figures.csv?{place}").text))
    )
    assert {row["figureLabel"] for row in rows} == {"82", "31", "-51"}
    found = json.loads(get(explorer, f"/panels/place-figures.json?{place}").text)
    assert len(found["results"]["bindings"]) == len(rows)
    moved = get(explorer, f"/panels/place-figures.sparql?{place}")
    query = unquote(moved.headers["location"].partition("query=")[2].replace("+", " "))
    answer = explorer.query(query, "text/csv")
    assert list(csv.DictReader(io.StringIO(answer.text))) == rows


def test_facets_stand_in_the_address_and_narrow_the_list(explorer: Server) -> None:
    party = "party=https://w3id.org/counterclaim/id/agent/ccr"
    every, some = (
        list(csv.DictReader(io.StringIO(get(explorer, f"/panels/statement-list.csv{q}").text)))
        for q in ("", f"?{party}")
    )
    assert len({row["statement"] for row in some}) == 5
    assert {row["statement"] for row in some} < {row["statement"] for row in every}
    assert get(explorer, f"/statements?{party}&kind=clm:Reply").text.count("fits.") == 1


def test_a_value_is_a_term_and_never_part_of_a_query(explorer: Server) -> None:
    sly = "x%22%20%7D%20UNION%20%7B%20%3Fs%20%3Fp%20%3Fo"
    assert get(explorer, f"/statements?check={sly}").status == 200
    assert "No claim and no reply fits." in get(explorer, f"/statements?check={sly}").text
    refused = get(explorer, "/statements?party=no%20iri%20%3E%20%7D")
    assert "could not be shown" in refused.text


@pytest.mark.parametrize(
    "path", ["/documents/none", "/sources/none", "/panels/none", "/questions/none"]
)
def test_what_is_not_there_is_said_plainly(explorer: Server, path: str) -> None:
    answer = get(explorer, path)
    assert answer.status == 404
    assert "There is no" in answer.text


def test_search_marks_the_words_and_keeps_kind_and_page_in_the_address(explorer: Server) -> None:
    found = get(explorer, SEARCH).text
    assert "<mark>racial</mark> <mark>profiling</mark>" in found
    assert "/search?q=racial+profiling&amp;kind=reply" in found
    only = get(explorer, f"{SEARCH}&kind=source").text
    assert re.findall(r'class="kind">(\w+)', only) == ["Source"] * only.count('class="kind"') != []
    assert "0 found" in get(explorer, "/search?q=zzzz").text


def test_a_query_is_answered_on_the_page_and_what_is_refused_is_said(explorer: Server) -> None:
    query = "SELECT ?s { ?s a clm:ReportedClaim }"
    rows = explorer.query(query, "text/csv").text.splitlines()[1:]
    shown = get(explorer, f"/query?query={quote(query)}").text
    assert shown.count('<td><a href="/statements/') == len(rows) > 5
    bad = get(explorer, "/query?query=SELECT+nothing")
    assert (bad.status, "The query is malformed" in bad.text) == (200, True)
    sly = "/query?query=SELECT+*+%7B+SERVICE+%3Chttp%3A%2F%2Fa%2F%3E+%7B%7D+%7D"
    assert "SERVICE is refused" in get(explorer, sly).text


def test_a_county_with_figures_shows_the_pictures_that_it_is_in(explorer: Server) -> None:
    """In frames that may do nothing else; a country without figures of counties has none."""
    county = get(explorer, "/places/us-48453").text
    frames = re.findall(
        r'<iframe class="picture" src="([^"]+)"[^>]* sandbox="allow-scripts', county
    )
    assert [frame.partition("?")[0] for frame in frames] == [
        "/pictures/map.html", "/pictures/dumbbell.html"
    ]  # fmt: skip
    for frame in frames:
        assert get(explorer, frame.replace("&amp;", "&")).status == 200
    assert "<iframe" not in get(explorer, "/places/us").text


def test_every_panel_says_what_it_is_and_names_its_columns() -> None:
    """A heading in plain words for every column, and no query of its own without a title."""
    for panel in panels().values():
        assert panel.question.title != panel.name
        for variable, words in panel.headings.items():
            assert isinstance(words, str), (panel.name, variable)  # YAML takes a bare On for true
            assert re.search(rf"\?{variable}\b", panel.question.text), (panel.name, variable)


def test_a_reply_by_another_than_the_publisher_stands_beside_the_claim(explorer: Server) -> None:
    """Two bodies answer one claim in a newspaper: both are replies, in text and lists."""
    text = get(explorer, "/documents/weirton-courier-who-pays-for-the-bridge").text
    assert "replies (3)" in re.sub(r"<[^>]*>|\s+", " ", text).replace("  ", " ")
    listed = get(explorer, "/statements?q=&kind=clm%3AReply").text
    assert "The bridge is paid from the toll alone" in listed


def test_a_list_of_figures_says_how_a_figure_is_meant(explorer: Server) -> None:
    """The first document prints "more than 30,000 booking locations"."""
    rows = csv.DictReader(io.StringIO(get(explorer, "/panels/figure-list.csv").text))
    meant = {row["figureLabel"]: row["given"] for row in rows}
    assert meant["30000"].endswith("moreThan")


def table(server: Server, panel: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(get(server, f"/panels/{panel}").text)))


def test_every_door_counts_the_same_replies_and_bodies(explorer: Server) -> None:
    """Two of the replies are by others than the publisher, in a newspaper."""
    (row,) = table(explorer, "overview-counts.csv")
    counted = KnowledgeGraph.open(explorer.store).info()
    listed = {each["statement"] for each in table(explorer, "statement-list.csv?kind=clm:Reply")}
    kinds = {
        each["kind"].rpartition("#")[2]: int(each["count"])
        for each in table(explorer, "statement-facet-kind.csv")
    }
    served = json.loads(explorer.send("GET", "/api/replies").text)["total"]
    found = json.loads(explorer.send("GET", "/api/replies?size=100").text)["items"]
    assert int(row["replies"]) == counted["replies"] == len(listed) == kinds["Reply"]
    assert served == len(found) == counted["replies"] > 13
    bodies = {each["agent"] for each in table(explorer, "agent-list.csv")}
    assert int(row["agents"]) == counted["agents"] == len(bodies)


def test_claims_are_narrowed_by_an_agency_that_speaks_is_named_or_is_cited(
    explorer: Server,
) -> None:
    agency = "https://w3id.org/counterclaim/id/agent/us-ice"
    assert f"agency={quote(agency, safe='')}" in get(explorer, "/statements").text
    found, said = (
        {row["statement"] for row in table(explorer, f"statement-list.csv?{facet}={agency}")}
        for facet in ("agency", "party")
    )
    assert said < found


@pytest.mark.parametrize("name", ["claims-and-replies", "figures-that-differ", "who-cites-whom"])
def test_an_answer_names_things_by_words_and_numbers_not_by_ends_of_iris(
    explorer: Server, name: str
) -> None:
    """Two rows of one claim lead to one page and carry one number; the data keep the IRIs."""
    shown = get(explorer, f"/questions/{name}").text
    cells = re.findall(r'<td[^>]*><a href="(/[a-z]+/[^"]+)">([^<]*)</a>', shown)
    assert cells
    assert not [words for _, words in cells if re.fullmatch(r"[a-z]+/\S+", words)]
    numbered = {(words, href) for href, words in cells if re.search(r" \d+$", words)}
    assert len(numbered) == len({words for words, _ in numbered})
    assert "/id/" in get(explorer, f"/questions/{name}.csv").text
