"""A document and a feed whose every word is an attack."""

import json
from itertools import cycle
from urllib.parse import quote

from tests.browser.payloads import PAYLOADS


def attack_text() -> str:
    """Write a document in which title, claims, replies and notes are attacks."""
    payloads = cycle(PAYLOADS)
    pairs = (
        f"CLAIM: {next(payloads)} the quay costs 4{n} percent more.[{n}]\n\n"
        f"FACT: {next(payloads)} it costs {n} percent more.\n\n"
        for n in range(1, len(PAYLOADS))
    )
    notes = (f"[{n}] {next(payloads)}, Quay Union, May 2019, p. {n}.\n" for n in range(1, 40))
    return f"{PAYLOADS[0]}\n\n" + "".join(pairs) + "\n\n" + "".join(notes)


def attack_feed() -> str:
    """Write a feed of reviews in which words, parties, verdicts and pages are attacks."""
    payloads = cycle(PAYLOADS)
    return json.dumps(
        [
            {
                "@context": "https://schema.org", "@type": "ClaimReview",
                "url": f"https://reviews.example.org/{n}?{quote(next(payloads))}",
                "claimReviewed": f"{payload} ferry {n}", "name": f"{payload} ferry page",
                "author": {"@type": "Organization", "name": f"{payload} Desk"},
                "itemReviewed": {
                    "@type": "Claim", "author": {"@type": "Person", "name": f"{payload} Speaker"}
                },
                "reviewRating": {"@type": "Rating", "alternateName": f"{payload} verdict"},
            }
            for n, payload in enumerate(PAYLOADS)
        ]
    )  # fmt: skip
