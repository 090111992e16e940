"""Names beside verbs of saying: two words with capitals or more, or one that must be a name."""

import re
from functools import cache
from typing import Final

from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.capitals import AIMS, CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.informants import is_common, offices, without_article
from kg.vocab.wordlists import word_lists

_INITIAL: Final = rf"(?:{CAPITAL}\.)"
_LINK: Final = r"(?:(?:of|for(?:\s+an?)?|de|da|do|dos|del|van|von|der|la|el|al|bin)\s+){1,2}"
_LONG: Final = (
    rf"{CAPITAL_WORD}(?:\s+{_INITIAL})?(?:\s+(?:{_LINK})?(?:{_INITIAL}\s+)?{CAPITAL_WORD}){{1,4}}"
)
# "Save the Weir": what a group is for, and an article within its name.
_AIMED: Final = rf"{AIMS}\s+(?:the|our)\s+{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{0,3}}"
_BEFORE: Final = re.compile(rf"(?:^|[\s«“\"(])(?P<name>{_AIMED}|{_LONG})\s*$")
_AUXILIARY: Final = re.compile(
    r"\s+(?:(?:has|have|had|also|falsely|wrongly|recently|repeatedly|once|then|now|even|often"
    r"|ha|a|hat|habe|já|também|también|aussi|auch)\s+){1,2}$"
)
_PARTED: Final = re.compile(r",\s[^,“”\"]{3,90},\s*$")
_ALONE: Final = re.compile(rf"^\W*(?:(?i:the|o|a|el|la|le|il)\s+)?(?P<name>{CAPITAL_WORD})\s*$")
_OFFICE: Final = re.compile(
    rf"{CAPITAL_WORD}\s+(?:\S+\s+)*?[^\W\d_A-ZÀ-ÞА-ЯЁ]{{4,}}\s+(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{1,2}})"
)
_WHEN: Final = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday last".split()
)


def is_date_word(word: str) -> bool:
    """Tell whether a word with a capital is a month or a day of the week."""
    return word.casefold() in _WHEN


def named_before(text: str, verb: str = "") -> str | None:
    """Return the name that stands right before a verb of saying.

    That is two words with capitals or more, or a whole sentence opening of one word that no
    common noun can be: "RAN claims", "Monsanto says", not "Critics claim". A clause between
    commas may stand between ("Anna Rell, the mayor, said").

    >>> named_before("The passenger group Night Riders ")
    'Night Riders'
    >>> named_before("RAN ", "claims")
    'RAN'
    """
    bare = _PARTED.sub(" ", _AUXILIARY.sub(" ", text))
    match = _BEFORE.search(bare)
    words = match["name"].split() if match else []
    while words and (words[0].casefold() in OPENERS or words[0].casefold() in _WHEN):
        del words[0]
    if len(words) > 1:
        return " ".join(words)
    alone = _ALONE.match(bare)
    return alone["name"] if alone and _single(alone["name"], verb) else None


def named_behind(text: str) -> str | None:
    """Return the name right behind a verb of saying: "…, a affirmé Paul Dérenne"."""
    match = _behind().match(text)
    if match is None:
        return None
    first = match["name"].split()[0].casefold()
    known = first not in OPENERS and first not in _WHEN and not is_common(match["name"])
    return match["name"] if known else None


def fuller(name: str, text: str) -> str:
    """Return the one longer name in a text that ends with a name of one word, or that name.

    >>> fuller("Orman", "Gary Orman left. Orman says so.")
    'Gary Orman'
    """
    if " " in name:
        return name
    longer = re.compile(
        rf"(?<![\w’'-])(?P<full>(?:{CAPITAL_WORD}[^\S\n]+(?:{_INITIAL}[^\S\n]+)?){{1,2}}"
        rf"{re.escape(name)})(?!\w)"
    )
    full = (without_article(" ".join(match["full"].split())) for match in longer.finditer(text))
    found = {without_rank(one) for one in full} - {name}
    whole = {one for one in found if not _opens_otherwise(one)}
    return whole.pop() if len(whole) == 1 else name


def _opens_otherwise(name: str) -> bool:
    """Tell whether the words before the last are no first names: openers, nouns of bodies."""
    words = [word.casefold() for word in name.split()[:-1]]
    kinds = {kind.casefold() for kind in word_lists("informants")["kinds"]}
    return any(word in OPENERS or word in kinds or is_common(word) for word in words)


def behind_office(printed: str) -> str:
    """Return the person named behind an office, "Deputy mayor for transport Anna Rell", or all.

    The office has words in small letters; the name is the two or three words that end the line,
    and no small word ties it to what stands before.
    """
    match = _OFFICE.fullmatch(printed)
    return match["name"] if match and not is_body(match["name"]) else printed


def is_plain(name: str, text: str) -> bool:
    """Tell whether every word of a supposed name is an ordinary word of the text, in small letters.

    >>> is_plain("Substantive Comments", "Substantive comments and responses: substantive ones.")
    True
    """
    words = [word.casefold() for word in re.findall(r"[^\W\d_]{3,}", name)]
    small = set(re.findall(r"(?<![\w.])[^\W\d_A-ZÀ-ÞА-ЯЁ][^\W\d_]+", text))
    return bool(words) and all(word in small for word in words)


def _single(name: str, verb: str) -> bool:
    folded = re.sub(r"[’']s?$", "", name).casefold()
    if folded in OPENERS or folded in _WHEN or is_common(name) or len(folded) < 2:
        return False
    if name.isupper() and len(name) > 1:
        return True
    several = verb.casefold() in word_lists("saying")["plural"]
    return not several and not (folded.endswith("s") and not folded.endswith("ss"))


@cache
def _behind() -> re.Pattern[str]:
    """The words behind a verb: a preposition, an article, an office, and the name."""
    led = r"(?:(?:в|во|у|im|beim|bei|en|au|aux)\s+)?(?:(?:the|el|la|o|a|os|as|le|les|der|die)\s+)?"
    held = rf"(?:(?i:{offices()})\s+)?"
    return re.compile(
        rf"\s*{led}{held}(?P<name>{_AIMED}|{_LONG}|{CAPITAL_WORD})"
        r"(?:\s*\([^()]*\))?\s*[.,]?\s*(?:$|,)"
    )
