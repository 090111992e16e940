"""Works in notes: titles, authors, places, dates and what is cited through what."""

import pytest

from kg.model.dates import PartialDate
from kg.model.source import WorkKind
from tests.extract.works_said import one, parse

GUIDE = (
    "Briefing Guide to ‘Secure Communities’ – ICE’s Controversial Immigration Enforcement Program "
    "New Statistics and Information Reveal Disturbing Trends and Leave Crucial Questions Unanswered"
)
NOTE_2 = (
    "ICE used modeling techniques to determine jurisdictions with the highest projected criminal "
    "alien population, based on various data sources, including but not limited to: U.S. Census "
    "Data of Foreign Born Populations, FBI Violent Crime statistics and ICE Detention and Removal "
    "data."
)
NOTE_4 = (
    "State identification bureaus are responsible for submitting fingerprints to the federal "
    "government on behalf of local law enforcement agencies."
)


def test_a_quoted_title_with_a_quotation_inside() -> None:
    """Note 1: the inner quotation marks belong to the title, the outer ones do not."""
    title = (
        "Groups Call 'Secure Communities' Program a Racial Profiling Dragnet That Undermines "
        "Community Policing and Public Safety"
    )
    work = one(f'"{title}," CCR, NDLON, Cardozo School of Law, August 10, 2010.')
    assert (work.title, work.titled) == (title, True)
    assert work.authors == ("CCR", "NDLON", "Cardozo School of Law")
    assert work.issued == PartialDate(2010, 8, 10)
    assert work.locator is None


@pytest.mark.parametrize(
    ("pages", "locator", "first", "last"),
    [
        ("pg. 1", "pg. 1", 1, 1),
        ("pg. 3–4", "pg. 3–4", 3, 4),
        ("pp. 1-2", "pp. 1-2", 1, 2),
        ("at 12", "at 12", 12, 12),
        ("pp. 123-5", "pp. 123-5", 123, 125),
        ("p. iv", "p. iv", None, None),
        ("Table 2", "Table 2", None, None),
    ],
)
def test_places_in_a_work(pages: str, locator: str, first: int | None, last: int | None) -> None:
    """Notes 3, 6, 10: the printed place is kept, pages become numbers where they are numbers."""
    work = one(f"“{GUIDE},” CCR, NDLO and Cardozo School of Law, August 2010, {pages}.")
    assert work.title == GUIDE
    assert work.authors == ("CCR", "NDLO", "Cardozo School of Law")
    assert (work.locator, work.page_first, work.page_last) == (locator, first, last)
    assert (work.issued, work.kind) == (PartialDate(2010, 8), WorkKind.REPORT)


def test_data_from_is_a_reason_for_citing_and_no_part_of_the_work() -> None:
    """Note 8 takes figures from the guide: a report cited as a source of data."""
    text = f'Data from "{GUIDE}," CCR, NDLO and Cardozo School of Law, August 2010, pg. 4.'
    work = one(text)
    assert (work.relation, work.kind) == ("citesAsDataSource", WorkKind.REPORT)
    assert text[work.start : work.start + 10] == '"Briefing '


def test_an_address_after_the_full_stop_belongs_to_the_work() -> None:
    """Note 9: the date that ends the title is all that is said of when."""
    work = one(
        'Data from "Updated Interoperability Statistics – By Conviction – July 2010," '
        "ICE FOIA Reading Room. http://www.ice.gov/foia/readingroom.htm"
    )
    assert work.title == "Updated Interoperability Statistics – By Conviction – July 2010"
    assert work.authors == ("ICE FOIA Reading Room",)
    assert work.url == work.printed_url == "http://www.ice.gov/foia/readingroom.htm"
    assert (work.issued, work.kind) == (PartialDate(2010, 7), WorkKind.DATA)


def test_a_memo_cited_through_a_guide() -> None:
    """Note 5: two works, the memo reached only through the other; later dates are not its date."""
    guide, memo = parse(
        "CCR program guide cites a memo From Lieutenant Michael Barry, Martin County Sheriff's "
        "Office to Major Steve Chase on February 28, 2009. The memo is dated more than 1 year "
        "before the activation of Secure Communities in Martin County, Fla., which took place on "
        "June 22, 2010."
    )
    assert (guide.title, guide.titled, guide.authors) == ("CCR program guide", False, ("CCR",))
    assert guide.locator is None
    assert memo.title == (
        "Memo from Lieutenant Michael Barry, Martin County Sheriff's Office to Major Steve Chase"
    )
    assert (memo.via, memo.kind, memo.titled) == ("CCR program guide", WorkKind.LETTER, False)
    assert memo.issued == PartialDate(2009, 2, 28)
    assert [(person.name, person.rank, person.body) for person in memo.people] == [
        ("Michael Barry", "Lieutenant", "Martin County Sheriff's Office"),
        ("Steve Chase", "Major", None),
    ]


def test_data_released_on_request() -> None:
    """Note 7 says where figures come from, not who gave them: the name is built of its words."""
    work = one(
        "The statistical information initially provided as a result of the group's FOIA request "
        "was from April 2010, and as with all ICE statistical reports, it reflects data as of the "
        "date it was pulled. Updated information through July 2010 is now available, which "
        "includes updated conviction information for all previously reported removals."
    )
    assert work.title == (
        "Statistical information initially provided as a result of the group's FOIA request "
        "(April 2010)"
    )
    assert (work.kind, work.relation) == (WorkKind.DATA, "citesAsDataSource")
    assert (work.issued, work.authors) == (PartialDate(2010, 4), ())
    assert "do not say by whom" in work.reason


def test_data_whose_giver_is_named_and_whose_period_is_no_date_of_issue() -> None:
    """The period that data cover is not when they were given out."""
    work = one(
        "Data released by the Bureau of Rivers under a public records request cover January 2012 "
        "to June 2012."
    )
    assert (work.authors, work.issued) == (("Bureau of Rivers",), None)
    assert work.title.endswith("(January 2012 to June 2012)")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (NOTE_2, "names families of data and cites no work"),
        (NOTE_4, "only explains"),
        ("The “Safe Rivers” program was launched in March 2008.", "a programme in quotation marks"),
        ("They launched “Safe Rivers” in March 2008.", "the date of an event, not of a work"),
        ("The “Safe Rivers” Program at 12 sites, says Acme.", "sites are not pages"),
        ("He said “We Will Not Stop”, and nothing since 2009 has changed.", "a quoted sentence"),
        ("Any “High Risk”-area is shown, Acme, 2010.", "part of a longer word"),
        ("Source: Bureau of Rivers", "a body is not a work"),
        ("No figure was provided under any FOIA request.", "nothing was given, and no date"),
        ("The program (2008) grew. It served 30 counties.", "prose with a year in brackets"),
        ("It was done *before* March 2008, *Never Again*.", "emphasis is not a title"),
        ("", "an empty note"),
    ],
)
def test_what_cites_no_work(text: str, why: str) -> None:
    assert parse(text) == (), why


def test_several_works_in_one_note() -> None:
    """Semicolons part citations; a visit's date says nothing about the work."""
    first, second = parse(
        "See Acme Council, “River Levels in Flood Years,” March 3, 2011, p. 7; see also “Second "
        "Look at Rivers,” Brook Institute (2012), pp. 12–14, available at "
        "http://www.brook.example/second_look.pdf (last visited May 1, 2013)."
    )
    assert (first.title, first.authors) == ("River Levels in Flood Years", ("Acme Council",))
    assert (second.title, second.issued) == ("Second Look at Rivers", PartialDate(2012))
    assert second.url == "http://www.brook.example/second_look.pdf"


@pytest.mark.parametrize(
    ("entry", "title", "authors", "issued"),
    [
        (
            "Acme Council. (2011). River levels in flood years: A review. Brook Press.",
            "River levels in flood years: A review",
            ("Acme Council",),
            "2011",
        ),
        (
            "Smith, J. A., & Jones, K. (2009, March). Flood insurance. River Journal, 12(3), 4–9.",
            "Flood insurance",
            ("Smith, J. A.", "Jones, K."),
            "2009-03",
        ),
        (
            "Smith, John. 2010. Rivers of the North. London: Brook Press.",
            "Rivers of the North",
            ("Smith, John",),
            "2010",
        ),
        (
            "John Smith, Rivers of the North (London: Brook Press, 2010), 45.",
            "Rivers of the North",
            ("John Smith",),
            "2010",
        ),
        (
            "John Smith, *Rivers of the North* (London: Brook Press, 2010), p. 45.",
            "Rivers of the North",
            ("John Smith",),
            "2010",
        ),
        (
            "Smith, John. Rivers of the North. London: Brook Press, 2010.",
            "Rivers of the North",
            ("Smith, John",),
            "2010",
        ),
        (
            "The Acme Council's report “River Levels in Flood Years” (2011) says otherwise.",
            "River Levels in Flood Years",
            ("Acme Council",),
            "2011",
        ),
    ],
)  # fmt: skip
def test_forms_of_reference_lists(
    entry: str, title: str, authors: tuple[str, ...], issued: str
) -> None:
    """Six styles of one kind of entry, and a work named in a sentence."""
    work = one(entry)
    assert (work.title, work.authors, str(work.issued)) == (title, authors, issued)
