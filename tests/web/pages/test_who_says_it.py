"""What the pages and the records of a claim tell of the doubt about who makes it."""

import json

import pytest

from tests.web.server import Server


@pytest.fixture(scope="module")
def claim(explorer: Server) -> str:
    """The last part of the IRI of a claim by three, of whom a note tells."""
    query = "SELECT ?s { ?s prov:qualifiedAttribution ?how } ORDER BY ?s LIMIT 1"
    return explorer.query(query, "text/csv").text.split()[1].rpartition("/")[2]


def test_the_page_of_a_claim_tells_why_they_are_said_to_make_it(
    explorer: Server, claim: str
) -> None:
    text = explorer.send("GET", f"/statements/{claim}", headers={"Accept": "text/html"}).text
    assert "Why said by them" in text
    assert "names the authors" in text


def test_the_record_of_a_claim_has_how_sure_it_is_of_each(explorer: Server, claim: str) -> None:
    record = json.loads(explorer.send("GET", f"/api/claims/assertion/{claim}").text)
    told = record["attributions"]
    assert [each["confidence"] for each in told] == ["0.95"] * 3
    assert all("names the authors" in each["reason"] for each in told)
    assert {each["agent"]["id"] for each in told} == {each["id"] for each in record["by"]}
    assert "confidence" not in record
