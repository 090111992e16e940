"""Spans of time are periods; times whose months nobody says are none, and are told."""

import pytest

from kg.build.pipeline import read_record
from kg.model.figure import Comparator
from tests.extract.figures_said import brief, figures, only


@pytest.mark.parametrize(
    ("text", "language", "subject", "period"),
    [
        ("40 schools closed between 2001 and 2005.", "en", "schools closed", "2001/2005"),
        ("From 2018 to 2019, 40 schools closed.", "en", "schools closed", "2018/2019"),
        ("From June 2018 until May 2019, 40 schools closed.", "en", "schools closed",
         "2018-06/2019-05"),
        ("Since 1999, 40 schools closed.", "en", "schools closed", "1999/.."),
        ("Until 1999, 40 schools closed.", "en", "schools closed", "../1999"),
        ("40 schools closed in the 1990s.", "en", "schools closed", "1990/1999"),
        ("In 2003/04, 40 schools closed.", "en", "schools closed", "2003/2004"),
        ("In fiscal year 1999/2000, 40 schools closed.", "en", "schools closed", "1999/2000"),
        ("Seit 2010 kamen 40 Männer.", "de", "Männer", "2010/.."),
        ("In den 1990er Jahren kamen 40 Männer.", "de", "Männer", "1990/1999"),
        ("Depuis 2010, 40 écoles ont fermé.", "fr", "écoles ont fermé", "2010/.."),
        ("Dans les années 1990, 40 écoles ont fermé.", "fr", "écoles ont fermé", "1990/1999"),
    ],
)  # fmt: skip
def test_a_span_of_time_is_kept(text: str, language: str, subject: str, period: str) -> None:
    """ "Seit 2010" was 2010; "in the 1990s" stood in what was measured."""
    figure = only(text, language)
    assert (figure.subject, str(figure.period)) == (subject, period)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In fiscal 2004-05, 40 schools closed.", "fiscal 2004-05"),
        ("In the first quarter of 2006, 40 schools closed.", "In the first quarter of 2006"),
        ("In spring 2008, 40 schools closed.", "In spring 2008"),
        ("In 2003/06, 40 schools closed.", "In 2003/06"),
        ("Between 2005 and 2001, 40 schools closed.", "2005 and 2001"),
    ],
)
def test_a_time_without_its_months_is_none(text: str, said: str) -> None:
    """When a fiscal year or a spring begins, nobody says; a span does not end before it begins."""
    figure = only(text)
    assert (figure.subject, figure.period, figure.period_words) == ("schools closed", None, said)


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
    reply = "In spring 1999, 40 wells failed."
    page = f"# Myths and facts\n\n**Myth:** All is well.\n\n**Fact:** {reply}\n"
    kept = page.replace("In spring", "In").replace("All", "Today all")
    (notice,) = [n for n in read_record(page.encode(), "a.md").notices if "period" in n.code]
    assert "“In spring 1999”" in notice.message
    assert not [n for n in read_record(kept.encode(), "b.md").notices if "period" in n.code]
