"""What is shown becomes blocks, in every text format, and every word keeps its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.document import BlockKind
from tests.read.pages import keeps_its_places, read, texts

PIECES = st.sampled_from(
    [
        "Plain words. ",
        "**bold** ",
        "*soft* ",
        "[a link](http://harbour.example/a_b) ",
        "&amp; ",
        "<b>raw</b> ",
        "\n",
        "\n\n",
        "- item\n",
        "1. item\n",
        "> quoted\n",
        "# Head\n",
        "| a | b |\n",
        "|---|---|\n",
        "<p>open ",
        "</div>",
        "<!-- gone -->",
        "[^1]",
        "\n\n[^1]: note\n",
        "\\_",
        "é ",
        "中文：",
        "**误：**字 ",
        "<br>",
        "---\n",
        "`code` ",
        "\t",
        '<Card title="two words">\n',
        "²",
    ]
)


@settings(max_examples=200, deadline=None)
@given(
    pieces=st.lists(PIECES, min_size=1, max_size=25), suffix=st.sampled_from(["md", "html", "txt"])
)
def test_every_word_keeps_its_place(pieces: list[str], suffix: str) -> None:
    text = "Words. " + "".join(pieces)
    document = read(text, suffix)
    assert document.text == text
    assert keeps_its_places(document)


@pytest.mark.parametrize(
    ("hidden", "why"),
    [
        ("<!-- Myth: a -->", "a comment"),
        ("<script>'Myth: a'</script>", "a script"),
        ("<style>p{}</style>", "a style sheet"),
        ("<p hidden>Myth: a</p>", "a part marked as hidden"),
        ('<p style="display: none">Myth: a</p>', "a part hidden by its style"),
        ('<p aria-hidden="true">Myth: a</p>', "a part for nobody's ears"),
        ("<nav>Myths</nav>", "navigation"),
        ("<footer>Myths</footer>", "the page's foot"),
        ('<div role="search">Myths</div>', "a search form"),
        ("<template><p>Myth</p></template>", "a template"),
    ],
)
def test_what_nobody_sees_is_not_read(hidden: str, why: str) -> None:
    document = read(f"<html><body><p>Shown.</p>{hidden}<p>Shown too.</p></body></html>", "html")
    assert texts(document) == ["Shown.", "Shown too."], why


def test_old_tags_in_capitals_are_no_components() -> None:
    """<FONT> once was taken for a component, which cut the text of old pages to pieces."""
    page = "<HTML><BODY><FONT SIZE=2><B>FACT:</B> one<BR>two</FONT></BODY></HTML>"
    assert texts(read(page, "html")) == ["FACT: one\ntwo"]


def test_a_table_that_only_arranges_is_no_table() -> None:
    page = "<html><table><tr><td><p>One.</p><p>Two.</p></td></tr></table></html>"
    document = read(page, "html")
    assert texts(document, BlockKind.PARAGRAPH) == ["One.", "Two."]
    assert texts(document, BlockKind.TABLE) == []


def test_a_component_over_several_lines_shows_its_words() -> None:
    """The lone ``>`` would begin a quotation in plain Markdown."""
    card = '<Card\n  title="Myth: it sinks"\n>\n\nIt floats.\n\n</Card>\n'
    page = f'import {{ Card }} from "../card"\n\n{card}'
    document = read(page, "mdx")
    assert texts(document) == ["Myth: it sinks", "It floats."]
    assert document.blocks[1].groups == document.blocks[2].groups != ()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("**误区一：**地铁不安全。", "误区一：地铁不安全。"),
        ("他说**“是”**了", "他说“是”了"),
        ("**bold** 中文", "bold 中文"),
    ],
)
def test_emphasis_beside_wide_signs_is_no_text(page: str, words: str) -> None:
    """CommonMark leaves these asterisks standing, since no space parts words in Chinese."""
    assert texts(read(page, "md")) == [words]


def test_asterisks_stay_where_they_are_words() -> None:
    assert texts(read("2 ** 3 is eight", "md")) == ["2 ** 3 is eight"]


def test_lines_that_the_writer_broke_stay_broken_and_others_are_joined() -> None:
    page = "Our answer\nThe quay is old, but it\nstands. Nobody has ever\nseen it fall.\n"
    assert texts(read(page, "txt")) == [
        "Our answer\nThe quay is old, but it stands. Nobody has ever seen it fall."
    ]


def test_a_note_is_told_from_the_text_in_each_custom() -> None:
    pages = {
        "md": "Words.[^a]\n\n[^a]: The note.\n",
        "html": "<html><p>Words.<sup>1</sup></p><p><sup>1</sup> The note.</p></html>",
        "txt": "Words.[1]\n\n[1] The note.\n",
    }
    for suffix, page in pages.items():
        document = read(page, suffix)
        assert texts(document, BlockKind.NOTE) == ["The note."]
        assert texts(document, BlockKind.PARAGRAPH) == ["Words."]


def test_numbering_that_begins_anew_gives_each_note_its_own_marks() -> None:
    page = "One.[1]\n\n[1] First.\n\nTwo.[1]\n\n[1] Second.\n"
    document = read(page, "md")
    notes = [block.label for block in document.blocks if block.kind is BlockKind.NOTE]
    marks = [run.note for block in document.blocks for _, run in block.words.markers()]
    assert notes == marks == ["1", "1.2"]


def test_a_list_of_notes_is_read_whole() -> None:
    """Nothing marks note 2: it is a note all the same, and the gap is reported later."""
    page = "<html><p>A.<sup>1</sup></p><h2>Notes</h2><ol><li>One.</li><li>Two.</li></ol></html>"
    assert texts(read(page, "html"), BlockKind.NOTE) == ["One.", "Two."]


@pytest.mark.parametrize("level", [50, 5000])
def test_nesting_costs_no_recursion(level: int) -> None:
    page = f"<html>{'<div>' * level}Deep.{'</div>' * level}</html>"
    assert texts(read(page, "html")) == ["Deep."]


def test_a_list_that_begins_with_a_number_of_thousands_of_digits_is_read() -> None:
    """Python refuses to make a number of them; a page may print anything."""
    page = f'<ol start="{"9" * 5000}"><li>It floats.</li></ol>'
    assert texts(read(page, "html")) == ["It floats."]
