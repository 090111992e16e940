"""How many myths a title announces, and what people pass on, in the languages of the label file."""

import pytest

from kg.extract.layout.untrue import announcement
from tests.extract.layout.pages import pairs_in, read


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Seven myths about bees", 7),
        ("Sieben Mythen über Bienen", 7),
        ("Siete mitos sobre las abejas", 7),
        ("Sept idées reçues", 7),
        ("Sette falsi miti", 7),
        ("Семь мифов о пчёлах", 7),
        ("П'ять міфів", 5),
        ("Siedem mitów", 7),
        ("蜜蜂的五大误区", 5),
        ("7つの誤解", 7),
        ("벌에 대한 다섯 가지 오해", 5),
    ],
)
def test_titles_count_myths_in_words_and_figures(title: str, number: int) -> None:
    assert announcement(title) == {number}


@pytest.mark.parametrize("title", ["The myths of seven towns", "Seven bees", "五月的误区"])
def test_other_numbers_count_no_myths(title: str) -> None:
    assert announcement(title) == set()


@pytest.mark.parametrize(
    ("title", "said", "answers"),
    [
        (
            "Mythen über Bienen",
            ("Ich habe gehört, dass Bienen blind sind.", "Man sagt, dass sie faul sind."),
            ("Nein, sie sehen Farben.", "Das stimmt nicht."),
        ),
        (
            "Mitos sobre las abejas",
            ("He oído que las abejas son ciegas.", "Dicen que son perezosas."),
            ("No, ven colores.", "No es cierto."),
        ),
        (
            "Мифы о пчёлах",
            ("Я слышала, что пчёлы слепы.", "Говорят, что они ленивы."),
            ("Нет, они видят цвета.", "Это не так."),
        ),
    ],
)
def test_what_one_passes_on_is_answered(
    title: str, said: tuple[str, ...], answers: tuple[str, ...]
) -> None:
    pairs = list(zip(said, answers, strict=True))
    turns = "".join(f"**Anna:** {one}\n\n**Ostra:** {other}\n\n" for one, other in pairs)
    assert pairs_in(read(f"# {title}\n\n{turns}", "md")) == pairs
    assert pairs_in(read(f"# Ostra\n\n{turns}", "md")) == []
