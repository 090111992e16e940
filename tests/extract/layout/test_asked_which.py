"""Quizzes, ratings that no list has, denials in the myth's own line; the bodies are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read

_LORRIES = ("The bridge is closed to lorries?", "It carries up to 40 tonnes.")
_TOLL = ("The toll has doubled?", "It is the same as in May.")


@pytest.mark.parametrize(
    ("which", "first", "second"),
    [
        ("Fact or Fiction:", "Fiction!", "Fiction!"),
        ("Fact or Fiction:", "Fiction!", "Fact!"),
        ("True or false?", "False.", "True."),
        ("Myth or reality –", "Myth:", "Myth:"),
        ("Wahr oder falsch?", "Falsch.", "Falsch."),
    ],
)
def test_what_is_asked_to_be_one_of_two_is_rated_below(which: str, first: str, second: str) -> None:
    page = (
        f"# Our bridge\n\n### {which} {_LORRIES[0]}\n\n{first} {_LORRIES[1]}\n\n"
        f"### {which} {_TOLL[0]}\n\n{second} {_TOLL[1]}\n"
    )
    claims = [one.words.text for one in find_passages(read(page, "md")) if one.role is Role.CLAIM]
    replies = [one.words.text for one in find_passages(read(page, "md")) if one.role is Role.REPLY]
    assert claims == [_LORRIES[0], _TOLL[0]]
    assert [reply.endswith(told[1]) for reply, told in zip(replies, (_LORRIES, _TOLL), strict=True)]
    assert len(replies) == len(claims)


def test_one_such_question_alone_or_without_a_rating_is_none() -> None:
    films = "# Films\n\n## Myth or fact: the bridge in films\n\nThree films were shot there.\n"
    assert find_passages(read(films, "md")) == ()


@pytest.mark.parametrize(
    "told",
    [
        "Myth: The bridge is closed. This is false. It has been open since May.",
        "Myth: The bridge is closed.This is false. It has been open since May.",
    ],
)
def test_one_myth_ends_before_the_sentence_that_denies_it(told: str) -> None:
    found = [("The bridge is closed.", "This is false. It has been open since May.")]
    other = "Myth: The toll doubled.\n\nFact: It is 2 crowns."
    assert pairs_in(read(f"# Bridge\n\n{told}\n", "md")) == found
    both = [*found, ("The toll doubled.", "It is 2 crowns.")]
    assert pairs_in(read(f"# Bridge\n\n{told}\n\n{other}\n", "md")) == both


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("The bridge is closed. Nobody may cross it.",) * 2,
        ("The board says it is closed. This is false. So the ferry stopped.",) * 2,
    ],
)
def test_a_myth_with_a_labelled_reply_keeps_its_sentences(told: str, claim: str) -> None:
    page = f"# Bridge\n\nMyth: {told}\n\nFact: It is open.\n"
    assert pairs_in(read(page, "md")) == [(claim, "It is open.")]


_RATED = (
    "# Library\n\n“The bridge is closed in winter.”\n\nFalse\n\nIt is open all year.\n\n"
    "“The toll pays for the ferry.”\n\nMostly True\n\nTwo thirds of it do.{led}\n\n"
    "“{third}”\n\n{badge}\n\nNobody has looked at it yet.\n"
)


@pytest.mark.parametrize("badge", ["Mixed", "No rating yet", "Pending"])
def test_a_quotation_with_a_rating_that_nobody_knows_ends_the_reply_above(badge: str) -> None:
    page = _RATED.format(led="", third="The tunnel was dug by hand.", badge=badge)
    found = find_passages(read(page, "md"))
    assert [one.words.text for one in found if one.role is Role.REPLY][1] == "Two thirds of it do."
    assert sum(one.role is Role.CLAIM for one in found) == 3


@pytest.mark.parametrize(
    ("led", "badge"), [("", "Anna Rell"), (" She added:", "Pending"), ("", "She said so.")]
)
def test_a_quotation_that_is_signed_or_led_to_is_no_claim(led: str, badge: str) -> None:
    page = _RATED.format(led=led, third="We pay the ferry from it.", badge=badge)
    assert sum(one.role is Role.CLAIM for one in find_passages(read(page, "md"))) == 2


def test_a_rated_line_without_an_end_mark_ends_the_reply_above() -> None:
    rows = [
        ("The bridge is the oldest of the river.", "False", "The stage is older."),
        ("Drivers can cross for free.", "True", "On Sundays they can."),
        ("Most lorries need a permit", "False", "But only nearly"),
        ("Four lanes are the standard.", "False", "Two lanes are."),
    ]
    page = "# Facts\n\n" + "\n\n".join(line for row in rows for line in row) + "\n"
    assert pairs_in(read(page, "md")) == [(row[0], row[2]) for row in rows]


@pytest.mark.parametrize(
    "closing",
    ["These are just some of the myths about the bridge. Be kind.", "Share this: by post, by hand"],
)
def test_what_closes_the_page_is_no_part_of_the_last_reply(closing: str) -> None:
    told = [("The bridge is shut.", "It is open."), ("It sinks.", "It does not sink.")]
    told += [("Lorries may not cross.", "They may cross.")]
    page = "\n\n".join(f"**Myth: {one}**\n\n{other}" for one, other in told)
    assert pairs_in(read(f"# Bridge myths\n\n{page}\n\n{closing}\n", "md")) == told


def test_whose_words_a_line_gives_begins_behind_a_sentence() -> None:
    page = "# B\n\nClaim: The toll doubled.\n\nSo it does. The warden says: It is as before.\n"
    assert all("does" not in one.label for one in find_passages(read(page, "md")))


def test_a_reality_check_answers_one_claim() -> None:
    page = "# B\n\n## Myth: The toll doubled\n\n**Reality Check:** It is as before.\n"
    assert pairs_in(read(page, "md")) == [("The toll doubled", "It is as before.")]
