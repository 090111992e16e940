"""The name that a part of it stands for: "the Guild" in a text with one "Nurses Guild of Orle"."""

import re
from typing import Final

from kg.extract.byline_forms import NAME
from kg.extract.bylines import is_body
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.names import is_date_word
from kg.vocab.wordlists import word_lists

_NAMES: Final = re.compile(NAME)
_ARTICLE: Final = re.compile(r"^(?:the|our|your)\s+", re.IGNORECASE)
_JOINED: Final = re.compile(r"\s+(?:and|und|et|y|e)\s+(?:the|die|der|das|la|le|les|el|los|o|a)\s+")
_POSSESSIVE: Final = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s|$)")


def longer_body(name: str, text: str) -> str:
    """Return the one longer name of a body in a text that has the words of ``name``, or ``name``.

    Only a name of one word is so short for another, its article aside; words in capitals alone
    are letters of a name or a heading.

    >>> longer_body("the Guild", "The Nurses Guild of Orle wrote. What the Guild says")
    'Nurses Guild of Orle'
    >>> longer_body("Crestline", "Crestline Health Plan pays. Crestline's claim")
    'Crestline Health Plan'
    >>> longer_body("Council", "The City Council met. The Youth Council met.")
    'Council'
    """
    short = _ARTICLE.sub("", name)
    if " " in short or not short[:1].isupper():
        return name
    names = (match[0] for line in text.split("\n") for match in _NAMES.finditer(line))
    parts = (part for one in names for part in _JOINED.split(one))
    found = {_bare(part) for part in parts}
    longer = {one for one in found if one != short and short in one.split() and is_body(one)}
    whole = {one for one in longer if not any(one != other and one in other for other in longer)}
    return whole.pop() if len(whole) == 1 else name


def _bare(name: str) -> str:
    """Return a name without what opens its sentence, up to a possessive within it."""
    words = _POSSESSIVE.split(name)[0].split()
    while words and (words[0].casefold() in OPENERS or is_date_word(words[0])):
        del words[0]
    heads = word_lists("bylines")["no_party"]  # "Conclusão do Verifica" is a label of its words
    return "" if words and words[0].casefold() in heads else " ".join(words)
