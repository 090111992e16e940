"""The last note of a page is no imprint: it names who made what it cites. All made up."""

import pytest

from tests.build.said import published_by, record

_TABLE = "| Myth | Fact |\n| --- | --- |\n| It is 10 m high. | It is 4.5 m high.[^1] |\n\n"
_TYPED = "**Myth:** Tea is new.\n\n**Fact:** It is old.(1)\n\n"


@pytest.mark.parametrize(
    ("page", "maker", "title"),
    [
        (
            f"{_TABLE}[^1]: Lindale Flood Board, *As-built drawings*, 2018.\n",
            "Lindale Flood Board",
            "As-built drawings",
        ),
        (
            f"{_TABLE}[^1]: Lindale Tea Board, *The new wall of the quay*, 2018, p. 3.\n",
            "Lindale Tea Board",
            "The new wall of the quay",
        ),
        (
            f"{_TYPED}(1) Orrin Tea Board, Tea Report, 2011.\n",
            "Orrin Tea Board",
            "Tea Report",
        ),
    ],
)
def test_the_last_note_cites_and_publishes_nothing(page: str, maker: str, title: str) -> None:
    page = f"# Myths and facts\n\n{page}"
    assert published_by(page) is None
    read = record(page)
    names = {agent.key: agent.name for agent in read.agents}
    (source,) = read.sources
    assert (source.title, [names[key] for key in source.creators]) == (title, [maker])
    (citation,) = read.citations
    assert citation.assertion is not None


def test_an_address_below_the_notes_names_the_publisher() -> None:
    page = f"# Myths and facts\n\n{_TYPED}(1) Ann Orme, *Old tea*, 2011.\n\n"
    assert published_by(f"{page}Orrin Tea Board, 12 High Street, Orrin") == "Orrin Tea Board"


@pytest.mark.parametrize(
    "words", ["They were there, *Not so fast*, said he.", "It is *very old*, 2018 was later."]
)
def test_words_in_italics_without_a_maker_are_no_title(words: str) -> None:
    page = f"# Myths and facts\n\n**Myth:** Tea is new.\n\n**Fact:** {words}\n"
    assert record(page).sources == ()
