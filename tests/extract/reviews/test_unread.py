"""What a record says and the graph does not hold is told, and nothing else is."""

from typing import Any

import pytest

from kg.extract.reviews.record import read_reviews
from kg.extract.reviews.unread import unread
from kg.model.review import RawReview
from tests.extract.reviews.records import CLEAN, item, rating, read

_ADA = {"@type": "Person", "name": "Ada Example"}
_DESK = CLEAN["author"]

UNREAD: dict[str, tuple[dict[str, Any], list[str]]] = {
    "pictures and the text of the review": (
        {"image": "https://desk.example.org/a.png", "reviewBody": "The quay costs less."},
        ["image", "reviewBody"],
    ),
    "the address of a person": (
        {"itemReviewed": item(author={**_ADA, "url": "https://ada.example.net/"})},
        ["itemReviewed.author.url"],
    ),
    "a post by the claimant is where the claim was said": (
        {"itemReviewed": item(author={**_ADA, "sameAs": "https://twitter.com/ada/status/1"})},
        [],
    ),
    "a post by the reviewer is not": (
        {"author": {**_ADA, "url": "https://twitter.com/ada/status/1"}},
        ["author.url"],
    ),
    "what the claimant does": (
        {"itemReviewed": item(author={**_ADA, "jobTitle": "Mayor"})},
        ["itemReviewed.author.jobTitle"],
    ),
    "claimants in a list": (
        {"itemReviewed": item(author=[{**_ADA, "jobTitle": "Mayor"}])},
        ["itemReviewed.author.jobTitle"],
    ),
    "a second address of a body": (
        {"author": {**_DESK, "sameAs": ["https://desk.example.net/"]}},
        ["author.sameAs"],
    ),
    "a second address of the page": (
        {"url": [CLEAN["url"], "https://desk.example.org/r/2"]},
        ["url/1"],
    ),
    "another rating": (
        {"reviewRating": [CLEAN["reviewRating"], rating(alternateName="Satire")]},
        ["reviewRating/1"],
    ),
    "another word for the rating": (
        {"reviewRating": rating(alternateName=["Missing context", "Altered"])},
        ["reviewRating.alternateName/1"],
    ),
    "an item that is words": ({"itemReviewed": "A post by Ada"}, ["itemReviewed"]),
    "an item that is an address": ({"itemReviewed": "https://a.example.net/1"}, []),
    "the name of an item that says not what it is": (
        {"itemReviewed": {"author": _ADA, "name": "What the mayor said"}},
        ["itemReviewed.name"],
    ),
    "the name of the item, which is no claim": (
        {"itemReviewed": item(name="What the mayor said")},
        ["itemReviewed.name"],
    ),
    "the name of the item, which is the claim again": (
        {"itemReviewed": item(name=CLEAN["claimReviewed"])},
        [],
    ),
    "the words of the item, where no others stand": (
        {"claimReviewed": None, "itemReviewed": item(text="The quay will cost more.")},
        [],
    ),
    "a publisher who is the author": ({"publisher": {**_DESK, "logo": {}}}, []),
    "a publisher who is not": (
        {"publisher": {"@type": "Organization", "name": "Example Group"}},
        ["publisher"],
    ),
    "the page again": ({"mainEntityOfPage": {"@id": CLEAN["url"]}}, []),
    "a title beside the title": ({"headline": "The quay", "name": "Quay, checked"}, ["name"]),
    "a picture of the verdict": (
        {"reviewRating": rating(image="https://desk.example.org/no.png")},
        ["reviewRating.image"],
    ),
    "what says nothing": ({"image": "", "keywords": [], "about": None, "abstract": " "}, []),
    "who made the place where the claim was said": (
        {"itemReviewed": item(appearance={"url": "https://a.example.net/1", "author": _ADA})},
        ["itemReviewed.appearance.author"],
    ),
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_is_not_read_is_told(name: str) -> None:
    changes, expected = UNREAD[name]
    given = {key: value for key, value in {**CLEAN, **changes}.items() if value is not None}
    assert unread(RawReview("/7", given)) == expected
    _, notices = read_reviews(RawReview("/7", given), {})
    told = [notice.message for notice in notices if notice.code == "property-unread"]
    assert len(told) == bool(expected)
    assert all(", ".join(expected) in message for message in told)


def test_characters_that_no_text_may_hold_are_replaced_and_told() -> None:
    """They stand in feeds cut in the middle of a pair of surrogates."""
    (record,), codes = read(claimReviewed="The quay\x00 is shut.\ud83d")
    assert record.claim == "The quay\ufffd is shut.\ufffd"
    assert codes == ["character-replaced"]


def test_an_item_that_says_not_what_it_is_is_no_work() -> None:
    """Its name was taken for that of the place where the claim was said."""
    (record,), _ = read(itemReviewed={"author": _ADA, "name": "What the mayor said"})
    assert record.appearances == ()


def test_an_empty_identifier_is_told() -> None:
    _, notices = read_reviews(RawReview("/7", {**CLEAN, "@id": ""}), {})
    assert [notice.code for notice in notices] == ["empty-value"]


def test_a_property_may_have_a_name_that_no_text_may_hold() -> None:
    assert unread(RawReview("/7", {**CLEAN, "odd\udc00": "x"})) == ["odd\ufffd"]


def test_an_address_without_a_scheme_is_told_apart_from_an_encoded_one() -> None:
    (record,), codes = read(itemReviewed=item(appearance="news.example.net/1"))
    assert record.appearances[0].url == "http://news.example.net/1"
    assert codes == ["url-without-scheme"]
