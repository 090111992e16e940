"""Numbers whose noun was said before, and shares that close the clause they measure."""

import pytest

from kg.extract.statistics import find_figures
from tests.extract.plain import words


def brief(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(str(one.value), one.subject) for one in find_figures(words(text), language)]


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("en", "The Board counted 12,000 boats, 3,400 in Ostra.", ("3400", "counted … boats")),
        ("en", "In 2010 the port held 4,200 boats; by 2019, 5,100.", ("5100", "held … boats")),
        ("de", "In Ostra liegen 1,6 Millionen Boote und im Libanon 1,1 Millionen.",
         ("1100000", "Boote")),
        ("es", "De las 48.592 personas que viven allí, 6.491 tenían barco.",
         ("6491", "personas que viven allí … tenían barco")),
        ("it", "Su 4.200 barche, 1.100 avevano una vela.", ("1100", "barche … avevano una vela")),
        ("en", "Many crews leave the port, more than 50%.", ("50", "Many crews leave the port")),
    ],
)  # fmt: skip
def test_what_a_number_counts_may_have_been_said_before(
    language: str, text: str, last: tuple[str, str]
) -> None:
    assert brief(text, language)[-1] == last


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Board counted 12,000 boats and paid 3,400.", "a sum, perhaps"),
        ("They counted 4,000 boats on a budget of 2,000,000.", "a sum, perhaps"),
        ("They counted 4,000 boats, 3,400 miles off.", "a length"),
        ("Some 700 boats sailed, see pages 1,200 and 1,300.", "pages"),
    ],
)
def test_what_another_number_counts_is_not_guessed(text: str, why: str) -> None:
    assert len(brief(text)) == 1, why


@pytest.mark.parametrize(
    "text", ["However, 50%.", "According to the long survey, 50%.", "In the old harbour hall, 50%."]
)
def test_a_share_behind_words_that_say_no_more_than_where_from_is_none(text: str) -> None:
    assert brief(text) == []
