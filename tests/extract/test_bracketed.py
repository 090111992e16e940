"""Who said a claim, in brackets with a date."""

import pytest

from kg.extract.saying.bracketed import find_bracketed
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sugar makes children wild (Tarn Weekly, March 2019).", "Tarn Weekly"),
        ("“It is so” [Tarn Weekly, 3 March 2019]", "Tarn Weekly"),
        ("Sugar makes children wild (Harris, 2009).", None),
        ("It rose (see page 4, March 2019).", None),
        ("It rose (Tarn Weekly, page 4).", None),
    ],
)
def test_a_name_and_a_month_say_who_said_it(text: str, name: str | None) -> None:
    found = find_bracketed(words(text))
    assert (found.text if found else None) == name
