"""Tables as text: every cell's place cuts its words; what is malformed is told by its line."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.stated import DataFile, Entry
from kg.read.base import Sample
from kg.read.data.registry import choose_data_reader
from kg.read.data.separated import read_table

CELLS = st.text(st.sampled_from('ab ,;"\n\t|é'), max_size=6)


def cells(entry: Entry) -> list[str]:
    return [value.text for value in entry.values.values()]


def table(text: str) -> DataFile:
    return read_table(text.encode(), "table.csv")


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5))
def test_what_the_standard_library_writes_is_read_back(rows: list[list[str]]) -> None:
    """RFC 4180 with every cell quoted: the cells, stripped, and words that their places cut."""
    written = io.StringIO()
    head = ["one", "two", "three"]
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([head, *rows])
    data = table(written.getvalue())
    wanted = [[cell.strip() for cell in row if cell.strip()] for row in [head, *rows]]
    assert [cells(entry) for entry in data.entries] == [row for row in wanted if row]
    for value in (value for entry in data.entries for value in entry.values.values()):
        (span,) = value.location.spans
        raw = data.document.text[span.start : span.end]
        assert raw.replace('""', '"') == value.text


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(mark: str) -> None:
    """Prose holds commas; the delimiter is what makes rows of the same width."""
    rows = ["claim", "reply"], ["One, two, three.", "Yes."], ["Four; and.", "No, not at all."]
    text = "\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    assert [cells(entry) for entry in table(text).entries] == [list(row) for row in rows]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_and_lines_are_counted_apart(end: str) -> None:
    """A cell may hold a line end: the place counts rows, a complaint names the line."""
    text = end.join(["claim,reply", f'"two{end}lines",a', "b,c,d", "e,f"])
    data = table(text)
    assert [entry.location.pointer for entry in data.entries] == ["row=1", "row=2", "row=4"]
    (notice,) = data.document.notices
    assert (notice.code, notice.message[:7]) == ("row-malformed", "Line 4:")
    assert data.entries[2].values["2"].location.pointer == "cell=4,2"


def test_a_quotation_mark_that_is_not_closed_costs_its_own_row_only() -> None:
    data = table('claim,reply\n"open,1\nb,"c"\n"d",e\n')
    assert [cells(entry) for entry in data.entries] == [["claim", "reply"], ["b", "c"], ["d", "e"]]
    assert [notice.code for notice in data.document.notices] == ["row-malformed"]


def test_lines_above_the_table_are_passed_over_and_reported() -> None:
    data = table("Replies of the quay\n\nclaim,reply,by\na,b,c\nd,e,f\n")
    assert [cells(entry)[0] for entry in data.entries] == ["claim", "a", "d"]
    assert [notice.code for notice in data.document.notices] == ["row-above-table"]


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("replies.csv", "claim,reply\na,b\n", "table"),
        ("standard input", "claim,reply,by\na,b,c\nd,e,f\ng,h,i\n", "table"),
        ("index.csv", '"oci","citing","cited"\n"1","10.1000/1","10.1000/2"\n', "citations"),
        ("standard input", "The quay, the lamps, the ferry.\n\nNothing else.\n", None),
        ("page.md", "a,b,c\na,b,c\na,b,c\na,b,c\n", None),
    ],
)
def test_a_table_is_told_by_name_or_shape(name: str, text: str, format_: str | None) -> None:
    found = choose_data_reader(Sample(name, text.encode()))
    assert (found.name if found else None) == format_


def test_where_no_width_is_the_commonest_the_first_row_has_it() -> None:
    data = table("claim,reply,by\na,b\nd,e,f,g,h\n")
    assert [cells(entry) for entry in data.entries] == [["claim", "reply", "by"]]
    assert [notice.code for notice in data.document.notices] == ["row-malformed"] * 2
