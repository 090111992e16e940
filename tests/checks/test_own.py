"""Checks of other people, as the page on checks shows them, and the reports."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.checks.entry import Entry
from kg.checks.own import read_check
from kg.checks.page import to_page
from kg.checks.reading import Reading
from kg.checks.registry import all_checks
from kg.checks.reports import to_json, to_sarif
from kg.errors import InputError, QueryError
from kg.model.finding import Check, Finding, Outcome, Place
from kg.query.terms import short
from kg.store.open import open_store
from kg.vocab.namespaces import iri
from kg.vocab.resources import resource
from kg.web.site.words import spoken
from tests.checks.gold import first_document
from tests.checks.page import shown, table
from tests.checks.world import World

PAGE = resource("docs/checks.md").read_text("utf-8")


def _example(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


def _run(world: World, entry: Entry, folder: Path) -> list[Finding]:
    store = open_store(str(folder / "store"), create=True)
    with store.write() as writer:
        writer.add(world.quads)
    with store.view() as view:
        return list(entry.run(Reading(view)))


def test_the_page_lists_every_check() -> None:
    """When it does not: ``python -m tests.checks.page``."""
    assert shown() == table()


def test_every_code_is_there_once() -> None:
    codes = [check.code for check in all_checks()]
    assert sorted(set(codes)) == sorted(codes)


def test_the_query_of_the_page_finds_a_verdict(tmp_path: Path) -> None:
    file = tmp_path / "verdict.rq"
    file.write_text(_example("sparql"), "utf-8")
    world = World()
    world.assertion("claim", "The quay is closed.", by="league")
    world.add("review", "rdf:type", "schema:Review")
    world.add("review", "schema:itemReviewed", "claim")
    world.add("review", "schema:reviewRating", "rating")
    world.text("rating", "schema:alternateName", "Nonsense.")
    world.anchor("review", "Nonsense.")
    (finding,) = _run(world, read_check(file), tmp_path)
    assert (finding.check.code, str(finding.outcome)) == ("verdict-printed", "failed")
    assert finding.sentence == "The reply says of this claim: “Nonsense.”"
    assert [place.exact for place in finding.places] == ["The quay is closed.", "Nonsense."]


def test_the_function_of_the_page_counts_words(tmp_path: Path) -> None:
    held: dict[str, object] = {}
    exec(_example("python"), held)
    entry = held["ENTRY"]
    assert isinstance(entry, Entry)
    world = World()
    world.assertion("a", "Four words are here.")
    world.text("a", "schema:text", "word " * 301)
    (finding,) = _run(world, entry, tmp_path)
    assert str(finding.outcome) == "failed"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?subject WHERE { }",
        "#+ check: one\nSELECT ?subject WHERE { }",
        "#+ check: [one\nSELECT ?subject WHERE { }",
        "#+ check: one\n#+ title: It holds.\n#+ severity: grave\nSELECT ?subject WHERE { }",
    ],
)
def test_a_file_without_a_sound_header_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "own.rq"
    file.write_text(text, "utf-8")
    with pytest.raises(InputError):
        read_check(file)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?subject WHERE { ?subject a clm:Document }",
        'SELECT ?subject ("a" AS ?sentence) ("odd" AS ?outcome) WHERE { ?subject a clm:Document }',
        "ASK { ?subject a clm:Document }",
    ],
)
def test_rows_that_are_no_findings_are_refused(query: str, tmp_path: Path) -> None:
    file = tmp_path / "own.rq"
    file.write_text(f"#+ check: one\n#+ title: It holds.\n{query}", "utf-8")
    with pytest.raises(QueryError):
        _run(World(), read_check(file), tmp_path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_check(tmp_path / "none.rq")


def test_json_has_every_finding_with_its_exact_words() -> None:
    found = json.loads(to_json(first_document()))
    assert len(found) == len(first_document())
    assert found[0]["places"][0]["exact"] == first_document()[0].places[0].exact


def test_sarif_places_failures_in_the_text() -> None:
    log = json.loads(to_sarif(first_document(), all_checks()))
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert log["version"] == "2.1.0"
    assert {result["ruleId"] for result in run["results"]} <= rules
    for result in run["results"]:
        assert (result["kind"] == "fail") == (result["level"] != "none")
        for location in result["locations"]:
            region = location["physicalLocation"]["region"]
            assert region["charLength"] == len(region["snippet"]["text"])


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert "src" not in dict(attrs)
        assert (dict(attrs).get("href") or "#").startswith("#")


def test_the_page_escapes_what_texts_say() -> None:
    place = Place("<b>Doc</b>", 0, 8, "<script>")
    check = Check("one", "It holds.")
    finding = Finding(
        check, "https://example.org/a", Outcome.FAILED, "<script>x</script>", (place,)
    )
    reader = _Tags()
    reader.feed(to_page((finding,)))
    assert "script" not in reader.seen
    assert {"main", "table", "details"} <= set(reader.seen)


def test_the_page_shows_what_needs_a_look_and_folds_the_rest() -> None:
    """Forty rows of what passed are no news; what failed stands before what cannot be told."""
    page = to_page(first_document())
    for part in page.split("<h2 ")[1:]:
        folded = part.index("passed</summary>") if "passed</summary>" in part else len(part)
        assert "<td>passed" not in part[:folded]
        assert "<td>failed" not in part[folded:]
        told = part.find("<td>cannot tell")
        assert told < 0 or "<td>failed" not in part[told:]
    for outcome in Outcome:
        number = sum(finding.outcome is outcome for finding in first_document())
        assert page.count(f"<td>{outcome.words}") == number
        assert f"{number} {outcome.words}" in page


@pytest.mark.parametrize("outcome", Outcome)
def test_only_what_failed_has_a_weight(outcome: Outcome) -> None:
    finding = Finding(Check("one", "It holds."), "https://example.org/a", outcome, "Seen.")
    assert ("(warning)" in to_page((finding,))) == (outcome is Outcome.FAILED)


WORDS = ("passed", "failed", "cannot tell", "not applicable")


@pytest.mark.parametrize(("outcome", "words"), [*zip(Outcome, WORDS, strict=True)])
def test_an_outcome_is_worded_alike_in_reports_in_print_and_in_answers(
    outcome: Outcome, words: str
) -> None:
    """Only pages of the explorer say "met" for "passed": docs/checks.md says so."""
    finding = Finding(Check("one", "It holds."), "https://example.org/a", outcome, "Seen.")
    term = ox.NamedNode(iri(f"earl:{outcome}"))
    assert f"<td>{words}" in to_page((finding,))
    assert str(finding) == f"Seen. [one, {words}]"
    assert short(term) == words
    assert spoken(term) == {"passed": "met", "failed": "not met"}.get(words, words)
