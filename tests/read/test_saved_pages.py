"""Pages as browsers save them: what is round about the text, and what a person does not see.

The bodies in these texts are made up.
"""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.document import BlockKind
from kg.read.registry import read_document
from tests.read.pages import passages

CLAIM, REPLY = "The quay was closed without a hearing.", "Two hearings were held in March."
PAIR = f"<p><b>MYTH:</b> {CLAIM}</p><p><b>FACT:</b> {REPLY}</p>"
READ = [("claim", CLAIM), ("reply", REPLY)]


@pytest.mark.parametrize(
    "rows",
    [
        f"<tr><td><a href=a>Home</a><br><a href=b>News</a></td><td>{PAIR}<p>More.</p></td></tr>",
        f"<tr><td><img src=l></td></tr><tr><td>1999</td><td><h2>Quay</h2>{PAIR}</td></tr>",
        (
            "<tr><td>Board</td><td>Harbour</td></tr><tr><td><a href=a>Home</a><a href=b>Us</a>"
            f"</td><td>{PAIR}<p>More.</p></td></tr>"
        ),
    ],
)
def test_a_table_with_a_menu_only_arranges_the_page(rows: str) -> None:
    """Pages of old had no exchange at all: the whole page was one row of a table."""
    found = passages(f"<html><body><table>{rows}</table></body></html>", "html")
    assert [(role, words.removesuffix("\nMore.")) for role, words in found] == READ


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th>Berth</th><th>Boats</th></tr><tr><td><p>1</p><p>2</p><p>3</p></td><td>4</td></tr>",
        "<tr><td>Berth</td><td>Boats</td></tr><tr><td>East</td><td><p>1</p><p>2</p><p>3</p></td></tr>",
        "<tr><td><a href=a>East</a></td><td>41</td></tr>",
    ],
)
def test_a_table_of_data_stays_one(rows: str) -> None:
    document = read_document(f"<html><table>{rows}</table></html>".encode(), "page.html")
    assert [block.kind for block in document.blocks] == [BlockKind.TABLE]


@pytest.mark.parametrize("sign", ["&shy;", "\u00ad", "&#8203;", "\u200b", "\ufeff"])
def test_signs_without_width_are_no_part_of_words(sign: str) -> None:
    """Names and labels were not known again where a page says where a word may break."""
    page = PAIR.replace("quay", f"qu{sign}ay").replace("MYTH", f"M{sign}YTH")
    assert passages(f"<html><body>{page}</body></html>", "html") == READ
    document = read_document(f"<html><body>{page}</body></html>".encode(), "page.html")
    spans = find_passages(document)[0].words.spans()
    assert [document.text[span.start : span.end] for span in spans] == [
        CLAIM.replace("quay", f"qu{sign}ay")
    ]


def test_what_a_link_unfolds_can_be_read() -> None:
    page = (
        f'<html><body><h3><a href="#one">MYTH: {CLAIM}</a></h3>'
        f'<div id="one" style="display:none" aria-hidden="true"><p>FACT: {REPLY}</p></div>'
        '<div style="display:none"><p>MYTH: It is old.</p><p>FACT: It is new.</p></div></body>'
    )
    assert passages(page, "html") == READ


@pytest.mark.parametrize(
    "around",
    [
        '<ol class="commentlist"><li>Ann: <p>MYTH: They lie.</p><p>FACT: They do.</p></li></ol>',
        '<div id="comments" class="comments-area"><p>FACT: My boat leaks.</p></div>',
        '<div id="disqus_thread"><p>FACT: My boat leaks.</p></div>',
        '<p><a href="#top">Back to top</a></p>',
    ],
)
def test_readers_comments_are_not_the_words_of_the_page(around: str) -> None:
    """They were put down to the publisher."""
    assert passages(f"<html><body>{PAIR}{around}</body></html>", "html") == READ


def test_what_stands_between_for_money_is_left_out() -> None:
    page = PAIR.replace("</p><p>", '</p><div class="ad"><p>Advertisement</p></div><p>')
    assert passages(f"<html><body>{page}</body></html>", "html") == READ


def test_comments_that_a_body_answers_are_read() -> None:
    """The other side: a section of comments on a plan is the page itself."""
    page = f'<html><body><section id="comments" class="comments-responses">{PAIR}</section></body>'
    assert passages(page, "html") == READ


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<head><title>Quay</title><style>p {color: red}</style>", "<body>"),
        ("<head><meta charset=utf-8><link rel=icon href=a.png> </link>", "<body>"),
        ("<head><title>Quay</title>", "<div>"),
    ],
)
def test_a_head_that_is_never_closed_ends_where_the_page_begins(head: str, body: str) -> None:
    """All of such a page was taken for its head, and nothing was read, without a word."""
    assert passages(f"<html>{head}{body}{PAIR}</html>", "html") == READ


def test_what_stands_in_a_head_is_not_read() -> None:
    scripts = f"<script>var a = '{PAIR}'</script><noscript>{PAIR}</noscript>"
    assert passages(f"<html><head><title>Quay</title>{scripts}<body><p>Home.</p>", "html") == []
