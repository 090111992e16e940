"""Names of bodies in languages that show them otherwise than English does."""

import pytest

from kg.extract.naming.foreign import find_bracketed, find_foreign_bodies
from tests.extract.plain import words

_NAMED = [
    ("es", "Lo dice el Observatorio Permanente de la Pesca.",
     ["Observatorio Permanente de la Pesca"]),
    ("es", "El Ministerio de Puertos, Mareas y Faros, que paga.",
     ["Ministerio de Puertos, Mareas y Faros"]),
    ("es", "El Consejo aprobó el plan.", []),
    ("pt", "O Ministério do Mar e a Fundação Ostra Viva pagam.",
     ["Ministério do Mar", "Fundação Ostra Viva"]),
    ("pt", "Diz o Ministério do Mar e Organização Insular da Pesca.",
     ["Ministério do Mar", "Organização Insular da Pesca"]),
    ("fr", "L’Institut national de la mer et de la recherche navale montre.",
     ["Institut national de la mer et de la recherche navale"]),
    ("fr", "Le Commissariat général aux bacs indique.", ["Commissariat général aux bacs"]),
    ("fr", "Au centre de la ville, le Centre de la page.", []),
    ("de", "Zahlen des Bundesseeamts.", ["Bundesseeamt"]),
    ("de", "Die Agentur für Häfen und Schiffe zahlt.", ["Agentur für Häfen und Schiffe"]),
    ("de", "Das Landesamt für Häfen, Gutachten liegen vor.", ["Landesamt für Häfen"]),
    ("de", "Ausgaben der Deutschen Hafen-Agentur.", ["Deutsche Hafen-Agentur"]),
    ("de", "Der Vertrag für Kunden und das Bundesministerium.", []),
    ("de", "Eine Studie des Bundesamts für Ebbe zeigt es.", ["Bundesamt für Ebbe"]),
    ("de", "Er gab Rat für Anfänger.", []),
    ("de", "Zahlen des Rates für Häfen.", ["Rat für Häfen"]),
    ("fr", "L’Institut national de la mer et de l’Observatoire national des ports.",
     ["Institut national de la mer", "Observatoire national des ports"]),
    ("de", "Das Amt für Häfen und das Institut für Ebbe zahlen.",
     ["Amt für Häfen", "Institut für Ebbe"]),
    ("de", "Das Amt für Häfen und Institut für Ebbe.", ["Amt für Häfen", "Institut für Ebbe"]),
    ("de", "Das Amt für Häfen und der Minister zahlen.", ["Amt für Häfen"]),
    ("de", "Das Amt für Häfen und nukleare Anlagen zahlt.", ["Amt für Häfen und nukleare Anlagen"]),
    ("de", "Die Behörde zum Beispiel und die Stiftung zur Zeit zahlen nichts.", []),
    ("de", "Der Wasservorrat für Sommer, ein Apparat für Messungen.", []),
    ("es", "Hubo Junta de Vecinos.", []),
    ("es", "Lo dice la Junta de Ostra.", ["Junta de Ostra"]),
    ("en", "The Ostra Harbour Board says so.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names"), _NAMED)
def test_bodies_are_told_by_the_form_of_their_names(
    language: str, text: str, names: list[str]
) -> None:
    found = find_foreign_bodies(words(text), language)
    assert [body.name or body.words for body in found] == names
    assert all(text[body.start : body.end] == body.words for body in found)


def test_letters_in_brackets_are_short_for_the_body_before_them() -> None:
    text = words("Zahlen des Bundesseeamts (BSA) und der Agentur für Häfen (XYZ)")
    (found,) = find_bracketed(text, find_foreign_bodies(text, "de"))
    assert (found.name, found.acronym) == ("Bundesseeamts", "BSA")


@pytest.mark.parametrize(
    ("language", "text", "acronyms"),
    [
        ("de", "Herausgegeben vom Bundesamt für Ebbe (Bern).", []),  # a place, no letters
        ("es", "El Consejo Nacional de Turba (Cali) paga.", []),
        ("es", "El Consejo Nacional de Turba (OST) paga.", []),  # letters from inside the words
        ("es", "El Consejo Nacional de Turba (CNT) paga.", ["CNT"]),
        ("de", "Das Bundesamt für Ebbe (BfE) zahlt.", ["BfE"]),
        ("de", "Das Landesmeeramt (LMeerA) zahlt.", ["LMeerA"]),
    ],
)
def test_only_the_beginnings_of_words_are_short_for_a_body(
    language: str, text: str, acronyms: list[str]
) -> None:
    found = find_bracketed(words(text), find_foreign_bodies(words(text), language))
    assert [intro.acronym for intro in found] == acronyms
