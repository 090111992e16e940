"""Reviews of claims as feeds and pages publish them (schema.org ClaimReview and Claim).

They are named tuples, which are made three times as quickly as frozen dataclasses: a feed has
millions.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from kg.model.dates import PartialDate
from kg.model.entity import AgentKind
from kg.model.location import Location, Notice

UNSAID: Final = "und"  # BCP 47: the language is not said


class Outcome(StrEnum):
    """What became of something odd in a record."""

    REPAIRED = "repaired"
    REFUSED = "refused"
    NOTED = "noted"


_REPAIRED: Final = {
    "json-trailing-comma": "The JSON has a comma too many; it was left out.",
    "json-raw-control": "The JSON has raw line ends or tabs in a string; they were kept.",
    "json-entities": "The JSON is written with HTML entities; they were undone.",
    "json-bad-escape": "The JSON has a backslash that escapes nothing; it was kept as one.",
    "bytes-not-utf8": "The record is not UTF-8; it was read as Windows-1252.",
    "type-missing": "The record does not say that it is a ClaimReview; it has a claim reviewed.",
    "properties-unwrapped": "A value was hidden under 'properties'.",
    "claim-list": "The claim is given as a list.",
    "claim-from-item": "The claim stands in the item reviewed.",
    "entities-in-text": "HTML entities in a text were undone.",
    "claimant-list": "Several claimants are named; each has a claim of his own.",
    "post-as-claimant-url": "The claimant has the address of a post: there the claim was said.",
    "appearance-joined": "Several appearances were joined in one string; they were taken apart.",
    "reviewer-from-page": "The reviewer is not named; the host of the review stands in.",
    "page-from-id": "The review has no address of its own; its identifier is one.",
    "verdict-from-value": "The words of the verdict stand where a number belongs.",
    "verdict-from-name": "The words of the verdict stand in another property.",
    "date-form": "A date is not written as ISO 8601; its meaning is plain.",
    "url-encoded": "An address holds characters that no address may hold; they were encoded.",
    "url-without-scheme": "An address has no scheme; “http://” was put before it.",
    "character-replaced": "A text holds a character that no text may hold; U+FFFD stands for it.",
    "number-as-text": "A number of the rating is written as text.",
}
_REFUSED: Final = {
    "file-unreadable": "The file cannot be read.",
    "json-unreadable": "The record is not JSON, and its meaning is not plain.",
    "json-too-deep": "The record is nested too deeply.",
    "json-too-long": "The record is longer than any record may be.",
    "feed-truncated": "The feed ends in the middle of a record; that record was left out.",
    "feed-trailing": "Something follows after the end of the feed; it was not read.",
    "not-an-object": "The entry is no object.",
    "claim-missing": "The record does not say which claim it is about.",
    "date-unreadable": "A date cannot be read; it was left out.",
    "date-ambiguous": "A date can mean two days; it was left out.",
    "date-impossible": "A date is on no calendar; it was left out.",
    "verdict-missing": "The review has no verdict in words; numbers alone are no words.",
    "self-appearance": "The review names itself as the place where the claim was said.",
    "reference-unresolved": "An identifier leads to nothing in the feed.",
    "row-malformed": "The row cannot be taken apart; it was left out.",
    "row-without-claim": "The row has no claim; it was left out.",
    "language-unreadable": "The language is no language code; the text is in a language not said.",
}
_NOTED: Final = {
    "other-type": "The entry is neither a ClaimReview nor a Claim; it was passed over.",
    "property-unread": "The record says more than the graph holds; this was not read.",
    "context-missing": "The record does not say that its words are those of schema.org.",
    "empty-value": "A value is an empty string; it says nothing.",
    "url-unusable": "An address is none; it is kept as text.",
    "claimant-missing": "Nobody is named as the author of the claim.",
    "claimant-is-reviewer": "The author of the claim and that of the review have the same name.",
    "reviewer-missing": "Nobody is named as the author of the review.",
    "date-missing": "The review has no date.",
    "page-missing": "The review has no address.",
    "page-is-image": "The address of the review is that of a picture.",
    "rating-scale-inverted": "The best rating is a lower number than the worst.",
    "rating-scale-void": "Best and worst rating are the same number.",
    "rating-out-of-range": "The rating lies outside its own scale.",
}

DIRT: Final[Mapping[str, tuple[Outcome, str]]] = MappingProxyType(
    {code: (Outcome.REPAIRED, sentence) for code, sentence in _REPAIRED.items()}
    | {code: (Outcome.REFUSED, sentence) for code, sentence in _REFUSED.items()}
    | {code: (Outcome.NOTED, sentence) for code, sentence in _NOTED.items()}
)


def oddity(code: str, pointer: str, detail: str = "") -> Notice:
    """Return the notice of an odd thing in the record at ``pointer`` (JSON pointer, RFC 6901)."""
    sentence = DIRT[code][1]
    message = f"{sentence} ({_short(detail)})" if detail else sentence
    return Notice(code, message, Location((), pointer=pointer))


def _short(text: str, most: int = 120) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[: most - 1] + "…"


Item: TypeAlias = Mapping[str, Any]


class RawReview(NamedTuple):
    """A review or claim as its feed or page has it, with its place.

    ``has_context`` tells whether schema.org was named as the vocabulary.
    """

    pointer: str
    item: Item
    is_review: bool = True
    has_context: bool = True
    notices: tuple[Notice, ...] = ()


class Party(NamedTuple):
    """Who says or reviews something, as the record names them; ``url`` is kept exactly."""

    name: str
    kind: AgentKind = AgentKind.UNKNOWN
    url: str | None = None


class Work(NamedTuple):
    """A page or publication.

    ``url`` is fit to be an IRI and, unless ``printed`` says otherwise, exactly what the record has;
    ``printed`` is the address or text as printed where it differs.
    """

    name: str | None = None
    url: str | None = None
    printed: str | None = None


class Rating(NamedTuple):
    """A verdict in the reviewer's literal words; the numbers as printed, never used."""

    words: str | None
    language: str | None = None
    value: str | None = None
    best: str | None = None
    worst: str | None = None


class ReviewRecord(NamedTuple):
    """One claim, who said it, and who reviewed it with which verdict; one claimant, or none.

    ``pointer`` is the place in the feed (JSON pointer, RFC 6901; in JSON Lines ``/n`` is the n-th
    record from 0). ``claim`` is verbatim, ``language`` a BCP 47 tag or ``und``. ``said`` is when
    the claim was made, ``reviewed`` when the review was published. ``is_review`` is false for a
    Claim that nobody reviews.
    """

    pointer: str
    claim: str
    language: str = UNSAID
    claimant: Party | None = None
    said: PartialDate | None = None
    appearances: tuple[Work, ...] = ()
    first_appearance: Work | None = None
    page: Work | None = None
    reviewers: tuple[Party, ...] = ()
    reviewed: PartialDate | None = None
    rating: Rating | None = None
    is_review: bool = True
    notices: tuple[Notice, ...] = ()
