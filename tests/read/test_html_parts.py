"""Markdown beside HTML and broken lines, as generators of sites take them. Texts are made up."""

from kg.model.document import BlockKind
from kg.read.registry import read_document


def _blocks(text: str) -> list[tuple[BlockKind, str]]:
    return [(one.kind, one.words.text) for one in read_document(text.encode(), "page.md").blocks]


def test_markdown_right_below_a_closing_tag_is_read() -> None:
    """CommonMark prints its marks: "**The quay** …"."""
    page = "<div>\n<p>The quay is shut.</p>\n</div>\n**The quay opens.**\n\n<hr>\n## Boats\n"
    assert _blocks(page) == [
        (BlockKind.PARAGRAPH, "The quay is shut."),
        (BlockKind.PARAGRAPH, "The quay opens."),
        (BlockKind.RULE, ""),
        (BlockKind.HEADING, "Boats"),
    ]


def test_what_stands_inside_a_tag_stays_inside() -> None:
    assert _blocks("<p>\nThe quay\n- is shut\n</p>\n") == [
        (BlockKind.PARAGRAPH, "The quay - is shut")
    ]


def test_a_first_line_that_ends_early_is_a_line_of_its_own() -> None:
    """Texts put a title above its paragraph so; lines that are broken to fit are joined."""
    titled = "Myth 1. The quay is old\nIt was built in 2019, and its wall was made anew in 2021."
    assert _blocks(titled)[0][1] == titled
    wrapped = "The quay is old, and the Harbour Trust of\nOstra has closed it for the summer."
    assert _blocks(wrapped)[0][1] == wrapped.replace("\n", " ")
    signed = "The quay is closed.\n— Ada Moss, who has kept the books of the Trust since 1990"
    assert _blocks(signed)[0][1] == signed.replace("\n", " ")
