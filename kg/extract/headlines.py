"""Headlines and slogans that read like the name of a body: "Harbour Board Refutes Claims"."""

import re
from functools import cache

from kg.extract.layout.label_words import words_of
from kg.vocab.wordlists import word_lists

_FEW = 2


def is_headline(line: str) -> bool:
    """Tell a headline in capitals from the name of a body.

    >>> is_headline("Harbour Board Refutes Claims"), is_headline("Myths About Your Water Company")
    (True, True)
    >>> is_headline("Fighting Back Against False Media Stories"), is_headline("Mitos del Seguro")
    (True, True)
    >>> is_headline("Board of Friends for the Harbour")
    False
    """
    words = [word.casefold().strip(".,:") for word in line.split()]
    acts = len(words) > _FEW and words[0] in word_lists("bylines")["acting"]
    untrue = any(word in words_of("untrue") for word in words)
    return acts or untrue or any(word in _headline_words() for word in words[1:])


def is_slogan(line: str) -> bool:
    """Tell whether a line boasts of a body and names none.

    >>> is_slogan("The first fact-checking agency of Orle"), is_slogan("The Orle Agency")
    (True, False)
    """
    boasts = "|".join(map(re.escape, word_lists("bylines")["boasts"]))
    article = r"(?:the|la|el|le|o|a|die|der|das|il)"
    return re.match(rf"{article}\s+(?:{boasts})\s", line, re.IGNORECASE) is not None


@cache
def _headline_words() -> frozenset[str]:
    lists = word_lists("bylines")
    verbs = (phrase.split()[0] for name in ("denies", "answers") for phrase in lists[name])
    return frozenset((*lists["headlines"], *verbs))
