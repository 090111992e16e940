"""Labels that begin nothing: in a quotation, in a list of contents, above a list of replies."""

import pytest

from kg.extract.layout.passages import find_passages, lonely_replies
from tests.extract.layout.pages import pairs_in, read

_PAIR = ("The quay is old.", "It was built in 2015.")
_LAST = f"**Claim:** {_PAIR[0]}\n\n**Fact:** {_PAIR[1]}\n"


@pytest.mark.parametrize(
    "quoted",
    [
        'Tom Reeve wrote in 2019: "CLAIM: the quay is open, FACT: it is busy." See the note.',
        "He wrote “Myth: it is open. Fact: it is busy.” in May.",
        "Er schrieb: „Mythos: Sie ist offen. Fakt: Sie ist es nicht.“ Das war 2019.",
    ],
)
def test_labels_in_a_quotation_begin_nothing(quoted: str) -> None:
    page = f"**Claim:** The quay is closed.\n\n**Fact:** {quoted}\n\n{_LAST}"
    assert pairs_in(read(page, "md")) == [("The quay is closed.", quoted), _PAIR]


@pytest.mark.parametrize(
    "line",
    [
        '"Claim: The quay is closed." "Fact: It is open."',
        'Claim: "The quay is closed." Fact: "It is open."',
        'Claim: The quay is 3" long. Fact: It is 4" long.',
    ],
)
def test_labels_beside_quotations_begin_their_parts(line: str) -> None:
    assert len(find_passages(read(f"{line}\n\n{_LAST}", "md"))) == 4


_HEADS = (
    "## Myth 1: The quay is closed\n\nIt is open.\n\n## Myth 2: The quay is old\n\nIt is new.\n"
)


@pytest.mark.parametrize(
    "contents",
    [
        "- [Myth 1: The quay is closed](#m1)\n- [Myth 2: The quay is old](#m2)\n\n",
        "1. Myth 1: The quay is closed\n2. Myth 2: The quay is old\n\n",
        "[Myth 1: The quay is closed](#m1)\n\n[Myth 2: The quay is old](#m2)\n\n",
    ],
)
def test_a_list_of_contents_claims_nothing(contents: str) -> None:
    assert pairs_in(read(f"# Myths about the quay\n\n{contents}{_HEADS}", "md")) == [
        ("The quay is closed", "It is open."),
        ("The quay is old", "It is new."),
    ]


def test_items_that_are_links_are_claims_where_no_heading_says_the_same() -> None:
    items = "- [Myth: The quay is closed](a.html)\n- [Myth: The quay is old](b.html)\n"
    assert len(find_passages(read(f"# Myths about the quay\n\n{items}", "md"))) == 2


@pytest.mark.parametrize("head", ["Facts", "**Facts**", "The facts:", "## Facts"])
def test_a_line_above_a_list_of_replies_is_its_head(head: str) -> None:
    """The numbers of the items tell what they answer."""
    page = (
        "# Claims and facts\n\n"
        "1. Claim: It is closed.\n2. Claim: It is old.\n3. Claim: It smells.\n"
        f"\n{head}\n\n1. Fact: It is open.\n2. Fact: It is new.\n3. Fact: It does not.\n"
    )
    document = read(page, "md")
    assert pairs_in(document) == [
        ("It is closed.", "It is open."),
        ("It is old.", "It is new."),
        ("It smells.", "It does not."),
    ]
    assert lonely_replies(document, find_passages(document)) == ()


@pytest.mark.parametrize("words", ["(continued)", "(Fortsetzung)", "Suite", "[cont.]"])
def test_words_that_say_that_a_table_goes_on_are_nobodys(words: str) -> None:
    table = "| Port | Boats |\n|---|---|\n| Orle | 12 |\n\n"
    page = f"**Claim:** There are few.\n\n**Fact:** See below.\n\n{table}{words}\n\n{table}"
    assert pairs_in(read(page, "md")) == [("There are few.", "See below.")]
    assert pairs_in(read(f"{_LAST}\n{words}\n", "md"))[0][1].endswith(words)
