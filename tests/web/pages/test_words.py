"""Words in tables: long addresses may break, and stay what they are."""

import re

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from kg.vocab.namespaces import iri
from kg.web.site.breaking import breaking
from kg.web.site.unmarked import unmarked
from kg.web.site.words import spoken


def test_a_long_address_may_break_so_that_no_column_is_pushed_out_of_sight() -> None:
    """“Times cited” stood right of the screen because of one address of 60 letters."""
    assert (
        breaking("http://www.ice.gov/secure_communities/complaint_process.htm").count("<wbr>") > 5
    )
    assert breaking("National Day Laborers' Organizing Network") == Markup(
        "National Day Laborers&#39; Organizing Network"
    )


@given(st.text())
def test_nothing_but_places_to_break_is_added(words: str) -> None:
    assert (
        Markup(re.sub("<wbr>", "", str(breaking(words)))).unescape()
        == Markup(Markup.escape(words)).unescape()
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("from **34 to 50 percent** of", "from 34 to 50 percent of"),
        ("the officials<sup>4</sup> meet", "the officials4 meet"),
        (r"see [the\_rest](https://example.org/a) there", "see the_rest there"),
        ("[Secure Towns] is 2 * 3 < 7 and a_b", "[Secure Towns] is 2 * 3 < 7 and a_b"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_marks_of_a_file_are_not_shown_among_its_words(words: str, shown: str) -> None:
    """What is no mark of emphasis, no link and no backslash stays; templates escape it."""
    assert unmarked(words) == shown


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [("100000", "integer", "100,000"), ("30000.0", "decimal", "30,000"), ("2010", "gYear", "2010")],
)
def test_thousands_stand_apart_and_years_do_not(value: str, kind: str, shown: str) -> None:
    literal = ox.Literal(value, datatype=ox.NamedNode(iri(f"xsd:{kind}")))
    assert spoken(literal) == shown
