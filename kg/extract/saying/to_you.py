"""Words by which a letter reports what the one it is written to says: "You said", "You write"."""

import re
from functools import cache

from kg.vocab.wordlists import word_lists


def speaks_to_you(label: str) -> bool:
    """Tell whether a label says that the one written to makes the claim: "You said"."""
    return label.casefold().strip(" :") in word_lists("answered_texts")["you"]


def opens_to_you(words: str) -> bool:
    """Tell whether words report what the one written to says: "You also claim that …"."""
    return _to_you().match(words) is not None


@cache
def _to_you() -> re.Pattern[str]:
    phrases = (re.escape(one).split(r"\ ") for one in word_lists("answered_texts")["you"])
    told = "|".join(r"\s+(?:also\s+|auch\s+)?".join(words) for words in phrases)
    return re.compile(rf"\W*(?:{told})\b", re.IGNORECASE)
