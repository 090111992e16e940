"""``kg info``, ``questions``, ``query`` and ``search`` agree in every format they print."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from tests.cli.verbs import QUESTION, counts, exported, kg


def test_info_counts_what_is_there(store: Path) -> None:
    found = counts(store)
    expected = {"documents": 1, "claims": 2, "replies": 2, "findings": 3}
    assert {name: found[name] for name in expected} == expected
    assert list(found) == [
        "documents", "claims", "replies", "citations", "sources", "agencies", "agents",
        "jurisdictions", "figures", "events", "quads", "findings",
    ]  # fmt: skip


def test_info_as_a_table_has_the_same_counts(store: Path) -> None:
    printed = kg("info", "--store", store).out
    assert all(f"{count:,}" in printed for count in counts(store).values())


@pytest.mark.parametrize("verb", ["info", "query", "validate", "check", "figure", "export"])
def test_a_store_that_is_not_there_is_an_error_and_is_not_made(verb: str, tmp_path: Path) -> None:
    more: dict[str, list[object]] = {
        "query": [QUESTION],
        "figure": ["network", "-o", tmp_path / "page.html"],
        "export": ["trig"],
    }
    outcome = kg(verb, *more.get(verb, ()), "--store", tmp_path / "nowhere")
    assert outcome.code == 2
    assert "kg build" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_the_store_may_stand_in_the_environment(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_STORE", str(store))
    assert kg("info").code == 0


def test_questions_says_how_to_ask_each(store: Path) -> None:
    entries = json.loads(kg("questions", "--format", "json").out)
    assert len(entries) >= 25
    assert all(entry["question"].endswith("?") for entry in entries)
    table = kg("questions").out
    assert [entry["name"] for entry in entries if entry["name"] not in table] == []


def test_every_question_has_an_answer_to_print(store: Path) -> None:
    for entry in json.loads(kg("questions", "--format", "json").out):
        if not any(parameter["required"] for parameter in entry["parameters"]):
            outcome = kg("query", entry["name"], "--store", store)
            assert (outcome.code, outcome.err) == (0, ""), entry["name"]


def test_the_formats_of_an_answer_agree(store: Path) -> None:
    printed = {
        form: kg("query", QUESTION, "--format", form, "--store", store).out
        for form in ("table", "json", "csv", "tsv", "xml", "markdown")
    }
    data = json.loads(printed["json"])
    names, rows = data["head"]["vars"], data["results"]["bindings"]
    assert rows
    assert next(csv.reader(io.StringIO(printed["csv"]))) == names
    assert len(list(csv.reader(io.StringIO(printed["csv"])))) == len(rows) + 1
    assert len(printed["tsv"].splitlines()) == len(rows) + 1
    assert len(ET.fromstring(printed["xml"]).findall(".//{*}result")) == len(rows)
    assert len(printed["markdown"].splitlines()) == len(rows) + 2
    assert all(name in printed["table"] for name in names)


def test_a_query_from_a_file(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "claims.rq"
    file.write_text(
        "PREFIX clm: <https://w3id.org/counterclaim/ns#>\n"
        "SELECT (COUNT(?c) AS ?claims) WHERE { ?c a clm:ReportedClaim }",
        "utf-8",
    )
    outcome = kg("query", file, "--format", "csv", "--store", store)
    assert outcome.out.splitlines() == ["claims", "2"]


def test_a_query_from_stdin(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("CONSTRUCT WHERE { ?s a ?o }"))
    outcome = kg("query", "-", "--format", "turtle", "--store", store)
    assert len(list(ox.parse(outcome.out, format=ox.RdfFormat.TURTLE))) > 10


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("who-cites-whim",), "who-cites-whom"),
        (("no-such-file.rq",), "no-such-file.rq"),
        ((QUESTION, "-p", "planet=Mars"), "planet"),
        ((QUESTION, "--format", "turtle"), "Choose"),
    ],
    ids=["name", "file", "parameter", "format"],
)
def test_a_question_that_cannot_be_asked(
    arguments: tuple[str, ...], words: str, store: Path
) -> None:
    outcome = kg("query", *arguments, "--store", store)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err


@pytest.mark.parametrize(
    "text", ["SELECT WHERE {", "INSERT DATA { <x:a> <x:b> <x:c> }"], ids=["malformed", "update"]
)
def test_only_a_query_is_run(text: str, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = exported(copy)
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    outcome = kg("query", "-", "--store", copy)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Error: ")
    assert exported(copy) == before


def test_search_finds_by_words_and_marks_them(store: Path) -> None:
    outcome = kg("search", "BUS", "--kind", "claim", "--format", "json", "--store", store)
    assert outcome.code == 0
    found = json.loads(outcome.out)
    assert found["total"] == len(found["hits"]) > 0
    for hit in found["hits"]:
        assert hit["kind"] == "claim"
        assert {hit["snippet"][start:end].lower() for start, end in hit["marks"]} == {"bus"}


def test_search_prints_the_same_hits_in_every_form(store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("search", "bus", "-f", "csv", "--store", store).out)))
    table = kg("search", "bus", "--store", store)
    assert f"{len(rows)} of {len(rows)} found." in table.err
    assert len(rows) > 1
    assert rows[0]["iri"].partition("/id/")[2][:20] in table.out


def test_search_says_when_only_some_words_were_found(store: Path) -> None:
    assert "some of them" in kg("search", "bus", "zeppelin", "--store", store).err
    assert kg("search", "zeppelin", "--store", store).out == "Nothing was found.\n"


def test_search_without_a_word_is_a_usage_error(store: Path) -> None:
    outcome = kg("search", "!?", "--store", store)
    assert (outcome.code, outcome.out) == (2, "")
    assert "no word" in outcome.err
