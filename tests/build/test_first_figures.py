"""The figures of the first document, each test a line of what was asked for."""

from decimal import Decimal

import pytest

from tests.build.conftest import ID, Ask

DOC = "doc/ice-secure-communities-setting-the-record-straight"


def test_seventeen_rows_of_two_figures_and_a_difference(ask: Ask) -> None:
    """Who asserts it, after which source, for when; the printed difference in percentage points."""
    rows = ask(
        "SELECT ?fips ?said ?source ?month ?day ?value ?words WHERE { ?o a qb:Observation ; "
        "sdmx-attribute:unitMeasure unit:PERCENT ; sdmx-dimension:refArea/clm:fips ?fips ; "
        "prov:wasAttributedTo ?said ; clm:accordingTo/schema:name ?source ; "
        "sdmx-measure:obsValue ?value ; clm:attributionText ?words . "
        "OPTIONAL { ?o sdmx-dimension:refPeriod/time:inXSDgYearMonth ?month } "
        "OPTIONAL { ?o sdmx-dimension:refPeriod/time:inXSDDate ?day } }"
    )
    assert len(rows) == 34
    theirs = [row for row in rows if row[1] == "agent/ccr"]
    own = [row for row in rows if row[1] == "agent/us-ice"]
    assert len(theirs) == len(own) == 17
    assert {(row[3], row[6]) for row in theirs} == {("2010-04", "CCR Assertion")}
    assert {str(row[4]) for row in own} == {"2010-07-31"}
    travis = {row[5] for row in rows if row[0] == "48453"}
    assert travis == {Decimal(82), Decimal(31)}


def test_the_differences_come_out(ask: Ask) -> None:
    rows = ask(
        "SELECT ?outcome (COUNT(*) AS ?n) WHERE { ?k a clm:CheckResult ; earl:subject ?d ; "
        "earl:result/earl:outcome ?outcome . ?d clm:minuend ?m ; "
        "sdmx-attribute:unitMeasure clm:percentagePoint } GROUP BY ?outcome"
    )
    assert rows == [("http://www.w3.org/ns/earl#passed", 17)]


def test_the_figures_of_claim_3_are_those_of_the_table(ask: Ask) -> None:
    """54 and 82 percent are linked, not doubled; 26 percent stands alone."""
    rows = ask(
        "SELECT ?value (COUNT(DISTINCT ?a) AS ?said) WHERE { ?c a clm:ReportedClaim ; "
        "clm:states ?o . ?o sdmx-measure:obsValue ?value . ?a clm:states ?o } "
        "GROUP BY ?value ORDER BY ?value"
    )
    assert rows == [(Decimal(26), 1), (Decimal(54), 2), (Decimal(82), 2)]


@pytest.mark.parametrize(
    ("value", "comparator", "period", "places"),
    [
        (47, "exactly", "2009-06", 2),
        (57, "exactly", "2010-06", 2),
        (34, "exactly", "2009-06", 2),
        (50, "exactly", "2010-06", 2),
        (65, "moreThan", None, 1),
        (3000, "moreThan", None, 1),
        (30000, "moreThan", None, 1),
        (10800, "moreThan", "2010-07", 1),
        (700, "approximately", None, 1),
        (49, "exactly", None, 1),
    ],
)
def test_figures_in_prose(
    ask: Ask, value: int, comparator: str, period: str | None, places: int
) -> None:
    """As meant ("more than" is not "equal"), and one figure said twice has two places."""
    rows = ask(
        "SELECT ?comparator ?month (COUNT(?anchor) AS ?n) WHERE { ?o a qb:Observation ; "
        f"sdmx-measure:obsValue {value}.0 ; clm:accordingTo <{ID}{DOC}> ; "
        "clm:comparator ?comparator ; clm:anchoredAt ?anchor . "
        "OPTIONAL { ?o sdmx-dimension:refPeriod/time:inXSDgYearMonth ?month } } "
        "GROUP BY ?o ?comparator ?month"
    )
    assert [(str(how).rpartition("#")[2], month, n) for how, month, n in rows] == [
        (comparator, period, places)
    ]


def test_the_programme_began_in_eighteen_counties(ask: Ask) -> None:
    """Seventeen from the table, Martin County from note 5."""
    rows = ask(
        "SELECT ?fips ?date WHERE { ?e a clm:ActivationEvent ; schema:startDate ?date ; "
        "schema:location/clm:fips ?fips ; schema:about/schema:name 'Secure Communities'@en }"
    )
    dates = {str(fips): str(date) for fips, date in rows}
    assert len(dates) == 18
    assert dates["12085"] == "2010-06-22"
    assert dates["25025"] == "2008-11-05"
