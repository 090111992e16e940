"""Parts of contracts, messages, surveys and forms have labels of an exchange; written for this."""

from dataclasses import replace

import pytest

from kg.extract.layout.passages import find_passages
from kg.read.registry import read_document


def _confidences(page: str) -> list[float]:
    name = "page.html" if page.startswith("<") else "page.md"
    document = replace(read_document(page.encode(), name), language="en")
    return [one.confidence for one in find_passages(document)]


@pytest.mark.parametrize(
    "page",
    [
        (
            "# Conditions of the ferry\n\n1. Claims. Lost bags must be reported in 21 days.\n"
            "2. Response. We write within 60 days.\n3. Refunds. Refunds are paid by cheque.\n"
        ),
        (
            "# Terms\n\n## 1. Scope\n\nAll boats.\n\n## 2. Claims\n\nWrite to us soon.\n\n"
            "## 3. Response\n\nWe write back within 60 days.\n"
        ),
        (
            "<html><h1>Terms</h1><p>1. Claims. Bags must be reported.</p><p>2. Response. We write."
            "</p><p>3. Refunds. They are paid.</p></html>"
        ),
        "# Terms\n\nClaims. A claim for a lost bag must be made.\n\nResponse. We write soon.\n",
        "# Types\n\nClaim: a signed note inside a token.\n\nResponse: the text a boat sends.\n",
        "# API\n\n**Claim**: The token that boats send.\n\n**Response**: The text that we send.\n",
        "# Our shop\n\nTea: a blend of five leaves.\n\nMyth: a wall calendar by our founder.\n",
        (
            "# Survey\n\nStatement: I like my boat.\n\nAnswer: agree 40%, disagree 60%.\n\n"
            "Statement: The crew listens.\n\nAnswer: agree 33%, disagree 67%.\n"
        ),
        (
            "# Survey\n\nStatement: I like my boat.\n\nAnswer: blue 40%, green 60%.\n\n"
            "Statement: The crew listens.\n\nAnswer: blue 33%, green 67%.\n"
        ),
        "# Statement of truth\n\nResponse: within 14 days.\n\nClaim: £400.\n",
    ],
)
def test_nobody_is_answered_there(page: str) -> None:
    assert _confidences(page) == []


@pytest.mark.parametrize(
    "page",
    [
        "# The ferry\n\nClaim: The ferry loses money.\n\nResponse: It made a surplus.\n",
        "# The ferry\n\n1. Claim. It loses money every year.\n\n2. Response. It made a surplus.\n",
        (
            "# The ferry\n\n1. Claim: It loses money.\n2. Response: It made a surplus.\n"
            "3. Costs are met by the state.\n"
        ),
        "# The ferry\n\nMyth: a third of people ride free.\n\nFact: a tenth of them do.\n",
        "# The ferry\n\nClaim: The ferry that sank was old.\n\nResponse: The hull was of 2015.\n",
        "# The ferry\n\nClaim: 40%.\n\nFact: 12%.\n",
        "# The ferry\n\nClaim: £400.\n\nResponse: The Board says that it is £300.\n",
    ],
)
def test_short_pairs_are_read(page: str) -> None:
    assert _confidences(page) == [1.0, 1.0]


def test_what_may_name_a_thing_is_read_in_doubt() -> None:
    page = "# The ferry\n\nClaim: A ferry sank in May.\n\nResponse: A ferry hit the quay.\n"
    assert _confidences(page) == [0.6, 0.6]
