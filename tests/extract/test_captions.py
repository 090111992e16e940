"""What the line above a table names."""

import pytest

from kg.extract.tabular.captions import named_in


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Table 1. Cattle by county, 2010–2012 (thousands)", "Cattle by county"),
        ("Table 2: Old wells, 2015 and 2016", "Old wells"),
        ("Table 3 Old wells of 1990", "Old wells of 1990"),
        ("Rents by district, 2018 (in percent)", "Rents by district"),
        ("Rents by district, in thousands", "Rents by district"),
        ("What the county says", ""),
        ("Wells closed, 2015", ""),
    ],
)
def test_a_caption_names_what_columns_of_years_measure(line: str, named: str) -> None:
    """Their header is a year: “2010” was what they measured."""
    assert named_in(line) == named
