"""Plain text: which lines head what follows; all of them are made up."""

import pytest

from kg.model.document import BlockKind
from kg.read.registry import read_document

_BELOW = "The bridge was closed in May. It opened again in June."


@pytest.mark.parametrize(
    ("line", "below", "heads"),
    [
        ("MYTHS ABOUT THE BRIDGE", "Nobody knows", True),
        ("Myths About the Bridge", "Nobody knows", True),
        ("What people say about the bridge", _BELOW, True),
        ("Did the council close the bridge?", _BELOW, True),
        ("FALSE: The bridge has never been closed", _BELOW, True),
        ("What people say about the bridge", "It is closed.[1]\n", True),
        ("What people say about the bridge", "a list of words", False),
        ("What people say about the bridge:", _BELOW, False),
        ("It was closed.", _BELOW, False),
        ("Dear neighbours,", _BELOW, False),
        ("- the council", _BELOW, False),
        ('The mayor: "Nobody was asked."', _BELOW, False),
        ("Ostra", _BELOW, True),
        ("no, not at all", _BELOW, False),
    ],
)
def test_a_line_without_an_end_mark_heads_sentences(line: str, below: str, *, heads: bool) -> None:
    """Titles of sheets were sentences among others, and so were claims above replies."""
    document = read_document(f"{line}\n\n{below}\n".encode(), "page.txt")
    assert (document.blocks[0].kind is BlockKind.HEADING) == heads


def test_what_a_letter_quotes_heads_nothing() -> None:
    page = "> Who paid for it\n\nNobody did. It was free.\n\n> Who built it\n\nThe town did it.\n"
    kinds = {block.kind for block in read_document(page.encode(), "mail.txt").blocks}
    assert kinds == {BlockKind.QUOTE, BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        (  # text copied from a page: an empty line below each of its lines
            "The quay of Ostra was built in the year 1911, and it\n\nstands on rock.\n",
            ["The quay of Ostra was built in the year 1911, and it stands on rock."],
        ),
        ("The quay of Ostra stands on rock, they say.\n\nnobody knows\n", None),
        ("Opening hours of the quay of Ostra in May\n\nThe quay is open.\n", None),
        ("Opening hours\n\nuntil nine\n", None),
    ],
)
def test_an_empty_line_within_a_sentence_ends_no_paragraph(
    page: str, paragraphs: list[str] | None
) -> None:
    texts = [block.words.text for block in read_document(page.encode(), "page.txt").blocks]
    assert texts == (paragraphs or page.strip().split("\n\n"))


@pytest.mark.parametrize(
    "lines",
    [
        ["A long line that was never broken to fit a page. " * 4, "Myth: the quay sinks"],
        ["牛奶很好:骗人的", "9条命是猫在人间流传最为广泛的神话,在每个地方都存在,不是吗?" * 2],
    ],
)
def test_a_line_of_a_text_that_is_not_wrapped_is_a_line_of_its_own(lines: list[str]) -> None:
    """The longest line had no room for another word, so what stands below was joined to it."""
    page = "\n".join(["Short", *(line.strip() for line in lines)])
    blocks = read_document(page.encode(), "page.txt").blocks
    assert [one for block in blocks for one in block.words.text.split("\n")][1:] == [
        line.strip() for line in lines
    ]
