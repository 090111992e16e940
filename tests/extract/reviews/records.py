"""A clean record of a review, and what changes it."""

from typing import Any

from kg.extract.reviews.record import read_reviews
from kg.model.entity import AgentKind
from kg.model.review import Party, RawReview, ReviewRecord

CLEAN: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://desk.example.org/r/1?x=Y&z=%C3%A9#part",
    "datePublished": "2020-10-07",
    "inLanguage": "en-GB",
    "author": {"@type": "Organization", "name": "Check Desk", "url": "https://desk.example.org/"},
    "claimReviewed": "The quay will cost 40 percent more.",
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": 2,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "Missing context",
    },
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Ada Example"},
        "datePublished": "2020-09",
        "appearance": {"@type": "CreativeWork", "url": "https://news.example.net/1"},
    },
}
PAGE = CLEAN["url"]
ADA = Party("Ada Example", AgentKind.PERSON)


def read(*, has_context: bool = True, **changes: Any) -> tuple[list[ReviewRecord], list[str]]:
    """Read the clean record with these changes; ``None`` takes a property away."""
    item = {key: value for key, value in {**CLEAN, **changes}.items() if value is not None}
    records, notices = read_reviews(RawReview("/7", item, has_context=has_context), {})
    assert all(notice.location and notice.location.pointer == "/7" for notice in notices)
    return records, [notice.code for notice in notices]


def item(**changes: Any) -> dict[str, Any]:
    made = {**CLEAN["itemReviewed"], **changes}
    return {key: value for key, value in made.items() if value is not None}


def rating(**changes: Any) -> dict[str, Any]:
    return {**CLEAN["reviewRating"], **changes}


def urls(record: ReviewRecord) -> list[str | None]:
    return [work.url for work in record.appearances]
