"""Lists of who says one thing, and names that only look like a list."""

import pytest

from kg.extract.saying.several import find_several
from kg.extract.saying.subjects import subject_of
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("before", "verb", "names"),
    [
        ("The River Keepers and the Sierra League ", "claim", ["River Keepers", "Sierra League"]),
        ("Anna Rell and Paul Venn ", "said", ["Anna Rell", "Paul Venn"]),
        ("Groups such as Save the Weir and Clean Orle ", "say", ["Save the Weir", "Clean Orle"]),
        (
            "A coalition, including the River Keepers and Sierra League, ",
            "claimed",
            ["River Keepers", "Sierra League"],
        ),
        (
            "Norland Gas, Orle Power and the Pipe Union ",
            "argue",
            ["Norland Gas", "Orle Power", "Pipe Union"],
        ),
        ("Der Seeverband und die Fischergilde Orle ", "behaupten", []),
        ("Die Seewacht Orle und der Bund Ems ", "behaupten", ["Seewacht Orle", "Bund Ems"]),
        ("Kritiker wie Seewacht Orle und Klarer Tag ", "sagen", ["Seewacht Orle", "Klarer Tag"]),
    ],
)
def test_everybody_in_a_list_says_it(before: str, verb: str, names: list[str]) -> None:
    """Only the last of them said it."""
    assert [one.text for one in find_several(words(before), verb)] == names


@pytest.mark.parametrize(
    ("before", "verb"),
    [
        ("The Department of Health and Human Services ", "said"),
        ("The River Trust and Harbour Board ", "claims"),
        ("Ministry of Ports and Inland Waters ", "said"),
        ("Marks and Spencer ", "said"),
        ("The Harbour Board and Rail Service ", "said"),
        ("In May and June Anna Rell ", "said"),
        ("Critics and Experts ", "say"),
        ("Anna Rell ", "said"),
    ],
)
def test_one_name_with_an_and_in_it_is_one(before: str, verb: str) -> None:
    assert find_several(words(before), verb) == ()


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The mayor, Anna Rell, ", "Anna Rell"),
        ("The mayor of Orle, Anna Rell, ", "Anna Rell"),
        ("The group's chair, Paul Venn, ", "Paul Venn"),
        ("The Harbour Board, Norland Rail, ", "The Harbour Board, Norland Rail, "),
        ("The mayor, the Harbour Board, ", "The mayor, the Harbour Board, "),
    ],
)
def test_the_name_stands_behind_the_office(before: str, name: str) -> None:
    assert subject_of(words(before)).text == name
