"""Layouts that no label, or no label alone, tells: each stands for pages that were seen."""

import pytest

from kg.extract.layout.label import LabelRole
from kg.extract.layout.labels import match_label
from kg.extract.layout.passages import find_passages
from kg.extract.layout.sources import source_entries
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read


@pytest.mark.parametrize(
    ("line", "role", "printed"),
    [
        ("CLAIM: It sinks.", LabelRole.CLAIM, "CLAIM"),
        ("Myth #2 – It sinks.", LabelRole.CLAIM, "Myth #2"),
        ("The facts: It floats.", LabelRole.REPLY, "The facts"),
        ("误区一：它会沉。", LabelRole.CLAIM, "误区一"),
        (
            "Response to Allegation No. 3: It floats.",
            LabelRole.REPLY,
            "Response to Allegation No. 3",
        ),
        ("Misverständnis 1: Es sinkt.", LabelRole.CLAIM, "Misverständnis 1"),
        ("FAUX : « Il coule »", LabelRole.VERDICT, "FAUX"),
        ("Sources", LabelRole.ENDING, "Sources"),
    ],
)
def test_a_label_is_seen(line: str, role: LabelRole, printed: str) -> None:
    label = match_label(line)
    assert label is not None
    assert (label.role, label.printed) == (role, printed)


@pytest.mark.parametrize(
    "line",
    [
        "Claims were paid in May.",
        "The truth is that it floats.",
        "In fact it floats.",
        "fact: it floats",
        "Response times fell.",
        "Myths of the north",
        "However, the fact: no.",
        "A claim was made.",
        "事实上它会浮。",
    ],
)
def test_prose_is_no_label(line: str) -> None:
    assert match_label(line, (LabelRole.CLAIM, LabelRole.REPLY)) is None


@pytest.mark.parametrize(("bracketed", "party"), [("CCR", "CCR"), ("page 4", None), ("2019", None)])
def test_words_in_brackets_name_a_party_only_when_they_are_a_name(
    bracketed: str, party: str | None
) -> None:
    label = match_label(f"Claim ({bracketed}): It sinks.")
    assert label is not None
    assert label.party == party


def test_verdicts_head_their_statements() -> None:
    page = "# Checked\n\n## FALSE: The quay is new\n\nIt is old.\n\n"
    page += "## TRUE: The quay is wide\n\nIt is.\n"
    document = read(page, "md")
    assert pairs_in(document) == [("The quay is new", "It is old."), ("The quay is wide", "It is.")]
    ratings = [p.rating.text for p in find_passages(document) if p.rating]
    assert ratings == ["FALSE", "TRUE"]


def test_one_word_may_be_a_reply_here_and_a_verdict_there() -> None:
    """French prints "Vrai" over a reply to an "Idée reçue", and over a checked statement."""
    replies = "**Idée reçue :** Il coule vite.\n\n**Vrai :** il flotte.\n"
    checked = "## FAUX : le quai est neuf\n\nNon.\n\n## VRAI : le quai est large\n\nOui.\n"
    assert pairs_in(read(replies, "md")) == [("Il coule vite.", "il flotte.")]
    assert [claim for claim, _ in pairs_in(read(checked, "md"))] == [
        "le quai est neuf",
        "le quai est large",
    ]


def test_a_rating_between_claim_and_reply_belongs_to_neither() -> None:
    page = "Claim: It sinks.\n\nRating: Mostly false\n\nExplanation: It floats by day.\n"
    document = read(page, "txt")
    assert pairs_in(document) == [("It sinks.", "It floats by day.")]
    (rating,) = [p.rating.text for p in find_passages(document) if p.rating]
    assert rating == "Mostly false"


@pytest.mark.parametrize(
    "page",
    [
        '### "It sinks."\n\n**False.** It floats.\n\n### "It burns."\n\n**True.** It does.\n',
        '**"It sinks."**\n\n*False.* It floats.\n\n**"It burns."**\n\n*True.* It does.\n',
        '1. **"It sinks."** False. It floats.\n2. **"It burns."** True. It does.\n',
    ],
)
def test_a_quotation_that_a_verdict_follows_is_a_claim(page: str) -> None:
    assert pairs_in(read(page, "md")) == [
        ('"It sinks."', "False. It floats."),
        ('"It burns."', "True. It does."),
    ]


def test_one_quotation_and_one_verdict_are_not_enough() -> None:
    assert find_passages(read('### "It sinks."\n\n**False.** It floats.\n', "md")) == ()


def test_numbered_headings_are_claims_when_the_page_announces_as_many() -> None:
    page = "# {} myths about the quay\n\n## 1. It sinks\n\nNo.\n\n## 2. It burns\n\nNo.\n"
    assert [c for c, _ in pairs_in(read(page.format("Two"), "md"))] == ["It sinks", "It burns"]
    assert find_passages(read(page.format("Three"), "md")) == ()


@pytest.mark.parametrize("number", ["24-hour service", "1.5 miles long", "2nd thoughts"])
def test_a_number_that_counts_nothing_is_not_taken_off(number: str) -> None:
    page = f"| Myth | Fact |\n|---|---|\n| {number} | No. |\n"
    assert pairs_in(read(page, "md")) == [(number, "No.")]


def test_the_reply_may_stand_above_the_claim_and_go_on_below() -> None:
    page = "".join(
        f"### Reality: {y}\n\n**Rumor: {x}**\n\n**Get the Facts:** {z}\n\n"
        for x, y, z in (
            ("It sinks", "It floats", "See it."),
            ("It burns", "It is stone", "Feel it."),
        )
    )
    assert pairs_in(read(page, "md")) == [
        ("It sinks", "It floats See it."),
        ("It burns", "It is stone Feel it."),
    ]


def test_a_glossary_explains_label_words() -> None:
    terms = "".join(f"<dt>{word}</dt><dd>A word.</dd>" for word in ("Claim", "Fact", "Rumour"))
    assert find_passages(read(f"<html><dl>{terms}</dl>", "html")) == ()


def test_a_claim_without_a_reply_takes_no_other_claims_reply() -> None:
    page = "Claim: It sinks.\n\nClaim: It burns.\n\nFact: It is of stone.\n"
    assert pairs_in(read(page, "txt")) == [("It sinks.", ""), ("It burns.", "It is of stone.")]


def test_a_cell_may_repeat_the_label_of_its_column() -> None:
    page = "| Myth | Fact |\n|---|---|\n| **Myth 1:** It sinks | **Fact:** It floats |\n"
    assert pairs_in(read(page, "md")) == [("It sinks", "It floats")]


def test_what_the_publisher_prints_below_everything_is_no_reply() -> None:
    page = (
        "Myth: It sinks.\n\nFact: It floats.\n\n###\n\nMedia contact: the office\n\n© 2020 Quay\n"
    )
    assert pairs_in(read(page, "txt")) == [("It sinks.", "It floats.")]


@pytest.mark.parametrize(
    ("page", "passage"),
    [
        ("## Myth: It sinks\n\nFact: It floats.\n\nSources:\n\n- The Quay, 2019\n", Role.REPLY),
        (
            "Myth: a b c.\n\nFact: d.\n\nMyth: e f g.\n\nFact: h.\n\n## Sources\n\n- The Quay\n",
            None,
        ),
    ],
)
def test_a_list_of_sources_is_for_the_exchange_it_stands_in(
    page: str, passage: Role | None
) -> None:
    document = read(page, "md")
    passages = find_passages(document)
    (entry,) = source_entries(document.blocks, passages)
    assert (passages[entry.passage].role if entry.passage is not None else None) is passage
    assert entry.words.text.startswith("The Quay")


def test_a_header_may_stand_below_a_title_row_and_a_column_may_rate() -> None:
    page = (
        "<html><table><tr><td colspan=3>Rumours</td></tr>"
        "<tr><td>Rumour</td><td>Verdict</td><td>Reality</td></tr>"
        "<tr><td>It sinks.</td><td>False</td><td>It floats.</td></tr></table>"
    )
    document = read(page, "html")
    assert pairs_in(document) == [("It sinks.", "It floats.")]
    assert [p.rating.text for p in find_passages(document) if p.rating] == ["False"]


def test_a_verdict_on_a_line_of_its_own_rates_and_the_reason_replies() -> None:
    page = "**Claim:** It sinks.\n**Verdict:** FALSE\n**Why:** It was seen to float.\n"
    document = read(page, "md")
    assert pairs_in(document) == [("It sinks.", "It was seen to float.")]
    assert [p.rating.text for p in find_passages(document) if p.rating] == ["FALSE"]


def test_a_half_truth_is_a_rating_as_false_is() -> None:
    """Taken for a label of claims, it made a claim of the answer, and hid the other headings."""
    page = (
        "# Misconceptions\n\n#### The quay sinks.\nFalse. It floats.\n\n"
        "#### One mason built it.\nHalf-truth. It is true that he drew it, but ten built it.\n"
    )
    document = read(page, "md")
    assert pairs_in(document) == [
        ("The quay sinks.", "False. It floats."),
        ("One mason built it.", "Half-truth. It is true that he drew it, but ten built it."),
    ]
