"""Words around the claims that say who makes them."""

import re
from dataclasses import dataclass

from kg.model.words import Words

_SAYING = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|assert(?:s|ed|ions?|ing)?|alleg(?:es?|ed|ations?|ing)|says?|said|"
    r"stat(?:es?|ed|ements?)|argu(?:es?|ed|ing)|accus(?:es?|ed|ations?|ing)|contend(?:s|ed)?|"
    r"maintain(?:s|ed)?|report(?:s|ed)?|wrote|writes?|published|released|charg(?:es?|ed)|"
    r"afirm\w+|dice[n]?|sosti\w+|affirm\w+|prétend\w*|behaupt\w+|sagt\w*|утвержда\w+|alega\w*)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[”\"»“]\s*,?\s*$")


@dataclass(frozen=True, slots=True)
class SayingSentence:
    """A sentence about somebody who claims something: offsets of its part before the verb, or
    after it where the words said come first ("…," says the Council).
    """

    start: int
    end: int


def find_saying(words: Words) -> tuple[SayingSentence, ...]:
    """Return, per sentence with a verb or noun of claiming, the stretch that may name who."""
    found = []
    start = 0
    text = words.text
    for end in _sentence_ends(text):
        match = _SAYING.search(text, start, end)
        if match is not None and match.start() > start:
            found.append(SayingSentence(start, match.start()))
            if _CLOSED.search(text, start, match.start()):
                found.append(SayingSentence(match.end(), end))
        start = end
    return tuple(found)


def _sentence_ends(text: str) -> list[int]:
    """Return where sentences end; a point after a capital letter or "U.S" ends none."""
    ends = [
        match.end() for match in re.finditer(r"(?<!\b[A-Z])(?<!\bU\.S)[.!?](?=\s+[^a-z])|\n", text)
    ]
    return [*ends, len(text)]
