"""The quick reading of plain records gives what the careful one gives, or leaves them to it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.reviews.plain import read_plain
from kg.extract.reviews.reading import Reading
from kg.extract.reviews.record import read_carefully
from kg.model.review import RawReview
from tests.extract.reviews.records import CLEAN

_ODD: st.SearchStrategy[Any] = st.sampled_from(
    [
        None, "", " ", True, 0, 1, -1, 4.5, "3", "3,5", [], {}, ["a", "b"], {"@id": "#x"},
        {"@value": "Wort", "@language": "de"}, "A &amp; B", "A & B", " spaced ", "two\nlines",
        "https://desk.example.org/r/1?x=Y&z=%C3%A9#part", "http://www.desk.example.org/a.png",
        "https://a.example.net/1, https://b.example.net/2", "https://a.example.net/odd path",
        "https://a.example.net/1;", "http://example.net/http/1", "2017-03-01 20:30:17 UTC",
        "03/04/2020", "2020-02-30", "en_GB", "und", "no language at all", "Claim", "CreativeWork",
        {"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Check Desk"},
        {"@type": "Person", "name": "Ada", "sameAs": "https://a.example.net/ada"},
        {"@type": ["Person"], "name": "Ada"}, {"name": "No Type"}, {"@type": "Person", "name": ""},
        {"@type": "Organization", "name": "Desk", "url": "https://social.example/post/status/1"},
        {"url": "https://news.example.net/1"}, {"url": "https://news.example.net/1", "name": " "},
        {"headline": "A speech", "url": "https://news.example.net/1", "name": "Named"},
        {"name": "A speech at the quay"}, {"@type": "Claim"}, {"alternateName": "Falso"},
        {"alternateName": "Falso", "ratingValue": "1", "bestRating": "1", "worstRating": "5"},
        {"alternateName": " Falso ", "ratingValue": 9, "bestRating": 5, "worstRating": 1},
        {"alternateName": "", "name": "In a name"},
    ]
)  # fmt: skip
_KEYS = (
    "url", "@id", "headline", "name", "datePublished", "dateCreated", "inLanguage", "author",
    "publisher", "claimReviewed", "reviewRating", "itemReviewed", "appearance", "firstAppearance",
    "properties", "mainEntityOfPage",
)  # fmt: skip
_INNER = (
    "@type", "author", "creator", "datePublished", "appearance", "firstAppearance", "url", "name",
    "inLanguage", "text",
)  # fmt: skip
_NUMBERS = ("@type", "ratingValue", "bestRating", "worstRating", "alternateName", "name")


def changed(names: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(names), _ODD, max_size=2)


@given(changed(_KEYS), changed(_INNER), changed(_NUMBERS), st.booleans())
def test_quick_and_careful_reading_agree(
    outer: dict[str, Any], inner: dict[str, Any], rating: dict[str, Any], context: bool
) -> None:
    """With any of its properties odd, missing, or there where it is not expected."""
    item = {
        **CLEAN,
        "itemReviewed": {**CLEAN["itemReviewed"], **inner},
        "reviewRating": {**CLEAN["reviewRating"], **rating},
        **outer,
    }
    raw = RawReview("/7", item, has_context=context)
    quick, careful = Reading("/7", {}), Reading("/7", {})
    found = read_plain(raw, quick)
    if found is None:
        assert quick.notices == []
        return
    assert [found] == read_carefully(raw, careful)
    assert quick.notices == careful.notices


def test_a_clean_record_is_plain() -> None:
    assert read_plain(RawReview("/7", CLEAN), Reading("/7", {})) is not None
