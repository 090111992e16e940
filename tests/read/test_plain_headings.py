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
