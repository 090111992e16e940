"""Words before a label: who speaks, or only which claim or answer it is."""

import pytest

from kg.extract.layout.labels import match_label
from kg.extract.saying.parties import may_name

_WHICH = [
    "Short answer", "Persistent myth", "Most persistent myth", "Another claim", "This claim",
    "New myth", "Biggest myth", "Their response", "Kurze Antwort", "Hartnäckiger Mythos",
    "Diese Behauptung", "Autre idée reçue", "Réponse courte", "Respuesta corta", "Otro mito",
    "Outro mito", "Resposta curta", "Altro mito", "Risposta breve", "Andere mythe", "Inny mit",
    "Другой миф", "Ещё один миф",
]  # fmt: skip


@pytest.mark.parametrize("label", _WHICH)
def test_words_that_say_which_name_nobody(label: str) -> None:
    """A body of the name “Persistent” claimed things, or the claim was not read at all."""
    found = match_label(f"{label}: the quay is dry")
    assert found is not None
    assert (found.party, found.printed) == (None, label)


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Tarn Herald claim", "Tarn Herald"),
        ("ICE response", "ICE"),
        ("Claim by the mayor", "the mayor"),
        ("Claim by a reader", None),
        ("New Ostra Times claim", "New Ostra Times"),
    ],
)
def test_names_stay_names(label: str, party: str | None) -> None:
    found = match_label(f"{label}: the quay is dry")
    assert found is not None
    assert found.party == party


@pytest.mark.parametrize("label", ["Fun fact", "Quick fact", "Key fact", "Interesting fact"])
def test_what_is_told_beside_answers_nothing(label: str) -> None:
    assert match_label(f"{label}: the quay is long") is None


@pytest.mark.parametrize(
    ("word", "text", "named"),
    [
        ("Ostrel", "Ostrel claim: it leaks. Many say that Ostrel knows.", True),
        ("OWB", "OWB claim: it leaks.", True),
        ("Company", "Company response: it is dry.", True),
        ("Gloomy", "Gloomy myth: it leaks. The gloomy quay is dry.", False),
        ("Ostrel", "Ostrel claim: it leaks. Ostrel is a river.", False),  # unknown, so nobody
    ],
)
def test_a_lone_word_names_somebody_where_the_text_tells(
    word: str, text: str, *, named: bool
) -> None:
    assert may_name(word, text) == named
