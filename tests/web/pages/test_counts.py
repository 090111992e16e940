"""One count at every door: pages, records, the command, the picture, the assistant.

The feed is written for these tests; everybody and every address in it is made up.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import KnowledgeGraph
from kg.analysis.citing.citations import citation_network
from kg.assist import tools
from kg.vocab.namespaces import iri
from kg.vocab.resources import resource
from tests.build.dirty_feed import review
from tests.web.pages.conftest import FIRST
from tests.web.server import Server, serving

CASES = Path(__file__).parents[2] / "cases"
HTML = {"Accept": "text/html"}
PAGES = {  # how the first page calls them -> the list, the records, what ``kg info`` says
    "claims": ("statement-list", "claims", "claims"),
    "replies": ("statement-list", "replies", "replies"),
    "agencies and people": ("agent-list", "agents", "agents"),
    "places": ("place-list", "jurisdictions", "jurisdictions"),
    "figures": ("figure-list", "figures", "figures"),
}
KINDS = {"claims": "clm:ReportedClaim", "replies": "clm:Reply"}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """One case and one record of the feed have claims of nobody named; a place has two kinds.

    A city may be a country as well: it is one place.
    """
    folder = tmp_path_factory.mktemp("counts")
    feed = folder / "feed.json"
    feed.write_text(json.dumps([review(0), review(1, "Ben Example"), review(2, None)]))
    graph = KnowledgeGraph.open(folder / "store")
    graph.build(resource(FIRST), CASES / "cards", feed)
    with graph.store.write() as writer:
        writer.add(_port())
    return graph


def _port() -> Iterator[ox.Quad]:
    port, name = ox.NamedNode("https://lamps.example/port"), ox.Literal("Port Example")
    where = ox.NamedNode("https://lamps.example/graph")
    for kind in ("AdministrativeArea", "Country", "City"):
        yield ox.Quad(
            port, ox.NamedNode(iri("rdf:type")), ox.NamedNode(iri(f"schema:{kind}")), where
        )
    yield ox.Quad(port, ox.NamedNode(iri("schema:name")), name, where)


@pytest.fixture(scope="module")
def server(graph: KnowledgeGraph) -> Iterator[Server]:
    with serving(Path(graph.store.location)) as running:
        yield running


def _page(server: Server, path: str) -> str:
    answer = server.send("GET", path, headers=HTML)
    assert answer.status == 200, path
    return answer.text


def _rows(server: Server, name: str, fields: str = "") -> list[dict[str, dict[str, str]]]:
    answer = server.send("GET", f"/panels/{name}.json{fields}")
    found: list[dict[str, dict[str, str]]] = json.loads(answer.text)["results"]["bindings"]
    return found


def _things(server: Server, name: str, fields: str = "") -> int:
    """Count the things of a list; one with several values has several rows."""
    kind = name.removesuffix("-list")
    return len({row[kind]["value"] for row in _rows(server, name, fields)})


@pytest.mark.parametrize("said", PAGES)
def test_a_kind_has_one_count_wherever_it_is_counted(
    graph: KnowledgeGraph, server: Server, said: str
) -> None:
    name, records, info = PAGES[said]
    first = _page(server, "/")
    told = re.search(rf"<strong>([\d,]+)</strong>\s*(?:<span>)?{said}", first)
    assert told
    count = int(told[1].replace(",", ""))
    fields = f"?kind={KINDS[said].replace(':', '%3A')}" if said in KINDS else ""
    assert count > 0
    assert count == _things(server, name, fields)
    assert count == json.loads(server.send("GET", f"/api/{records}?size=1").text)["total"]
    assert count == graph.info()[info]


def test_who_is_not_named_is_told_where_it_speaks_and_counted_nowhere(server: Server) -> None:
    """“Somebody whom … does not name” may be several: nobody can say how many."""
    claims = json.loads(server.send("GET", "/api/claims?size=100").text)["items"]
    spoken = {by["id"] for claim in claims for by in claim["by"] if "unnamed" in by["id"]}
    assert spoken
    listed = json.loads(server.send("GET", "/api/agents?size=100").text)["items"]
    assert not spoken & {each["id"] for each in listed}
    for name in spoken:
        key = name.partition("/id/")[2]
        assert server.send("GET", f"/api/agents/{key}").status == 200


def test_the_picture_counts_as_the_pages_do(graph: KnowledgeGraph, server: Server) -> None:
    with graph.store.view() as view:
        kinds = [held["kind"] for _, held in citation_network(view).nodes(data=True)]
    for kind in ("claim", "reply"):
        fields = "?kind=clm%3AReportedClaim" if kind == "claim" else "?kind=clm%3AReply"
        assert kinds.count(kind) == _things(server, "statement-list", fields)


def test_an_assistant_is_told_of_as_many_replies_as_the_pages_show(
    graph: KnowledgeGraph, server: Server
) -> None:
    """For each claim: what answers it on its page, and what points to it for an assistant."""
    claims = {row["statement"]["value"] for row in _rows(server, "statement-list")}
    answered = 0
    with graph.store.view() as view:
        for claim in sorted(claims):
            shown = _rows(server, "statement-answers", f"?statement={claim.replace('#', '%23')}")
            others = {row["other"]["value"] for row in shown}
            links = tools.neighbours(view, claim, 100)["links"]
            told = {
                link["id"] for link in links
                if link["property"].rpartition(":")[2] in {"repliesTo", "disputes", "agreesWith"}
            }  # fmt: skip
            assert others <= told, claim
            answered += len(others)
        library = tools.answer(view, "claims-and-replies", {}, 100)
    assert answered > 0
    asked = server.send("GET", "/questions/claims-and-replies.json").text
    assert library["total"] == len(json.loads(asked)["results"]["bindings"])


def test_a_feed_is_shown_as_what_it_is_with_each_of_its_records(server: Server) -> None:
    """It has no text to read: its page used to ask for all its marks, and to answer nothing."""
    rows = _rows(server, "document-list")
    feed = next(row["document"]["value"] for row in rows if "feed" in row["document"]["value"])
    text = _page(server, f"/documents/{feed.partition('/doc/')[2]}")
    assert "the graph keeps no text of it" in text
    assert "Build it again" not in text
    records = _rows(server, "document-records", f"?document={feed}")
    assert {row["record"]["value"] for row in records} == {"/0", "/1", "/2"}
    assert text.count("It costs") >= len({row["statement"]["value"] for row in records})


def test_the_legend_says_what_the_lists_leave_out(graph: KnowledgeGraph, server: Server) -> None:
    """A link ends at somebody whom nobody names and at a place that no text states."""
    legend = graph.network().text.partition('<form id="filters">')[2]
    found = re.findall(
        r"<span>([^<]*)</span> <small[^>]*></small> <b data-kind=\"([a-z]+)\">(\d+)</b>", legend
    )
    counts = {kind: (int(number), words) for words, kind, number in found}
    left_out = {
        kind: sum(map(int, re.findall(r", (\d+) of them", words)))
        for kind, (_, words) in counts.items()
    }
    first = _page(server, "/")
    shown = {
        words: int(re.search(rf"<strong>(\d+)</strong>\s*{words}", first)[1])  # type: ignore[index]
        for words in ("agencies and people", "places")
    }
    bodies = sum(counts[kind][0] - left_out[kind] for kind in ("agent", "person"))
    assert (bodies, counts["place"][0] - left_out["place"]) == tuple(shown.values())
    assert left_out["agent"] == 2
