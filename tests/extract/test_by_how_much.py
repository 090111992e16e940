"""What changes by a share or by points, and to what: the words around tell shares from the rest."""

import pytest

from tests.extract.figures_said import figures


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Crime fell by a third.", "en", [("33.33", "percent", "approximately", "Crime fell by")]),
        ("Crime fell by half since 2010.", "en", [("50", "percent", "exactly", "Crime fell by")]),
        ("The cliff fell by half a metre.", "en", []),
        ("Die Zahl sank um ein Drittel.", "de",
         [("33.33", "percent", "approximately", "Die Zahl sank um")]),
        ("Turnout rose by 0.2 points to 61 percent.", "en",
         [("0.2", "percentagePoint", "exactly", "Turnout rose by"),
          ("61", "percent", "exactly", "Turnout")]),
        ("The team got 5 points, 61 percent of the vote.", "en",
         [("61", "percent", "exactly", "of the vote")]),
        ("Ставка выросла на 3 процентных пункта до 45 %.", "ru",
         [("3", "percentagePoint", "exactly", "Ставка выросла на"),
          ("45", "percent", "exactly", "Ставка")]),
        ("До 45 % жителей голосовали.", "ru",
         [("45", "percent", "atMost", "жителей голосовали")]),
        ("El paro subió hasta el 12 %.", "es", [("12", "percent", "exactly", "El paro")]),
        ("Hasta el 12 % vota.", "es", [("12", "percent", "atMost", "vota")]),
    ],
)  # fmt: skip
def test_by_how_much(text: str, language: str, said: list[tuple[str, str, str, str]]) -> None:
    """ "Fell by a third" was no figure; "выросла до 45 %" was at most 45, "5 points" a share."""
    found = figures(text, language)
    assert [(str(f.value), f.unit, f.comparator, f.subject) for f in found] == said
