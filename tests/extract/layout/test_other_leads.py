"""What begins below a claim or a reply and belongs to neither. Made up; so are all bodies."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.build.said import said_by
from tests.extract.layout.pages import pairs_in, read

_OTHER = "**Claim:** The pool is closed.\n\n**Fact:** It is open.\n\n"
_TREES = "**Claim:** The trees are sick.\n\n**Fact:** Nine of ten are well.\n\n"


@pytest.mark.parametrize(
    ("line", "who", "words"),
    [
        ("**Orrin Tree Society:** We saw 212 trees.", "Orrin Tree Society", "We saw 212 trees."),
        ("**The Orrin Board:** Two are sick.", "Orrin Board", "Two are sick."),
        ("**Mayor Ada Lind:** Two are sick.", "Ada Lind", "Two are sick."),
        ('Mayor Ada Lind adds: "Two are sick."', "Ada Lind", '"Two are sick."'),
        ("Professor Ilse Norden confirms: “All is well.”", "Ilse Norden", "“All is well.”"),
    ],
)
def test_what_a_party_says_below_a_reply_is_its_own(line: str, who: str, words: str) -> None:
    page = f"# Answers\n\nPublished by Harlow Council\n\n{_OTHER}{_TREES}{line}\n"
    replies = [one for one in find_passages(read(page, "md")) if one.role is Role.REPLY]
    assert [one.words.text for one in replies] == ["It is open.", "Nine of ten are well.", words]
    assert replies[-1].exchange == replies[-2].exchange
    assert replies[-1].confidence < 1
    assert replies[-1].reason
    assert said_by(page, Role.REPLY) == [("Harlow Council",), ("Harlow Council",), (who,)]


@pytest.mark.parametrize(
    "line",
    [
        "**Background:** The wood was planted in 1901.",
        "**Public Transport:** Trains stop at the wood.",
        "**Note:** Dogs are welcome.",
        "Mayor Ada Lind added two trees in 2019.",
        "Mayor Ada Lind told us: “Two are sick.”",
        "- **Orrin Tree Society:** Two are sick.",
        "Others looked, too:\n\n**Orrin Tree Society:** Two are sick.",
    ],
)
def test_other_lines_below_a_reply_stay_in_it(line: str) -> None:
    found = pairs_in(read(_OTHER + _TREES + line, "md"))
    last = line.rsplit(maxsplit=1)[-1]
    assert [reply.rsplit(maxsplit=1)[-1] for _, reply in found] == ["open.", last]


def test_somebody_named_between_two_replies_makes_a_claim() -> None:
    page = (
        "# The facts\n\nHarlow Council, May 2020\n\n"
        "**Councillor Finch claims:** The pool is closed.\n\n**The facts:** It is open.\n\n"
        "**The Orrin Union says:** Parking fell.\n\n**The facts:** Parking rose.\n"
    )
    assert pairs_in(read(page, "md")) == [
        ("The pool is closed.", "It is open."),
        ("Parking fell.", "Parking rose."),
    ]
    assert said_by(page) == [("Finch",), ("Orrin Union",)]


@pytest.mark.parametrize(
    ("question", "answer", "more"),
    [
        ("Q", "A", []),
        ("Question", "Answer", []),
    ],
)
def test_a_question_below_a_reply_ends_it(question: str, answer: str, more: list[str]) -> None:
    page = f"{_OTHER}**{question}:** Who owns it?\n\n**{answer}:** The Pool Board.\n\n{_TREES}"
    found = pairs_in(read(page, "md"))
    assert [reply for _, reply in found] == ["It is open.", "Nine of ten are well.", *more]


def test_a_question_below_a_reply_that_passes_on_what_is_said_is_answered() -> None:
    page = f"{_OTHER}**Q:** Is it true that the pool is sold?\n\n**A:** No. It is not.\n\n{_TREES}"
    found = pairs_in(read(page, "md"))
    assert found[1] == ("Is it true that the pool is sold?", "No. It is not.")


@pytest.mark.parametrize(
    ("lead", "read_as_reply"),
    [
        ("In sooth", True),
        ("What we saw", True),
        ("Note", False),
        ("Evidence", False),
        ("Context", False),
    ],
)
def test_words_in_place_of_a_reply_answer(lead: str, read_as_reply: bool) -> None:
    page = f"{_OTHER}**Hearsay:** It will be sold.\n\n**{lead}:** It will stay.\n\n{_TREES}"
    found = [one for one in find_passages(read(page, "md")) if "stay" in one.words.text]
    assert [one.role for one in found] == (
        [Role.REPLY] if read_as_reply else []
    )  # set aside, reported
    if read_as_reply:
        assert found[0].confidence < 1
        assert lead in found[0].reason
        assert pairs_in(read(page, "md"))[1] == ("It will be sold.", "It will stay.")
