"""The line that names a table is no sentence of the reply it stands in; the bodies are made up."""

import pytest

from tests.extract.layout.pages import pairs_in, read

PAGE = """# Myths about the harbour

**Myth:** Fees have doubled.

**Fact:** Fees rose by 4 percent.

{above}

| Year | Fee |
| --- | --- |
| 2019 | 410 |
| 2020 | 426 |
"""


def _reply(above: str) -> str:
    ((_, reply),) = pairs_in(read(PAGE.format(above=above), "md"))
    return reply


@pytest.mark.parametrize(
    "above",
    [
        "Table 1: Fees by year",
        "Tabelle 3. Gebühren",
        "Fees by year (in euros)",
        "**Table II** Fees",
    ],
)
def test_the_name_of_a_table_is_left_out(above: str) -> None:
    assert _reply(above) == "Fees rose by 4 percent."


@pytest.mark.parametrize(
    "above",
    [
        "They are as follows:",
        "Table manners have changed",
        "Table 1 of [the report](https://harbour.example.org/r)",
        "The table shows it.",
    ],
)
def test_what_belongs_to_the_text_stays(above: str) -> None:
    """Words that lead on, and lines that cite something, which would have nobody who cites."""
    assert _reply(above) != "Fees rose by 4 percent."
