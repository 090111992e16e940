"""Sources in the cells of a table of claims."""

import pytest

from kg.extract.reviews.reading import Reading
from kg.extract.stated.cells import works_in_cell
from kg.model.location import Location
from kg.model.stated import PlaceInWork, Value

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
    assert [work.title for work, _ in found] == titles


def test_details_of_a_work_are_kept() -> None:
    ((work, _),) = works_in_cell(Value(f"{FEES}, {PAGE}", Location(())), "en", Reading("", {}))
    assert ([name.words for name in work.authors], work.urls) == (["Tidewater Council"], (PAGE,))
    assert str(work.issued) == "2018"


@pytest.mark.parametrize(
    ("cell", "title", "place"),
    [
        (f"{FEES}, p. 4", "Fees in Context", PlaceInWork("p. 4", 4, 4)),
        (f"{PAGE}, pp. 12-14", PAGE, PlaceInWork("pp. 12-14", 12, 14)),
        (f"{PAGE} (p. 7)", PAGE, PlaceInWork("p. 7", 7, 7)),
        ("The Ferry Book, pages 3-5", "The Ferry Book", PlaceInWork("pages 3-5", 3, 5)),
        ("Pages 3-5", "Pages 3-5", PlaceInWork()),
    ],
)
def test_the_pages_in_a_cell_are_those_of_its_work(
    cell: str, title: str, place: PlaceInWork
) -> None:
    ((work, found),) = works_in_cell(Value(cell, Location(())), "en", Reading("", {}))
    assert (work.title, found) == (title, place)
