"""Records of reviews: dirt is survived and reported, appearances are kept."""

from typing import Any

import pytest

from kg.model.entity import AgentKind
from kg.model.review import Party, Work
from tests.extract.reviews.records import ADA, CLEAN, PAGE, item, rating, read, urls


def test_a_clean_record_says_what_it_says_and_nothing_is_reported() -> None:
    (record,), codes = read()
    assert codes == []
    assert (record.pointer, record.claim, record.language) == (
        "/7",
        "The quay will cost 40 percent more.",
        "en-gb",
    )
    assert record.claimant == ADA
    assert record.reviewers == (
        Party("Check Desk", AgentKind.ORGANISATION, "https://desk.example.org/"),
    )
    assert (str(record.said), str(record.reviewed)) == ("2020-09", "2020-10-07")
    assert record.page == Work(None, PAGE)
    assert urls(record) == ["https://news.example.net/1"]
    assert record.rating is not None
    assert (record.rating.words, record.rating.value) == ("Missing context", "2")


DIRTY: dict[str, tuple[dict[str, Any], list[str]]] = {
    "inverted scale": (
        {"reviewRating": rating(bestRating=1, worstRating=5)},
        ["rating-scale-inverted"],
    ),
    "all -1": (
        {"reviewRating": rating(ratingValue=-1, bestRating=-1, worstRating=-1)},
        ["rating-scale-void"],
    ),
    "best = worst = 1": (
        {"reviewRating": rating(ratingValue=1, bestRating=1)},
        ["rating-scale-void"],
    ),
    "out of range": ({"reviewRating": rating(ratingValue=9)}, ["rating-out-of-range"]),
    "number as text": ({"reviewRating": rating(ratingValue="2")}, ["number-as-text"]),
    "date with a space": ({"datePublished": "2020-10-07 20:05"}, ["date-form"]),
    "date with UTC": ({"datePublished": "2020-10-07 20:30:17 UTC"}, ["date-form"]),
    "date in dots": ({"datePublished": "07.10.2020"}, ["date-form"]),
    "no date": ({"datePublished": None}, ["date-missing"]),
    "no context": ({"has_context": False}, ["context-missing"]),
    "picture": ({"url": "https://desk.example.org/a.PNG?x"}, ["page-is-image"]),
    "empty name": ({"name": ""}, ["empty-value"]),
    "rating under properties": (
        {"reviewRating": None, "properties": {"reviewRating": rating()}},
        ["properties-unwrapped"],
    ),
    "claim as a list of one": ({"claimReviewed": [CLEAN["claimReviewed"]]}, ["claim-list"]),
    "verdict where a number belongs": (
        {"reviewRating": {"ratingValue": "Missing context"}},
        ["verdict-from-value"],
    ),
    "verdict as a name": (
        {"reviewRating": {"name": "Missing context"}},
        ["verdict-from-name"],
    ),
    "no such language": ({"inLanguage": "English language"}, ["language-unreadable"]),
}


@pytest.mark.parametrize("name", DIRTY)
def test_dirt_is_survived_and_reported(name: str) -> None:
    changes, expected = DIRTY[name]
    (record,), codes = read(**changes)
    assert codes == expected
    assert record.claim == CLEAN["claimReviewed"]
    assert record.claimant == ADA
    assert record.rating is not None
    assert record.rating.words == "Missing context"
    if expected == ["date-form"]:
        assert str(record.reviewed) == "2020-10-07"


@pytest.mark.parametrize(
    "joined",
    [
        "https://a.example.net/1, https://b.example.net/2?q=a,b",
        "https://a.example.net/1,https://b.example.net/2?q=a,b",
        "https://a.example.net/1 and https://b.example.net/2?q=a,b",
    ],
)
def test_joined_appearances_are_taken_apart(joined: str) -> None:
    """A comma inside an address stays: only what begins another address ends one."""
    (record,), codes = read(itemReviewed=item(appearance=joined))
    assert urls(record) == ["https://a.example.net/1", "https://b.example.net/2?q=a,b"]
    assert codes == ["appearance-joined"]


def test_appearance_may_be_an_address_an_object_or_a_list() -> None:
    for given in (
        "https://a.example.net/1",
        {"@type": "CreativeWork", "url": "https://a.example.net/1"},
        ["https://a.example.net/1"],
        [{"@id": "https://a.example.net/1"}],
    ):
        (record,), codes = read(itemReviewed=item(appearance=given))
        assert (urls(record), codes) == (["https://a.example.net/1"], [])


def test_the_first_appearance_is_an_appearance_too() -> None:
    (record,), _ = read(itemReviewed=item(firstAppearance="https://a.example.net/0"))
    assert urls(record) == ["https://news.example.net/1", "https://a.example.net/0"]
    assert record.first_appearance == Work(None, "https://a.example.net/0")


def test_a_review_is_not_where_the_claim_was_said() -> None:
    (record,), codes = read(itemReviewed=item(appearance=PAGE))
    assert (urls(record), codes) == ([], ["self-appearance"])


def test_a_post_is_a_place_and_no_address_of_a_person() -> None:
    author = {"@type": "Person", "name": "Ada Example", "url": "https://twitter.com/ada/status/12"}
    (record,), codes = read(itemReviewed=item(author=author))
    assert record.claimant == ADA
    assert "https://twitter.com/ada/status/12" in urls(record)
    assert codes == ["post-as-claimant-url"]


def test_the_author_of_the_claim_is_not_that_of_the_review() -> None:
    (record,), codes = read(itemReviewed=item(author=None))
    assert (record.claimant, codes) == (None, ["claimant-missing"])
    (record,), codes = read(itemReviewed=item(author={"name": "Check Desk"}))
    assert codes == ["claimant-is-reviewer"]
