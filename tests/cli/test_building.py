"""``kg build`` on documents written for the purpose: what it prints, and how it ends."""

import fcntl
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.verbs import DOCUMENT, Outcome, counted, counts, exported, kg


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
