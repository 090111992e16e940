"""One exchange of words reads the same in every layout, mark-up and language that carries it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import LABELS, LAYOUTS, pairs_in, read

PAIRS = [
    ("The pier costs 40 percent more than planned.", "It costs as much as planned."),
    ("“Nobody asked the fishermen.”", "They were asked twice. Their answer is on file."),
    ("The lamp burns by day, too.", "A clock turns it off at dawn."),
]
WORDS = st.sampled_from(
    "pier lamp harbour boat storm winter quay the a of is was 40 percent in May two old».".split()
)
SENTENCE = st.lists(WORDS, min_size=4, max_size=14).map(lambda w: f"The {' '.join(w)} stands.")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("labels", LABELS)
def test_every_layout_carries_every_label(layout: str, labels: str) -> None:
    document = read(LAYOUTS[layout](PAIRS, *LABELS[labels]), layout)
    assert pairs_in(document) == PAIRS


@settings(max_examples=150, deadline=None)
@given(
    pairs=st.lists(st.tuples(SENTENCE, SENTENCE), min_size=2, max_size=4),
    layout=st.sampled_from(sorted(LAYOUTS)),
    labels=st.sampled_from(sorted(LABELS)),
)
def test_the_words_do_not_matter(pairs: list[tuple[str, str]], layout: str, labels: str) -> None:
    document = read(LAYOUTS[layout](pairs, *LABELS[labels]), layout)
    assert pairs_in(document) == pairs


@settings(max_examples=100, deadline=None)
@given(layout=st.sampled_from(sorted(LAYOUTS)), labels=st.sampled_from(sorted(LABELS)))
def test_every_run_and_passage_stands_where_it_says(layout: str, labels: str) -> None:
    document = read(LAYOUTS[layout](PAIRS, *LABELS[labels]), layout)
    for passage in find_passages(document):
        for run in passage.whole.runs:
            if len(run.text) == len(run.span) and run.text.strip():
                raw = document.text[run.span.start : run.span.end]
                assert " ".join(raw.split()) == " ".join(run.text.split())
        first, *_ = passage.words.text.split()
        where = passage.words.spans()[0]
        assert first in document.text[where.start : where.end]


@pytest.mark.parametrize(
    ("separator", "why"),
    [
        (":", "the usual one"),
        (" :", "as French prints it"),
        ("：", "as Chinese and Japanese print it"),
        (" -", "a hyphen for a dash"),
        (" –", "a dash"),
        (" —", "a long dash"),
        (".", "a full stop"),
        (" |", "a bar"),
    ],
)
def test_a_label_is_set_off_by_many_signs(separator: str, why: str) -> None:
    page = "".join(f"**Claim{separator}** {x}\n\n**Fact{separator}** {y}\n\n" for x, y in PAIRS)
    assert pairs_in(read(page, "md")) == PAIRS, why


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("layout", ["md bold", "md table", "html break", "text, two lines"])
def test_line_ends_do_not_matter(layout: str, line_end: str) -> None:
    page = LAYOUTS[layout](PAIRS, "Claim", "Fact").replace("\n", line_end)
    assert pairs_in(read(page, layout)) == PAIRS


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name.startswith("md bold")])
def test_what_stands_around_belongs_to_nobody(layout: str) -> None:
    """A title and an introduction before, a section about something else and sources after."""
    page = (
        "# The harbour\n\nThis page answers what is said about the harbour.\n\n## What is said\n\n"
        f"{LAYOUTS[layout](PAIRS, 'Myth', 'Fact')}\n## About us\n\nWe keep the harbour.\n"
    )
    assert pairs_in(read(page, layout)) == PAIRS


def test_paragraphs_lists_and_headings_below_a_reply_belong_to_it() -> None:
    page = "## Myth: It sinks.\n\n**Fact:** It floats.\n\nIt does so:\n\n- by day\n- by night\n\n"
    page += "### More\n\nAnd in fog.\n\n## Myth: It burns.\n\n**Fact:** It is of stone.\n"
    found = pairs_in(read(page, "md"))
    assert found[0] == ("It sinks.", "It floats. It does so: by day by night")
    assert found[1] == ("It burns.", "It is of stone.")
