"""Which way the words of a rating go, in several languages."""

import pytest

from kg.extract.verdicts import Bearing, bearing_of


@pytest.mark.parametrize(
    ("rating", "bearing"),
    [
        ("Verdade.", Bearing.UPHOLDS),
        ("Verità", Bearing.UPHOLDS),
        ("C'est vrai.", Bearing.UPHOLDS),
        ("Das stimmt", Bearing.UPHOLDS),
        ("Größtenteils richtig", Bearing.UPHOLDS),
        ("Факт", Bearing.UPHOLDS),
        ("حقيقة", Bearing.UPHOLDS),
        ("事実", Bearing.UPHOLDS),
        ("Pas tout à fait vrai.", Bearing.OPEN),
        ("Nicht ganz richtig", Bearing.OPEN),
        ("Nem sempre", Bearing.OPEN),
        ("Не совсем так", Bearing.OPEN),
        ("部分正确", Bearing.OPEN),
        ("Mito", Bearing.DENIES),
        ("Das stimmt nicht", Bearing.DENIES),
        ("НЕПРАВДА", Bearing.DENIES),
        ("غير صحيح", Bearing.DENIES),
        ("誤りです", Bearing.DENIES),
    ],
)
def test_ratings_go_the_way_they_say(rating: str, bearing: Bearing) -> None:
    assert bearing_of(rating) is bearing
