"""Who publishes a page, by its own words; and lines that only look like it."""

import pytest

from kg.extract.bylines import find_bylines, in_title
from tests.read.pages import read


def named(text: str) -> list[tuple[str, bool]]:
    found = find_bylines(read(f"Title\n\n{text}\n", "txt").blocks, 10_000)
    return [(line.name, line.sure) for line in found]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Published by the Quay Board in May 2020.", "Quay Board"),
        ("© 2019-2021 Harbour Trust of Elm Bay. All rights reserved.", "Harbour Trust of Elm Bay"),
        ("Publisher: Lantern Freight Inc.", "Lantern Freight Inc"),
        ("The Quay Board (QB) issued this sheet in May.", "Quay Board"),
        ("Herausgegeben vom Verein Hafen Elmbucht", "Verein Hafen Elmbucht"),
        ("Publié par la Ville de Bellerive", "Ville de Bellerive"),
        ("Publicado por el Ayuntamiento de Montealba", "Ayuntamiento de Montealba"),
    ],
)
def test_words_that_say_who_publishes_are_sure(line: str, name: str) -> None:
    assert (name, True) in named(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By the Quay Board, which is made up.", "Quay Board"),
        ("A page of the Elm Bay Widget Makers Guild. It is new.", "Elm Bay Widget Makers Guild"),
        ("Stonecutters Federation (a body)", "Stonecutters Federation"),
    ],
)
def test_a_body_where_publishers_stand_may_be_one(line: str, name: str) -> None:
    assert named(line) == [(name, False)]


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Person",
        "By Monday it was gone.",
        "Press Release",
        "From the start it leaned.",
        "Claims of the Federation are answered here.",
        "Myths and Facts of the Union",
    ],
)
def test_persons_days_and_headings_are_no_publishers(line: str) -> None:
    assert named(line) == []


def test_a_body_may_head_its_text_with_what_it_is() -> None:
    assert named("Harbour Board of Ostra: note") == [("Harbour Board of Ostra", False)]


def test_a_host_behind_a_bar_is_the_site() -> None:
    assert in_title("Zehn Irrtümer | faehre-ostra.org") == "faehre-ostra.org"
    assert in_title("Ten errors - index.html") is None
