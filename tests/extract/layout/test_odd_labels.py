"""Labels as pages print them in haste, and where passages end there; all pages are made up."""

import pytest

from kg.extract.layout.labels import match_label
from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

_QUAY = ("The quay sinks.", "It floats.")
_PIER = ("The pier burns.", "It is wet.")
_PAIRS = [_QUAY, _PIER]


@pytest.mark.parametrize(
    ("why", "page"),
    [
        (
            "a bracket closes the label",
            "Myth) The quay sinks.\nFact) It floats.\n\nMyth) The pier burns.\nFact) It is wet.\n",
        ),
        (
            "the number is a word",
            (
                "Myth Number One\n\nThe quay sinks.\n\nFACT: It floats.\n\n"
                "Myth Number Two\n\nThe pier burns.\n\nFACT: It is wet.\n"
            ),
        ),
        (
            "signs before bold labels belong to the line of the label",
            (
                "❌ **Myth**: The quay sinks.\n✅ **Truth**: It floats.\n\n"
                "❌ **Myth**: The pier burns.\n✅ **Truth**: It is wet.\n"
            ),
        ),
        (
            "signs open the cells of a table",
            (
                "| Myth | Reality |\n| --- | --- |\n| The quay sinks. | ❌ It floats. |\n"
                "| ❌ The pier burns. | ✅ It is wet. |\n"
            ),
        ),
        (
            "index entries end with how long ago they were posted",
            (
                "**Objection:** The quay sinks.\n\n**Answer:** It floats.\n\n7 years ago\n\n"
                "## B\n\n**Objection:** The pier burns.\n\n**Answer:** It is wet.\n\n3 days ago\n"
            ),
        ),
    ],
)
def test_labels_printed_in_haste_are_read(why: str, page: str) -> None:
    assert pairs_in(read(page, "md")) == _PAIRS, why


def test_a_hyphen_before_a_quotation_sets_a_label_off() -> None:
    page = 'MYTH-"The quay sinks."\nTRUTH: It floats.\n\nMYTH–"It burns."\nTRUTH: It is wet.\n'
    found = pairs_in(read(page, "txt"))
    assert found == [('"The quay sinks."', "It floats."), ('"It burns."', "It is wet.")]


@pytest.mark.parametrize("text", ["In fact One Harbour sold it.", "Fact one of them is old."])
def test_a_number_in_words_that_the_sentence_needs_is_no_label(text: str) -> None:
    assert match_label(text) is None


@pytest.mark.parametrize("text", ["Fact One: it is old.", "Myth number two: it is new."])
def test_a_number_in_words_that_is_set_off_belongs_to_the_label(text: str) -> None:
    label = match_label(text)
    assert label is not None
    assert label.numbered


def test_claims_that_all_stand_first_meet_the_replies_in_order() -> None:
    """Cards that turn are stored so: every front, then every back."""
    page = (
        "Myth: The quay sinks.\n\nMyth: The pier burns.\n\nMyth: The boat leaks.\n\n"
        "Fact: It floats.\n\nFact: It is wet.\n\nFact: It is new.\n"
    )
    assert pairs_in(read(page, "txt")) == [*_PAIRS, ("The boat leaks.", "It is new.")]


def test_a_myth_and_its_answer_stand_in_one_paragraph_without_a_number() -> None:
    page = (
        "Myth: The quay sinks. It was built on rock in the year 1911.\n\n"
        "Myth: The pier burns. It does not.\n\n"
        "Myth: The boat leaks. Two inspections in May found it dry.\n"
    )
    assert pairs_in(read(page, "txt")) == [
        ("The quay sinks.", "It was built on rock in the year 1911."),
        ("The pier burns.", "It does not."),
        ("The boat leaks.", "Two inspections in May found it dry."),
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Knowing these common myths helps you to plan.",
        "All of this is open. And such misconceptions are old.",
    ],
)
def test_a_paragraph_about_all_myths_is_no_part_of_the_last_reply(last: str) -> None:
    page = "".join(
        f"**Myth {at}:** {claim}\n\n{answer}\n\n"
        for at, (claim, answer) in enumerate([*_PAIRS, ("The boat leaks.", "It is new.")], start=1)
    )
    assert pairs_in(read(f"{page}{last}\n", "md"))[-1] == ("The boat leaks.", "It is new.")


def test_the_name_before_a_quotation_is_who_says_it() -> None:
    page = (
        "SEN. ORME: “The quay sinks.”\n\nTHE FACTS: It floats.\n\n"
        "Ana Reyes: “The pier burns.”\n\nTHE FACTS: It is wet.\n"
    )
    found = find_passages(read(page, "txt"))
    assert pairs_in(read(page, "txt")) == [
        ("“The quay sinks.”", "It floats."),
        ("“The pier burns.”", "It is wet."),
    ]
    assert [one.speaker.text for one in found if one.speaker] == ["SEN. ORME", "Ana Reyes"]


def test_one_pair_below_headings_that_name_who_says_it_is_read() -> None:
    page = (
        "# Statement on the article\n\n## The article says\n\nThe quay sinks.\n\n"
        "## The facts\n\nIt floats.\n"
    )
    assert pairs_in(read(page, "md")) == [_QUAY]


@pytest.mark.parametrize("answer", ["Response", "Notes"])
def test_one_such_heading_above_a_word_of_every_day_is_none(answer: str) -> None:
    page = f"# Review\n\n## The author says\n\nThe quay sinks.\n\n## {answer}\n\nIt floats.\n"
    assert find_passages(read(page, "md")) == ()


def test_a_link_to_read_on_is_no_reply_of_its_own() -> None:
    page = "".join(
        f"**Myth:** {claim}\n\n**Fact:** {answer}\n\n**Get the facts:** [On it](/x)\n\n"
        for claim, answer in _PAIRS
    )
    assert pairs_in(read(page, "md")) == _PAIRS


def test_a_heading_that_says_myths_are_busted_rates_nothing() -> None:
    page = "# Quay\n\n## Tax myths busted: facts from fiction\n\nWe look at what is said here.\n"
    assert find_passages(read(page, "md")) == ()


def test_a_word_that_is_only_explained_is_no_claim() -> None:
    page = "# Myth: An idea that many people share\n\n## Reality: What there is\n\nMore below.\n"
    assert find_passages(read(page, "md")) == ()


def test_a_line_below_a_title_that_is_a_myth_only_tells_of_it() -> None:
    long = "It floats, as the survey of the harbour office and the log of the divers of each " * 2
    page = (
        f"Myth 1: The Quay Sinks\nPeople love this one.\nReality: {long}show.\n\n"
        f"Myth 2: The Pier Burns\nNot quite.\nReality: {long}prove.\n"
    )
    found = pairs_in(read(page, "txt"))
    assert found == [
        ("The Quay Sinks", f"{long}show."),
        ("The Pier Burns", f"{long}prove."),
    ]


def test_a_text_that_denies_the_myth_above_a_labelled_reply_answers_it_too() -> None:
    page = (
        "## Myth 1: The quay sinks\n\nMany think so. But it does not move at all.\n\n"
        "### The truth\n\nIt floats.\n\n## Myth 2: The pier burns\n\nMany fear it. Wrong!\n\n"
        "### The truth\n\nIt is wet.\n"
    )
    found = find_passages(read(page, "md"))
    assert [one.words.text for one in found] == [
        "The quay sinks",
        "Many think so. But it does not move at all.",
        "It floats.",
        "The pier burns",
        "It is wet.",
    ]


def test_a_credit_below_the_last_reply_is_no_part_of_it() -> None:
    page = "MYTH: The quay sinks.\n\nFACT: It floats.\n\nExcerpted from a book by A. Reyes.\n"
    assert pairs_in(read(page, "txt")) == [_QUAY]


def test_a_quotation_behind_a_name_need_not_be_closed() -> None:
    page = "SEN. ORME: “The quay sinks.\n\nFACT CHECK: It floats.\n"
    assert pairs_in(read(page, "txt")) == [("“The quay sinks.", "It floats.")]


def test_a_form_to_be_filled_in_has_no_claims() -> None:
    page = "- **Myth**: [what people say]\n- **Reality**: [what is so]\n" * 2
    assert find_passages(read(page, "md")) == ()


def test_headings_numbered_by_a_sign_alone_are_the_myths() -> None:
    page = (
        "# The most stubborn myths of the pier\n\n### #1 Piers don’t last\n\nThey do.\n\n"
        "### #2 Nobody goes there\n\nMost of us do.\n\n### #3 Only boats may land\n\nNo.\n"
    )
    assert [claim for claim, _ in pairs_in(read(page, "md"))] == [
        "Piers don’t last",
        "Nobody goes there",
        "Only boats may land",
    ]
