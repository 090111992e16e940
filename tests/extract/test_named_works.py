"""Works that running text names by what they are and who made them."""

import pytest

from kg.extract.works.named import named_works
from kg.extract.works.reading import Reading
from kg.model.location import Span
from kg.model.source import WorkKind
from kg.model.words import Run, Words
from tests.extract.plain import words

_SAID = [
    ("en", "A 2004 study by the Merrow Audit Office found waste.",
     "2004 study by the Merrow Audit Office", "Merrow Audit Office", "2004"),
    ("en", "According to a report in last year's Tallow Times, ships sank.",
     "report in last year's Tallow Times", "Tallow Times", "None"),
    ("en", "The Harbour Board's 2019 report shows that ships sank.",
     "Harbour Board's 2019 report", "Harbour Board", "2019"),
    ("en", "A study of 40 homes by researchers at Ostra University shows no harm.",
     "study of 40 homes by researchers at Ostra University", "Ostra University", "None"),
    ("es", "Según un informe del Ministerio de Puertos, Mareas y Faros, suben los precios.",
     "informe del Ministerio de Puertos, Mareas y Faros",
     "Ministerio de Puertos, Mareas y Faros", "None"),
    ("fr", "D’après le rapport annuel de l’OPMB, la part baisse.",
     "rapport annuel de l’OPMB", "OPMB", "None"),
    ("de", "Laut einer Auswertung der Hafenagentur für Ostra vom Juni 2018 sinkt der Anteil.",
     "Auswertung der Hafenagentur für Ostra", "Hafenagentur für Ostra", "2018-06"),
    ("de", "Eine Studie des Bundesamts für Ebbe zeigt, dass der Anteil sinkt.",
     "Studie des Bundesamts für Ebbe", "Bundesamt für Ebbe", "None"),
    ("es", "Hay 12 faros según el Censo de Faros y Mareas del OPF.",
     "Censo de Faros y Mareas del OPF", "Faros y Mareas del OPF", "None"),
    ("es", "Un estudio de La Boya indica que sube.", "estudio de La Boya", "La Boya", "None"),
    ("pt", "Segundo um estudo da Universidade de Ostra, sobe o preço.",
     "estudo da Universidade de Ostra", "Universidade de Ostra", "None"),
    ("it", "Secondo un sondaggio del 2018 condotto dall’Istituto Mare, il prezzo sale.",
     "sondaggio del 2018 condotto dall’Istituto Mare", "Istituto Mare", "2018"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "title", "maker", "issued"), _SAID)
def test_a_work_is_named_by_what_it_is_and_who_made_it(
    language: str, text: str, title: str, maker: str, issued: str
) -> None:
    (work,) = named_works(Reading(words(text), language))
    assert (work.title, work.authors, str(work.issued)) == (title, (maker,), issued)
    assert text[work.start :].startswith(work.title)
    assert not work.titled
    assert work.confidence < 1


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("en", "The report by the Harbour Board is long.", "nothing is drawn from it"),
        ("en", "A study in Ostra found harm.", "a place made nothing"),
        ("en", "An analysis of the Clean Tides Act shows harm.", "it is what was studied"),
        ("en", "The plan by the Harbour Board shows berths.", "a plan is no finding"),
        ("de", "Ein Bericht der Kosten zeigt das.", "every noun has a capital"),
        ("fr", "Une étude de terrain montre que la Ville gagne.", "no name follows"),
    ],
)
def test_what_names_no_work(language: str, text: str, why: str) -> None:
    assert not list(named_works(Reading(words(text), language))), why


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fact: No study by the Tide Institute found that trade fell."),
        ("en", "There is no report by Anna Meer that shows this."),
        ("en", "There is not a single new study by the Tide Institute that shows this."),
        ("en", "A report by the Harbour Board would cost money and we never found one."),
        ("en", "A report by the Harbour Board is long, and sailors found nothing in it."),
        ("en", "A report by the Harbour Board is long and we found nothing in it."),
        ("en", "A future report by the Harbour Board shows nothing yet."),
        ("en", "Contrary to the report by the Ostra Council, which says so, trade fell."),
        ("en", "Contrary to the Ostra Council's 2019 report, which says so, trade fell."),
        ("de", "Keine Studie des Bundesseeamts zeigt das."),
        ("de", "Es gibt kein neues Gutachten der Hafenagentur für Ostra, das dies zeigt."),
        ("es", "Ningún informe del Ministerio de Puertos indica eso."),
        ("es", "Un informe del Ministerio de Puertos no indica eso."),
        ("fr", "Aucune étude de l’Institut national de la mer ne montre cela."),
        ("fr", "Il n’y a pas d’étude de l’Institut national de la mer qui montre cela."),
        ("pt", "Nenhum estudo da Universidade de Ostra mostra isso."),
    ],
)
def test_a_work_that_the_text_denies_is_no_source(language: str, text: str) -> None:
    assert not list(named_works(Reading(words(text), language)))


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "There are reports by Anna Meer that showed this.", "reports by Anna Meer"),
        ("en", "It drew on recent studies by Anna Meer that found this.",
         "recent studies by Anna Meer"),
        ("en", "There is no doubt: a long report by Anna Meer shows this.",
         "long report by Anna Meer"),
        ("pt", "Isso está no estudo da Universidade de Ostra, que mostra isso.",
         "estudo da Universidade de Ostra"),
    ],
)  # fmt: skip
def test_a_title_begins_at_the_noun_and_its_adjectives(
    language: str, text: str, title: str
) -> None:
    (work,) = named_works(Reading(words(text), language))
    assert work.title == title


def test_what_sort_of_work_it_is() -> None:
    (work,) = named_works(Reading(words("A survey of sailors by the Harbour Board found fear.")))
    assert work.kind is WorkKind.DATA


def test_a_name_in_italics_is_that_of_a_periodical() -> None:
    text = "According to a report in Ostra Today, ships sank."
    at = text.index("Ostra Today")
    runs = (
        Run(text[:at], Span(0, at)),
        Run("Ostra Today", Span(at, at + 11), italic=True),
        Run(text[at + 11 :], Span(at + 11, len(text))),
    )
    (work,) = named_works(Reading(Words(runs)))
    assert work.authors == ("Ostra Today",)
    assert not list(named_works(Reading(words(text))))


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("en", "If a study by the Tide Institute found harm, we would act.", "a condition"),
        ("en", "Whether a report by the Harbour Board shows this is open.", "it is not known"),
        ("de", "Falls ein Gutachten der Hafenagentur für Ostra das zeigt, gut.", "a condition"),
        ("es", "Si un informe del Ministerio de Puertos indica eso, bien.", "a condition"),
        ("fr", "Si un rapport de l’Institut national de la mer montre cela, bien.", "a condition"),
        ("pt", "Se um estudo da Universidade de Ostra mostra isso, bem.", "a condition"),
        ("en", "Is there a report by the Harbour Board that says so?", "a question"),
        ("en", "A study by the Tide Institute is planned, says the mayor.", "the mayor says it"),
        ("en", "We await a report by the Harbour Board, the mayor said.", "the mayor said it"),
        ("en", "The mayor read the report by the Harbour Board and said no.", "he said it"),
        ("en", "A report by the Harbour Board contains nothing that says so.", "it holds nothing"),
        ("en", "The alleged study by the Tide Institute shows waste.", "there may be none"),
        ("de", "Eine angebliche Studie des Bundesseeamts zeigt das.", "there may be none"),
        ("en", "It is not true that a report by the Harbour Board shows waste.", "not so"),
        ("en", "Contrary to what the report by the Harbour Board says, trade fell.", "not so"),
    ],
)
def test_a_work_that_may_not_be_or_says_nothing_is_no_source(
    language: str, text: str, why: str
) -> None:
    assert not list(named_works(Reading(words(text), language))), why


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("en", "Not only Ostra University's study found harm.", "so did others"),
        ("en", "No wonder Ostra University's study says so.", "it does say so"),
        ("es", "No solo un informe del Ministerio de Puertos indica eso.", "so do others"),
        ("en", "Is it true that a study by the Tide Institute found harm?", "it passes that on"),
        ("en", "A report by the Harbour Board, the first, found waste.", "two commas put in"),
        ("en", "A report by the Harbour Board of May 4, 2019 found waste.", "a comma in a date"),
        (
            "en",
            "A study by the Tide Institute, which the mayor read, shows harm.",
            "the study does",
        ),
        ("pt", "Como se vê no estudo da Universidade de Ostra, que mostra isso.", "no condition"),
    ],
)
def test_a_work_that_only_looks_denied_is_a_source(language: str, text: str, why: str) -> None:
    assert len(list(named_works(Reading(words(text), language)))) == 1, why


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("by Ostra University and Merrow College", ("Ostra University", "Merrow College")),
        ("by the Harbour Board and the Tide Institute", ("Harbour Board", "Tide Institute")),
        ("by Ostra University, Merrow College and the Tide Institute",
         ("Ostra University", "Merrow College", "Tide Institute")),
        ("by the Harbour Board and the Courier", ("Harbour Board",)),
        ("by the Ministry of Ports, Tides and Fisheries",
         ("Ministry of Ports, Tides and Fisheries",)),
        ("by the Department of Ports and Public Works", ("Department of Ports and Public Works",)),
        ("by the Immigration and Customs Enforcement", ("Immigration and Customs Enforcement",)),
    ],
)  # fmt: skip
def test_bodies_that_made_a_work_together_are_several(text: str, makers: tuple[str, ...]) -> None:
    """They became one body with a long name, that nothing on record or in the text is called."""
    (work,) = named_works(Reading(words(f"A report {text} found harm.")))
    assert work.authors == makers
    assert work.title.endswith(makers[-1])


@pytest.mark.parametrize(
    ("language", "text", "makers"),
    [
        ("pt", "Segundo um estudo do Instituto do Mar e Organização Costeira de Aves, sobe.",
         ("Instituto do Mar", "Organização Costeira de Aves")),
        ("es", "Un estudio del Instituto de Mares y de la Universidad de Ostra muestra eso.",
         ("Instituto de Mares", "Universidad de Ostra")),
        ("fr", "Un rapport de l’Institut national de la mer et du Conseil naval des bacs montre.",
         ("Institut national de la mer", "Conseil naval des bacs")),
        ("de", "Eine Studie des Bundesseeamts und der Hafenagentur für Ostra zeigt das.",
         ("Bundesseeamt", "Hafenagentur für Ostra")),
    ],
)  # fmt: skip
def test_the_second_body_is_a_maker_in_other_languages_too(
    language: str, text: str, makers: tuple[str, ...]
) -> None:
    (work,) = named_works(Reading(words(text), language))
    assert work.authors == makers
