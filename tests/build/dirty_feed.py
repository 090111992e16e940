"""Reviews with the dirt that real ones have; everybody and every address in them is made up."""

from typing import Any

DESK = {"@type": "Organization", "name": "Check Desk", "url": "https://desk.example.org/"}


def review(number: int, claimant: str | None = "Ada Example", **changes: Any) -> dict[str, Any]:
    author = {"@type": "Person", "name": claimant} if claimant else None
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"https://desk.example.org/r/{number}",
        "datePublished": "2020-10",
        "inLanguage": "en",
        "author": DESK,
        "claimReviewed": 'It costs "40 percent"\nmore \\ or so.',
        "reviewRating": {"ratingValue": 1, "alternateName": "Missing context"},
        "itemReviewed": {
            "@type": "Claim",
            "author": author,
            "datePublished": "2019",
            "appearance": f"https://news.example.net/{number}",
        },
        **changes,
    }


FEED = [
    review(0),
    review(1, "Ben Example"),
    review(2, None, inLanguage="pt_BR"),
    review(3, url="", author=None, reviewRating={"ratingValue": 3}),
    review(4, url="https://desk.example.org/odd path|x", name='A "quoted" title'),
    review(5, itemReviewed={"@type": "CreativeWork", "name": "A speech at the quay"}),
    {"@type": "Claim", "text": "渡轮在冬天停运", "inLanguage": "zh", "author": "Ada Example"},
    {"@type": "WebPage"},
    review(8, claimReviewed=""),
]
