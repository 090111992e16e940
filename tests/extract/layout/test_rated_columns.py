"""Claims rated in the next column, or under a cross and a tick; all texts are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.read.registry import read_document


def _read(text: str, name: str = "page.md") -> list[tuple[str, str]]:
    return [
        (one.role.value, one.words.text)
        for one in find_passages(read_document(text.encode(), name))
    ]


def _table(claim: str, rating: str, *rows: tuple[str, str]) -> str:
    lines = [f"| {claim} | {rating} |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)]
    return "\n".join(["# The harbour", "", *lines, ""])


WHY = (
    ("The quay is shut", "**False.** It opened again in May."),
    ("Ferries cost more", "**True.** A ticket is 4 dollars, up from 3."),
)
BARE = (("The quay is shut", "False"), ("Ferries cost more", "True"))


@pytest.mark.parametrize("claim", ["Claim", "Myth", "Statement"])
@pytest.mark.parametrize("rating", ["Verdict", "Rating", "True or false?"])
def test_verdicts_that_say_why_are_replies(claim: str, rating: str) -> None:
    """The commonest table of a fact check has no third column for the reasons."""
    assert _read(_table(claim, rating, *WHY)) == [
        ("claim", "The quay is shut"),
        ("reply", "False. It opened again in May."),
        ("claim", "Ferries cost more"),
        ("reply", "True. A ticket is 4 dollars, up from 3."),
    ]


def test_bare_verdicts_rate_what_is_called_a_claim() -> None:
    found = find_passages(read_document(_table("Claim", "Verdict", *BARE).encode(), "page.md"))
    assert [one.role for one in found] == [Role.CLAIM, Role.CLAIM]
    assert [one.rating.text if one.rating else "" for one in found] == ["False", "True"]


@pytest.mark.parametrize(
    "table",
    [
        _table("Statement", "True or false?", *BARE),  # a worksheet
        _table("Claim", "Status", ("Hail in May", "Paid"), ("Fire in the shed", "Declined")),
    ],
)
def test_other_columns_rate_nothing(table: str) -> None:
    assert _read(table) == []


SIGNS = (
    ("“The quay is shut.”", "False. It opened again in May."),
    ("“Ferries cost more.”", "False. The price is what it was."),
    ("“The pier is sold.”", "False. The town owns it."),
)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("page.md", "❌ **{}**\n✅ **{}\n\n"),
        ("page.md", "❌ **{}**\n\n✅ **{}\n\n"),
        ("page.txt", "❌ {}\n✅ {}\n\n"),
    ],
)
def test_a_cross_and_a_tick_are_no_part_of_what_is_said(name: str, form: str) -> None:
    """Quotations were not read at all where a sign stood before them."""
    rated = form.replace("✅ **{}", "✅ {}")
    pairs = [
        (claim, reply.replace("False.", "**False.**") if name == "page.md" else reply)
        for claim, reply in SIGNS
    ]
    page = "# Common misconceptions\n\n" + "".join(rated.format(*pair) for pair in pairs)
    found = _read(page, name)
    assert [words for role, words in found if role == "claim"] == [claim for claim, _ in SIGNS]
    assert [words for role, words in found if role == "reply"] == [f"✅ {one}" for _, one in SIGNS]


@pytest.mark.parametrize(
    "rows",
    [
        (("Parking at the hall", "Bays to be repainted"), ("Broken lamp", "Reported 4 May")),
        (("Service is down", "1 hour"), ("A question about use", "2 days")),
    ],
)
def test_notes_of_a_few_words_answer_nobody(rows: tuple[tuple[str, str], ...]) -> None:
    assert _read(_table("Issue", "Response", *rows)) == []


def test_issues_that_are_answered_in_sentences_are_read() -> None:
    """The other side of the rule above: short comments that somebody answers."""
    rows = (
        ("Too much traffic on the quay", "We counted 40 cars an hour."),
        ("Noise of the works at night", "Works end at 6 pm."),
    )
    assert len(_read(_table("Issue", "Response", *rows))) == 4


@pytest.mark.parametrize(
    ("head", "told", "read"),
    [
        ("Evidence", "The contract says $21 million.", True),
        ("Notes", "It is 21 million, and was never more.", True),
        ("Source", "Minutes of the board, 4 May 2019.", False),
        ("Date", "May 2019", False),
    ],
)
def test_the_only_column_of_sentences_beside_ratings_replies(
    head: str, told: str, *, read: bool
) -> None:
    """What a rating rests on was passed over, whatever its column was called."""
    page = f"| Claim | {head} | Verdict |\n| --- | --- | --- |\n" + "".join(
        f"| The {thing} costs $40 million | {told} | False |\n" for thing in ("pier", "bridge")
    )
    assert [words for role, words in _read(page) if role == "reply"] == [told] * 2 * read


@pytest.mark.parametrize(
    ("claim", "reply"),
    [("Argument", "Counter"), ("Original claim", "Corrected to"), ("Claim", "Reality check")],
)
def test_columns_have_names_of_their_own_for_replies(claim: str, reply: str) -> None:
    rows = [("The fee is 9 crowns", "It is 2 crowns"), ("The quay is shut", "It opens at nine")]
    assert _read(_table(claim, reply, *rows)) == [
        (role, words) for row in rows for role, words in zip(("claim", "reply"), row, strict=True)
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("Position", "Counter"), ("Argument", "Default"), ("Part", "Corrected to")]
)
def test_such_columns_answer_nothing_else(one: str, other: str) -> None:
    assert _read(_table(one, other, ("size of the pool", "40"), ("name of it", "east"))) == []
