"""Opposites that label claims and replies, and labels told by their parts; all is made up."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import LAYOUTS, pairs_in, read

PAIRS = [
    ("The toll will cost each house 900 crowns.", "It is 40 crowns a year."),
    ("The teachers were never asked.", "There were three hearings, and 212 of them answered."),
]
OPPOSITES = [
    ("False", "True"),
    ("Misleading", "Correct"),
    ("Fake", "Fact"),
    ("Falso", "Verdadero"),
    ("Faux", "Vrai"),
    ("Falsch", "Richtig"),
    ("Falso", "Vero"),
    ("Não é verdade", "Verdade"),
    ("Niet waar", "Wel waar"),
    ("Fałsz", "Prawda"),
    ("Неверно", "Верно"),
    ("خطأ", "صواب"),
    ("虚假", "真实"),
    ("ウソ", "ホント"),
]
COMPOSED = [
    ("Widespread belief", "The actual situation"),
    ("What opponents argue", "What the figures show"),
    ("Falsa convinzione", "In realtà"),
    ("Weit verbreitete Annahme", "Tatsache ist"),
    ("Creencia popular", "Información verificada"),
    ("Błędne przekonanie", "Jak jest naprawdę"),
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("labels", OPPOSITES, ids="/".join)
def test_opposites_that_take_turns_label_claims_and_replies(
    layout: str, labels: tuple[str, str]
) -> None:
    assert pairs_in(read(LAYOUTS[layout](PAIRS, *labels), layout)) == PAIRS


@pytest.mark.parametrize("layout", ["md bold", "text, two lines", "html table", "html label rows"])
@pytest.mark.parametrize("labels", COMPOSED, ids="/".join)
def test_a_label_is_told_by_its_parts(layout: str, labels: tuple[str, str]) -> None:
    """No list can hold every adjective beside every noun."""
    assert pairs_in(read(LAYOUTS[layout](PAIRS, *labels), layout)) == PAIRS


@pytest.mark.parametrize(
    ("why", "page"),
    [
        ("one pair is enough with colons", "**False:** {0}\n\n**True:** {1}\n"),
        ("and under headings", "## Fake\n\n{0}\n\n## Fact\n\n{1}\n"),
        ("what labels a claim anywhere needs no colon", "[Untrue] {0}\n\n[True] {1}\n"),
        ("one heading and its facts are no essay", "## Fiction\n\n{0}\n\n## Fact\n\n{1}\n"),
        (
            "a title that asks is none",
            "# Fact or fiction?\n\n## Fiction\n\n{0}\n\n## Truth\n\n{1}\n",
        ),
    ],
)
def test_one_pair_is_read(why: str, page: str) -> None:
    assert pairs_in(read(page.format(*PAIRS[1]), "md")) == [PAIRS[1]], why


def test_each_pair_may_have_labels_of_its_own() -> None:
    """Labels that come once are terms of a glossary only where they are defined."""
    labels = (("Myth", "Fact"), ("Rumor", "Truth"))
    texts = [
        ("The toll will cost each house 900 crowns.", "Most houses never use the bridge at all."),
        ("The teachers were never asked about it.", "There were three hearings on it in May."),
    ]
    pairs = zip(labels, texts, strict=True)
    page = "".join(f"**{c}:** {x}\n\n**{r}:** {y}\n\n" for (c, r), (x, y) in pairs)
    assert pairs_in(read(page, "md")) == texts


def test_a_reply_that_only_denies_corrects_no_spelling() -> None:
    pair = (
        "The quay is safe for boats of all kinds.",
        "The quay is not safe for boats of all kinds.",
    )
    page = "FALSE: {}\n\nTRUE: {}\n\n".format(*pair)
    assert pairs_in(read(page * 2, "md")) == [pair] * 2


@pytest.mark.parametrize(
    ("why", "page"),
    [
        (
            "badges below statements rate them",
            (
                "### The toll costs 900 crowns\n\nFalse\n\nIt is 40.\n\n"
                "### The lake is clean\n\nTrue\n\nIt is.\n"
            ),
        ),
        (
            "what is wrong and right is shown, not said",
            "**Wrong:** Put the keys in a pocket.\n\n**Right:** Hang the keys on the board.\n",
        ),
        (
            "columns of values are no claims",
            (
                "# Settings\n\n| Option | False | True |\n|---|---|---|\n"
                "| log | The log is not written. | The log is kept on disk. |\n"
            ),
        ),
        ("a sentence set right is a lesson", "Fout: hij word ziek.\n\nGoed: hij wordt ziek.\n"),
        (
            "what was hoped for is nobody's claim",
            "**Expectation:** It is dry.\n\n**Reality:** It rained.\n\n" * 2,
        ),
        (
            "a title in capitals has both words",
            "MYTHS AND FACTS ABOUT THE TRAM\n\nIt runs on time.\n",
        ),
    ],
)
def test_nobody_says_it(why: str, page: str) -> None:
    replies = [one.words.text for one in find_passages(read(page, "md")) if one.label]
    assert replies == [], why


@pytest.mark.parametrize(
    ("labels", "pair"),
    [
        (
            ("False", "True"),
            (
                "The Elm Street bridge is closed to all trucks.",
                "The Elm Street bridge is open to all trucks.",
            ),
        ),
        (
            ("Falsch", "Richtig"),
            (
                "Das Heizwerk verbrennt Müll.",
                "Verbrannt werden nur Holzreste aus dem Stadtwald.",
            ),
        ),
        (
            ("Incorrecto", "Correcto"),
            ("La empresa francesa vende agua.", "La empresa española vende agua."),
        ),
    ],
)
@pytest.mark.parametrize("title", ["The record set straight", "Child care options"])
def test_a_statement_set_right_is_no_lesson(
    labels: tuple[str, str], pair: tuple[str, str], title: str
) -> None:
    """One changed word, an unlisted verb or a title with "options" made pages into lessons."""
    page = f"# {title}\n\n**{labels[0]}:** {pair[0]}\n\n**{labels[1]}:** {pair[1]}\n"
    assert pairs_in(read(page, "md")) == [pair]


@pytest.mark.parametrize("title", ["RUMOR CONTROL: STORM LENA", "MYTH BUSTING: WATER"])
def test_a_title_in_capitals_that_goes_on_is_no_label(title: str) -> None:
    """Its first word alone would be one: "CONTROL: STORM LENA" was read as what is claimed."""
    page = f"{title}\n\nRumor: The bridge is shut.\nFact: It is open.\n"
    assert pairs_in(read(page, "txt")) == [("The bridge is shut.", "It is open.")]
