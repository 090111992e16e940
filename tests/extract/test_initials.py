"""Works whose maker goes by its initials: "an FBI study found". The makers are mostly made up."""

import pytest

from kg.extract.works.named import named_works
from kg.extract.works.reading import Reading
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("language", "text", "title", "maker", "issued"),
    [
        ("en", "An OFX study found that trade fell.", "OFX study", "OFX", "None"),
        ("en", "A 2019 OFX report says that most are safe.", "2019 OFX report", "OFX", "2019"),
        ("en", "According to a 2021 OFX survey, most like it.", "2021 OFX survey", "OFX", "2021"),
        ("en", "OFX reports show that trade fell.", "OFX reports", "OFX", "None"),
        ("en", "This and a 2019 report by the OFX say the same.",
         "2019 report by the OFX", "OFX", "2019"),
        ("de", "Laut einer OFX-Studie sinkt der Anteil.", "OFX-Studie", "OFX", "None"),
        ("de", "Eine OFX-Auswertung von 2019 zeigt, dass er sinkt.",
         "OFX-Auswertung", "OFX", "2019"),
        ("fr", "Selon une étude OFX, la part baisse.", "étude OFX", "OFX", "None"),
        ("es", "Según una encuesta OFX de 2019, sube.", "encuesta OFX", "OFX", "2019"),
    ],
)  # fmt: skip
def test_initials_before_a_noun_for_a_work_made_it(
    language: str, text: str, title: str, maker: str, issued: str
) -> None:
    (work,) = named_works(Reading(words(text), language))
    assert (work.title, work.authors, str(work.issued)) == (title, (maker,), issued)
    assert work.confidence < 1


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("en", "A DNA study found traces.", "it is what was studied"),
        ("en", "A US survey found fear.", "a place"),
        ("en", "No OFX study found harm.", "there is none"),
        ("en", "OFX reports that crime rose, papers show.", "a verb"),
        ("en", "The OFX reports: boats sank, papers show.", "a verb"),
        ("en", "The OFX study team found harm.", "a team"),
        ("en", "The OFX study is long.", "nothing is drawn from it"),
        ("en", "A survey OFX took found harm.", "English sets the maker in front"),
        ("de", "Eine DNA-Analyse zeigt das.", "it is what was studied"),
        ("de", "Keine OFX-Studie zeigt das.", "there is none"),
    ],
)
def test_other_initials_made_nothing(language: str, text: str, why: str) -> None:
    assert not list(named_works(Reading(words(text), language))), why
