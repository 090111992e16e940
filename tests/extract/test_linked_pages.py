"""How linked pages are named: by the words of the link, a title beside it, else the address."""

import pytest

from kg.extract.links import find_links
from kg.extract.works.introduced import introduced_titles
from kg.extract.works.linked import linked_page, with_maker
from kg.extract.works.reading import Reading
from tests.extract.test_links import said

PAGE = "https://x.example/p"


@pytest.mark.parametrize(
    ("text", "title", "maker", "issued"),
    [
        ("the Hive Survey of 2020", "Hive Survey of 2020", (), "2020"),
        ("the report “Boats of the Bay”", "Boats of the Bay", (), "None"),
        ("A 2019 OFX report", "2019 OFX report", ("OFX",), "2019"),
        ("a report by the OFX", "report by the OFX", ("OFX",), "None"),
        ("OFX’s report", "OFX’s report", ("OFX",), "None"),
        ("a 2020 survey of keepers", "2020 survey of keepers", (), "2020"),
        ("According to the 2020 survey", "2020 survey", (), "2020"),
        ("study by the Tide Institute", "study by the Tide Institute", ("Tide Institute",), "None"),
    ],
)
def test_words_that_are_a_name_name_the_page(
    text: str, title: str, maker: tuple[str, ...], issued: str
) -> None:
    reading = Reading(said("As ", (text, PAGE), " says, it is so."))
    (link,) = reading.links
    work = with_maker(linked_page(link, reading), link, reading)
    assert (work.title, work.authors, str(work.issued)) == (title, maker, issued)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("this report", "says nothing"),
        ("here", "says nothing"),
        ("A 2019 OFX report found harm", "a clause"),
        ("The Board says so", "a clause"),
        ("the 2019 survey is long", "a clause"),
        ("the White House released", "a clause"),
    ],
)
def test_other_words_leave_a_page_its_address(text: str, why: str) -> None:
    reading = Reading(said("See ", (text, PAGE), "."))
    (link,) = find_links(reading.words)
    work = with_maker(linked_page(link, reading), link, reading)
    assert (work.title, work.titled) == (PAGE, False), why


def test_a_title_behind_a_link_names_its_page() -> None:
    words = said(
        "See ", ("this report", PAGE), " titled “The Water of Ostra” by the Tide Institute."
    )
    (work,) = introduced_titles(Reading(words))
    assert (work.title, work.url, work.authors) == ("The Water of Ostra", PAGE, ("Tide Institute",))


def test_a_title_behind_a_bare_noun_needs_a_verb() -> None:
    assert not list(
        introduced_titles(Reading(said("See this report titled “The Water of Ostra”.")))
    )
