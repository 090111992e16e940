"""Items of lists that state a myth and answer it, and what only looks so; bodies are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

_PAIRS = [
    ("The ferry is for visitors only", "nine of ten passengers live in Ostra"),
    ("It can never sail in winter", "it did so on 40 days of January"),
    ("It is too dear for families", "children have travelled for nothing since May"),
]


@pytest.mark.parametrize("head", ["## Misconceptions", "These are common myths about the ferry:"])
@pytest.mark.parametrize(
    ("form", "answer"),
    [
        ("{} - **{}**", "{}"),
        ("{} – *{}*", "{}"),
        ("{} -> {}", "{}"),
        ("{} → {}", "{}"),
        ("{} => {}", "{}"),
        ("{}; the truth is that {}.", "the truth is that {}."),
        ("{} – in reality {}.", "in reality {}."),
    ],
)
def test_style_arrows_or_words_set_an_answer_off(head: str, form: str, answer: str) -> None:
    """Only statements in bold or quoted were parted; whole lists of plain ones were passed over."""
    items = "".join(f"- {form.format(*pair)}\n" for pair in _PAIRS)
    found = read(f"We hear much about the ferry.\n\n{head}\n\n{items}", "md")
    assert pairs_in(found) == [(claim, answer.format(reply)) for claim, reply in _PAIRS]
    assert all(one.confidence < 1 and one.reason for one in find_passages(found))


def test_links_alone_among_the_items_are_no_part_of_answers() -> None:
    items = "".join(
        f'- "{claim}" - {reply}.\n- [See a.](https://a.example)\n' for claim, reply in _PAIRS
    )
    found = pairs_in(read(f"## Myths about the ferry\n\n{items}", "md"))
    assert [reply for _, reply in found] == [f"{reply}." for _, reply in _PAIRS]


@pytest.mark.parametrize(
    ("why", "page"),
    [
        (
            "claims of a token are no untruths",
            (
                "# Claims\n\n- The subject is a name -> sub\n- The issuer is a host -> iss\n"
                "- The time is a number -> exp\n"
            ),
        ),
        (
            "tales have no verbs",
            (
                "# Myths of the isles\n\n- The giant of Holm - *a tale of stones*\n"
                "- The bell of Tarn - *a tale of a town*\n- The seal of Skerra - *a tale of 1850*\n"
            ),
        ),
        (
            "the items say what is right",
            (
                "# Misconceptions about bees\n\n- Bees do not attack -> they defend the hive\n"
                "- Honey never spoils in a jar -> it has too little water\n"
                "- Wasps make no honey at all -> they eat insects\n"
            ),
        ),
        (
            "a menu leads to pages",
            "# Myths\n\n- Home of the gods -> page 3\n- War of the giants -> page 9\n",
        ),
    ],
)
def test_other_lists_are_left_alone(why: str, page: str) -> None:
    assert find_passages(read(page, "md")) == (), why


def test_items_below_an_item_answer_it() -> None:
    items = "".join(f"* {claim}\n    * Since May {reply}.\n" for claim, reply in _PAIRS)
    found = pairs_in(read(f"# Misconceptions\n\n{items}", "md"))
    assert found == [(claim, f"Since May {reply}.") for claim, reply in _PAIRS]


@pytest.mark.parametrize(
    "items",
    [
        (
            "* The giant of Holm\n    * He threw stones.\n* The bell of Tarn\n    * It rang.\n"
            "* The seal\n    * She danced.\n"
        ),
        (
            "* Read the chapter on bees\n    * It is on page 3.\n* Write it\n    * Use a form.\n"
            "* Talk about it\n    * Ten minutes are enough.\n"
        ),
    ],
)
def test_other_items_of_items_answer_nothing(items: str) -> None:
    assert find_passages(read(f"# Misconceptions\n\n{items}", "md")) == ()
