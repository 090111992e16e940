"""Who claims what in a review, how it is rated, and where."""

import pytest

from kg.extract.reviews.printed import read_date
from kg.extract.reviews.record import read_reviews
from kg.model.entity import AgentKind
from kg.model.review import DIRT, Outcome, Party, RawReview, Work
from tests.extract.reviews.records import CLEAN, item, read


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
