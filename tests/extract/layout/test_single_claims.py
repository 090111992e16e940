"""Pages with one claim: under a weak label that a plain one answers, or as the page's title."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read

_PAIR = ("The tram is dear.", "It costs 2 crowns.")


@pytest.mark.parametrize(
    ("claim", "reply"),
    [("Argument", "Counterargument"), ("Assumption", "Reality"), ("Concern", "The facts")],
)
def test_a_weak_label_that_a_plain_one_answers_once_is_doubted(claim: str, reply: str) -> None:
    document = read(f"**{claim}:** {_PAIR[0]}\n\n**{reply}:** {_PAIR[1]}\n", "md")
    assert pairs_in(document) == [_PAIR]
    assert find_passages(document)[0].confidence < 1


@pytest.mark.parametrize(
    ("claim", "reply"),
    [("Comment", "Reply"), ("Objective", "Facts"), ("Observation", "Explanation")],
)
def test_other_words_are_no_exchange_once(claim: str, reply: str) -> None:
    page = f"**{claim}:** {_PAIR[0]}\n\n**{reply}:** {_PAIR[1]}\n"
    assert find_passages(read(page, "md")) == ()


def test_weak_labels_of_several_kinds_are_borne_out_together() -> None:
    other = ("The tram is slow.", "It takes 20 minutes.")
    page = (
        f"**Concern:** {_PAIR[0]}\n\n**Response:** {_PAIR[1]}\n\n"
        f"**Complaint:** {other[0]}\n\n**Response:** {other[1]}\n"
    )
    assert pairs_in(read(page, "md")) == [_PAIR, other]


@pytest.mark.parametrize("label", ["Myth", "Rumour", "Mythos"])
def test_a_title_that_states_a_myth_is_answered_below_in_doubt(label: str) -> None:
    found = find_passages(
        read(f"# {label}: The tram is dear for all\n\nIt costs 2 crowns.\n", "md")
    )
    assert [one.role for one in found] == [Role.CLAIM, Role.REPLY]
    assert all(one.confidence < 1 for one in found)


@pytest.mark.parametrize(
    "page",
    [
        "# Myth: a journal of old tales\n\nIt does not pay.\n",
        "# Rumor: the band\n\nThey have played since 1990.\n",
        "# Propaganda: Art That Has a Purpose\n\nPosters are shown.\n",
    ],
)
def test_titles_that_name_something_claim_nothing(page: str) -> None:
    assert find_passages(read(page, "md")) == ()


@pytest.mark.parametrize(
    ("label", "rating", "answer"),
    [
        ("Behauptung", "Bewertung: Falsch", "Sie kostet 2 Kronen."),
        ("Claim", "Rating: False", "It costs 2 crowns."),
    ],
)
@pytest.mark.parametrize("end", ["\n", "  \n", "\n\n"])
def test_a_rating_ends_with_its_line(label: str, rating: str, answer: str, end: str) -> None:
    page = f"{label}: The tram is dear.\n\n{rating}{end}{answer}\n\n"
    found = find_passages(read(page * 2, "md"))
    assert found[0].rating is not None
    assert found[0].rating.text == rating.rsplit(maxsplit=1)[-1]
    assert found[1].words.text == answer
