"""Works named apart from their maker, and makers of one word; the bodies are mostly made up."""

import pytest

from kg.extract.works.named import named_works
from kg.extract.works.own_reports import own_reports
from kg.extract.works.reading import Reading
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("language", "text", "work", "maker", "issued"),
    [
        ("en", "In a 2015 report, the Tide Council estimated that trade fell.",
         "2015 report", "Tide Council", "2015"),
        ("en", "In a study of boats and fees, OFX found that trade fell.", "study", "OFX", "None"),
        ("en", "As the Tide Institute notes in its 2017 report, trade fell.",
         "2017 report", "Tide Institute", "2017"),
        ("es", "En un informe de 2019, el Consejo de Mareas indica que sube.",
         "informe de 2019", "Consejo de Mareas", "2019"),
    ],
)  # fmt: skip
def test_a_body_that_says_something_in_a_work_made_it(
    language: str, text: str, work: str, maker: str, issued: str
) -> None:
    (found,) = own_reports(Reading(words(text), language))
    assert found.title == f"{work} ({maker})"
    assert text[found.start : found.end] == work
    assert (found.authors, str(found.issued)) == ((maker,), issued)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("In a report, the mayor said that trade fell.", "no body"),
        ("In its report, the Tide Council thanks everybody.", "it says nothing"),
        ("In a study, the Tide Council was never named.", "it is what is spoken of"),
        ("The Tide Institute works in its report room.", "a room"),
        ("Did the Tide Institute say in its report that trade fell?", "a question"),
    ],
)
def test_other_reports_are_not_a_bodys_own(text: str, why: str) -> None:
    assert not list(own_reports(Reading(words(text)))), why


@pytest.mark.parametrize(
    ("text", "title", "maker"),
    [
        ("A Gallup poll found that most agree.", "Gallup poll", "Gallup"),
        ("A Cochrane review of 20 trials found no harm.", "Cochrane review", "Cochrane"),
        ("A study in the Lancet found no harm.", "study in the Lancet", "Lancet"),
        ("A meta-analysis by the Tide Institute found no harm.",
         "meta-analysis by the Tide Institute", "Tide Institute"),
        ("The 2016 Tide Council's report found no harm.",
         "2016 Tide Council's report", "Tide Council"),
    ],
)  # fmt: skip
def test_pollsters_and_journals_go_by_one_word(text: str, title: str, maker: str) -> None:
    (work,) = named_works(Reading(words(text)))
    assert (work.title, work.authors) == (title, (maker,))


@pytest.mark.parametrize("text", ["A Texas poll found fear.", "A Swedish review found no harm."])
def test_other_single_names_made_nothing(text: str) -> None:
    assert not list(named_works(Reading(words(text))))
