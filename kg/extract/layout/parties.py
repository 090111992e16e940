"""Words beside a label that name who speaks: "ICE response:", "What the Gazette said"."""

import re
from functools import cache
from typing import Final

from kg.vocab.wordlists import word_lists

_CONNECTORS: Final = frozenset(
    "the of and for & at de la del des du von der die und e do da".split()
)
_NO_PARTY: Final = frozenset(
    "however therefore moreover but and in as so yet another this that there indeed quick key fun "
    "basic important more other some many a an no not new interesting first second third "
    "they some people we he she who what page pages video image".split()
)
_OPENING: Final = frozenset("new first second third".split())  # what a name may begin with
_POINTING: Final = frozenset("this that these those".split())  # "Total Spending on This Claim"
# A point behind "U.S." or "Sen." ends none, one behind "so it does." an own sentence.
_SENTENCE_END: Final = re.compile(r"[^\W\d_]{4}[.!?]\s|(?<![\w.-])[a-zà-ÿ]{2,}[.!?]\s")
_MOST_WORDS, _INITIALS = 8, 2


def speaks(who: str) -> bool:
    """A speaker in a label begins like a name, or with an article: no pronoun, no clause."""
    words = who.split()
    named = who[0].isupper() or words[0].lower() == "the"
    pointing = _POINTING & {word.casefold() for word in words}
    short = len(words) <= _MOST_WORDS and _SENTENCE_END.search(who) is None
    return named and short and words[0].lower() not in _NO_PARTY and not pointing


def is_no_party(name: str) -> bool:
    """Tell whether words name a part of a text ("Headline") or say which ("Short")."""
    said = name.casefold().removeprefix("the ").rstrip(" 0123456789")
    words = said.split()
    return said in _no_parties() or (bool(words) and all(word in _no_parties() for word in words))


@cache
def _no_parties() -> frozenset[str]:
    listed = word_lists("reported")
    return frozenset((*listed["no_names"], *listed["parts"], *listed["which"]))


def party_of_compound(label: str) -> str | None:
    """Return the party in a German compound that says whose words follow.

    Only initials: "Klima-These" is one about a subject, and so is "EU-Mythos".

    >>> party_of_compound("XPD-These"), party_of_compound("Impf-These")
    ('XPD', None)
    """
    lists = word_lists("reported")
    match = re.fullmatch(rf"(?P<party>[^\W\d_]{{2,8}})-(?i:{'|'.join(lists['compounds'])})", label)
    if match is None or sum(map(str.isupper, match["party"])) < _INITIALS:
        return None
    return None if match["party"].casefold() in lists["subjects"] else match["party"]


def in_brackets(bracketed: str | None) -> str | None:
    """Words in brackets name a party when they begin like a name: not "(page 4)"."""
    return bracketed if bracketed and re.match(r"[^\W\d_a-z]", bracketed) else None


def names_party(party: str | None, *, colon: bool) -> bool:
    """Words beside a label name a party only when they read like a name and a colon follows."""
    if party is None:
        return True
    words = party.split(", ")[0].split()  # "Anna Rell, at the hearing of 6 June"
    plain = [word for word in words if word.lower() not in _CONNECTORS]
    first = words[0].lower().strip(",")
    named = first not in _NO_PARTY or (first in _OPENING and len(words) > 1)  # the New Ostra Times
    return (
        colon
        and named
        and len(words) <= _MOST_WORDS
        and not _SENTENCE_END.search(party)
        and not _POINTING & {word.casefold() for word in words}
        and not all(
            re.fullmatch(r"[A-Za-z]\.?", word) for word in plain
        )  # "J. Claim" counts an item
        and words[-1] == plain[-1]
        and all(word[0].isupper() or word.isdigit() or not word[0].isascii() for word in plain)
    )
