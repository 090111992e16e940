"""Labels of every day before a few words: short exchanges are read, in doubt; notes are not."""

from dataclasses import replace

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Passage, Role
from kg.read.registry import read_document


def _read(claim: str, reply: str, *pairs: tuple[str, str], language: str = "en") -> list[Passage]:
    page = "".join(f"{claim}: {one}\n\n{reply}: {other}\n\n" for one, other in pairs)
    document = replace(read_document(page.encode(), "page.md"), language=language)
    return list(find_passages(document))


@pytest.mark.parametrize(
    ("claim", "reply", "pairs", "language"),
    [
        (
            "Claim",
            "Response",
            (("The ferry loses money", "It made a surplus"), ("The quay sinks", "It floats")),
            "en",
        ),
        (
            "Objection",
            "Response",
            (("Too expensive", "Cheaper than buses"), ("Too slow", "20 minutes")),
            "en",
        ),
        (
            "Objeción",
            "Respuesta",
            (("El ferry pierde dinero", "Dio ganancias"), ("El muelle se hunde", "Flota bien")),
            "es",
        ),
        (
            "Vorwurf",
            "Antwort",
            (("Die Fähre macht Verlust", "Sie macht Gewinn"), ("Zu laut", "Leiser als Autos")),
            "de",
        ),
        ("说法", "回应", (("码头下沉", "没有下沉"), ("栈桥起火", "没有起火")), "zh"),
    ],
)
def test_short_exchanges_are_read_alike_in_every_language(
    claim: str, reply: str, pairs: tuple[tuple[str, str], ...], language: str
) -> None:
    found = _read(claim, reply, *pairs, language=language)
    assert [one.words.text for one in found] == [text for pair in pairs for text in pair]
    assert [one.role for one in found] == [Role.CLAIM, Role.REPLY] * len(pairs)


def test_claims_that_may_be_notes_are_doubted() -> None:
    found = _read("Claim", "Response", ("Broken window", "Glazier called"), ("Wet cellar", "Dried"))
    assert found
    assert all(one.confidence < 1 and one.reason for one in found)


def test_sentences_under_the_same_labels_are_not_doubted() -> None:
    found = _read("Claim", "Response", ("It sinks.", "It floats."), ("It burns.", "It is wet."))
    assert {one.confidence for one in found} == {1.0}


@pytest.mark.parametrize(
    ("claim", "reply", "pairs"),
    [
        ("Issue", "Response", (("Parking at the hall", "New signs"), ("Broken lamp", "4 hours"))),
        ("Claim", "Response", (("Screen cracked", "replaced"), ("Battery dead", "refunded"))),
    ],
)
def test_tasks_and_values_are_no_exchange(
    claim: str, reply: str, pairs: tuple[tuple[str, str], ...]
) -> None:
    assert _read(claim, reply, *pairs) == []


def test_replies_that_begin_with_an_article_are_no_answers_of_a_quiz() -> None:
    found = _read(
        "Claim", "Response", ("It sinks.", "A survey found it sound."), ("It burns.", "A lie.")
    )
    assert [one.role for one in found] == [Role.CLAIM, Role.REPLY] * 2
