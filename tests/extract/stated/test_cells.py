"""Sources in the cells of a table of claims."""

import pytest

from kg.extract.reviews.reading import Reading
from kg.extract.stated.cells import works_in_cell
from kg.model.location import Location
from kg.model.stated import Value

PAGE, OTHER = "https://tide.example.org/a", "https://tide.example.org/b"
FEES, PIPES = (
    "Tidewater Council, Fees in Context, 2018",
    "Ostra University, Pipes and Their Age, 2020",
)


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        (FEES, ["Fees in Context"]),
        (f"{FEES}; {PIPES}", ["Fees in Context", "Pipes and Their Age"]),
        (f"{PAGE}\n{OTHER}", [PAGE, OTHER]),
        (f"{PAGE}, {OTHER}", [PAGE, OTHER]),
        (f"{PAGE}; {PIPES}", [PAGE, "Pipes and Their Age"]),
        ("Fees; boats and berths", ["Fees; boats and berths"]),
        ("Annual Fee Review", ["Annual Fee Review"]),
        ("n/a", []),
        ("None.", []),
    ],
)
def test_a_cell_holds_each_of_its_works(cell: str, titles: list[str]) -> None:
    found = works_in_cell(Value(cell, Location(())), None, Reading("", {}))
    assert [work.title for work in found] == titles


def test_details_of_a_work_are_kept() -> None:
    (work,) = works_in_cell(Value(f"{FEES}, {PAGE}", Location(())), "en", Reading("", {}))
    assert ([name.words for name in work.authors], work.urls) == (["Tidewater Council"], (PAGE,))
    assert str(work.issued) == "2018"
