"""What is told wrongly in its own sentence, and what stands between a quotation and its rating.

Every page, person and body is made up.
"""

import pytest

from tests.build.said import record, said_by
from tests.extract.layout.pages import pairs_in, read

_HEAD = "# The interview\n\nAnna Rell spoke on the radio.\n\n"


@pytest.mark.parametrize(
    ("page", "pairs"),
    [
        (
            (
                "- “We have none. It is two percent,” Rell falsely claimed. Prices rose by three.\n"
                "- Rell also wrongly said that food is cheap. It is dear.\n"
            ),
            [
                (
                    "“We have none. It is two percent,” Rell falsely claimed.",
                    "Prices rose by three.",
                ),
                ("Rell also wrongly said that food is cheap.", "It is dear."),
            ],
        ),
        # one alone is a story; so are those who were falsely said to be something
        ("- Rell falsely claimed that the boat was hers. We went home at six.\n", []),
        (
            (
                "- Orme was falsely said to be dead. She lives.\n"
                "- Lind was wrongly said to be gone. He sings.\n"
            ),
            [],
        ),
        (
            (
                "The story by Tom Lee in the Post claiming water was cut is completely wrong.\n\n"
                "Not a crown has been cut.\n"
            ),
            [
                (
                    "The story by Tom Lee in the Post claiming water was cut is completely wrong.",
                    "Not a crown has been cut.",
                )
            ],
        ),
        ("The story by Tom Lee claiming water was cut is long.\n\nWe read all of it.\n", []),
        (
            (
                "At a debate, Anna Rell said “we cut dues by £900 for everyone”.\n\n"
                "This isn’t correct, for two reasons.\n"
            ),
            [
                (
                    "At a debate, Anna Rell said “we cut dues by £900 for everyone”.",
                    "This isn’t correct, for two reasons.",
                )
            ],
        ),
    ],
)
def test_what_calls_itself_wrong_is_a_claim(page: str, pairs: list[tuple[str, str]]) -> None:
    assert pairs_in(read(_HEAD + page, "md")) == pairs


@pytest.mark.parametrize(
    ("claim", "who"),
    [
        ("“No tenemos deuda. Es poca”, Rell afirmó falsamente.", ("Anna Rell",)),
        ("Rell también afirmó erróneamente que la deuda baja.", ("Anna Rell",)),
        ("“We have none. It is small,” Rell falsely claimed.", ("Anna Rell",)),
    ],
)
def test_who_tells_it_wrongly(claim: str, who: tuple[str, ...]) -> None:
    page = (
        f"# A\n\nAnna Rell habló.\n\n- {claim} Subió.\n- Rell falsely claimed that it sank. No.\n"
    )
    assert said_by(page)[0] == who


_QUOTE = "“Eu tenho poder de acabar com o porto, não teste minha paciência”"
_PUT_DOWN = "Frase atribuída à presidente da Câmara de Ostra, Anna Rell, em imagem na rede"


@pytest.mark.parametrize(
    ("title", "pairs"),
    [
        ("#Verificamos: Rell não disse isso", [(_QUOTE, "A frase não foi dita.")]),
        ("O porto", []),  # one rating alone proves nothing where nothing is checked
    ],
)
def test_a_remark_below_a_quotation_is_no_reply(title: str, pairs: list[tuple[str, str]]) -> None:
    page = (
        f"# {title}\n\nCircula uma frase atribuída à Câmara de Ostra, na qual diz que acaba.\n\n"
        f"{_QUOTE}\n\n{_PUT_DOWN}\n\nFALSO\n\nA frase não foi dita.\n"
    )
    assert pairs_in(read(page, "md")) == pairs
    assert said_by(page) == [()] * len(pairs)


def test_a_quotation_below_a_rated_heading_is_of_whom_it_names() -> None:
    page = (
        "# On a vérifié deux affirmations\n\n"
        "## Le quai coule, selon Anna Rell : plutôt vrai\n\n"
        "> « Le quai coule depuis cinq ans. »\n>\n> Anna Rell lors du débat\n\n"
        "Le quai a baissé de trois pouces.\n\n"
        "## Le bac est fermé, selon Tom Orme : faux\n\n"
        "> « Le bac ne roule plus. »\n>\n> Lena Ohm, capitaine du bac\n\nLe bac roule.\n"
    )
    assert said_by(page) == [("Anna Rell",), ("Tom Orme",)]
    texts = [one.text for one in record(page).assertions]
    assert "Le quai coule depuis cinq ans" in texts[0]
    assert texts[1] == "Le quai a baissé de trois pouces."
    assert "Le bac ne roule plus" in texts[3]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("HARBOUR TOLL ORME", "Anna Orme"),
        ("ANNA ORME", "ANNA ORME"),
        ("ORME", "Anna Orme"),
        ("NORTH QUAY BOARD", "NORTH QUAY BOARD"),
    ],
)
def test_capitals_before_a_name_in_capitals(lead: str, who: str) -> None:
    page = (
        "# Fact check: the talk\n\nIt was Anna Orme who spoke to the City Board of Ostra.\n\n"
        f"{lead}: “It sinks.”\n\nTHE FACTS: It stands.\n\n"
        f"{lead}: “It has sunk.”\n\nTHE FACTS: It has not.\n"
    )
    assert said_by(page) == [(who,), (who,)]


def test_brackets_and_an_office_are_no_part_of_a_name() -> None:
    page = (
        "# Agência\n\n“Temos obras.” – Ana Oliveira (PSD-TO), senadora\n\nFalso\n\n"
        "“Não temos obras.” – Rui Cunha (PMB-RJ), presidente da Câmara\n\nVerdadeiro\n"
    )
    assert said_by(page) == [("Ana Oliveira",), ("Rui Cunha",)]
