"""Numbers are read exactly, by the habits of the language, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.numbers import find_numbers, parse_number, parse_quantity
from kg.model.figure import Unit

GROUPS = {"en": (",", "."), "de": (".", ","), "fr": ("\u202f", ","), "pt": (".", ",")}

CASES = [
    ("10,800", "en", "10800", "a comma groups thousands in English"),
    ("10.800", "de", "10800", "a point groups thousands in German"),
    ("10.800", "en", "10.800", "the same digits are a decimal fraction in English"),
    ("10 800", "fr", "10800", "a space groups thousands in French"),
    ("10’800", "de", "10800", "Swiss print groups by an apostrophe"),
    ("12,34,567", "en", "1234567", "Indian English groups by lakh"),
    ("13.3", "de", "13.3", "two digits after a point cannot be a group of thousands"),
    ("1.234.567,89", "de", "1234567.89", "groups and decimals together"),
    ("1.5 million", "en", "1500000", "a scale word multiplies without rounding"),
    ("3 Mio.", "de", "3000000", "an abbreviated scale"),
    ("5万", "zh", "50000", "a scale without a space"),
    ("١٬٢٣٤", "ar", "1234", "digits of another script"),
    ("twenty-five", "en", "25", "number words with a hyphen"),
    ("two hundred and ten thousand", "en", "210000", "number words over several scales"),
    ("−3", "en", "-3", "the true minus sign"),
    ("–3", "en", "-3", "an en dash set as a minus"),
]


@pytest.mark.parametrize(("text", "language", "value", "why"), CASES)
def test_a_number_is_read_as_its_language_prints_it(
    text: str, language: str, value: str, why: str
) -> None:
    assert parse_number(text, language) == Decimal(value), why


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("54 percent", "en", "54", Unit.PERCENT),
        ("54 per cent", "en", "54", Unit.PERCENT),
        ("99.95%", "en", "99.95", Unit.PERCENT),
        ("99,95 %", "de", "99.95", Unit.PERCENT),
        ("54 Prozent", "de", "54", Unit.PERCENT),
        ("54 pour cent", "fr", "54", Unit.PERCENT),
        ("54 por ciento", "es", "54", Unit.PERCENT),
        ("54 por cento", "pt", "54", Unit.PERCENT),
        ("54 процента", "ru", "54", Unit.PERCENT),
        ("٣٫٥٪", "ar", "3.5", Unit.PERCENT),
        ("-51%", "en", "-51", Unit.PERCENT),
        ("5 percentage points", "en", "5", Unit.PERCENTAGE_POINT),
        ("3 Prozentpunkte", "de", "3", Unit.PERCENTAGE_POINT),
    ],
)
def test_shares_and_percentage_points_are_different_units(
    text: str, language: str, value: str, unit: Unit
) -> None:
    found = parse_quantity(text, language)
    assert found is not None
    assert (found.value, found.unit) == (Decimal(value), unit)


def test_a_fraction_without_end_keeps_its_ratio() -> None:
    found = parse_quantity("two-thirds")
    assert found is not None
    assert (found.value, found.exact) == (Decimal("66.67"), False)
    assert found.ratio is not None
    assert found.ratio * 3 == 2


def test_a_fraction_with_an_end_is_exact() -> None:
    found = parse_quantity("three-quarters")
    assert found is not None
    assert (found.value, found.exact) == (Decimal(75), True)


@pytest.mark.parametrize(
    "text",
    ["2.4.6", "10x", "ETH1", "W3C", "layer-2", "1,2", "24/7", "user_5", "www.x.org/12", "18F"],
)
def test_what_is_no_number_is_not_read(text: str) -> None:
    """Versions, names and lists are left alone: a wrong number is worse than a missing one."""
    assert find_numbers(text) == ()


def test_and_does_not_add_up() -> None:
    """ "Two and three" are two numbers; only a hundred takes an "and" inside one."""
    assert [found.value for found in find_numbers("two and three")] == [2, 3]


def test_an_unknown_language_reads_no_ambiguous_number() -> None:
    """In a language without an entry "10.800" may be either; the sign alone is understood."""
    assert [found.words for found in find_numbers("10.800 54%", "xx")] == ["54%"]


@given(st.integers(0, 10**40), st.sampled_from(sorted(GROUPS)))
def test_grouped_digits_come_back_exactly(value: int, language: str) -> None:
    group, _ = GROUPS[language]
    assert parse_number(f"{value:,}".replace(",", group), language) == value


@given(st.decimals(0, 10**9, places=3, allow_nan=False), st.sampled_from(sorted(GROUPS)))
def test_decimals_come_back_exactly(value: Decimal, language: str) -> None:
    """Three decimals are the hard case: with the mark of another language they look grouped."""
    group, mark = GROUPS[language]
    printed = f"{value:,.3f}".replace(".", "!").replace(",", group).replace("!", mark)
    read = parse_number(printed, language)
    assert read == value


@given(st.integers(-(10**6), 10**6).filter(bool), st.sampled_from("-−–"))
def test_every_minus_sign_is_one(value: int, sign: str) -> None:
    printed = f"{sign if value < 0 else ''}{abs(value)}"
    assert parse_number(printed) == value


@given(st.text(alphabet="0123456789.,/%-–−+ ½abcMilion\u202f()", max_size=40))
def test_any_text_is_survived_and_words_are_slices(text: str) -> None:
    for found in find_numbers(text):
        assert text[found.start : found.end] == found.words
        assert found.value.is_finite()


SPACED = [
    ("En la ruta 12 300 pasajeros viajan de pie.", "es", ["12", "300"], "a route has a number"),
    ("Sur la ligne 4 500 voyageurs attendent.", "fr", ["4", "500"], "so has a line"),
    ("Na linha 7 200 passageiros esperam.", "pt", ["7", "200"], "in Portuguese too"),
    ("Auf Linie 12 300 Fahrgäste", "de", ["12", "300"], "and in German"),
    ("En la ruta 12\u00a0300 pasajeros", "es", ["12300"], "a space that may not break groups"),
    ("En la ruta 12\u202f300 pasajeros", "es", ["12300"], "so does a thin one"),
    ("Viajan 12 300 pasajeros.", "es", ["12300"], "no word before takes a number"),
    ("On a compté 1 186 235 habitants.", "fr", ["1186235"], "several groups"),
    ("Plus de 12 300 personnes", "fr", ["12300"], "a comparator takes no number"),
]


@pytest.mark.parametrize(("text", "language", "values", "why"), SPACED)
def test_a_plain_space_groups_only_where_no_word_before_takes_a_number(
    text: str, language: str, values: list[str], why: str
) -> None:
    assert [str(number.value) for number in find_numbers(text, language)] == values, why


def test_behind_an_article_and_a_word_a_plain_space_is_doubtful() -> None:
    doubts = [find_numbers(text, "fr")[0].doubtful for text in (
        "la grotte 12 300 visiteurs", "la grotte 12\u202f300 visiteurs", "reçoit 12 300 visiteurs",
    )]  # fmt: skip
    assert doubts == [True, False, False]
