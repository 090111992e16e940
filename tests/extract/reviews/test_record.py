"""What a record says, and each kind of dirt that real records have: survived and reported.

The records are made up for these tests, and so is everybody in them.
"""

from typing import Any

import pytest

from kg.extract.reviews.printed import read_date
from kg.extract.reviews.record import read_reviews
from kg.model.entity import AgentKind
from kg.model.review import DIRT, Outcome, Party, RawReview, ReviewRecord, Work

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


def test_two_claimants_make_two_claims() -> None:
    records, codes = read(itemReviewed=item(author=[{"name": "Ada"}, "Ben"]))
    assert [record.claimant and record.claimant.name for record in records] == ["Ada", "Ben"]
    assert codes == ["claimant-list"]


def test_two_claims_in_one_review_are_two() -> None:
    records, codes = read(claimReviewed=["One.", "Two."])
    assert [record.claim for record in records] == ["One.", "Two."]
    assert codes == ["claim-list"]


def test_entities_are_damage_and_other_ampersands_are_text() -> None:
    (record,), codes = read(claimReviewed="Q&A; &quot;Rhine &amp; Ruhr&quot; R&D")
    assert record.claim == 'Q&A; "Rhine & Ruhr" R&D'
    assert codes == ["entities-in-text"]


def test_a_claim_in_its_own_language() -> None:
    (record,), _ = read(claimReviewed={"@value": "القاعة مغلقة", "@language": "ar"})
    assert (record.claim, record.language) == ("القاعة مغلقة", "ar")
    (record,), _ = read(inLanguage=None)
    assert record.language == "und"


def test_without_a_claim_there_is_no_record() -> None:
    records, codes = read(claimReviewed="  ")
    assert records == []
    assert codes == ["empty-value", "claim-missing"]


def test_a_number_is_no_verdict() -> None:
    (record,), codes = read(reviewRating={"ratingValue": 1, "bestRating": 5, "worstRating": 1})
    assert record.rating is not None
    assert (record.rating.words, record.rating.value) == (None, "1")
    assert codes == ["verdict-missing"]


def test_the_reviewer_may_be_known_by_the_page_alone() -> None:
    (record,), codes = read(author={"@type": "Organization", "name": ""})
    assert record.reviewers == (Party("desk.example.org"),)
    assert codes == ["empty-value", "reviewer-from-page"]


def test_addresses_are_kept_exactly() -> None:
    """Not even the case of the host or a default port is touched."""
    odd = "https://WWW.Example.org:443/A//b/../?utm_source=x&y=%7e#Top"
    (record,), codes = read(url=odd)
    assert (record.page, codes) == (Work(None, odd), [])


def test_an_address_that_is_none_keeps_its_printed_form() -> None:
    (record,), codes = read(url="https://desk.example.org/a b|c")
    assert record.page == Work(
        None, "https://desk.example.org/a%20b%7Cc", "https://desk.example.org/a b|c"
    )
    assert codes == ["url-encoded"]


def test_a_claim_that_nobody_reviews() -> None:
    claim = {"@type": "Claim", "text": "The ferry stops.", "author": {"name": "Ben Example"}}
    records, notices = read_reviews(RawReview("/0", claim, is_review=False), {})
    assert [(one.claim, one.claimant, one.is_review) for one in records] == [
        ("The ferry stops.", Party("Ben Example"), False)
    ]
    assert notices == []


def test_an_identifier_leads_to_its_node() -> None:
    nodes = {"#desk": {"@id": "#desk", "@type": "Organization", "name": "Far Desk"}}
    raw = RawReview("/0", {**CLEAN, "author": {"@id": "#desk"}})
    (record,), notices = read_reviews(raw, nodes)
    assert record.reviewers == (Party("Far Desk", AgentKind.ORGANISATION),)
    assert notices == []


@pytest.mark.parametrize(
    ("printed", "date", "code"),
    [
        ("2017", "2017", None),
        ("2017-03", "2017-03", None),
        ("2017-03-01T20:30:17+01:00", "2017-03-01", None),
        ("2017-03-01T20:30:17.123Z", "2017-03-01", None),
        ("2017-03-01 20:30:17 UTC", "2017-03-01", "date-form"),
        ("2017-03-01T20:30:17+0100", "2017-03-01", None),
        ("2017-03-01 20:30:17 +0100", "2017-03-01", "date-form"),
        ("1.3.2017", "2017-03-01", "date-form"),
        ("2017/3/1", "2017-03-01", "date-form"),
        ("25/03/2017", "2017-03-25", "date-form"),
        ("03/25/2017", "2017-03-25", "date-form"),
        ("March 1, 2017", "2017-03-01", "date-form"),
        ("1 Mar 2017", "2017-03-01", "date-form"),
        ("March 2017", "2017-03", "date-form"),
        ("03/04/2017", "None", "date-ambiguous"),
        ("2017-02-30", "None", "date-impossible"),
        ("31.04.2017", "None", "date-impossible"),
        ("last week", "None", "date-unreadable"),
        ("1 Smarch 2017", "None", "date-unreadable"),
    ],
)
def test_dates_are_as_precise_as_they_were_printed(
    printed: str, date: str, code: str | None
) -> None:
    """A month stays a month, and a date with two meanings is no date."""
    found, odd = read_date(printed)
    assert (str(found), odd) == (date, code)


def test_every_oddity_has_an_outcome_and_a_sentence() -> None:
    assert {outcome for outcome, _ in DIRT.values()} == set(Outcome)
    assert all(sentence.endswith(".") for _, sentence in DIRT.values())
