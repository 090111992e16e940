"""A figure of a span of time has a period that begins and ends. The text is made up."""

from pathlib import Path

import pytest

from kg.analysis.dates import days_of, in_words
from tests.build.stated.reading import built, rows

PAGE = """# Myths and facts about wells

**Myth:** All 60 wells in Ohio failed.

**Fact:** From June 2018 to 2019, 12 wells in Ohio failed. Since 1999, 40 wells in Ohio failed.
"""
SPANS = """?figure sdmx-measure:obsValue ?value ; sdmx-dimension:refPeriod ?span .
  ?span a time:Interval ; rdfs:label ?label ; time:hasBeginning ?begin .
  OPTIONAL { ?span time:hasEnd/time:inXSDgYear ?end }"""


def test_a_span_begins_and_ends_as_precisely_as_it_was_said(tmp_path: Path) -> None:
    """``time:Interval`` of OWL-Time, labelled as ISO 8601-2 writes it; "since" has no end."""
    page = tmp_path / "wells.md"
    page.write_text(PAGE)
    found = rows(built(page), SPANS, "value", "label", "begin", "end")
    said = {
        (*map(str, one[:2]), str(one[2]).rpartition("/")[2], one[3] and str(one[3]))
        for one in found
    }
    assert said == {
        ("12", "2018-06/2019", "2018-06", "2019"),
        ("40", "1999/..", "1999", None),
    }


@pytest.mark.parametrize(
    ("printed", "words", "years"),
    [
        ("1999/..", "since 1999", None),
        ("../2004-05", "until May 2004", None),
        ("1999/2001-02", "1999 to February 2001", 2),
        ("1999", "1999", 0),
    ],
)
def test_spans_are_said_in_words(printed: str, words: str, years: int | None) -> None:
    """On a line of time a span is drawn where both its ends are known."""
    days = days_of(printed)
    assert in_words(printed) == words
    assert (days and (days[1] - days[0]) // 365) == years
