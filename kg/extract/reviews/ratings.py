"""The verdict: its literal words; numbers are looked at for oddities and never used."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from kg.extract.reviews.reading import Reading
from kg.extract.reviews.texts import own_language
from kg.model.location import Notice
from kg.model.review import Item, Rating

_NUMBER: Final = re.compile(r"-?\d+(?:[.,]\d+)?")
_NUMBERS: Final = ("ratingValue", "bestRating", "worstRating")
_PLAIN: Final = frozenset({int, str, type(None)})


def rating_of(item: Item, reading: Reading) -> Rating | None:
    """Return the rating of a review; ``None`` when it has none at all."""
    given = item.get("reviewRating")
    if given is None and (given := _hidden(item)) is not None:
        reading.report("properties-unwrapped", "reviewRating")
    for one in reading.objects(given):
        return _of_words(one, reading) if isinstance(one, str) else _of_object(one, reading)
    return None


@dataclass(frozen=True, slots=True)
class PlainRating:
    """A rating with words, and what is odd about its numbers."""

    rating: Rating
    odd: tuple[Notice, ...]


def plain_rating(given: Any) -> PlainRating | None:
    """Return the rating of an object of plain values; a feed has few different ones.

    ``None`` where it has no words or needs care.
    """
    if type(given) is not dict or type(words := given.get("alternateName")) is not str:
        return None
    value, best, worst = given.get("ratingValue"), given.get("bestRating"), given.get("worstRating")
    if not (type(value) in _PLAIN and type(best) in _PLAIN and type(worst) in _PLAIN):
        return None
    return _remembered(words, value, best, worst)


@lru_cache(maxsize=16_384)
def _remembered(words: str, *numbers: int | str | None) -> PlainRating | None:
    reading = Reading("", {})
    given = {"alternateName": words, **dict(zip(_NUMBERS, numbers, strict=True))}
    rating = _of_object(given, reading)
    return PlainRating(rating, tuple(reading.notices)) if rating.words == words else None


def _hidden(item: Item) -> Any:
    """Return the rating that some feeds hide under ``properties``."""
    inner = item.get("properties")
    return inner.get("reviewRating") if isinstance(inner, dict) else None


def _of_words(words: str, reading: Reading) -> Rating:
    if _NUMBER.fullmatch(words):
        return Rating(None, value=words)
    reading.report("verdict-from-name", words)
    return Rating(words)


def _of_object(given: Item, reading: Reading) -> Rating:
    if "alternateName" not in given and isinstance(given.get("properties"), dict):
        reading.report("properties-unwrapped", "alternateName")
        given = {**given["properties"], **given}
    value, best, worst = (_printed(given.get(name), reading) for name in _NUMBERS)
    stated = given.get("alternateName")
    words = reading.text(stated) if stated is not None else None
    if words is None and (words := reading.text(given.get("name"))) is not None:
        reading.report("verdict-from-name", words)
    if words is None and value is not None and not _NUMBER.fullmatch(value):
        reading.report("verdict-from-value", value)
        words = value
    _look_at_scale(value, best, worst, reading)
    return Rating(words, own_language(stated), value, best, worst)


def _printed(value: Any, reading: Reading) -> str | None:
    """Return a number as it is printed; one written as text is reported."""
    if isinstance(value, str):
        words = reading.text(value)
        if words and _NUMBER.fullmatch(words):
            reading.report("number-as-text", words)
        return words
    return None if value is None or isinstance(value, bool) else reading.text(value)


def _look_at_scale(
    value: str | None, best: str | None, worst: str | None, reading: Reading
) -> None:
    numbers = [_number(one) for one in (value, best, worst)]
    given, high, low = numbers
    if high is None or low is None:
        return
    printed = f"{value} on a scale from {worst} to {best}"
    if high < low:
        reading.report("rating-scale-inverted", printed)
    elif high == low:
        reading.report("rating-scale-void", printed)
    elif given is not None and not low <= given <= high:
        reading.report("rating-out-of-range", printed)


def _number(printed: str | None) -> float | None:
    if printed is None or not _NUMBER.fullmatch(printed):
        return None
    return float(printed.replace(",", "."))
