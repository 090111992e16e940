"""Which descriptions are of one work, and which of two."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, Resolution
from tests.reconcile.works import (
    AUGUST,
    DAMAGED,
    FOIA,
    GUIDE,
    MEMO,
    NAME,
    RELEASE,
    STATISTICS,
    STRAIGHT,
    cluster,
    keys,
    one_source,
    page,
    work,
)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (GUIDE, STRAIGHT, "the style of quotation marks is the printer's"),
        (
            GUIDE,
            replace(GUIDE, title=GUIDE.title.replace("Controversial", "Contoversial")),
            "a letter lost",
        ),
        (
            GUIDE,
            replace(GUIDE, title="Briefing Guide to ‘Secure Communities’", issued=None),
            "a title cut short, same authors",
        ),
        (
            work("Dams of the North", "CCR", issued=PartialDate(2010, 8, 10)),
            work("Dams of the North", "CCR", issued=AUGUST),
            "the month and a day in it",
        ),
        (
            work("Dams of the North", "CCR"),
            work("Dams of the North", issued=AUGUST),
            "what one place leaves out another says",
        ),
        (
            MEMO,
            replace(MEMO, title="Memo from Lt. Barry to Maj. Chase", authors=("Michael Barry",)),
            "a letter of one day by one sender",
        ),
    ],
)
def test_what_is_one_work(one: ParsedWork, other: ParsedWork, why: str) -> None:
    assert one_source(one, other), why
    assert one_source(other, one), "in either order"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            STATISTICS,
            replace(STATISTICS, title=STATISTICS.title.replace("July", "June"), issued=None),
            "another month of one series, at one address",
        ),
        (
            work("River Yearbook 2009", "CCR"),
            work("River Yearbook 2010", "CCR"),
            "another year of one series",
        ),
        (work("Dam Safety Part II", "CCR"), work("Dam Safety Part III", "CCR"), "Roman numbers"),
        (
            work("Annual Report", "CCR", issued=PartialDate(2009)),
            work("Annual Report", "CCR", issued=PartialDate(2010)),
            "one title, two years",
        ),
        (
            work("Annual Report", "CCR", issued=AUGUST),
            work("Annual Report", "ICE", issued=AUGUST),
            "one title, two bodies",
        ),
        (
            work("Removals Increase in Northern Counties Again", "CCR", issued=AUGUST),
            work("Removals Decrease in Northern Counties Again", "CCR", issued=AUGUST),
            "opposite words are not misprints",
        ),
        (
            work("Why Dams Are Safe for All Towns", "CCR", issued=AUGUST),
            work("Why Dams Are Unsafe for All Towns", "CCR", issued=AUGUST),
            "nor is a negation",
        ),
        (
            work("Statistics by Conviction for All Counties", "CCR", issued=AUGUST),
            work("Statistics by Nationality for All Counties", "CCR", issued=AUGUST),
            "one word of the series differs",
        ),
        (
            work("Yearbook of Rivers", "CCR"),
            work("Yearbook of Rivers 2009", "CCR", issued=PartialDate(2009)),
            "without a year it may be any year's",
        ),
        (GUIDE, RELEASE, "two works of one month by the same three bodies"),
    ],
)
def test_what_are_two_works(one: ParsedWork, other: ParsedWork, why: str) -> None:
    assert not one_source(one, other), why
    assert not one_source(other, one), "in either order"


def test_a_short_title_that_fits_two_works_is_ambiguous_and_kept_apart() -> None:
    """ "Annual Report" without a year, beside those of 2009 and 2010."""
    years = [work("Annual Report", "CCR", issued=PartialDate(year)) for year in (2009, 2010)]
    found = cluster(work("Annual Report", "CCR"), *years)
    assert len(found.sources) == 3
    assert found.sources[0].resolution is Resolution.AMBIGUOUS
    assert found.matches[0].confidence < 1.0
    assert len({source.key for source in found.sources}) == 3


def test_pages_are_one_by_address_and_named_by_the_words_that_read_like_a_title() -> None:
    """http, www and a slash make no second page; "Open Source Policy" names it."""
    found = cluster(
        page("http://www.ice.gov/policy/"),
        page("https://ice.gov/policy", "Open Source Policy"),
        page("http://ice.gov/other"),
    )
    policy, other = found.sources
    assert (policy.title, policy.creators) == ("Open Source Policy", ("us-ice",))
    assert policy.key.startswith("us-ice-policy-"), "the same, whatever words link to it"
    assert (other.title, other.resolution) == ("http://ice.gov/other", Resolution.RESOLVED)


def test_near_duplicates_stay_two_sources_that_know_of_each_other() -> None:
    """readingroom.html in the text, readingroom.htm in note 9: probably one page, not surely."""
    found = cluster(page("http://www.ice.gov/foia/readingroom.html"), STATISTICS)
    one, other = found.sources
    assert one.near_duplicates == (other.key,)
    assert other.near_duplicates == (one.key,)


def test_a_bare_link_to_the_address_of_one_cited_work_means_that_work() -> None:
    """But not to an address that two works give, which is where they are kept."""
    link = page("http://ice.gov/foia/readingroom.htm")
    assert one_source(STATISTICS, link)
    june = replace(STATISTICS, title="Updated Statistics – June 2010", issued=PartialDate(2010, 6))
    assert len(set(keys(STATISTICS, june, link))) == 3


def test_keys_can_be_read_and_hold_no_position() -> None:
    """``{authors}-{year}-{words}-{token}``: the same from any place in any document."""
    (source,) = cluster(GUIDE).sources
    opening, _, token = source.key.rpartition("-")
    assert opening == "ccr-ndlon-cardozo-law-2010-briefing-guide-to-secure"
    assert len(token) == 10
    assert cluster(RELEASE, STRAIGHT).sources[1].key.rpartition("-")[2] == token


WORKS = st.sampled_from([GUIDE, DAMAGED, STRAIGHT, RELEASE, NAME, MEMO, FOIA, STATISTICS,
                         work("Annual Report"), work("Annual Report", "CCR", issued=AUGUST),
                         work("Annual Report", "ICE"), page("http://ice.gov"),
                         page("http://www.ice.gov/foia/readingroom.html")])  # fmt: skip


@given(st.lists(WORKS, max_size=8))
def test_every_description_has_a_source_and_every_source_a_description(
    works: list[ParsedWork],
) -> None:
    """Whatever is cited: keys are unique, matches complete, resolved means an address."""
    found = cluster(*works)
    listed = [source.key for source in found.sources]
    assert len(set(listed)) == len(listed)
    assert len(found.matches) == len(works)
    assert {match.source for match in found.matches} == set(listed)
    assert all(match.reason for match in found.matches if match.confidence < 0.9)
    resolved = [source for source in found.sources if source.resolution is Resolution.RESOLVED]
    assert all(source.urls for source in resolved)
    assert found == cluster(*works)
