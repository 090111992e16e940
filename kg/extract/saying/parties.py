"""Parties that a claim calls by a common noun: "The quarry says that blasting ends at noon"."""

import re
from functools import cache

from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.vocab.wordlists import word_lists


def called_by_noun(before: str, text: str) -> str | None:
    """Return whom the words before a verb of saying mean by an article and a noun, or ``None``.

    That is the one name in the text that ends with the noun, or else the words as printed. Only
    nouns of whom can speak are read: "the study says" names nobody.

    >>> called_by_noun("The quarry ", "Pike Lane Quarry opened in 2001.")
    'Pike Lane Quarry'
    >>> called_by_noun("The quarry ", "Blasting ends at noon.")
    'The quarry'
    """
    match = _noun().fullmatch(before.strip())
    if match is None:
        return None
    longer = re.compile(
        rf"(?<![\w’'-])(?:{CAPITAL_WORD} ){{1,4}}{match['noun'].capitalize()}(?![\w-])"
    )
    found = {_without_opener(one[0]) for one in longer.finditer(text)} - {""}
    return found.pop() if len(found) == 1 else before.strip()


def may_name(word: str, text: str) -> bool:
    """Tell whether a word before a label names somebody, as far as the rest of the text tells.

    Initials do, several words do, nouns of whom can speak, and a word that the text has within a
    sentence with a capital. Adjectives stand there as well.

    >>> may_name("Tesla", "Tesla claim: it burns. Many say that Tesla knows.")
    True
    >>> may_name("Gloomy", "Gloomy myth: it burns.")
    False
    """
    noun = word.casefold() in word_lists("informants")["parties"]
    if noun or len(word.split()) > 1 or word.isupper() or not word.isalpha():
        return True
    return re.search(rf"[\w,;»”\"] {re.escape(word)}\b", text) is not None


def _without_opener(name: str) -> str:
    words = name.split()
    while words and words[0].casefold() in OPENERS:
        del words[0]
    return " ".join(words) if len(words) > 1 else ""


@cache
def _noun() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, word_lists("informants")["parties"]))
    return re.compile(rf"(?i:the)\s+(?P<noun>{nouns})")
