"""Reports above labelled replies, sayings one above the other, titles between, ratings below.

Every page, person and body is made up.
"""

import pytest

from tests.build.said import record, said_by
from tests.extract.layout.pages import pairs_in, read

_CHECK = "# Fact check: the talk at Ostra\n\nAnna Orme spoke on Sunday.\n\n"
_QUOTE = "Orme said of the board: “They only win by cheating.”"
_REPORT = "Orme said she had seen a report that Rell takes no questions."


@pytest.mark.parametrize(
    ("page", "pairs"),
    [
        (
            (
                f"{_QUOTE}\n\nFacts First: She trails.\n\nThe harbour\n\n"
                f"{_REPORT}\n\nFacts First: He took two.\n\nOld news\n\n"
                "Orme repeated her claim that Rell sold the quay.\n\nFacts First: It is not.\n"
            ),
            [
                (_QUOTE, "She trails."),
                (_REPORT, "He took two."),
                ("Orme repeated her claim that Rell sold the quay.", "It is not."),
            ],
        ),
        (
            "The boats came in.\n\nFacts First: They did.\n\nIt rained.\n\nFacts First: It did.\n",
            [],
        ),
    ],
)
def test_a_report_above_each_labelled_reply_is_what_it_answers(
    page: str, pairs: list[tuple[str, str]]
) -> None:
    assert pairs_in(read(_CHECK + page, "md")) == pairs


def test_one_reply_answers_what_one_party_says_line_upon_line() -> None:
    page = (
        f"{_CHECK}ORME: “It sinks.”\n\nORME: The quay “has sunk, has sunk.”\n\n"
        "THE FACTS: It stands.\n\nTHE BOATS\n\nORME: “They leave.”\n\nRELL: “They stay.”\n\n"
        "THE FACTS: Nine left.\n"
    )
    found = record(page)
    text = {one.key: one.text for one in found.assertions}
    answers = sorted(
        (text[one.citing], text[one.cited]) for one in found.stances if one.cited in text
    )
    assert set(answers) == {
        ("It stands.", "“It sinks.”"),
        ("It stands.", "The quay “has sunk, has sunk.”"),
        ("Nine left.", "“They stay.”"),
    }
    assert said_by(page)[:2] == [("Anna Orme",), ("Anna Orme",)]


@pytest.mark.parametrize("mark", ["", "❌ ", "✅ "])
def test_a_check_in_the_title_labels_no_reply(mark: str) -> None:
    page = (
        "# Faktencheck: die Debatte von Ostra\n\nEs wurde viel gesagt.\n\n"
        f'Anna Rell: "Der Kai sinkt seit Jahren."\n\n{mark}FALSCH: Er steht, wo er stand.\n\n'
        'Tom Lind über Boote: "Das Amt hat sie verkauft."\n\n'
        f"{mark}RICHTIG: Es hat neunzehn verkauft.\n"
    )
    assert said_by(page) == [("Anna Rell",), ("Tom Lind",)]
    assert pairs_in(read(page, "md")) == [
        ('"Der Kai sinkt seit Jahren."', f"{mark}FALSCH: Er steht, wo er stand."),
        ('"Das Amt hat sie verkauft."', f"{mark}RICHTIG: Es hat neunzehn verkauft."),
    ]


@pytest.mark.parametrize(
    ("name", "who"), [("Comprova", "Comprova"), ("Verifica Ostra", "Verifica Ostra")]
)
def test_what_a_checker_concludes_is_its_own(name: str, who: str) -> None:
    page = (
        "# A ponte não foi vendida\n\n- Conteúdo investigado: Um vídeo diz que foi vendida.\n"
        f"- Conclusão do {name}: É falso que a ponte tenha sido vendida. O vídeo foi cortado.\n"
    )
    found = record(page)
    names = {one.key: one.name for one in found.agents}
    assert [names[one.agents[0]] for one in found.assertions][1] == who
