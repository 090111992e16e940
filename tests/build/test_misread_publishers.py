"""Names that are nobody's, or somebody else's: who publishes a page. All made up."""

import pytest

from kg.extract.openers import without_opener
from kg.extract.publishing.imprint import names_nobody
from tests.build.said import published_by, said_by

_PAIRS = "\n\n".join(
    f"Claim: The bridge is {one}.\n\nFact: It is {other}." for one, other in ("ab", "cd")
)


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("REPLY OF THE DALE TENANTS' UNION TO THE LANDLORDS' PAPER", "DALE TENANTS' UNION"),
        ("Response of the Society of Ferrymen", "Society of Ferrymen"),
        ("Answer of the Quay Board in reply to Mr Reeve", "Quay Board"),
        ("Statement by the Alliance to Protect Rivers", "Alliance to Protect Rivers"),
        ("The Alliance to the Rescue", "The Alliance to the Rescue"),
    ],
)
def test_a_headline_names_who_answers_without_whom(headline: str, name: str) -> None:
    assert without_opener(headline) == name


def test_the_one_who_is_answered_is_no_part_of_the_publisher() -> None:
    page = "REPLY OF THE DALE TENANTS' UNION TO THE LANDLORDS' PAPER\n\n" + _PAIRS
    assert published_by(page, "page.txt") == "DALE TENANTS' UNION"


@pytest.mark.parametrize(
    ("cited", "publisher"),
    [
        ("It is open, says the Bridge Board's 2020 report.", None),
        ("It is open (Bridge Board, 2019, p. 4).", None),
        ("It is open (see Bridge Board 2019; Orme 2018).", None),
        ("The Bridge Board painted it.", "Bridge Board"),
    ],
)
def test_a_body_whose_works_replies_cite_does_not_publish(
    cited: str, publisher: str | None
) -> None:
    page = "# Claim and fact\n\n" + "\n\n".join(
        f"**Claim:** The bridge is {word}.\n\n**Fact:** {cited}" for word in ("shut", "old")
    )
    assert published_by(page) == publisher
    assert set(said_by(page)) == {()}


@pytest.mark.parametrize("name", ["python-docx", "Python Docx", "Microsoft Office User", "Unknown"])
def test_what_programs_state_as_author_is_nobody(name: str) -> None:
    assert names_nobody(name)


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("By Dora Pell, The Lindale Courier, 7 Sept. 2022", "Lindale Courier"),
        ("By Dora Pell | Lindale Courier", "Lindale Courier"),
        ("By Dora Pell, 7 Sept. 2022", "Dora Pell"),
        ("By Dora Pell, a writer for the council", "Dora Pell"),
    ],
)
def test_a_writer_signs_for_the_paper_named_behind(line: str, publisher: str) -> None:
    assert published_by(f"# Checking the debate\n\n{line}\n\n{_PAIRS}") == publisher


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Quay Trade Partnership (QTP) Myths and Reality", None),
        ("Quay Trade Partnership: common myths", None),
        ("Myths about the toll", "Quay Trade Partnership"),
        ("Quay Trade Partnership (QTP) answers myths", "Quay Trade Partnership"),
    ],
)
def test_what_the_myths_of_a_title_are_about_publishes_nothing(
    title: str, publisher: str | None
) -> None:
    page = f"# {title}\n\n" + "\n\n".join(
        f"Myth: It is {word}.\n\nFact: The Quay Trade Partnership opens it each day."
        for word in ("shut for all", "dear for all", "old and worn")
    )
    assert published_by(page) == publisher
