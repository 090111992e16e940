"""A quoted claim followed by "—Name, venue, date": the words, and who is said to say them."""

import re

from kg.model.words import Words

_SIGNED = re.compile(
    r"(?:(?<=[”\"’».!?])\s*|\n\s*)(?:[—–―]|--|-(?=\s))\s*(?P<who>[^\W\d_][^\n]{2,200})\s*$"
)


def split_speaker(words: Words) -> tuple[Words, Words | None]:
    """Return the words without the signature, and the signature, or ``None`` when unsigned."""
    match = _SIGNED.search(words.text)
    if match is None or not match["who"][0].isupper():
        return words, None
    return words.slice(0, match.start()).strip(), words.slice(*match.span("who")).strip()
