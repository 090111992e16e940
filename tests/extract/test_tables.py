"""Tables: pieces joined, columns understood, nothing assumed about differences."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kg.extract.tables import join_pieces, read_table
from kg.model.document import Block, BlockKind, Cell, Row, Table
from kg.model.figure import ColumnRole, Comparator, ParsedTable, Unit
from kg.model.location import Span
from kg.model.words import Run, Words


def words(text: str, note: str | None = None) -> Words:
    runs = (Run(text, Span(0, len(text))),)
    return Words((*runs, Run("", Span(len(text), len(text)), note=note)) if note else runs)


def block(ordinal: int, *lines: str, caption: str = "") -> Block:
    """A made-up table: cells apart by "|", the first line is the header."""
    rows = []
    for number, line in enumerate(lines):
        cells = [part.strip().partition("^") for part in line.split("|")]
        rows.append(
            Row(
                tuple(
                    Cell(words(text, note or None), Span(0, len(text)), header=number == 0)
                    for text, _, note in cells
                ),
                Span(0, len(line)),
            )
        )
    table = Table(tuple(rows), words(caption) if caption else None)
    return Block(ordinal, BlockKind.TABLE, words(""), Span(0, 0), table=table)


def other(ordinal: int, kind: BlockKind) -> Block:
    return Block(ordinal, kind, words("Some words."), Span(0, 11))


def read(*lines: str, caption: str = "") -> ParsedTable:
    table = read_table([block(0, *lines, caption=caption)])
    assert table is not None
    return table


HEAD = "State | County | Activation Date | CCR Assertion^8 | Actual Share of Old Wells July 2010^9"
PIECE = f"{HEAD} | Difference"


def test_a_table_cut_by_a_page_is_one_table() -> None:
    """Notes and rules at the foot of a page do not end a table whose header comes again."""
    blocks = [
        block(0, PIECE, "TX | Travis | 6/16/09 | 82% | 31% | -51%"),
        other(1, BlockKind.NOTE),
        other(2, BlockKind.RULE),
        block(3, PIECE, "AZ | Pima | 11/17/09 | 65% | 51% | -14%"),
    ]
    (pieces,) = join_pieces(blocks)
    table = read_table(pieces)
    assert table is not None
    assert table.blocks == (0, 3)
    assert [(row.state, row.place, row.location.row) for row in table.rows] == [
        ("TX", "Travis", 1),
        ("AZ", "Pima", 2),
    ]


def test_words_between_two_tables_keep_them_apart() -> None:
    """Two tables with one header under two headings are two tables."""
    blocks = [
        block(0, "County | Wells", "Kern | 12"),
        other(1, BlockKind.HEADING),
        block(2, "County | Wells", "Kern | 14"),
    ]
    assert [len(pieces) for pieces in join_pieces(blocks)] == [1, 1]


def test_columns_say_what_they_hold_and_who_says_so() -> None:
    """One column names its author, the other what is measured; both measure the same."""
    table = read(PIECE, "TX | Travis | 6/16/09 | 82% | 31% | -51%")
    state, place, date, said, actual, difference = table.columns
    assert [column.role for column in (state, place)] == [ColumnRole.STATE, ColumnRole.PLACE]
    assert (date.role, date.event) == (ColumnRole.DATE, "Activation")
    assert (said.role, said.said_by, said.notes) == (ColumnRole.VALUE, "CCR", ("8",))
    assert (actual.said_by, str(actual.period), actual.notes) == (None, "2010-07", ("9",))
    assert (difference.unit, difference.minuend, difference.subtrahend) == (
        Unit.PERCENTAGE_POINT,
        4,
        3,
    )
    assert table.subject == "Share of Old Wells"
    assert [cell.value for cell in table.rows[0].cells] == [None, 82, 31, -51]
    assert str(table.rows[0].cells[0].date) == "2009-06-16"


def test_which_columns_a_difference_is_of_is_found_by_arithmetic() -> None:
    """The difference stands before its terms and the third column is a trap."""
    table = read(
        "City | Change | Wells 2010 | Springs | Wells 2012",
        "Bern | 5 | 10 | 3 | 15",
        "Chur | −2 | 9 | 4 | 7",
    )
    assert (table.columns[1].minuend, table.columns[1].subtrahend) == (4, 2)


def test_one_wrong_row_does_not_hide_the_rule() -> None:
    """A misprint is for a check to find: most rows decide which columns are meant."""
    table = read("City | A 2010 | B 2010 | Gap", "X | 9 | 4 | 5", "Y | 8 | 2 | 6", "Z | 7 | 1 | 9")
    assert (table.columns[3].minuend, table.columns[3].subtrahend) == (1, 2)


def test_a_difference_that_nothing_explains_has_no_operands() -> None:
    table = read("City | Wells 2010 | Wells 2012 | Change", "X | 10 | 15 | 51%", "Y | 8 | 6 | -20%")
    assert (table.columns[3].role, table.columns[3].minuend) == (ColumnRole.DIFFERENCE, None)
    assert table.columns[3].unit is Unit.PERCENT


def test_a_change_in_per_cent_of_a_column_is_a_value_without_operands() -> None:
    """A relative change is no difference of two columns."""
    table = read("City | Wells 2010 | Wells 2012 | Change", "X | 10 | 15 | 50%", "Y | 8 | 6 | -25%")
    assert (table.columns[3].role, table.columns[3].minuend) == (ColumnRole.VALUE, None)
    assert (table.columns[3].unit, table.columns[3].subject) == (Unit.PERCENT, "Change")


@pytest.mark.parametrize(
    ("header", "who"),
    [
        ("CCR Assertion", "CCR"),
        ("What the Alliance for Rails said", "Alliance for Rails"),
        ("River Board Estimate 2011", "River Board"),
        ("According to the Well Trust", "Well Trust"),
        ("WTU's figure", "WTU"),
        ("Actual Share", None),
        ("Official Estimate", None),
        ("Insurance Claims", None),
        ("Reported Share", None),
    ],
)
def test_only_a_name_asserts(header: str, who: str | None) -> None:
    """A header without a name leaves the publisher as the one who says it."""
    assert read(f"City | {header}", "Bern | 12%").columns[1].said_by == who


def test_a_row_of_another_length_is_told_of_and_left_out() -> None:
    table = read("City | Wells", "Bern | 12", "Chur | 7 | 9")
    assert len(table.rows) == 1
    assert [notice.code for notice in table.notices] == ["table-row-cells"]


def test_a_cell_that_cannot_be_read_is_told_of() -> None:
    """ "n/a" says that there is no value; other words in a value column are odd."""
    table = read("City | Wells", "Bern | 12", "Chur | n/a", "Thun | many", "Biel | 4*")
    assert [notice.code for notice in table.notices] == ["table-cell-unread"]
    assert [[cell.value for cell in row.cells] for row in table.rows] == [[12], [], [], [4]]


def test_totals_and_comparators_are_kept_apart_from_plain_values() -> None:
    table = read("Country | Arrests | Share (%)", "France | ~1,200 | <5", "Total | 2,100 | 7.5")
    assert [row.total for row in table.rows] == [False, True]
    assert [cell.comparator for cell in table.rows[0].cells] == [
        Comparator.APPROXIMATELY,
        Comparator.LESS_THAN,
    ]
    assert [column.unit for column in table.columns[1:]] == [Unit.NUMBER, Unit.PERCENT]
    assert table.rows[1].cells[1].value == Decimal("7.5")


def test_columns_of_different_things_keep_their_own_subjects() -> None:
    table = read("Country | Arrests | Removals 2011", "France | 12 | 30", caption="Police work")
    assert [column.subject for column in table.columns[1:]] == ["Arrests", "Removals"]


def test_a_table_without_places_is_read_by_its_row_labels() -> None:
    table = read("Category | 2010 | 2011", "Old wells | 12 | 14", caption="Wells closed")
    (row,) = table.rows
    assert (row.place, row.label, table.subject) == (None, "Old wells", "Wells closed")
    assert [str(column.period) for column in table.columns[1:]] == ["2010", "2011"]


@pytest.mark.parametrize(
    ("head", "read_as_head"),
    [("Part | 2010 | 2011", True), ("Beams | 1998 | 1950 | 2010", False), ("Wells | 2010", False)],
)
def test_years_in_order_head_a_table_that_marks_no_head(head: str, *, read_as_head: bool) -> None:
    """Word and PDF files often mark none; values that might be years are none."""
    marked = block(0, head, " | ".join(["Planks", "12", "14", "15"][: head.count("|") + 1]))
    assert marked.table is not None
    rows = (
        replace(row, cells=tuple(replace(cell, header=False) for cell in row.cells))
        for row in marked.table.rows
    )
    plain = replace(marked, table=Table(tuple(rows)))
    assert (read_table([plain]) is not None) == read_as_head


@pytest.mark.parametrize(
    "lines",
    [
        ("Claim | Fact", "The bridge cost 5 million | It did not."),
        ("# | Claim | Fact", "1 | a | b", "2 | c | d"),
        ("Label | Value", "Speed | fast", "Cost | low"),
        ("Only column", "12"),
        ("Year | What happened", "2010 | The bridge was built.", "2011 | It was opened."),
    ],
)
def test_layouts_and_lists_are_no_data(lines: tuple[str, ...]) -> None:
    """Claims in cells, list numbers and time lines state no values by place."""
    assert read_table([block(0, *lines)]) is None


def test_a_difference_column_with_a_misprint_in_every_other_row_is_one() -> None:
    """The misprint is what a check looks for: it must not make the column disappear."""
    table = read(
        "Ward | Board says | Audit says | Difference",
        "A | 40% | 12% | -28%",
        "B | 35% | 20% | -14%",
    )
    assert (table.columns[3].minuend, table.columns[3].subtrahend) == (2, 1)


@pytest.mark.parametrize(
    ("above", "header", "cell", "value", "unit", "year"),
    [
        ("Rents by port, 2018 (in thousands of dollars)", "Rent", "1.2", "1200", "USD", 2018),
        ("Table 1. Removals by office (thousands)", "Removals", "12.4", "12400", "number", None),
        ("Removals by office (thousands)", "Share of all (%)", "34", "34", "percent", None),
        ("Removals by office (thousands)", "Cost ($ million)", "3", "3000000", "USD", None),
        ("Removals by office", "Removals", "12.4", "12.4", "number", None),
        ("Rents by port, 2018 (in euros)", "Rent", "12.4", "12.4", "EUR", 2018),
        ("Share of removals (in percent)", "Removals", "12.4", "12.4", "percent", None),
        ("Removals by office, see below (it is long)", "Removals", "12.4", "12.4", "number", None),
        ("", "Change since 2017 (percentage points)", "3.5", "3.5", "percentagePoint", 2017),
    ],
)
def test_the_line_above_a_table_says_in_what_its_numbers_are(
    above: str, header: str, cell: str, value: str, unit: str, year: int | None
) -> None:
    """12.4 under "(thousands)" was stored as 12.4; a change without its terms was left out."""
    lines = [f"Office | {header}", f"North | {cell}", f"South | {cell}"]
    table = read_table([block(0, *lines)], above=above)
    assert table is not None
    column = table.columns[1]
    (found,) = table.rows[0].cells
    assert (str(found.value), column.unit) == (value, unit)
    assert (column.period and column.period.year) == year
