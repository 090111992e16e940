"""Sentences that do nothing but name who made the sheet."""

import pytest

from kg.extract.imprint_lines import imprints, is_imprint


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "Compiled by the Fennick Beekeepers Association, June 2023.",
            "Fennick Beekeepers Association",
        ),
        ("This sheet is a publication of the Merrow Board. Copy it.", "Merrow Board"),
        ("Prepared by: Orrin Moor Trust (a made-up trust)", "Orrin Moor Trust"),
        ("Produced and published by the Weir League", "Weir League"),
    ],
)
def test_a_line_names_who_made_the_sheet(line: str, name: str) -> None:
    assert is_imprint(line)
    assert [found for found, _ in imprints(line)] == [name]


@pytest.mark.parametrize(
    "line",
    [
        "Prepared by the Merrow Board, the tests show no lead.",
        "Issued by the Merrow Board were 40 licences.",
        "The tables were compiled by the Merrow Board.",
        "Produced by hand.",
    ],
)
def test_what_else_is_made_names_no_publisher(line: str) -> None:
    assert not is_imprint(line)
    assert not list(imprints(line))


def test_a_sentence_inside_a_paragraph_counts_too() -> None:
    text = "All names are made up. Published by the Weir League. It is free."
    assert list(imprints(text)) == [("Weir League", "Published by the Weir League")]
