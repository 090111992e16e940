"""Sources below replies and in columns of tables; notes sign nothing.

Written for this test; the bodies are made up.
"""

import pytest

from kg.build.pipeline import read_record
from kg.model.record import Record


def _cited(record: Record) -> list[list[str]]:
    """Return, for each claim and reply, the titles that it cites."""
    titles = {source.key: source.title for source in record.sources}
    return [
        [titles[one.cited] for one in record.citations if one.assertion == said.key]
        for said in record.assertions
    ]


_PAGE = """# Myths and facts

**Myth:** The ford is deep.

**Fact:** It is not.

*Source: Ford Office, Depth Survey, 2015.*

{between}**Myth:** The ford is wide.

**Fact:** It is narrow.
"""


@pytest.mark.parametrize(
    ("between", "cited"),
    [
        ("", [[], ["Depth Survey"], [], []]),
        ("**Myth:** It is cold.\n\n**Fact:** It is warm.\n\n",
         [[], ["Depth Survey"], [], [], [], []]),
    ],
)  # fmt: skip
def test_a_line_between_two_exchanges_is_for_the_reply_above_it(
    between: str, cited: list[list[str]]
) -> None:
    record = read_record(_PAGE.format(between=between).encode(), "page.md")
    assert _cited(record) == cited


def test_a_line_below_the_second_reply_is_for_that_and_one_at_the_end_for_the_page() -> None:
    first, second = _PAGE.format(between="").split("*Source: Ford Office, Depth Survey, 2015.*")
    line = "*Source: Ford Office, Depth Survey, 2015.*"
    again = second.replace("wide", "cold").replace("narrow", "warm")
    amid = read_record(f"{first}{second}\n{line}\n{again}".encode(), "page.md")
    assert _cited(amid) == [[], [], [], ["Depth Survey"], [], []]
    below = read_record(f"{first}{second}\n{line}\n".encode(), "page.md")
    assert _cited(below) == [[], [], [], []]
    assert [source.title for source in below.sources] == ["Depth Survey"]


def test_ibid_in_a_column_of_sources_is_the_work_of_the_row_above() -> None:
    table = (
        "| Myth | Fact | Source |\n|---|---|---|\n"
        "| The owl is extinct. | It nests in Ard. | Owl Trust, *Count of Owls*, 2016, p. 3 |\n"
        "| The owl is blind. | It sees well. | ibid., p. 9 |\n"
    )
    record = read_record(table.encode(), "page.md")
    assert len(record.sources) == 1
    pages = [(one.page_first, one.reason) for one in record.citations]
    assert [page for page, _ in pages] == [3, 9]
    assert "points back to the work of the entry before" in pages[1][1]


def test_notes_at_the_end_sign_nothing() -> None:
    page = (
        "# Myths and facts\n\n**Myth:** The well is dry.\n\n**Fact:** It is not.[^1] No.[^2]\n\n"
        "[^1]: Interview with Lee Oak, 4 May 2016.\n[^2]: On file with the Well Office.\n"
    )
    record = read_record(page.encode(), "page.md")
    assert not [agent for agent in record.agents if "Well Office" in agent.name]


def test_lines_of_a_list_are_entries_each_where_no_empty_line_parts_them() -> None:
    page = (
        "# Myths and facts\n\n**Myth:** Peat is dry (Dade, 2001).\n\n"
        "**Fact:** It grows (Oak & Moe, 2005).\n\n## References\n\n"
        "Dade, A. (2001). Peat again. Ard Press. https://doi.org/10.1000/bog.1\n"
        "Oak, C., & Moe, D. (2005). Growth of peat. *Bog Journal*, 10(1), 1–9.\n"
    )
    assert _cited(read_record(page.encode(), "page.md")) == [["Peat again"], ["Growth of peat"]]
