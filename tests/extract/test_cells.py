"""Cells whose number may be another than it looks like. Written for this test."""

from tests.extract.test_tables import read


def test_a_number_in_brackets_is_not_read_for_one_without() -> None:
    """ "(3.1)" is less than nothing in accounts, and an error of the line above elsewhere."""
    table = read("City | Change", "Bern | 12", "Chur | (3.1)", "Thun | 4.2", "Biel | -2")
    assert [notice.code for notice in table.notices] == ["table-cell-unread"]
    assert [[float(c.value or 0) for c in row.cells] for row in table.rows] == [
        [12],
        [],
        [4.2],
        [-2],
    ]
