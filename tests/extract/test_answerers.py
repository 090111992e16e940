"""Whom an introduction lets deal with the myths below, and whom it only mentions."""

import pytest

from kg.extract.saying.answerers import find_answerer, find_one_expert, speaks_for_itself
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dr. Anna Rell, a flu specialist at Orle Hospital, debunks five myths.", "Anna Rell"),
        ("We asked Anna Rell, professor at Orle University, to dispel the myths.", "Anna Rell"),
        ("Lantern.org asked Anna Rell, Research Head at Orle Trust, to bust myths.", "Anna Rell"),
        ("Here, Orle Hospital's Anna Rell, MD, separates fact from fiction.", "Anna Rell"),
        ("Orle Hospital cardiologist Anna Rell debunks heart myths.", "Anna Rell"),
        ("Anna Rell shared the myths she hears most, and the facts.", "Anna Rell"),
        ("Five Flu Myths Busted by Our Expert Anna Rell", "Anna Rell"),
        ("La doctora Ana Rell, jefa del Hospital de Orle, desmonta los mitos.", "Ana Rell"),
        ("Der Orthopäde Paul Dehmel vom Klinikum Orle räumt mit Mythen auf.", "Paul Dehmel"),
        ("Le docteur Paul Dérel démêle le vrai du faux.", "Paul Dérel"),
        ("O cardiologista Paulo Venn esclarece os principais mitos.", "Paulo Venn"),
        ("Врач Анна Релл развенчала популярные мифы.", "Анна Релл"),
        ("Лікарка Анна Релл спростувала міфи.", "Анна Релл"),
    ],
)
def test_who_deals_with_the_myths_is_named(text: str, name: str) -> None:
    found = find_answerer(words(text))
    assert found is not None
    assert found.text.endswith(name)


@pytest.mark.parametrize(
    "text",
    [
        "A new book by Anna Rell debunks myths.",
        "Anti-vaccine campaigner Anna Rell shares myths on her page.",
        "Anna Rell spread the myths.",
        "Mayor Anna Rell answers critics.",
        "Anna Rell explains why myths spread.",
        "Myth Busters debunk five myths.",
        "The Orle Hospital team debunks five myths.",
        "Doctors debunk five myths. Anna Rell wrote this.",
        "Minister Anna Rell dismissed the myths.",
    ],
)
def test_who_spreads_or_only_stands_by_deals_with_none(text: str) -> None:
    assert find_answerer(words(text)) is None


def test_an_expert_named_before_is_meant_by_a_noun() -> None:
    told = words("Anna Rell, hematologist at Orle Hospital, says that stocks fall in June.")
    listed = "With this in mind, the expert listed the main myths and truths:"
    assert speaks_for_itself(listed)
    assert not speaks_for_itself("The expert visited the town of the myths.")
    found = find_one_expert([told, words(listed)])
    assert found is not None
    assert found.text == "Anna Rell"
    assert find_one_expert([told, words("Paul Venn, a nurse, agrees.")]) is None
