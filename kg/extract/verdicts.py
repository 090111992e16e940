"""A party's own rating of an assertion: "This is false.", "False.", "VERDICT: misleading"."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.extract.layout.label_words import families
from kg.extract.signs import RATING_SIGNS
from kg.vocab.wordlists import word_lists

_SUBJECTS = (
    "this is|that is|it is|this claim is|this statement is|the claim is|this|that|it's|that's|"
    "this allegation is|this assertion is|es|c'est|das ist|dies ist|esto es|isto é|это"
)
_ADVERBS = (
    "simply|completely|entirely|totally|just|absolutely|categorically|patently|flatly|clearly"
)
_AROUND = ' .!:,;–—-。！，"“”«»✅✔☑'
_SIGNS = re.compile(rf"[{RATING_SIGNS}\s]*")


class Bearing(StrEnum):
    """Which way the words of a rating go, as far as their own meaning tells."""

    DENIES = "denies"
    UPHOLDS = "upholds"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class FoundVerdict:
    """The literal words of a rating and their offsets in the reading text."""

    words: str
    start: int
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    ratings = {word for kinds in families().values() for word in kinds.get("verdict", ())}
    labels = {word for kinds in families().values() for word in kinds.get("rating", ())}
    rating, label = _either(ratings), _either(labels)
    sentence = (
        rf"(?:(?:{_SUBJECTS})\s+)?(?:(?:{_ADVERBS})\s+)?(?:an?\s+)?(?:{rating})"
        rf"(?=\s*[.!:,|。！،–—-]|\s*$)[.!。！]?"
    )
    labelled = rf"(?:^|\n)\s*(?:{label})\s*[:：–—-]\s*(?P<words>[^\n.]{{2,60}})"
    rated = (
        r"\bwe\s+rated?\s+(?:(?:this|that|the|his|her|their|[\w.]+['’]s?)\s+"
        r"(?:claim|statement|assertion)|it|this)"
        rf"(?:\s+as)?\s+[“\"]?(?P<words>{rating})(?!\w)[”\"]?\.?\s*$"
    )
    return (
        re.compile(sentence, re.IGNORECASE),
        re.compile(labelled, re.IGNORECASE),
        re.compile(rated, re.IGNORECASE),
    )


@cache
def _lined() -> re.Pattern[str]:
    ratings = {word for kinds in families().values() for word in kinds.get("verdict", ())}
    labels = {word for kinds in families().values() for word in kinds.get("rating", ())}
    return re.compile(
        rf"\W*(?:{_either(labels)})\W*[:：]\W*(?:{_either(ratings)})\s+(?=(?-i:[^\W\d_a-zß-ÿа-я]))",
        re.IGNORECASE,
    )


def rating_end(text: str) -> int:
    """Return where a rating behind its label ends, a new sentence following it; 0 without.

    "Rating: False It costs 2 crowns." had a line break that was lost.
    """
    match = _lined().match(text)
    return match.end() if match else 0


def _either(words: set[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", "[ -]") for word in ordered)


def find_verdict(text: str) -> FoundVerdict | None:
    """Return the verdict that a reply opens with, that it prints behind a verdict label, or that
    its last sentence gives ("We rate this claim as misleading.").
    """
    opening, labelled, rated = _patterns()
    if match := opening.match(text, _first_letter(text)):
        return FoundVerdict(match[0].strip(), match.start(), match.start() + len(match[0].rstrip()))
    if match := labelled.search(text) or rated.search(text):
        return FoundVerdict(match["words"].strip(), *match.span("words"))
    return None


def bearing_of(rating: str) -> Bearing:
    """Return which way a rating goes: "True." upholds, "Unproven" leaves open, the rest denies.

    >>> bearing_of("This is correct."), bearing_of("Half true"), bearing_of("Mostly false!")
    (<Bearing.UPHOLDS: 'upholds'>, <Bearing.OPEN: 'open'>, <Bearing.DENIES: 'denies'>)
    >>> bearing_of("Größtenteils richtig")
    <Bearing.UPHOLDS: 'upholds'>
    """
    bare = _led().sub("", rating.casefold().strip(_AROUND)).strip()
    if bare in _bearing("upholding"):
        return Bearing.UPHOLDS
    return Bearing.OPEN if bare in _bearing("undecided") else Bearing.DENIES


@cache
def _bearing(kind: str) -> frozenset[str]:
    """Return the ratings of one kind as they are compared: "größtenteils" has "ss" then."""
    return frozenset(word.casefold() for word in word_lists("wordings")[kind])


def denies(rating: str) -> bool:
    """Tell whether a rating goes against what it rates."""
    return bearing_of(rating) is Bearing.DENIES


def agrees_with(reply: str) -> bool:
    """Tell whether a reply opens with words that agree or thank ("Agreed. …", "Yes, …")."""
    return _agreeing().match(reply) is not None


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{_SUBJECTS})\s+)?(?:(?:{_ADVERBS})\s+)?(?:an?\s+)?")


@cache
def _agreeing() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{_either(set(word_lists('wordings')['agreeing']))})(?=\s*[.!,:;–—。！，]|\s*$)",
        re.IGNORECASE,
    )


def _first_letter(text: str) -> int:
    """Return where a text begins behind the sign that may stand before it ("✅ False.")."""
    match = _SIGNS.match(text)
    return match.end() if match else 0


def rates_in_prose(text: str) -> bool:
    """Tell whether the last sentence of a text rates a claim ("We rate this claim as false.")."""
    return _patterns()[2].search(text) is not None
