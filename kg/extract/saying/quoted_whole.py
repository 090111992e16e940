"""A reply that is one person's quotation as a whole: "“The meter is exact,” says Anna Rell"."""

import re
from functools import cache
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.names import fuller, named_before, named_behind
from kg.extract.saying.sentences import choice
from kg.vocab.wordlists import word_lists

_QUOTED: Final = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|\"[^\"]*\"|«[^«»]*»")
_APPOSED: Final = re.compile(rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{1,2}}),\s")
_LETTER: Final = re.compile(r"[^\W\d_]")
_TEXTS: Final = frozenset(  # a law says nothing of its own accord
    "act law code bill rule rules order constitution charter treaty agreement regulation directive "
    "policy plan report study survey review guide handbook manual notice statute section".split()
)
_FEWEST: Final = 4  # words in quotation marks
_MOST: Final = 20  # words outside


def find_whole_quotation(text: str, page: str = "") -> str | None:
    """Return the name of the one whom a text quotes and does nothing else, as printed.

    Only the words that say who speaks stand outside the quotation marks, in one place. A surname
    alone is enough where the ``page`` has one longer name that ends with it.

    >>> find_whole_quotation("“The meter is exact,” says Anna Rell, an engineer.")
    'Anna Rell'
    """
    quoted = " ".join(match[0] for match in _QUOTED.finditer(text))
    outside = [part for part in _QUOTED.split(text) if _LETTER.search(part)]
    if len(outside) != 1 or len(quoted.split()) < _FEWEST or len(outside[0].split()) > _MOST:
        return None
    words = " ".join(outside[0].split()).strip(" ,.:")
    if behind := _behind().match(words):
        name = named_behind(behind["who"])
    else:
        before = _before().fullmatch(words)
        name = _before_verb(before["who"], before["verb"], page) if before else None
    return name if name and name.split()[-1].casefold() not in _TEXTS else None


def _before_verb(who: str, verb: str, page: str) -> str | None:
    """Return the name before a verb; offices between commas may follow it."""
    first = _APPOSED.match(who)
    if first and first["name"].split()[0].casefold() not in OPENERS and not is_body(first["name"]):
        return first["name"]
    lone = re.fullmatch(CAPITAL_WORD, who) is not None and who.casefold() not in OPENERS
    return who if lone and fuller(who, page) != who else named_before(who, verb)


@cache
def _says() -> str:
    lists = word_lists("saying")
    return choice([*lists["says"], *lists["claims"]])


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?:{_says()})\s+(?P<who>.+)", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    """Who and the verb, perhaps when, where or to whom: "Anna Rell, engineer, said in 2013"."""
    return re.compile(
        rf"(?P<who>.+?)\s(?P<verb>{_says()})"
        r"(?:\s+(?:in|on|at|to|during|that|recently|last)\b[^,;:]{0,60})?",
        re.IGNORECASE,
    )
