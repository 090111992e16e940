"""Many notes, one source; and two sources where two works are meant.

The bodies and works other than those of the first document's notes are made up.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, Resolution, WorkKind
from kg.reconcile.sources.cluster import SourceClusters, cluster_works

AGENTS = {"CCR": "ccr", "NDLON": "ndlon", "Cardozo School of Law": "cardozo-law", "ICE": "us-ice"}
HOSTS = {"ice.gov": "us-ice"}
AUGUST = PartialDate(2010, 8)


def work(title: str, *authors: str, issued: PartialDate | None = None) -> ParsedWork:
    return ParsedWork(title, 0, len(title), authors=authors, issued=issued)


def page(url: str, title: str | None = None) -> ParsedWork:
    name = title or url
    return ParsedWork(name, 0, 9, titled=title is not None, url=url, kind=WorkKind.WEB)


GUIDE = replace(
    work(
        "Briefing Guide to ‘Secure Communities’ – ICE’s Controversial Immigration Enforcement "
        "Program New Statistics and Information Reveal Disturbing Trends and Leave Crucial "
        "Questions Unanswered",
        "CCR",
        "NDLON",
        "Cardozo School of Law",
        issued=AUGUST,
    ),
    kind=WorkKind.REPORT,
)
DAMAGED = replace(GUIDE, authors=("CCR", "NDLO", "Cardozo School of Law"))
STRAIGHT = replace(DAMAGED, title=DAMAGED.title.replace("‘", "'").replace("’", "'"))
RELEASE = work(
    "Groups Call 'Secure Communities' Program a Racial Profiling Dragnet That Undermines Community "
    "Policing and Public Safety",
    "CCR",
    "NDLON",
    "Cardozo School of Law",
    issued=PartialDate(2010, 8, 10),
)
NAME = replace(work("CCR program guide", "CCR"), titled=False, kind=WorkKind.REPORT)
MEMO = ParsedWork(
    "Memo from Lieutenant Michael Barry, Martin County Sheriff's Office to Major Steve Chase",
    0,
    9,
    titled=False,
    authors=("Michael Barry",),
    issued=PartialDate(2009, 2, 28),
    kind=WorkKind.LETTER,
    via="CCR program guide",
)
FOIA = ParsedWork(
    "Information provided as a result of the group's FOIA request (April 2010)",
    0,
    9,
    titled=False,
    issued=PartialDate(2010, 4),
    kind=WorkKind.DATA,
)
STATISTICS = ParsedWork(
    "Updated Interoperability Statistics – By Conviction – July 2010",
    0,
    9,
    authors=("ICE FOIA Reading Room",),
    issued=PartialDate(2010, 7),
    url="http://www.ice.gov/foia/readingroom.htm",
    kind=WorkKind.DATA,
)


def cluster(*works: ParsedWork, publisher: str | None = "us-ice") -> SourceClusters:
    return cluster_works(works, AGENTS.get, HOSTS.get, publisher=publisher)


def keys(*works: ParsedWork) -> list[str]:
    return [match.source for match in cluster(*works).matches]


def one_source(*works: ParsedWork) -> bool:
    return len(set(keys(*works))) == 1


def test_the_notes_of_the_first_document_name_five_publications() -> None:
    """Notes 1, 3, 5 (two works), 6, 7, 8, 9, 10, 11: eleven notes, five sources."""
    found = cluster(
        RELEASE, GUIDE, NAME, MEMO, DAMAGED, FOIA, STRAIGHT, STATISTICS, DAMAGED, DAMAGED
    )
    guide = found.matches[1].source
    assert [match.source == guide for match in found.matches] == [
        False, True, True, False, True, False, True, False, True, True,
    ]  # fmt: skip
    assert len(found.sources) == 5
    assert all(len(source.creators) == 3 for source in found.sources[:2])


def test_a_damaged_author_is_matched_with_less_than_certainty_and_a_sentence() -> None:
    """Four notes misprint NDLON; the sentence tells the reader what was assumed."""
    found = cluster(GUIDE, DAMAGED)
    assert found.sources[0].creators == ("ccr", "ndlon", "cardozo-law")
    assert found.matches[0].confidence == 1.0
    assert found.matches[1].confidence < 1.0
    assert "“NDLO”" in found.matches[1].reason
    assert "“NDLON”" in found.matches[1].reason


def test_a_work_cited_through_another_knows_it() -> None:
    """The memo: cited by the guide, which is found by its author and the words of its title."""
    guide, _, name, memo = cluster(GUIDE, RELEASE, NAME, MEMO).matches
    assert (memo.through, memo.via) == (True, guide.source)
    assert memo.via_confidence < 1.0
    assert "CCR program guide" in name.reason
    assert not name.through


def test_a_loose_name_that_fits_nothing_is_a_source_of_its_own() -> None:
    """Nothing is guessed: without the guide in the document the name stays what was printed."""
    found = cluster(RELEASE, NAME, MEMO)
    assert [source.title for source in found.sources][1] == "CCR program guide"
    assert found.matches[2].via == found.matches[1].source
    assert found.sources[1].resolution is Resolution.UNRESOLVED


def test_a_loose_name_that_fits_two_sources_is_ambiguous() -> None:
    """Two guides by one body: neither is chosen."""
    other = replace(work("Second Program Guide", "CCR", issued=PartialDate(2009)), kind=GUIDE.kind)
    found = cluster(GUIDE, other, NAME)
    assert len(found.sources) == 3
    assert found.sources[2].resolution is Resolution.AMBIGUOUS


def test_a_body_named_as_the_citing_work_is_that_work_when_it_made_only_one() -> None:
    """ "CCR cites a memo": one work by CCR is known, so it is meant; of two, neither."""
    memo = replace(MEMO, via="CCR")
    assert cluster(GUIDE, memo).matches[1].via == keys(GUIDE)[0]
    unknown = cluster(GUIDE, RELEASE, memo).matches[2]
    assert (unknown.through, unknown.via) == (True, None)
    assert unknown.via_reason


def test_data_that_nobody_named_gave_out_are_the_publishers() -> None:
    """Note 7: the agency that speaks released them; without a publisher nobody is credited."""
    found = cluster(FOIA)
    assert found.sources[0].creators == ("us-ice",)
    assert "publisher" in found.matches[0].reason
    assert cluster(FOIA, publisher=None).sources[0].creators == ()


def test_author_words_resolve_by_acronym_or_host() -> None:
    """ "ICE FOIA Reading Room" is where the agency of that acronym publishes."""
    assert cluster(STATISTICS).sources[0].creators == ("us-ice",)
    room = replace(STATISTICS, authors=("Electronic Reading Room",))
    assert cluster(room).sources[0].creators == ("us-ice",)


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
