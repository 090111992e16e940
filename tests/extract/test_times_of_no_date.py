"""Times that no one date tells give a figure no period, and are told; others keep theirs."""

import pytest

from kg.build.pipeline import read_record
from kg.model.figure import Comparator
from tests.extract.figures_said import brief, figures, only


@pytest.mark.parametrize(
    ("text", "language", "subject", "said"),
    [
        ("40 schools closed between 2001 and 2005.", "en", "schools closed", "2001 and 2005"),
        ("From 2018 to 2019, 40 schools closed.", "en", "schools closed", "2018 to 2019"),
        ("In fiscal 2004-05, 40 schools closed.", "en", "schools closed", "fiscal 2004-05"),
        (
            "In the first quarter of 2006, 40 schools closed.", "en", "schools closed",
            "In the first quarter of 2006",
        ),
        ("Since 1999, 40 schools closed.", "en", "schools closed", "Since 1999"),
        ("40 schools closed in the 1990s.", "en", "schools closed", "in the 1990s"),
        ("In 2003/04, 40 schools closed.", "en", "schools closed", "In 2003/04"),
        ("In spring 2008, 40 schools closed.", "en", "schools closed", "In spring 2008"),
        ("Seit 2010 kamen 40 Männer.", "de", "Männer", "Seit 2010"),
        ("In den 1990er Jahren kamen 40 Männer.", "de", "Männer", "In den 1990er Jahren"),
        ("Depuis 2010, 40 écoles ont fermé.", "fr", "écoles ont fermé", "Depuis 2010"),
    ],
)  # fmt: skip
def test_no_date_is_given(text: str, language: str, subject: str, said: str) -> None:
    """ "Seit 2010" was 2010; "in the 1990s" stood in what was measured."""
    figure = only(text, language)
    assert (figure.subject, figure.period, figure.period_words) == (subject, None, said)


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("In 1990, 40 schools closed since they were old.", "en", "1990"),
        ("In the 2010 summer 40 schools closed.", "en", "2010"),
        ("By 2010, 40 schools closed.", "en", "2010"),
        ("Im Jahr 2015 kamen 40 Männer.", "de", "2015"),
        ("En 2015, 40 écoles ont fermé.", "fr", "2015"),
    ],
)
def test_one_date_is_kept(text: str, language: str, period: str) -> None:
    assert str(only(text, language).period) == period


def test_both_ends_of_a_change_have_their_own() -> None:
    found = figures("Staff rose from 40 to 50 between 2001 and 2005.")
    assert [(int(one.value), str(one.period)) for one in found] == [(40, "2001"), (50, "2005")]


def test_points_that_close_a_sentence_are_no_pages() -> None:
    """ "2 pp. Turnout was up" was one sentence, and the second half what the points measured."""
    assert brief("Turnout rose 2 pp. Wages were up. See pp. 3 to 5.") == [
        ("2", "exactly", "Turnout rose")
    ]


def test_from_and_onto_are_a_change_without_a_verb() -> None:
    found = figures("Von 100 auf 150 Betriebe.", "de")
    assert {one.comparator for one in found} == {Comparator.EXACTLY}
    found = figures("Von 100 bis 150 Betriebe kamen.", "de")
    assert [one.comparator for one in found] == [Comparator.AT_LEAST, Comparator.AT_MOST]


def test_what_no_figure_holds_is_reported() -> None:
    page = "# Myths and facts\n\n**Myth:** All is well.\n\n**Fact:** Since 1999, 40 wells failed.\n"
    kept = page.replace("Since", "In").replace("All", "Today all")
    (notice,) = [n for n in read_record(page.encode(), "a.md").notices if "period" in n.code]
    assert "“Since 1999”" in notice.message
    assert not [n for n in read_record(kept.encode(), "b.md").notices if "period" in n.code]
