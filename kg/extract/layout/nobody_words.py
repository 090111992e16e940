"""Words that tell pages on which nobody answers anybody, from ``data/extract/nobody.yaml``."""

import re
from functools import cache

from kg.vocab.wordlists import word_lists


@cache
def names_of(kind: str) -> re.Pattern[str]:
    """Return the pattern of the words of a kind, each as a whole."""
    words = sorted(word_lists("nobody")[kind], key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
