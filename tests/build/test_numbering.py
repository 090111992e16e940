"""Numbers of claims and notes that are left out or used twice are reported, with their place."""

import pytest

from kg.build.pipeline import read_record


def reported(text: str) -> list[tuple[str, str]]:
    record = read_record(text.encode(), "page.md")
    kinds = ("number-twice", "number-left-out")
    return [(one.code, one.message) for one in record.notices if one.code in kinds]


def page(*numbers: int) -> str:
    pairs = (f"**Myth {n}:** Bees can not fly at all.\n\n**Fact:** They do.\n" for n in numbers)
    return "# Bees\n\n" + "\n".join(pairs)


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((1, 2, 3, 4), []),
        ((1, 2, 1, 2), []),
        ((1, 2, 4), [("number-left-out", "After “myth 2” comes “myth 4”; 3 is not there.")]),
        ((1, 5, 6), [("number-left-out", "After “myth 1” comes “myth 5”; 2 to 4 is not there.")]),
        ((1, 2, 2), [("number-twice", "“myth 2” is there twice.")]),
    ],
)
def test_numbers_of_claims(numbers: tuple[int, ...], found: list[tuple[str, str]]) -> None:
    assert reported(page(*numbers)) == found


def test_numbers_of_notes() -> None:
    notes = "A[^1] b[^2] c[^4].\n\n[^1]: One.\n\n[^2]: Two.\n\n[^4]: Four.\n"
    message = "After “note 2” comes “note 4”; 3 is not there."
    assert reported(f"# Bees\n\n{notes}") == [("number-left-out", message)]
