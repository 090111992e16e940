"""Boxes of Markdown that colons or a sign in a quotation set off. All texts are made up.

Their signs stood among the words of claims and replies, and a myth that is the title of a box was
no claim of its own.
"""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.model.document import BlockKind
from kg.read.containers import without_containers
from tests.read.pages import keeps_its_places, read, texts


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("::: tip\nThe quay is old.\n:::", ["The quay is old."]),
        (":::note[Good to know]\nThe quay is old.\n:::", ["Good to know The quay is old."]),
        (":::tip Good to know {#a}\nThe quay is old.\n:::", ["Good to know The quay is old."]),
        ("::: {.callout-note}\nThe quay is old.\n:::", ["The quay is old."]),
        ("::::: danger :::::\nThe quay is old.\n:::::", ["The quay is old."]),
        ("> [!NOTE]\n> The quay is old.", ["The quay is old."]),
        ("> [!tip]- Good to know\n> The quay is old.", ["Good to know The quay is old."]),
        ("The quay ::: is old.", ["The quay ::: is old."]),
        ("[!NOTE] stands for a note.", ["[!NOTE] stands for a note."]),
    ],
)
def test_signs_of_boxes_are_not_read(page: str, words: list[str]) -> None:
    found = read(page, "md")
    assert [" ".join(text.split()) for text in texts(found)] == words
    assert keeps_its_places(found)


def test_nothing_moves_and_code_stays() -> None:
    page = "```\n::: tip It\n```\n\n::: warning Myth 1: It sinks\nNo.\n:::\n\n> [!NOTE] Old\n> x\n"
    shown = without_containers(page)
    assert [len(line) for line in shown.split("\n")] == [len(line) for line in page.split("\n")]
    assert shown.startswith("```\n::: tip It\n```")


@pytest.mark.parametrize(
    "title", ["误解一：码头会下沉", "Myth 1: It sinks", "❌ Mito 1 — Se hunde", "Rumour: It sinks"]
)
@pytest.mark.parametrize("form", ["::: warning {}\n{}\n:::\n\n", "> [!WARNING] {}\n> {}\n\n"])
def test_a_title_that_begins_with_a_label_heads_its_box(title: str, form: str) -> None:
    page = "# Harbour\n\n" + form.format(title, "It stands on rock.") * 2 + "Bring a coat.\n"
    found = read(page, "md")
    assert [block.kind for block in found.blocks].count(BlockKind.HEADING) == 1 + 2
    roles = [one.role for one in find_passages(found)]
    assert roles == [Role.CLAIM, Role.REPLY] * 2


def test_what_stands_below_a_box_is_none_of_its_text() -> None:
    page = "::: warning Myth 1: It sinks\nIt stands on rock.\n:::\n\nBring a coat.\n"
    (_, reply) = find_passages(read(f"# Harbour\n\n{page}", "md"))
    assert reply.words.text == "It stands on rock."
