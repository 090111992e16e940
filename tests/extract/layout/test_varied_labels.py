"""Pairs of which each has labels of its own, and lists of terms. Written for this test."""

import pytest

from kg.extract.layout.passages import read_passages
from tests.extract.layout.pages import read

_LABELS = (("Myth", "Reality"), ("Rumour", "Truth"), ("Allegation", "Response"))
_TOLD = (
    ("The quay is closed.", "It is open."),
    ("It will be sold.", "It will not be sold."),
    ("It is unsafe.", "It was inspected in May."),
)
_FRENCH = (
    ("Idée reçue", "Le tramway coûte cher.", "Réalité", "Il a coûté 1,1 milliard en 2018."),
    ("On entend", "« Le tramway est vide. »", "En fait", "Environ 41 000 personnes le prennent."),
    ("Affirmation", "Le tramway est dangereux.", "Réponse", "Deux accidents de 2015 à 2020."),
)


def _page(title: str, rows: tuple[tuple[str, ...], ...]) -> str:
    pairs = "".join(f"**{a}:** {b}\n\n**{c}:** {d}\n\n" for a, b, c, d in rows)
    return f"# {title}\n\n{pairs}"


def _english(title: str) -> str:
    labelled = zip(_LABELS, _TOLD, strict=True)
    return _page(title, tuple((a, x, b, y) for (a, b), (x, y) in labelled))


@pytest.mark.parametrize(
    "page",
    [
        _english("Myths about the quay"),
        _page("Idées reçues sur le tramway", _FRENCH),
        _page(
            "Behauptung und Tatsache",
            (
                ("Behauptung", "Die Brücke war teuer.", "Tatsache", "Die Brücke war günstig."),
                ("Mythos", "Niemand nutzt sie.", "Fakt", "Täglich fahren 9.400 Fahrzeuge."),
            ),
        ),
    ],
)
def test_pairs_under_labels_that_come_once_are_read_without_doubt(page: str) -> None:
    passages, why = read_passages(read(page, "md"))
    assert why == ""
    assert len(passages) == page.count("**") // 2
    assert {one.confidence for one in passages} == {1.0}


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        (
            "Words for debates",
            (
                ("Claim", "What somebody says.", "Fact", "What is so."),
                ("Myth", "A tale that is told.", "Reality", "What there is."),
            ),
        ),
        (
            "Lists",
            (
                ("Myth", "a story people tell", "Fact", "a thing that is so"),
                ("Rumour", "talk without a source", "Truth", "what is so"),
            ),
        ),
    ],
)
def test_terms_that_are_explained_are_not_read(
    title: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    passages, why = read_passages(read(_page(title, rows), "md"))
    assert passages == ()
    assert "each label comes once" in why


def test_pairs_that_nothing_holds_together_stay_in_doubt() -> None:
    rows = (
        ("Myth", "Zeus threw the lightning.", "Reality", "Water is wet."),
        ("Rumour", "Sales will rise.", "Truth", "Trees grow."),
    )
    passages, _ = read_passages(read(_page("Reading news", rows), "md"))
    assert all(one.confidence < 1 and "may be terms" in one.reason for one in passages)
