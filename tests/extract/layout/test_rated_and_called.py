"""Statements that end with their rating, or that the text below calls a myth; all is made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.read.registry import read_document


def _read(page: str, name: str = "page.md") -> list[tuple[str, str, str]]:
    found = find_passages(read_document(page.encode(), name))
    return [
        (one.role.value, one.words.text, one.speaker.text if one.speaker else "") for one in found
    ]


_ENDING = "{title}\n\n" + "".join(
    f"{n}{{dash}} {{one}}. {{false}}.\n\n{{why}} ({n}).\n\n" for n in (1, 2, 3)
)


@pytest.mark.parametrize(
    ("title", "dash", "one", "false", "why"),
    [
        ("# Eleven hoaxes", ".–", "The quay of Ostra sinks a foot a year", "False", "It is rock"),
        ("# Eleven hoaxes", ".", "The quay of Ostra sinks a foot a year", "False", "It is rock"),
        ("# Once bulos", ".–", "El muelle se hunde cada año", "Falso", "Lo cierto es que aguanta"),
        ("# Sieben Mythen", ".", "Der Kai sinkt in jedem Jahr", "Falsch", "Er steht auf Fels"),
    ],
)
def test_numbered_statements_may_end_with_their_rating(
    title: str, dash: str, one: str, false: str, why: str
) -> None:
    found = _read(_ENDING.format(title=title, dash=dash, one=one, false=false, why=why))
    assert found == [
        each
        for number in (1, 2, 3)
        for each in (("claim", f"{one}.", ""), ("reply", f"{why} ({number}).", ""))
    ]


def test_numbered_statements_of_a_page_that_calls_nothing_untrue_are_none() -> None:
    page = _ENDING.format(
        title="# Answers", dash=".", one="It sinks a foot", false="False", why="So"
    )
    assert _read(page) == []


_HEADED = "# {title}\n\n## {one}\n\n{why}\n\n## {two}\n\n{why}\n"


@pytest.mark.parametrize(
    ("title", "one", "two", "why"),
    [
        (
            "Mitos",
            "Quem nada não pode doar",
            "Quem rema não doa",
            "Mito, pois quem nada pode doar.",
        ),
        ("Mitos", "Quem nada não doa", "Quem rema não doa", "É mito que não se possa doar."),
        ("Myths", "Who swims may not row", "Who rows may not", "It is a myth that nobody may."),
        ("Mitos", "Quien nada no rema", "Quien rema no nada", "Es un mito que nadie pueda."),
    ],
)
def test_a_text_may_call_its_heading_a_myth(title: str, one: str, two: str, why: str) -> None:
    found = _read(_HEADED.format(title=title, one=one, two=two, why=why))
    assert [text for _, text, _ in found] == [one, why, two, why]


def test_a_myth_told_is_not_called_one() -> None:
    page = _HEADED.format(
        title="Seas",
        one="The songs of the north",
        two="The songs of Ostra",
        why="Myth and song grew here.",
    )
    assert _read(page) == []


@pytest.mark.parametrize(
    "page",
    [
        (
            "# Words\n\n## Mythos\n\nDas Wort Mythos meint bei den Griechen eine Rede.\n\n"
            "## Irrglaube\n\nEin Irrglaube ist eine Annahme, die sich hält.\n"
        ),
        (
            "# Words\n\n## Mito\n\nUm mito é uma palavra antiga da costa.\n\n"
            "## Boato\n\nChama-se boato o que corre de boca em boca.\n"
        ),
    ],
)
def test_texts_about_the_very_word_above_them_define_it(page: str) -> None:
    assert _read(page) == []
