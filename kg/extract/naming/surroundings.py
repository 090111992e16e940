"""What stands around a name, and whether the name stands for itself there."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.extract.naming.imprints import is_imprint, says_where
from kg.extract.naming.matcher import Match, matches_at
from kg.extract.naming.tokens import Reading
from kg.model.entity import EntityKind
from kg.model.lexicon import Lexicon, NameRule
from kg.vocab.wordlists import word_lists

# Words that begin sentences: their capital does not make them part of a name.
OPENERS: Final = frozenset(
    """a an the this that these those in at on of for from by with to into under over after before
    since until while when where if as and or but nor so yet both either neither because although
    though whether what which who why how is are was were has have had does do did can could will
    would should may might must not no all any some many most more few each every other another
    its their his her our your my it they we he she you also even only then thus hence however
    moreover further furthermore additionally meanwhile today yesterday now once here there unlike
    like within without across throughout through between among against about around during per
    via say says said told asked according former contact claim fact myth reality truth false
    true note see q s t answering debunking refuting rebutting correcting countering busting
    exposing dispelling disproving responding fact-checking checking
    regarding concerning addressing""".split()
)
_TITLES: Final = frozenset(
    """governor gov attorney legislature republicans democrats republican democrat senator sen
    senators representative rep congressman congresswoman lawmakers residents""".split()
)
_HEADS_OF_STATES: Final = frozenset(
    "state commonwealth government people governor republic territory parts areas".split()
)
_STATE_RULES: Final = (NameRule.STATE, NameRule.NEEDS_STATE, NameRule.AFTER_COMMA)
_LONGEST_SHORT_FORM: Final = 6  # "Calif."
_ARTICLE: Final = 12  # characters before a name in which its article stands
Before = tuple[int, EntityKind] | None


@dataclass(frozen=True, slots=True)
class StateBeside:
    """A state that completes a county's name; ``end`` and ``last`` take it in, or do not."""

    state: str
    end: int
    last: int


def alone(reading: Reading, match: Match, before: Before) -> bool:
    """Tell whether no capitalised word leads into the name ("California Department of ...")."""
    if match.first == 0:
        return True
    previous = reading.tokens[match.first - 1]
    gap = reading.text[previous.end : match.start]
    if gap != " " or not previous.capital or previous.key == "us":
        return True
    if previous.key in OPENERS and (previous.text == "A" or not previous.text.isupper()):
        return True
    lower = previous.text[1:].islower() or len(previous.text) == 1
    if lower and previous.text.casefold() in _opening():
        return True
    return before is not None and before == (previous.end, EntityKind.AGENT)


def led(reading: Reading, match: Match) -> bool:
    """Tell whether an article leads to the name and no capitalised word follows: "the Fed"."""
    before = reading.text[max(0, match.start - _ARTICLE) : match.start]
    return _led().search(before) is not None and not _leads_on(reading, match)


@cache
def _opening() -> frozenset[str]:
    return frozenset(word_lists("articles")["opening"])


@cache
def _led() -> re.Pattern[str]:
    words = word_lists("articles")["led"]
    joined = "|".join(re.escape(word) for word in words if word[-1] in "'’")
    apart = "|".join(word for word in words if word[-1] not in "'’")
    return re.compile(rf"(?<!\w)(?:(?:{apart})\s+|(?:{joined}))[“\"'‘«]?$", re.IGNORECASE)


def standing_free(reading: Reading, match: Match, before: Before) -> bool:
    """Tell whether the name of a place is not part of a longer name, nor a party to a case."""
    if not says_where(reading.text, match):
        return False
    if not alone(reading, match, before) or _owned(reading, match):
        return False
    return not _leads_on(reading, match)


def is_cell(text: str, match: Match) -> bool:
    """Tell a cell, of which its table says what it names, and a name that goes on: "Miami-Dade"."""
    before, after = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 1]
    return "\t" in (before, after) or after == "-"


def _leads_on(reading: Reading, match: Match) -> bool:
    """Tell whether a further capitalised word makes it part of a name: "Kansas City"."""
    if match.last >= len(reading.tokens):
        return False
    following = reading.tokens[match.last]
    gap = reading.text[match.end : following.start]
    if gap != " ":
        return not gap and following.text in ("/", "@", "_", "$")
    return following.capital and following.key not in _TITLES and following.key not in OPENERS


def _owned(reading: Reading, match: Match) -> bool:
    """Tell whether "of" ties the place to a capitalised word: "University of Texas"."""
    if match.first < 2 or reading.tokens[match.first - 1].text not in ("of", "de"):
        return False
    head = reading.tokens[match.first - 2]
    return head.capital and head.key not in _HEADS_OF_STATES and head.key not in OPENERS


def after_comma(reading: Reading, match: Match) -> bool:
    """Tell whether a capitalised word and a comma lead up to it: "Tampa, Fla."."""
    if match.first < 2 or reading.tokens[match.first - 1].text != ",":
        return False
    word, comma = reading.tokens[match.first - 2 : match.first]
    if reading.text[comma.end : match.start].strip() or not word.capital:
        return False
    if is_imprint(reading.text, match.start, match.end):
        return False
    short = match.end - match.start <= _LONGEST_SHORT_FORM
    return not (len(word.text) > 1 and word.text.isupper()) and (
        short or not _leads_on(reading, match)
    )


def state_beside(reading: Reading, match: Match, lexicon: Lexicon) -> StateBeside | None:
    """Return the state in "X County, Texas", "X County (TX)", "X County in Texas"."""
    found = reading.tokens
    if match.last + 1 >= len(found) or found[match.last].text not in (",", "(", "in"):
        return _owner(reading, match, lexicon)
    joined = found[match.last].text == ","
    for state in matches_at(found, match.last + 1, lexicon):
        key = _state_key(state)
        if key is not None:
            end, last = (state.end, state.last) if joined else (match.end, match.last)
            return StateBeside(key, end, last)
    return None


def _owner(reading: Reading, match: Match, lexicon: Lexicon) -> StateBeside | None:
    """Return the state in "Arizona's X County"."""
    for first in range(max(0, match.first - 2), match.first):
        for state in matches_at(reading.tokens, first, lexicon):
            between = reading.text[state.end : match.start].strip()
            key = _state_key(state)
            if key is not None and state.last == match.first and between in ("'s", "’s"):
                return StateBeside(key, match.end, match.last)
    return None


def _state_key(match: Match) -> str | None:
    keys = (name.entity.key for name in match.names if name.rule in _STATE_RULES)
    return next((key for key in keys if len(key) == 5 and key.startswith("us-")), None)
