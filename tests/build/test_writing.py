"""Building again, building more, building a changed text: the graph is what the documents say."""

from pathlib import Path

import pytest

from kg import KnowledgeGraph
from tests.build.conftest import document

# Written for these tests; the Harbour Board, the Quay Union and what they say are made up.
HARBOUR = """# Answers on the new quay

The Quay Union (QU) has claimed several things about the plan of the Harbour Board (HB).

**CLAIM:** "The quay will cost 40 percent more."[^1]

**FACT:** It will cost 12 percent more than the old one.

[^1]: "The Price of the Quay," Quay Union, May 2019, p. 3.
"""
CHANGED = HARBOUR.replace("12 percent more", "13 percent less")
OTHER = """# Facts about the ferry

**MYTH:** The ferry stops in winter.

**FACT:** It runs every day.
"""


@pytest.fixture(autouse=True)
def _steady_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


def export(store: Path, form: str = "nquads") -> bytes:
    """Return the bytes of an export."""
    made = KnowledgeGraph.open(store).export(form)
    assert made is not None
    return made


def write(folder: Path, **texts: str) -> Path:
    """Write documents into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["nquads", "trig", "jsonld"])
def test_two_stores_give_the_same_bytes(tmp_path: Path, form: str) -> None:
    """Nothing depends on the clock, on chance, or on the order of a set."""
    for name in ("one", "two"):
        KnowledgeGraph.open(tmp_path / name).build(document())
    assert export(tmp_path / "one", form) == export(tmp_path / "two", form)


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(document())
    before = export(tmp_path / "store")
    graph.build(document())
    assert export(tmp_path / "store") == before


def test_the_order_of_documents_does_not_matter(tmp_path: Path) -> None:
    folder = write(tmp_path / "docs", harbour=HARBOUR, ferry=OTHER)
    for name, order in (("one", ("harbour", "ferry")), ("two", ("ferry", "harbour"))):
        for document_name in order:
            KnowledgeGraph.open(tmp_path / name).build(folder / f"{document_name}.md")
    KnowledgeGraph.open(tmp_path / "three").build(folder)
    assert export(tmp_path / "one") == export(tmp_path / "two") == export(tmp_path / "three")


def test_a_changed_text_leaves_nothing_behind(tmp_path: Path) -> None:
    """What the old text said is gone from every graph, the inferred one and the checks too.

    Of an id that is retired only that is left, and what replaced it.
    """
    folder = write(tmp_path / "docs", harbour=HARBOUR)
    KnowledgeGraph.open(tmp_path / "changed").build(folder)
    write(folder, harbour=CHANGED)
    KnowledgeGraph.open(tmp_path / "changed").build(folder)
    KnowledgeGraph.open(tmp_path / "fresh").build(folder)
    changed = export(tmp_path / "changed").splitlines()
    assert [line for line in changed if b"it-will-cost-12-" not in line] == export(
        tmp_path / "fresh"
    ).splitlines()
    left = [line.split()[1] for line in changed if b"it-will-cost-12-" in line]
    assert {name.rpartition(b"/")[2].rpartition(b"#")[2] for name in left} == {
        b"type>", b"deprecated>", b"isReplacedBy>", b"wasRevisionOf>",
    }  # fmt: skip


def test_a_place_that_is_named_no_more_is_gone(tmp_path: Path) -> None:
    """Only what some document names stands in the shared graphs, with its parents."""
    folder = write(tmp_path / "docs", ferry=OTHER.replace("day.", "day to Travis County, Texas."))
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(folder)
    assert graph.info()["jurisdictions"] == 3
    graph.build(write(folder, ferry=OTHER))
    assert graph.info()["jurisdictions"] == 0


def test_another_document_leaves_the_first_alone(tmp_path: Path) -> None:
    folder = write(tmp_path / "docs", harbour=HARBOUR)
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(folder)
    before = {line for line in export(tmp_path / "store").splitlines() if b"/doc/" in line}
    graph.build(write(tmp_path / "more", ferry=OTHER))
    assert before <= set(export(tmp_path / "store").splitlines())
    assert graph.info()["documents"] == 2
    assert graph.validate().conforms


def test_two_documents_of_one_title_stay_two(tmp_path: Path) -> None:
    """A monthly sheet has the same title each month; the second is not lost."""
    folder = write(tmp_path / "docs", may=OTHER, june=OTHER.replace("every day", "at noon"))
    graph = KnowledgeGraph.open(tmp_path / "store")
    report = graph.build(folder)
    assert len({one.key for one in report.documents}) == 2
    assert graph.info()["claims"] == 2


def test_a_second_document_of_a_title_never_replaces_the_first(tmp_path: Path) -> None:
    """Built one after the other, or together: both stay, and it is said."""
    folder = write(tmp_path / "docs", may=OTHER, june=OTHER.replace("every day", "at noon"))
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(folder / "may.md")
    report = graph.build(folder / "june.md")
    assert [warning.code for warning in report.warnings] == ["title-shared"]
    assert graph.info()["documents"] == 2
    again = graph.build(folder)
    assert len(again.documents) == graph.info()["documents"] == 2


def test_another_text_in_the_same_file_is_said_to_replace(tmp_path: Path) -> None:
    folder = write(tmp_path / "docs", ferry=OTHER)
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(folder)
    report = graph.build(write(folder, ferry=OTHER.replace("every day", "at noon")))
    assert [warning.code for warning in report.warnings] == ["document-replaced", "ids-retired"]
    assert graph.info()["documents"] == 1


def test_two_publishers_whom_nobody_names_are_two(tmp_path: Path) -> None:
    """Pages of one title need not be by one publisher, and so nobody may say that they are."""
    graph = KnowledgeGraph.open(tmp_path / "store")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    write(tmp_path / "one", ferry=OTHER)
    write(tmp_path / "two", other=OTHER.replace("every day", "at noon"))
    report = graph.build(tmp_path / "one", tmp_path / "two")
    assert [warning.code for warning in report.warnings] == ["title-shared"]
    repliers = graph.query("SELECT DISTINCT ?a { ?r a clm:Reply ; prov:wasAttributedTo ?a }")
    assert len(list(repliers)) == 2


def test_what_is_not_known_is_said_to_be_unknown(tmp_path: Path) -> None:
    """Nobody is named as making the claim, nobody as publishing: both are agents of their own."""
    graph = KnowledgeGraph.open(tmp_path / "store")
    graph.build(write(tmp_path / "docs", ferry=OTHER))
    names = {str(row["n"]) for row in graph.query(
        "SELECT ?n WHERE { ?a a clm:Assertion ; prov:wasAttributedTo/schema:name ?n }"
    )}  # fmt: skip
    assert names == {
        "Somebody whom “Facts about the ferry” does not name",
        "The publisher of “Facts about the ferry”, not named in it",
    }
