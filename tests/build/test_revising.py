"""Ids outlive a change of the document, but never carry another meaning (vocabulary, 2.2)."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.build.graph import KnowledgeGraph
from kg.build.revising import Revision, revise
from kg.model.record import Retired
from tests.build.stated.reading import rows

QUAY = (
    "The new quay costs the town 82 percent more than the old one, and the council has known this "
    "since the day on which the first stone was laid."
)
FERRY = "The ferry runs in winter, whatever the weather is like, and it always did."
EARLIER = {"quay-1": QUAY, "ferry-1": FERRY}


def revised(*texts: str, earlier: Mapping[str, str] = EARLIER) -> Revision:
    return revise(texts, [f"new-{number}" for number, _ in enumerate(texts)], earlier)


KEPT = {
    "the same": (QUAY, FERRY),
    "in another order, with other quotes and spaces": (
        FERRY.replace(" ", "  "),
        QUAY.replace("'", "’"),
    ),
    "a word mended": (QUAY.replace("council", "town council"), FERRY),
    "the end cut": (QUAY.removesuffix(", and the council has known this since the day on which the "
                                      "first stone was laid.") + ", and the council has known this "
                    "since the day on which the first stone was.", FERRY),
    "a claim put in between": (QUAY, "Nobody asked the harbour office.", FERRY),
}  # fmt: skip


@pytest.mark.parametrize("name", KEPT)
def test_what_says_the_same_keeps_its_id(name: str) -> None:
    found = revised(*KEPT[name])
    assert {"quay-1", "ferry-1"} <= set(found.keys)
    assert found.retired == ()


CHANGED = {
    "another figure": QUAY.replace("82", "28"),
    "a denial": QUAY.replace("has known", "has not known"),
    "a denial less": (QUAY.replace("has known", "has not known"), QUAY),
}


@pytest.mark.parametrize("name", CHANGED)
def test_nearly_the_same_words_that_say_something_else_get_an_id_of_their_own(name: str) -> None:
    """Their likeness is above 0.97: by it alone the id would carry the opposite meaning."""
    changed = CHANGED[name]
    before, now = changed if isinstance(changed, tuple) else (QUAY, changed)
    found = revised(now, FERRY, earlier={"quay-1": before, "ferry-1": FERRY})
    assert found.keys == ("new-0", "ferry-1")
    assert found.retired == (Retired("quay-1", "new-0"),)


def test_what_is_said_no_longer_is_retired_without_a_successor() -> None:
    found = revised(FERRY)
    assert found == Revision(("ferry-1",), (Retired("quay-1"),))


def test_two_that_are_alike_are_not_taken_for_one() -> None:
    """No best one: the next is nearly as like."""
    found = revised(QUAY + " So it is.", QUAY + " So it was.", earlier={"quay-1": QUAY})
    assert found == Revision(("new-0", "new-1"), (Retired("quay-1"),))


def test_a_new_text_never_takes_the_id_that_another_one_kept() -> None:
    """The id of mended words is that of the first ones, which may come back beside them."""
    mended = QUAY.replace("council", "town council")
    found = revise([mended, QUAY], ["other", "quay-1"], {"quay-1": mended})
    assert found.keys == ("quay-1", "quay-1-again1")


@given(st.lists(st.text(max_size=40)), st.dictionaries(st.text(min_size=1, max_size=3), st.text()))
def test_no_id_is_given_twice_and_none_is_lost(texts: list[str], earlier: dict[str, str]) -> None:
    found = revise(texts, [f"new-{number}" for number, _ in enumerate(texts)], earlier)
    assert len(set(found.keys)) == len(texts)
    retired = {one.key for one in found.retired}
    assert retired == set(earlier) - set(found.keys)
    assert {one.successor for one in found.retired} <= {None, *found.keys}


PAGE = "# The quay\n\n**CLAIM:** {claim}\n\n**FACT:** {reply}\n"
NOW = "?a a clm:Assertion ; schema:text ?text"
GONE = """?old owl:deprecated true
    OPTIONAL { ?old dcterms:isReplacedBy ?new . ?new prov:wasRevisionOf ?old }"""


def build(graph: KnowledgeGraph, folder: Path, claim: str, reply: str) -> dict[str, str]:
    (folder / "quay.md").write_text(PAGE.format(claim=claim, reply=reply), "utf-8")
    graph.build(folder / "quay.md")
    return {str(text): str(node) for node, text in rows(graph, NOW, "a", "text")}


def test_a_document_that_changes_keeps_its_ids_through_every_build(tmp_path: Path) -> None:
    graph = KnowledgeGraph.open("memory:")
    first = build(graph, tmp_path, QUAY, FERRY)
    mended = QUAY.replace("council", "town council")
    second = build(graph, tmp_path, mended, FERRY)
    assert second == {mended: first[QUAY], FERRY: first[FERRY]}
    assert build(graph, tmp_path, mended, FERRY) == second
    assert rows(graph, GONE, "old") == set()

    other = mended.replace("82", "28")
    third = build(graph, tmp_path, other, "The ferry never ran.")
    assert set(third.values()).isdisjoint(second.values())
    gone = {tuple(map(str, row)) for row in rows(graph, GONE, "old", "new")}
    assert gone == {(first[QUAY], third[other]), (first[FERRY], "None")}
    assert build(graph, tmp_path, other, "The ferry never ran.") == third
    assert len(rows(graph, GONE, "old")) == 2

    again = build(graph, tmp_path, other, FERRY)
    assert again[FERRY] == first[FERRY]
    assert first[FERRY] not in {str(old) for (old,) in rows(graph, GONE, "old")}


def test_a_table_that_changes_keeps_its_ids(tmp_path: Path) -> None:
    graph, table = KnowledgeGraph.open("memory:"), tmp_path / "quay.csv"
    table.write_text(f'Claim,Fact\n"{QUAY}","{FERRY}"\n', "utf-8")
    graph.build(table)
    before = {str(node) for (node,) in rows(graph, NOW, "a")}
    table.write_text(f'Claim,Fact\n"{QUAY} Indeed.","{FERRY}"\n', "utf-8")
    graph.build(table)
    assert {str(node) for (node,) in rows(graph, NOW, "a")} == before
