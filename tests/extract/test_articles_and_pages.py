"""Entries of articles whose details commas part, and of pages that were "retrieved"."""

import pytest

from tests.extract.works_said import one, parse

PAGE = "https://x.example/p"


@pytest.mark.parametrize(
    ("note", "title", "issued", "pages"),
    [
        ("Meer A. Calling off the ‘day of tides’ for boats. Ostra Post, January 31, 1993, p. 4.",
         "Calling off the ‘day of tides’ for boats", "1993-01-31", 4),
        ("Meer A, Tide BC. Boats at sea. Journal of Coasts, Vol. 97, No. 5, 2007.",
         "Boats at sea", "2007", None),
        ("Meer A, Tide B, et al. Boats: a count of 51 quays. Coasts, Vol. 13, 2007, p. 227.",
         "Boats: a count of 51 quays", "2007", 227),
        ("Meer A, Tide B., Counts of Boats in the Bay of Ostra. Coast Res. 2014; 17:168-74.",
         "Counts of Boats in the Bay of Ostra", "2014", None),
        ('Meer, A., Tide, B. "Boats at sea, counted by hand." Coasts and ports, 12(6), 7. (2016).',
         "Boats at sea, counted by hand", "2016", None),
    ],
)  # fmt: skip
def test_an_article_is_told_from_its_journal(
    note: str, title: str, issued: str, pages: int | None
) -> None:
    work = one(note)
    assert (work.title, str(work.issued), work.page_first) == (title, issued, pages)
    assert work.authors[0].startswith("Meer")


@pytest.mark.parametrize(
    ("note", "title", "maker"),
    [
        (f"More boats sink on top of the quays. Tide Institute. Retrieved from {PAGE}",
         "More boats sink on top of the quays", ("Tide Institute",)),
        (f"Boats as a sign of tides: results of a count. Retrieved from {PAGE}",
         "Boats as a sign of tides: results of a count", ()),
        (f"Boats and Tides Key Facts; Ostra Harbour Board. Available at {PAGE}",
         "Boats and Tides Key Facts", ("Ostra Harbour Board",)),
        (f"Sales of Boats: Ostra, 2015. Retrieved May 3, 2020, from {PAGE}",
         "Sales of Boats: Ostra, 2015", ()),
        (f"OFX. Sunken Boat Reports, 2006. {PAGE}", "Sunken Boat Reports", ("OFX",)),
    ],
)  # fmt: skip
def test_a_title_stands_before_the_words_that_lead_to_its_page(
    note: str, title: str, maker: tuple[str, ...]
) -> None:
    work = one(note)
    assert (work.title, work.authors, work.url) == (title, maker, PAGE)


@pytest.mark.parametrize(
    ("note", "why"),
    [
        (f"The form of the Board is available at {PAGE}.", "a sentence"),
        (f"Rates rose in 2019. The data are available at {PAGE}.", "a sentence"),
        (f"Ostra Harbour Board, Fees (2019). Available at {PAGE}.", "maker and title in one"),
    ],
)
def test_what_is_no_title_leaves_the_page_its_address(note: str, why: str) -> None:
    assert [work.title for work in parse(note)] == [PAGE], why


@pytest.mark.parametrize(
    "note", ["Ostra Post, January 31, 1993.", "Tide Post, Vol. 97, No. 5, 2007."]
)
def test_a_date_or_volume_is_no_title(note: str) -> None:
    assert not {work.title for work in parse(note)} & {"January 31", "Vol. 97, No. 5"}


@pytest.mark.parametrize(
    ("note", "title", "page"),
    [
        ("Tide Resource Center. (2012). False Tides: Overview, p. 2.", "False Tides: Overview", 2),
        ("Meer, C. M. (2002). Boats and tides: Counting, 1992-2000 [NBJ 194530]. Harbour Board.",
         "Boats and tides: Counting, 1992-2000", None),
    ],
)  # fmt: skip
def test_neither_a_page_nor_a_number_is_part_of_a_title(
    note: str, title: str, page: int | None
) -> None:
    work = one(note)
    assert (work.title, work.page_first) == (title, page)
