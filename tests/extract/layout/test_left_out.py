"""What looks like no part of an exchange and is one, and the other way round.

What is left out is lost without a word, so each rule that leaves out has a page of both kinds here.
"""

import pytest

from kg.read.registry import read_document
from tests.extract.layout.pages import Pair, pairs_in

_STORY = (
    "# A day at the harbour\n\n{0}\n\n> The paint is green.\n\nWe went on to the sheds.\n\n"
    "> The sheds are blue.\n\nThen came the cranes.\n\n> The cranes are high.\n\nIt was late.\n"
)
_COMMENTS = (
    "<html><h1>The quay</h1><p><b>Myth:</b> It is dry.</p><p><b>Fact:</b> It is wet.</p>"
    '<div class="{0}">'
    "<p><b>Myth:</b> Ships wait.</p><p><b>Fact:</b> None waits.</p></div></html>"
)


def _pairs(page: str, name: str = "page.md") -> list[Pair]:
    return pairs_in(read_document(page.encode(), name))


@pytest.mark.parametrize("reply", ["[The bridge opened again](/b)", "[It is open.](/b)"])
def test_a_link_is_the_reply_where_a_claim_has_no_other(reply: str) -> None:
    page = f"**Myth:** The bridge is closed.\n\n**Fact:** {reply}\n\n**Myth:** It leans.\n\n"
    assert [bool(answer) for _, answer in _pairs(page + "**Fact:** It stands upright.\n")] == [
        True,
        True,
    ]


def test_links_of_one_claim_are_each_a_reply() -> None:
    page = "**Myth:** The quay is dry.\n\n**Fact:** [The tides](/a)\n\n**Fact:** [The map](/b)\n"
    assert _pairs(page) == [("The quay is dry.", "The tides The map")]


def test_a_link_to_read_on_behind_a_reply_is_none() -> None:
    page = "**Myth:** It is dry.\n\n**Fact:** It is wet.\n\n**Get the facts:** [On tides](/x)\n\n"
    assert _pairs(page * 2) == [("It is dry.", "It is wet.")] * 2


@pytest.mark.parametrize(
    ("kind", "read"),
    [
        ("comment-list", 2),  # of a plan, answered by its authors
        ("comments-area", 1),  # readers' comments below a post
    ],
)
def test_only_readers_comments_are_left_out(kind: str, read: int) -> None:
    assert len(_pairs(_COMMENTS.format(kind), "page.html")) == read


@pytest.mark.parametrize(
    "line", ["The anti-slip paint was new.", "There were complaints about dust."]
)
def test_quotations_of_a_story_are_no_claims(line: str) -> None:
    assert _pairs(_STORY.format(line)) == []


@pytest.mark.parametrize(
    "who",
    ["by the mayor", "from the union", "spread by lobbyists", "made on television", "by a reader"],
)
def test_a_label_may_say_by_whom_without_a_name(who: str) -> None:
    """Such a claim was part of the reply before it."""
    page = (
        f"**Claim {who}:** It is dry.\n\n**Fact:** It is wet.\n\n"
        f"**Claim {who}:** It leans.\n\n**Response from the board:** It stands.\n"
    )
    assert _pairs(page) == [("It is dry.", "It is wet."), ("It leans.", "It stands.")]


def test_labels_that_say_by_whom_may_stand_alone() -> None:
    page = "**Claim from the union**\nIt is dry.\n\n**Response from the board**\nIt is wet.\n\n"
    assert _pairs(page * 2) == [("It is dry.", "It is wet.")] * 2


@pytest.mark.parametrize(
    "line", ["Facts from the field, as told", "Response by default: JSON", "Truth by numbers: 40"]
)
def test_such_words_without_an_exchange_claim_nothing(line: str) -> None:
    assert _pairs(f"# Notes\n\n{line}\n\nIt was built in 1902.\n") == []


def test_the_title_of_a_text_file_is_no_reply() -> None:
    """It stood for one, and the answers under a label of their own were not looked for."""
    page = (
        "Fact check: the landfill\n\nTarn Landfill Authority\n\nClaim: It leaks.\n\n"
        "Finding: It is dry.\n\nClaim: It smells.\n\nFinding: It does not.\n"
    )
    assert _pairs(page, "page.txt") == [("It leaks.", "It is dry."), ("It smells.", "It does not.")]


def test_a_sign_behind_a_label_is_no_claim() -> None:
    """The claim was “❌”, and the words that it labels were the reply."""
    page = "## Myth 1 ❌\nThe quay is dry.\n## Fact ✅\nIt is wet.\n"
    page += "## Myth 2 ❌\nIt leans.\n## Fact ✅\nNo.\n"
    assert _pairs(page) == [("The quay is dry.", "It is wet."), ("It leans.", "No.")]


def test_crosses_before_headings_of_myths_say_that_they_are_answered() -> None:
    page = "### ❌ “The quay is dry”\n\nIt is wet.\n\n### ❌ “The tower leans”\n\nIt stands.\n"
    assert _pairs(f"# Myths about the quay\n\n{page}") == [
        ("“The quay is dry”", "It is wet."),
        ("“The tower leans”", "It stands."),
    ]
    assert _pairs(f"# How to write about the quay\n\n{page}") == []


def test_a_licence_is_no_myth_of_another_language() -> None:
    """Polish “mit” before a full stop: thousands of read-me files end so."""
    assert _pairs("# quay\n\nA small library.\n\n## Licence\n\nMIT. Copyright (C) Quay\n") == []
    page = "# Mity o moście\n\nMit. Most jest zamknięty od maja.\n\nFakt. Most jest otwarty.\n"
    assert _pairs(page) == [("Most jest zamknięty od maja.", "Most jest otwarty.")]


def test_the_tale_of_a_myth_is_no_reply() -> None:
    """It denies something, as tales do; what answers it stands under “Fact”."""
    tale = "People say the wall cracked. They never trusted the repair, but they tell it to all."
    page = f"## Myth {{}}: The dam will break\n\n{tale}\n\n**Fact:** It was rebuilt.\n\n"
    assert [reply for _, reply in _pairs(page.format(1) + page.format(2))] == [
        "It was rebuilt."
    ] * 2


def test_a_motto_beside_reported_claims_is_none() -> None:
    says = "".join(
        f"## The League says the {thing} is old\n\nIt was rebuilt in 2001.\n\n"
        for thing in ("dam", "quay", "pier")
    )
    page = f"# Response to the League\n\n## “Water is life”\n\nWe were founded in 1902.\n\n{says}"
    assert len(_pairs(page)) == 3
    assert "life" not in str(_pairs(page))


def test_the_last_reply_keeps_a_paragraph_with_figures() -> None:
    page = "".join(f"**Myth:** The {x} is dry.\n\n**Fact:** It is wet.\n\n" for x in "abc")
    closing = "Knowing these myths helps you to answer them."
    assert closing not in str(_pairs(f"{page}{closing}\n"))
    assert "400 visitors" in str(_pairs(f"{page}These lies cost us 400 visitors a year.\n"))
