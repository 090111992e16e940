"""Quotations in headings that a cross marks or that the text below denies, and labels in bold."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read

_SAID = ("“The quay sinks by night”", "“The pier burns by day”", "“The mole is very old”")


def _page(title: str, form: str, answers: tuple[str, ...]) -> str:
    return f"# {title}\n\n" + "".join(
        form.format(one, other) for one, other in zip(_SAID, answers, strict=True)
    )


@pytest.mark.parametrize(
    ("form", "answers"),
    [
        ("### ❌ {}\n\n{}\n\n", ("It stands on piles.", "It is of stone.", "It is new.")),
        ("### {}\n\n{}\n\n", ("No, it floats.", "No. It is wet.", "That is false: it is new.")),
    ],
)
def test_quotations_that_are_rebuffed_are_claims_in_doubt(
    form: str, answers: tuple[str, ...]
) -> None:
    found = find_passages(read(_page("Harbour", form, answers), "md"))
    assert [one.role for one in found] == [Role.CLAIM, Role.REPLY] * len(_SAID)
    assert all(one.confidence < 1 for one in found)


@pytest.mark.parametrize(
    ("title", "form", "answers"),
    [
        ("Songs", "### {}\n\n{}\n\n", ("No drums here.", "No bass here.", "No voice here.")),
        ("Songs", "### {}\n\n{}\n\n", ("It is slow.", "It is loud.", "It is short.")),
        ("How to write", "### ❌ {}\n\n{}\n\n", ("Say less.", "Say less.", "Say less.")),
    ],
)
def test_other_quotations_in_headings_are_none(
    title: str, form: str, answers: tuple[str, ...]
) -> None:
    assert find_passages(read(_page(title, form, answers), "md")) == ()


def test_labels_in_bold_without_a_colon_part_a_paragraph() -> None:
    page = (
        "- **MYTH** The quay sinks. **FACT** It floats.\n- **MYTH** It burns. **FACT** It is wet.\n"
    )
    assert pairs_in(read(page, "md")) == [
        ("The quay sinks.", "It floats."),
        ("It burns.", "It is wet."),
    ]


def test_bold_words_of_a_sentence_are_no_labels() -> None:
    page = "We saw the town. **Reality** Shows are filmed there. **Fact** Sheets are sold.\n"
    assert find_passages(read(page, "md")) == ()


def test_a_word_in_capitals_on_a_line_of_its_own_stays_one() -> None:
    page = (
        "1. CLAIM\nIt sinks.\nRESPONSE\nIt floats.\n\n2. CLAIM\nIt burns.\nRESPONSE\nIt is wet.\n"
    )
    assert pairs_in(read(page, "txt")) == [("It sinks.", "It floats."), ("It burns.", "It is wet.")]
