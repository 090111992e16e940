"""Boxes of site generators: their titles are headings, their signs no words. Bodies are made up."""

import pytest

from kg.read.registry import read_document
from tests.read.pages import keeps_its_places, passages, read

CLAIM, REPLY = "The quay was closed without a hearing.", "Two hearings were held in March."
READ = [("claim", CLAIM), ("reply", REPLY)]


@pytest.mark.parametrize(
    "page",
    [
        f":::danger Myth\n{CLAIM}\n:::\n\n:::tip Fact\n{REPLY}\n:::\n",
        f"::: warning MYTH\n{CLAIM}\n:::\n\n::: info FACT\n{REPLY}\n:::\n",
        f":::danger[Myth]\n\n{CLAIM}\n\n:::\n\n:::tip[Fact]\n\n{REPLY}\n\n:::\n",
        f":::myth\n{CLAIM}\n:::\n\n:::fact\n{REPLY}\n:::\n",
        f"> [!CAUTION]\n> **Myth:** {CLAIM}\n\n> [!NOTE]\n> **Fact:** {REPLY}\n",
        f"> [!danger] Myth: {CLAIM}\n> {REPLY}\n",
        f'!!! failure "Myth: {CLAIM}"\n    {REPLY}\n',
        f'!!! quote "Myth 1 – {CLAIM}"\n\n    {REPLY}\n',
    ],
)
def test_boxes_may_hold_claims_and_replies(page: str) -> None:
    """Their signs were read as words, and the text of a box as more of its title."""
    assert passages(f"# The quay\n\n{page}", "md") == READ


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (":::note\nThe quay is open.\n:::\n", "The quay is open."),
        ("> [!TIP]\n> The quay is open.\n", "The quay is open."),
        ("Write it so:\n\n```\n:::tip Fact\n```\n\nThat is all.\n", "Write it so: That is all."),
        ("It ends [!so] and goes on.\n", "It ends [!so] and goes on."),
    ],
)
def test_signs_of_boxes_are_no_words(page: str, words: str) -> None:
    blocks = read_document(page.encode(), "page.md").blocks
    assert " ".join(one.words.text for one in blocks if one.words) == words


def test_what_a_box_holds_keeps_its_place() -> None:
    page = f":::danger Myth\n{CLAIM}\n:::\n\n:::tip[Fact]\n{REPLY}\n:::\n\n> [!NOTE] a\n> b\n"
    found = read(page, "md")
    assert found.text == page
    assert keeps_its_places(found)
