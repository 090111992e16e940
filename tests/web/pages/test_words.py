"""Words in tables: long addresses may break, and stay what they are."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from kg.web.site.breaking import breaking


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
