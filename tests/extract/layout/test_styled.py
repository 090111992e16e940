"""Labels that only style or a column sets off; all pages are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.read.registry import read_document

_BOLD = "**{0}** {2}\n\n**{1}** {3}\n\n**{0}** {4}\n\n**{1}** {5}\n"
_LIST = "- **{0}** {2}\n- **{1}** {3}\n- **{0}** {4}\n- **{1}** {5}\n"
_TABLE = "| {0} | {1} |\n| --- | --- |\n| {2} | {3} |\n| {4} | {5} |\n"


def _read(page: str) -> list[tuple[Role, str]]:
    found = find_passages(read_document(page.encode(), "page.md"))
    return [(passage.role, passage.words.text) for passage in found]


@pytest.mark.parametrize(
    ("layout", "texts"),
    [
        (_BOLD, ("Myth", "Fact", "The quay is shut.", "It is open.", "No boat sails.", "3 do.")),
        (
            _BOLD,
            ("Mythos", "Fakt", "Der Kai ist zu.", "Er ist offen.", "Keines fährt.", "Drei fahren."),
        ),
        (_BOLD, ("Миф", "Факт", "Причал закрыт.", "Он открыт.", "Суда не ходят.", "Ходят 3.")),
        (_LIST, ("Claim", "Fact", "“The quay is shut.”", "It is open.", "No boat sails.", "3 do.")),
        (
            _TABLE,
            (
                "Faux",
                "Vrai",
                "Le quai est fermé.",
                "On y passe.",
                "Rien ne part.",
                "Trois partent.",
            ),
        ),
    ],
)
def test_a_label_in_bold_or_above_a_column_needs_no_sign_behind_it(
    layout: str, texts: tuple[str, ...]
) -> None:
    roles = [Role.CLAIM, Role.REPLY] * 2
    assert _read("# The quay\n\n" + layout.format(*texts)) == list(
        zip(roles, texts[2:], strict=True)
    )


@pytest.mark.parametrize(
    "page",
    [
        "**Claim** forms are sent within five days.\n\n**Fact** sheets are free.\n",
        "**Myths** and legends of the coast.\n\n**Facts** about boats are kept here.\n",
        "**Claim**s go to the office.\n\n**Response**s take a week.\n",
        "| False | True |\n| --- | --- |\n| 0 | 1 |\n| no | yes |\n",
        "| False | True | Both |\n| --- | --- | --- |\n| The quay is shut. | It is open. | No. |\n",
    ],
)
def test_bold_words_of_a_sentence_and_columns_of_values_are_no_labels(page: str) -> None:
    assert _read(f"# The quay\n\n{page}") == []
