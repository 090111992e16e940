"""Several parties who say one thing: "the River Keepers and the Sierra League claim that …"."""

import re
from functools import cache
from typing import Final

from kg.extract.byline_forms import ARTICLE, any_of
from kg.extract.bylines import is_body
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.informants import is_common
from kg.extract.saying.names import is_date_word
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_NAME: Final = (
    rf"{CAPITAL_WORD}(?:\s+(?:(?:of|for|de|del|da|do|du|des|der)\s+)?(?:(?:the|la)\s+)?"
    rf"{CAPITAL_WORD}){{0,4}}"
)
_ITEM: Final = rf"{ARTICLE}\s*{_NAME}"
_PAIR: Final = 2


def find_several(who: Words, verb: str = "") -> tuple[Words, ...]:
    """Return the names in a list that a verb of saying follows; nothing where it may be one name.

    "Department of Health and Human Services" is one body, and so is whoever "claims" something.

    >>> from kg.model.location import Span
    >>> from kg.model.words import Run
    >>> text = "Groups such as Save the Weir and Clean Orle "
    >>> [one.text for one in find_several(Words((Run(text, Span(0, len(text))),)), "say")]
    ['Save the Weir', 'Clean Orle']
    """
    match = _list().fullmatch(who.text)
    if match is None or _is_singular(verb):
        return ()
    spans = _items(match["list"], match.start("list"))
    names = [_named(who.slice(start, end)) for start, end in spans]
    if any(map(_is_nobody, (name.text for name in names))):
        return ()
    led = match["lead"] is not None or len(spans) > _PAIR
    lone = any(" " not in name.text and not name.text.isupper() for name in names)
    if not led and (lone or _may_be_one(verb, *(who.text[start:end] for start, end in spans))):
        return ()
    return tuple(names)


def _items(listed: str, start: int) -> list[tuple[int, int]]:
    """Return where the names of a list stand: between its commas and the word before the last."""
    found, at = [], 0
    for part in [*_between().finditer(listed), None]:
        end = part.start() if part else len(listed)
        found.append((start + at, start + end))
        at = part.end() if part else end
    return found


def _named(item: Words) -> Words:
    bare = re.sub(rf"^{ARTICLE}\s*", "", item.text)
    return item.slice(len(item.text) - len(bare)).strip()


def _may_be_one(verb: str, first: str, second: str, *_: str) -> bool:
    """Tell whether two parts may be one name: "Ministry of Health and Social Care"."""
    if _opens_with_article(second):
        return False
    tied = re.search(r"\s(?:of|for|de|del|da|do|du|des|der)\s", first) is not None
    return tied or (is_body(first) and verb.casefold() not in word_lists("saying")["plural"])


def _opens_with_article(item: str) -> bool:
    return re.sub(rf"^{ARTICLE}\s*", "", item) != item


def _is_nobody(name: str) -> bool:
    first = name.split(maxsplit=1)[0].casefold()
    return first in OPENERS or is_date_word(first) or is_common(name)


def _is_singular(verb: str) -> bool:
    folded = verb.casefold()
    return folded.endswith("s") and folded[:-1] in word_lists("saying")["plural"]


@cache
def _list() -> re.Pattern[str]:
    lists = word_lists("saying")
    lead = rf"(?P<lead>(?:[^.;:“”\"]*\s)?(?:{any_of(lists['for_example'])})\s+)?"
    last = rf",?\s+(?:{any_of(lists['and'])})\s+"
    return re.compile(rf"\s*{lead}(?P<list>{_ITEM}(?:,\s+{_ITEM}){{0,5}}{last}{_ITEM}),?\s*")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{any_of(word_lists('saying')['and'])})\s+|,\s+")
