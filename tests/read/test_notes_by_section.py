"""Lists of notes that each section has, and lists below a rule, told from other numbered lists.

Written for this test; the bodies are made up.
"""

import pytest

from kg.model.document import BlockKind, Document
from tests.read.pages import read

_FIRST = "1. Reeve, *Wells*.\n2. Dade, *Locks*.\n"
_SECOND = "1. Oak, *Roads*.\n2. Ibid.\n"
_WATER = "## Water\n\nThe wells are dry.[1]\n\nThey are full.[2]\n\n"
_ROADS = "\n## Roads\n\nRoads are closed.[1]\n\nThey are open.[2]\n\n"


def _notes(document: Document) -> list[tuple[str | None, str]]:
    return [(one.label, one.words.text) for one in document.blocks if one.kind is BlockKind.NOTE]


def _marks(document: Document) -> list[str | None]:
    return [run.note for block in document.blocks for _, run in block.words.markers()]


@pytest.mark.parametrize("above", ["Notes\n\n", "### Sources\n\n", "Sources:\n\n", "---\n\n", ""])
def test_each_section_has_its_own_notes(above: str) -> None:
    document = read(_WATER + above + _FIRST + _ROADS + above + _SECOND, "md")
    assert _notes(document) == [
        ("1", "Reeve, Wells."), ("2", "Dade, Locks."), ("1.2", "Oak, Roads."), ("2.2", "Ibid."),
    ]  # fmt: skip
    assert _marks(document) == ["1", "2", "1.2", "2.2"]


def test_a_numbered_list_before_the_text_takes_no_notes_from_the_list_behind_it() -> None:
    document = read("Do this:\n\n1. Look.\n2. Listen.\n\n" + _WATER + _FIRST, "md")
    assert _notes(document) == [("1", "Reeve, Wells."), ("2", "Dade, Locks.")]
    assert _marks(document) == ["1", "2"]


@pytest.mark.parametrize(
    ("rule", "items", "notes"),
    [
        ("---\n\n", "1. Reeve.\n2. Dade.\n3. Oak.\n", ["1", "2", "3"]),
        ("---\n\n", "1. Reeve.\n2. 42 U.S.C. § 1983.\n3. Oak.\n", ["1", "2", "3"]),
        ("---\n\n", "1. Call.\n2. Write.\n3. Visit.\n4. Ring.\n5. Wait.\n", []),
        ("", "1. Call.\n2. Write.\n3. Visit.\n", []),
        ("---\n\n", "1. Call.\n2. Write.\n3. Visit.\n\nThank you.\n", []),
    ],
)
def test_a_list_below_a_rule_that_ends_the_text_may_have_more_than_is_marked(
    rule: str, items: str, notes: list[str]
) -> None:
    document = read(_WATER + rule + items, "md")
    assert [label for label, _ in _notes(document)] == notes
