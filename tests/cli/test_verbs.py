"""Each verb on a document written for the purpose: what it prints, where, and how it ends."""

import csv
import fcntl
import io
import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from tests.cli.verbs import Outcome, kg

DOCUMENT = Path(__file__).parent / "documents/night-bus.md"
QUESTION = "who-cites-whom"
SYNTAXES = {
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "store"
    assert kg("build", DOCUMENT, "--store", path).code == 0
    return path


def counted(store: Path) -> str:
    """What ``kg info`` says of a store."""
    return kg("info", "--store", store).out


@pytest.fixture
def copy(store: Path, tmp_path: Path) -> Path:
    """A store that a test may change."""
    return Path(shutil.copytree(store, tmp_path / "copy"))


def exported(store: Path) -> str:
    return kg("export", "nquads", "--store", store).out


# ------------------------------------------------------------------------------------- build


def test_build_says_what_it_found(copy: Path) -> None:
    outcome = kg("build", DOCUMENT, "--store", copy)
    assert (outcome.code, outcome.out) == (0, "")
    assert "2 claims, 2 replies" in outcome.err


def test_building_again_changes_nothing(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1262304000")
    stores = [copy, tmp_path / "fresh"]
    assert [kg("build", DOCUMENT, "-q", "--store", path).code for path in stores] == [0, 0]
    assert exported(stores[0]) == exported(stores[1]) != ""


def test_a_folder_is_built_document_by_document(tmp_path: Path) -> None:
    assert kg("build", DOCUMENT.parent, "-q", "--store", tmp_path / "store").code == 0
    assert counts(tmp_path / "store")["documents"] == len(list(DOCUMENT.parent.iterdir()))


def test_quiet_is_quiet(copy: Path) -> None:
    assert kg("build", DOCUMENT, "--quiet", "--store", copy) == Outcome(0, "", "")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.md", None),
        ("empty.md", b""),
        ("blank.md", b" \n\n"),
        ("picture.md", bytes(range(256)) * 8),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_an_error_and_the_store_stays(
    name: str, content: bytes | None, copy: Path, tmp_path: Path
) -> None:
    before = exported(copy)
    document = tmp_path / name
    if content is not None:
        document.write_bytes(content)
    outcome = kg("build", document, "--store", copy)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Error: ")
    assert name in outcome.err
    assert "Traceback" not in outcome.err
    assert exported(copy) == before


def test_of_several_documents_the_readable_ones_are_read(tmp_path: Path) -> None:
    """A thousand files are not lost to one; the exit code and the last lines tell."""
    folder, report = tmp_path / "folder", tmp_path / "report.jsonl"
    folder.mkdir()
    (folder / "a-picture.md").write_bytes(bytes(range(256)) * 8)
    shutil.copy(DOCUMENT, folder / "b.md")
    (folder / "c-cut.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "d-cut.zip").write_bytes(b"PK\x03\x04 and no more")
    outcome = kg("build", folder, "--report", report, "--store", tmp_path / "store", "--quiet")
    assert (outcome.code, outcome.out) == (2, "")
    errors = [line for line in outcome.err.splitlines() if line.startswith("Error: ")]
    for name, line in zip(("a-picture.md", "c-cut.pdf", "d-cut.zip"), errors, strict=True):
        assert name in line
    rows = [json.loads(line) for line in report.read_text("utf-8").splitlines()]
    refused = [Path(row["input"]).name for row in rows if row["outcome"] == "refused"]
    assert refused == ["a-picture.md", "c-cut.pdf", "d-cut.zip"]
    alone = tmp_path / "alone"
    assert kg("build", folder / "b.md", "--store", alone, "--quiet").code == 0
    assert counted(tmp_path / "store") == counted(alone)


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    outcome = kg("build", tmp_path / "folder", "--store", tmp_path / "store")
    assert outcome.code == 2
    assert "folder" in outcome.err
    assert not (tmp_path / "store").exists()


def test_a_store_path_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("mine", "utf-8")
    outcome = kg("build", DOCUMENT, "--store", tmp_path / "store")
    assert outcome.code == 2
    assert "is a file" in outcome.err
    assert (tmp_path / "store").read_text("utf-8") == "mine"


def test_a_store_of_a_later_version_is_an_error(copy: Path) -> None:
    marker = copy / "counterclaim-store.json"
    marker.write_text(json.dumps({"format": 99, "software": "counterclaim 99"}), "utf-8")
    for arguments in (("build", DOCUMENT), ("info",)):
        outcome = kg(*arguments, "--store", copy)
        assert outcome.code == 2
        assert "later version" in outcome.err


def test_a_store_that_another_process_writes_is_an_error(copy: Path) -> None:
    before = exported(copy)
    with (copy / "lock").open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        outcome = kg("build", DOCUMENT, "--store", copy)
    assert outcome.code == 2
    assert "Another process" in outcome.err
    assert exported(copy) == before


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("plain.md", b"# The harbour\n\nThe ferry leaves at noon.\n", "claim"),
        ("western.md", DOCUMENT.read_bytes() + b"\nThe Caf\xe9 \x96 closed.\n", "UTF-8"),
    ],
    ids=["no claim", "not UTF-8"],
)
def test_what_is_odd_is_a_warning_and_the_document_is_stored(
    name: str, content: bytes, word: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    outcome = kg("build", tmp_path / name, "--store", tmp_path / "store")
    assert outcome.code == 0
    assert "Warning: " in outcome.err
    assert word in outcome.err
    assert counts(tmp_path / "store")["documents"] == 1
    assert kg("validate", "--store", tmp_path / "store").code == 0


# -------------------------------------------------------------------------------------- info


def counts(store: Path) -> dict[str, int]:
    outcome = kg("info", "--format", "json", "--store", store)
    assert outcome.code == 0, outcome.err
    found: dict[str, int] = json.loads(outcome.out)
    return found


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


# ------------------------------------------------------------------------- questions and query


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


# ---------------------------------------------------------------------- validate, figure, export


def test_a_sound_graph_conforms(store: Path) -> None:
    outcome = kg("validate", "--store", store)
    assert (outcome.code, outcome.out) == (0, ""), outcome.out


def test_an_empty_answer_says_so(store: Path) -> None:
    """A frame without rows looks like a fault."""
    searched = kg("search", "quagga", "--store", store)
    asked = kg("query", "figures-that-differ", "--store", store)
    assert searched.out.strip() == "Nothing was found."
    assert asked.out.strip() == "Figures that differ: nothing was found."


def test_of_many_results_of_one_kind_three_are_listed_and_the_rest_counted(tmp_path: Path) -> None:
    """Eight hundred equal warnings hide the one that is not."""
    exchanges = (f"**Myth:** Well {n} is dry.\n\n**Fact:** It is not.\n\n" for n in range(5))
    (tmp_path / "wells.md").write_text("# Wells (made up)\n\n" + "".join(exchanges), "utf-8")
    made = tmp_path / "made"
    kg("build", tmp_path / "wells.md", "--store", made)
    code = "[ReportedClaim-cited]"
    few, all_ = (kg("validate", *more, "--store", made).out for more in ((), ("--all",)))
    assert [line for line in few.splitlines() if code in line][3:] == [
        f"… and 2 more like it. {code}"
    ]
    assert all_.count(code) == 5


def test_what_failed_is_listed_and_is_the_exit_code(store: Path) -> None:
    outcome = kg("check", "--store", store)
    assert outcome.code == 1
    assert outcome.out.count(", failed]") == 3
    assert "The assertion names no source. [source-named, failed]" in outcome.out
    assert "3 failed" in outcome.err


def test_the_picture_goes_where_it_is_told(store: Path, tmp_path: Path) -> None:
    page = tmp_path / "new" / "page.html"
    outcome = kg("figure", "network", "-o", page, "--store", store)
    assert outcome.code == 0
    assert str(page) in outcome.err
    assert page.read_text("utf-8").lower().startswith("<!doctype html>")


@pytest.mark.parametrize("name", SYNTAXES)
def test_an_export_is_the_same_on_stdout_and_in_a_file(
    name: str, store: Path, tmp_path: Path
) -> None:
    printed = kg("export", name, "--store", store)
    assert printed.code == 0
    assert list(ox.parse(printed.out, format=SYNTAXES[name]))
    file = tmp_path / f"graph.{name}"
    assert kg("export", name, "--output", file, "--store", store).code == 0
    assert file.read_bytes() == printed.out.encode()


def test_a_file_that_cannot_be_written_is_an_error(store: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    for arguments in (("figure", "network"), ("export", "trig")):
        outcome = kg(*arguments, "--output", tmp_path / "file/below", "--store", store)
        assert outcome.code == 2
        assert outcome.err.startswith("Error: ")


# ------------------------------------------------------------------------------------ search


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
