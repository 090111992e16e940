"""Works are found where a text cites them, and nowhere else.

The notes of the first document are a work of the United States government and quoted as printed;
the other texts are written for these tests, with made-up bodies.
"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.works.parse import BackKind, find_back_references, parse_works
from kg.model.dates import PartialDate
from kg.model.location import Span
from kg.model.source import ParsedWork, WorkKind
from kg.model.words import Run, Words

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


def said(text: str) -> Words:
    """Return words; what stands between asterisks is italic."""
    runs, offset = [], 0
    for place, piece in enumerate(text.split("*")):
        if piece:
            span = Span(offset, offset + len(piece))
            runs.append(Run(piece, span, italic=place % 2 == 1))
            offset += len(piece)
    return Words(tuple(runs))


def parse(text: str, language: str = "en") -> tuple[ParsedWork, ...]:
    return parse_works(said(text), language)


def one(text: str, language: str = "en") -> ParsedWork:
    (work,) = parse(text, language)
    return work


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


def test_kinds_come_from_the_words_around_the_title() -> None:
    """A press release says that it is one; its noun is no part of the body's name."""
    work = one("“Acme Calls for Dams,” Acme Council Press Release, June 4, 2009.")
    assert (work.kind, work.authors) == (WorkKind.PRESS_RELEASE, ("Acme Council",))
    assert one("Jane Doe, “Dams at Risk,” *The Brook Times*, May 3, 2010.").kind is WorkKind.ARTICLE


def test_joint_authors_are_parted_but_names_with_and_are_not() -> None:
    """ "A and B" may be two bodies or one: Immigration and Customs Enforcement is one."""
    both = one("“Dam Report,” Brook Institute and Acme Council, 2010.")
    assert both.authors == ("Brook Institute", "Acme Council")
    agency = one("“Dam Report,” U.S. Immigration and Customs Enforcement, 2010.")
    assert agency.authors == ("U.S. Immigration and Customs Enforcement",)


def test_chains_between_two_works() -> None:
    """ "quoting" cites through the work before it, "quoted in" through the one after it."""
    _, inner = parse("“Acme Dam Report,” Acme, 2009 (quoting “Dam Facts,” Bureau of Rivers, 2008).")
    assert inner.via == "Acme Dam Report"
    first, _ = parse("“Dam Facts,” Bureau of Rivers, 2008, quoted in “Dam Report,” Acme, 2009.")
    assert first.via == "Dam Report"


def test_a_bare_report_that_cites_is_named_but_is_no_source_by_itself() -> None:
    """ "The report cites …" tells too little to make a work of its own."""
    work = one("The report cites “Dam Facts,” Bureau of Rivers, 2008, p. 3.")
    assert (work.title, work.via) == ("Dam Facts", "report")


def test_a_letter_by_bodies_names_no_persons() -> None:
    """The date may stand before the noun; a body is an author, not a person."""
    letter = one("June 3, 2009 letter from the Acme Council to Brook County.")
    assert letter.title == "Letter from the Acme Council to Brook County"
    assert (letter.authors, letter.people) == (("Acme Council",), ())
    assert letter.issued == PartialDate(2009, 6, 3)


def test_a_note_of_nothing_but_an_address_cites_the_page() -> None:
    work = one("See http://www.ice.gov/foia/readingroom.htm, accessed June 1, 2010.")
    assert (work.kind, work.titled, work.issued) == (WorkKind.WEB, False, None)


@pytest.mark.parametrize(
    ("language", "text", "title", "issued"),
    [
        ("es", "Véase «Informe sobre los ríos», Consejo Acme, 10 de agosto de 2010, pág. 3.",
         "Informe sobre los ríos", "2010-08-10"),
        ("fr", "« Rapport sur les rivières », Conseil Acme, 10 août 2010, p. 3.",
         "Rapport sur les rivières", "2010-08-10"),
        ("de", "Vgl. „Bericht über die Flüsse“, Rat Acme, 10. August 2010, S. 3.",
         "Bericht über die Flüsse", "2010-08-10"),
        ("ru", "См. «Доклад о реках», Совет Акме, 10 августа 2010, с. 3.",
         "Доклад о реках", "2010-08-10"),
        ("ar", "انظر «تقرير عن الأنهار»، مجلس أكمي، 10 أغسطس 2010، ص 3.",
         "تقرير عن الأنهار", "2010-08-10"),
        ("zh", "参见《河流报告》，某研究所，2010年8月，第3页。", "河流报告", "2010-08"),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, title: str, issued: str) -> None:
    """Their quotation marks, months and page signs."""
    work = one(text, language)
    assert (work.title, str(work.issued), work.page_first) == (title, issued, 3)


def test_references_back() -> None:
    """A work cited again without its name: the one before, a note's, an author's."""
    text = "Id. at 3. Acme Council, supra note 4, at 5–6. Roe, op. cit., p. 9."
    same, note, author = find_back_references(said(text))
    assert (same.kind, same.page_first) == (BackKind.SAME, 3)
    assert (note.kind, note.note_label, note.author_words) == (
        BackKind.NOTE,
        "4",
        ("Acme Council",),
    )
    assert (note.page_first, note.page_last) == (5, 6)
    assert (author.kind, author.author_words, author.locator) == (BackKind.AUTHOR, ("Roe",), "p. 9")
    assert parse(text) == ()


def test_a_word_that_looks_like_a_reference_back() -> None:
    """Every jail asks for an ID."""
    assert (
        find_back_references(said("They show a photo ID. The note above the door says so.")) == ()
    )


PIECES = [
    *"ab AB.,;:()“”‘’\"'«»–-0123 ", "See ", "memo from ", " to ", "2010", "May ", "pg. 3",
    "http://x.example/a", "Data provided ", "FOIA request ", " cites ", "Id. ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_works_stand_where_they_say_and_do_not_overlap(text: str) -> None:
    """Whatever the note holds: no error, true places in reading order, real titles."""
    works = parse_works(Words((Run(text, Span(0, len(text))),)))
    assert all(0 <= work.start < work.end <= len(text) and work.title for work in works)
    assert all(a.end <= b.start for a, b in pairwise(works))


def test_a_title_that_is_itself_a_link_has_the_address_of_the_link() -> None:
    text, title = 'OFX: "How the Council Counts" (June 9, 2023)', '"How the Council Counts"'
    start = text.index(title)
    runs = (
        Run(text[:start], Span(0, start)),
        Run(title, Span(start, start + len(title)), href="https://ofx.example.org/counts"),
        Run(text[start + len(title) :], Span(start + len(title), len(text))),
    )
    (work,) = parse_works(Words(runs))
    assert (work.title, work.url) == ("How the Council Counts", "https://ofx.example.org/counts")


def test_a_title_between_a_body_and_a_date() -> None:
    work = one("Ostra Statistics Bureau: Yearbook of House Fires (YHF) - May 2022")
    assert (work.title, work.authors) == (
        "Yearbook of House Fires (YHF)",
        ("Ostra Statistics Bureau",),
    )
    assert work.issued == PartialDate(2022, 5)
