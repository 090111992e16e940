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
_SENTENCES: Final = re.compile(r"(?<=[a-zà-ÿ)][.!?])\s+(?=[A-ZÀ-Þ])")
_ROLED_BEFORE: Final = re.compile(
    rf"{CAPITAL_WORD}(?:\s+[^\W\dA-ZÀ-Þ_][\w-]*){{0,4}}\s+"
    rf"(?P<name>{CAPITAL_WORD}(?:\s+[A-Z]\.)?(?:[ -]{CAPITAL_WORD}){{1,2}})"
)
_TRADE: Final = re.compile(r"^\w+(?:ologist|ologe|ologin|itionist|etitian|atrician|hysician)\s+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_TEXTS: Final = frozenset(  # a law says nothing of its own accord
    "act law code bill rule rules order constitution charter treaty agreement regulation directive "
    "policy plan report study survey review guide handbook manual notice statute section".split()
)
_ROLED: Final = re.compile(  # "says nutritionist Anna Rell, who …"
    rf"(?:the\s+)?(?:[^\W\dA-ZÀ-Þ_][\w-]*\s+){{0,5}}(?:Dr\.?\s+|Prof\.?\s+)?"
    rf"(?P<name>{CAPITAL_WORD}(?:\s+[A-Z]\.)?(?:\s+{CAPITAL_WORD}){{1,2}})\s*(?:$|,)"
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
    if not outside or len(quoted.split()) < _FEWEST:
        return None
    names: list[str] = []
    for part in outside:
        first, *more = _SENTENCES.split(" ".join(part.split()).strip(" ,:"))
        who = _who(first.strip(" ,.:"), page) if len(first.split()) <= _MOST else None
        name = _TRADE.sub("", who) if who and who.count(" ") > 1 else who
        if name is None or not all(_goes_on(one, name) for one in more if _LETTER.search(one)):
            return None
        names.append(name)
    longest = max(names, key=len)
    same = {name.split()[-1] for name in names} == {longest.split()[-1]}
    return longest if same and longest.split()[-1].casefold() not in _TEXTS else None


def _who(words: str, page: str) -> str | None:
    """Return whom the words beside a quotation name as its speaker."""
    if behind := _behind().match(words):
        roled = _ROLED.match(behind["who"])
        return named_behind(behind["who"]) or (_body_free(roled["name"]) if roled else None)
    before = _before().fullmatch(words)
    if before is None:
        return None
    found = _before_verb(before["who"], before["verb"], page)
    roled = _ROLED_BEFORE.fullmatch(before["who"])
    return found or (_body_free(roled["name"]) if roled else None)


def _body_free(name: str) -> str | None:
    return None if is_body(name) or name.split(maxsplit=1)[0].casefold() in OPENERS else name


def _goes_on(sentence: str, name: str) -> bool:
    """Tell whether a sentence behind a quotation reports the same speaker: "Rell explains that"."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    who = rf"(?:She|He|They|Dr\.?\s+{last}|(?:[^\s.]+\s+){{0,2}}{last})"
    return re.match(rf"{who}\s+(?:also\s+)?(?:{_says()})\b", sentence) is not None


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
    return choice(sorted({*lists["says"], *lists["claims"], *lists["quoted_by"]}))


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
