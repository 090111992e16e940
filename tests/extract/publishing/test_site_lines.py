"""Lines in which a page says whose it is."""

import pytest

from kg.extract.publishing.site_lines import site_signs
from kg.read.registry import read_document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "An official website of the Brennet Roads Department\n\n# Myths",
            "Brennet Roads Department",
        ),
        ("# Myths\n\nMedia contact: Lenders Guild of Orle, 555-0100", "Lenders Guild of Orle"),
        ("# Myths\n\nContact: Anna Rell, Lenders Guild of Orle", "Lenders Guild of Orle"),
        ("# Myths\nPrepared by the Transit Riders Union, May 2023", "Transit Riders Union"),
        ("# Garden Bank: claims about fees\n\nThese are our fees.", "Garden Bank"),
    ],
)
def test_a_line_names_the_publisher(text: str, name: str) -> None:
    document = read_document(text.encode(), "page.md")
    assert [sign.name for sign in site_signs(document, len(text))] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "An official website of the United States government\n\n# Myths",
        "# Myths\n\nContact: webmaster, 555-0100",
        "# Myths\n\nContact: Press Office",
        "# City Council: claims and facts\n\nA paper looks at them.",
    ],
)
def test_governments_desks_and_topics_are_no_publishers(text: str) -> None:
    document = read_document(text.encode(), "page.md")
    assert not list(site_signs(document, len(text)))


def test_a_last_text_says_what_its_author_is() -> None:
    text = "# Myths\n\n" + "A line.\n\n" * 9 + "The Foundry Trust is a charity in Orle."
    document = read_document(text.encode(), "page.md")
    assert [sign.name for sign in site_signs(document, 9)] == ["Foundry Trust"]
