"""The question whether a statement is true, beside it: "True or false? The quay is shut."."""

import re
from functools import cache

from kg.extract.layout.label_words import either, words_of


def whether_before(text: str) -> re.Match[str] | None:
    """Return such a question that a text begins with, what follows it behind the match."""
    return _before().match(text)


def whether_behind(text: str) -> re.Match[str] | None:
    """Return such a question that a text ends with, behind a sentence."""
    return _behind().search(text)


@cache
def _before() -> re.Pattern[str]:
    asked = either(words_of("which"))
    return re.compile(rf"[\W\d]*(?P<asked>{asked})\s*[?？؟]\W*(?=\w)", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    asked = either(words_of("which"))
    mark = r"(?<=[.!?…。！？”\"»])\s*[(\[]?\s*"
    return re.compile(rf"{mark}{asked}\s*[?？؟]\W*$", re.IGNORECASE)
