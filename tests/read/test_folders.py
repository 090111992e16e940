"""What lies in a folder or archive is read by its content, or named with a reason; nothing is lost.

The texts are made up.
"""

import os
import zipfile
from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.build.report import BuildReport
from kg.errors import NoClaims

PAGE = "Myth: The quay of Ostra is shut.\n\nFact: It is open every day.\n"
SAVED = "<html><p>Myth: The quay is shut.</p><p>Fact: It is open.</p></html>"
STRANGE = {
    "MYTHS": PAGE,
    "quay.rst": PAGE,
    "letter.txt.old": PAGE,
    "index.php": SAVED,
    "NOTES": "Ask the Harbour Board for the plans.\n",
    "README.md": PAGE,
    "quay.py": f'"""{PAGE}"""\n',
    "empty": "",
}


def build(tmp_path: Path, source: Path) -> BuildReport:
    return KnowledgeGraph.open(tmp_path / "store").build(source)


def over(done: BuildReport) -> dict[str, str]:
    return {Path(file.name).name: file.message for file in done.passed_over}


def wrong(done: BuildReport) -> dict[str, str]:
    return {Path(file.name).name: file.message for file in done.errors}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "papers"
    found.mkdir()
    for name, text in STRANGE.items():
        (found / name).write_text(text, "utf-8")
    (found / "photo.png").write_bytes(bytes(range(256)) * 20)
    return found


def test_files_of_strange_names_are_read_where_they_hold_claims(
    tmp_path: Path, folder: Path
) -> None:
    done = build(tmp_path, folder)
    assert [document.claims for document in done.documents] == [1, 1, 1, 1]
    assert sorted(over(done)) == ["NOTES", "README.md", "empty", "photo.png", "quay.py"]
    assert "no claim" in over(done)["NOTES"]
    assert "its folder" in over(done)["README.md"]
    assert "program" in over(done)["quay.py"]
    assert "no text" in over(done)["photo.png"]
    assert done.errors == ()


def test_an_archive_of_them_gives_the_same(tmp_path: Path, folder: Path) -> None:
    packed = tmp_path / "papers.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
    done = build(tmp_path, packed)
    assert [document.claims for document in done.documents] == [1, 1, 1, 1]
    assert len(done.passed_over) == 5


def test_documents_of_kinds_that_are_not_read_are_errors(tmp_path: Path, folder: Path) -> None:
    (folder / "letter.rtf").write_bytes(b"{\\rtf1\\ansi Myth: The quay is shut.}")
    (folder / "letter.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "renamed.txt").write_bytes(b"{\\rtf1\\ansi Myth: The quay is shut.}")
    done = build(tmp_path, folder)
    assert sorted(wrong(done)) == ["letter.doc", "letter.rtf", "renamed.txt"]
    assert "RTF" in wrong(done)["renamed.txt"]
    assert "before 2007" in wrong(done)["letter.doc"]


def test_links_and_pipes_are_named(tmp_path: Path, folder: Path) -> None:
    (folder / "lost.md").symlink_to("nowhere.md")
    (folder / "round").symlink_to(folder)
    (folder / "chapter.md").mkdir()
    (folder / "chapter.md" / "one.md").write_text(PAGE, "utf-8")
    os.mkfifo(folder / "pipe.md")
    done = build(tmp_path, folder)
    assert "leads nowhere" in wrong(done)["lost.md"]
    assert "not followed" in over(done)["round"]
    assert "no file" in over(done)["pipe.md"]
    assert len(done.documents) == 5


def test_a_folder_of_which_nothing_is_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "quay.py").write_text("depth = 1\n", "utf-8")
    (tmp_path / "NOTES").write_text("Ask for the plans.\n", "utf-8")
    with pytest.raises(NoClaims, match="None of the 2 files"):
        build(tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"wells": [1, 2,\n {"depth": "4', "line 2, column 12"),
        ('[{"claim": "Every well is dry.", "reply": "No."},\n {"claim": ', "line 2, column 12"),
        ('{"wells": 1,\n "depth" 4}', "line 2, column 10"),
    ],
)
def test_broken_json_says_where_it_breaks(tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    (tmp_path / "wells.json").write_text(text, "utf-8")
    done = build(tmp_path, tmp_path)
    assert "broken JSON" in wrong(done)["wells.json"]
    assert place in wrong(done)["wells.json"]
    assert len(done.documents) == 1
