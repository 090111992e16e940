"""Works that go by a name of their own in running text; most are made up."""

import pytest

from kg.extract.works.proper import proper_works
from kg.extract.works.reading import Reading
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("language", "text", "title", "maker", "issued"),
    [
        ("en", "According to the 2010 National Berth and Quay Survey (NBQS), 1 in 4 did.",
         "National Berth and Quay Survey", (), "2010"),
        ("en", "The National Boat Theft Survey shows that few are told.",
         "National Boat Theft Survey", (), "None"),
        ("en", "Data from the Ostra Harbour Survey show that 5 percent moved.",
         "Ostra Harbour Survey", (), "None"),
        ("en", "According to the OFX’s Uniform Theft Reports, trade fell.",
         "Uniform Theft Reports", ("OFX",), "None"),
        ("en", "According to OFX's 2019 Annual Berth Assessment Report, 715 boats sank.",
         "Annual Berth Assessment Report", ("OFX",), "2019"),
        ("en", "The Hive Survey (2018) says that 39 are held.", "Hive Survey", (), "2018"),
        ("es", "La Encuesta Nacional de Puertos del Ministerio de Mareas indica que sube.",
         "Encuesta Nacional de Puertos", ("Ministerio de Mareas",), "None"),
        ("es", "Según la Estadística continua de Barcos del OFX, sube.",
         "Estadística continua de Barcos", ("OFX",), "None"),
        ("it", "Secondo il Rapporto maree Ostra-Porti, sale.",
         "Rapporto maree Ostra-Porti", (), "None"),
        ("nl", "Volgens de Meerjaren Haven Prognose (MHP) zou het 5 zijn.",
         "Meerjaren Haven Prognose", (), "None"),
    ],
)  # fmt: skip
def test_a_name_in_capitals_with_a_noun_for_a_work_is_one(
    language: str, text: str, title: str, maker: tuple[str, ...], issued: str
) -> None:
    (work,) = proper_works(Reading(words(text), language))
    assert (work.title, work.authors, str(work.issued)) == (title, maker, issued)
    assert text[work.start :].startswith(title)
    assert work.confidence < 1


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("en", "The Annual Report shows a loss.", "any body has one"),
        ("en", "A New Study Shows harm.", "a headline"),
        ("en", "No National Ports Survey found harm.", "there is none"),
        ("en", "Did the National Ports Survey find harm?", "a question"),
        ("en", "The National Ports Survey is long.", "nothing is drawn from it"),
        ("en", "According to the Ostra Ports Survey Board, it fell.", "a body"),
        ("en", "The Merrow Institute study room shows old beams.", "a room"),
        ("es", "El Informe dice que sube.", "no name follows"),
    ],
)
def test_other_capitals_name_no_work(language: str, text: str, why: str) -> None:
    assert not list(proper_works(Reading(words(text), language))), why
