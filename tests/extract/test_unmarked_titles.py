"""Entries whose title has no marks, and Russian ones. The entries were written for the purpose."""

import pytest

from kg.extract.works.bracketed import bracketed_works
from kg.extract.works.reading import Reading
from tests.extract.works_said import one, parse, said


@pytest.mark.parametrize(
    ("note", "title", "authors"),
    [
        (
            "OFX, Rules on the Status of Ferries, art. 31, https://t.example (viewed 3 July 2013).",
            "Rules on the Status of Ferries",
            ("OFX",),
        ),
        (
            "OFX, Berths: The New Challenge. Trends 2012, p. 2.",
            "Berths: The New Challenge",
            ("OFX",),
        ),
        (
            "Ann Quay, Counting Boats: A Method, 1997, p. 112, a list of 48 ports",
            "Counting Boats: A Method",
            ("Ann Quay",),
        ),
        (
            "Tide Council, Office of Boats, Berths in 2012, December 2013, p. 4.",
            "Berths in 2012",
            ("Tide Council", "Office of Boats"),
        ),
        (
            "Tide Council, Plans for Boats: A Budget. Paper No. 1.13.",
            "Plans for Boats: A Budget",
            ("Tide Council",),
        ),
        ("Ann Quay, Dry Boats, Tide Press, 2010.", "Dry Boats", ("Ann Quay",)),
        ("Boats Counted and Moored, OFX, 1994", "Boats Counted and Moored", ("OFX",)),
    ],
)
def test_a_title_without_marks_stands_between_its_maker_and_details(
    note: str, title: str, authors: tuple[str, ...]
) -> None:
    work = one(note)
    assert (work.title, work.authors) == (title, authors)


@pytest.mark.parametrize(
    "note",
    [
        "Tide Council members Ann Quay, Bob Holt and Eva Meer, May 3, 2019, at 4.",
        "Ann Quay, Harbour Affairs, 2019.",
        "See Ann Quay, Director of Harbour Affairs, May 3, 2019.",
        "The Council, Mayor Ann Quay and the Tide Board, met on May 3, 2019.",
    ],
)
def test_persons_and_meetings_are_no_titles(note: str) -> None:
    assert parse(note) == ()


@pytest.mark.parametrize(
    "note",
    [
        "Tide Council, Ostra City Hall, 14 Quay Street, Ostra, https://tide.example/a",
        "Tide Council, Tel. 555 0199, https://tide.example/a",
        "Department of Tides, Ostra, 3 May 2019, https://tide.example/a",
    ],
)
def test_an_address_before_a_link_is_no_title(note: str) -> None:
    assert one(note).title == "https://tide.example/a"


def test_the_number_in_a_series_is_neither_a_title_nor_a_year() -> None:
    work = one("Meer Hefte Nr. 1524, „Die Boote am Kai“, November 2014.", "de")
    assert (work.title, str(work.issued)) == ("Die Boote am Kai", "2014-11")
    noted = one(
        "Ann Quay et al., Effects of Tides on Boats, Note No. 15 (Ostra, MD: OFX, April 2013)."
    )
    assert (noted.title, str(noted.issued)) == ("Effects of Tides on Boats", "2013-04")


@pytest.mark.parametrize(
    ("note", "title", "authors"),
    [
        (
            "Портовый совет. Причалы залива: сборник. М.: Пристань, 2019. С. 7.",
            "Причалы залива: сборник",
            ("Портовый совет",),
        ),
        (
            "Мельник И. И., Чайка А. С. Лодки и люди // Вестник порта. 2013. № 9. С. 12–25.",
            "Лодки и люди",
            ("Мельник И. И.", "Чайка А. С."),
        ),
        ("Причалы залива / под ред. И. И. Мельника. СПб., 2010. С. 15.", "Причалы залива", ()),
    ],
)
def test_russian_entries_are_parted_by_place_and_year(
    note: str, title: str, authors: tuple[str, ...]
) -> None:
    work = one(note, "ru")
    assert (work.title, work.authors) == (title, authors)


def test_the_address_behind_a_russian_entry_is_that_of_the_work() -> None:
    work = one(
        "Портстат. Лодки. Люди. М.: Мол, 2019. URL: https://a.example/a (дата обращения: 1.02.20).",
        "ru",
    )
    assert (work.url, work.issued and work.issued.year) == ("https://a.example/a", 2019)


def test_a_russian_sentence_is_no_entry() -> None:
    assert parse("Министр сказал об этом 12 марта 2014 года. Он был в порту.", "ru") == ()


@pytest.mark.parametrize(
    ("note", "url"),
    [
        ("OFX, “Boats,” https://t.example/a [https://perma.cc/AB12].", "https://t.example/a"),
        ("OFX, “Boats,” http://t.example/a, archived at http://b.example.", "http://t.example/a"),
        ("OFX, “Boats,” 2018, archived at https://perma.cc/AB12.", "https://perma.cc/AB12"),
    ],
)
def test_the_copy_in_an_archive_is_no_second_work(note: str, url: str) -> None:
    assert one(note).url == url


def test_a_number_before_a_title_names_the_work_and_made_nothing() -> None:
    work = one("GAO-21-88, “Quays in Trouble,” 2021, p. 4.")
    assert (work.title, work.authors, work.identifier) == ("Quays in Trouble", (), "GAO-21-88")


def test_a_maker_and_its_part_may_stand_in_small_letters() -> None:
    work = one("Ministero del Mare, Dipartimento per i porti, «Il conto delle barche», 2017.", "it")
    assert work.title == "Il conto delle barche"
    assert work.authors == ("Ministero del Mare", "Dipartimento per i porti")


def test_a_bracket_may_hold_a_work_though_no_word_opens_it() -> None:
    text = "Not so (Tide Council, “Boats of the Bay,” 2009, p. 12), he says (Ann, “I Know It All”)."
    works = list(bracketed_works(Reading(said(text))))
    assert [(work.title, work.page_first) for work in works] == [("Boats of the Bay", 12)]


@pytest.mark.parametrize(
    ("entry", "title", "authors"),
    [
        ("Oak, C., Lind, D. and Holm, E. (2005b) Better oats. Ard: Oat Press.", "Better oats",
         ("Oak, C.", "Lind, D.", "Holm, E.")),
        ("Oak, C., Lind, D. (2005a) 'Good oats', Journal of Oats, 7(2), pp. 3-8.", "Good oats",
         ("Oak, C.", "Lind, D.")),
        ("Oak, C. (2005) The farmer’s oats. Ard: Oat Press.", "The farmer’s oats", ("Oak, C.",)),
        ("As Oak, C. (2005) says it is dry.", None, ()),
    ],
)  # fmt: skip
def test_the_title_follows_a_bracketed_year_with_no_stop_between(
    entry: str, title: str | None, authors: tuple[str, ...]
) -> None:
    assert [(one.title, one.authors) for one in parse(entry)] == (
        [(title, authors)] if title else []
    )
