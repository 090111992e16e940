"""How sums of money are printed: "$2.4 billion", "80 milliards d’euros", "£3bn", "73,3 Md€"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from kg.extract.quantity.lexicon import LETTER, choice
from kg.model.figure import Unit
from kg.vocab.wordlists import word_lists

WHOSE_DOLLAR: Final = (
    "The page does not say whose dollar it is; taken for that of the United States."
)
UNSURE_DOLLAR: Final = 0.7
_YUAN: Final = "CNY"
SHARED: Final = "$"  # the sign of several currencies
_CURRENCY: Final = "-u-cu-"  # the extension of BCP 47 for a currency
_SPACE: Final = r"[ \u00a0\u202f\u2009]"


@dataclass(frozen=True, slots=True)
class Money:
    """Signs and words for currencies (by ISO 4217 code) in one language.

    ``goes_on`` are letters behind a currency that make it another word, ``named`` nouns of things
    that a sum names and nobody pays ("the £1 key", "a $64,000 question").
    """

    before: dict[str, str]
    behind: dict[str, str]
    short: dict[str, int]
    link: tuple[str, ...]
    goes_on: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def front(self) -> str:
        """Return a pattern for what stands before a sum, a group ``money``."""
        return rf"(?P<money>{choice(self.before)}){_SPACE}?"

    @property
    def letters(self) -> str:
        """Return a pattern for letters that multiply, close behind a sum that a sign leads."""
        return rf"(?P<short>{choice(self.short)})(?![{LETTER}\d])"

    @property
    def back(self) -> str:
        """Return a pattern for what stands behind a sum, a group ``currency``."""
        link = rf"(?:{choice(self.link)}{_SPACE}*)?" if self.link else ""
        tight = rf"(?:{_SPACE}*(?P<tight>{choice(self.short)})(?={_SPACE}?[€£₽]))?"
        ends = rf"(?!{choice(self.goes_on)})" if self.goes_on else ""
        return rf"{tight}{_SPACE}*-?{link}(?P<currency>{choice(self.behind)}){ends}"

    def unit(self, front: str | None, back: str | None) -> Unit | None:
        """Return the currency of what stands before or behind a number, ``None`` without one."""
        code = _entry(self.before, front) or _entry(self.behind, back)
        return Unit(code) if code else None

    def power(self, *letters: str | None) -> int:
        """Return the power of ten that short letters stand for."""
        return sum(self.short.get((each or "").casefold(), 0) for each in letters)


@lru_cache(maxsize=32)
def money(language: str = "en") -> Money:
    """Return the signs and words of a language (BCP 47 tag); of an unknown one, only the signs."""
    known: dict[str, Any] = word_lists("money")
    written, _, dollar = language.partition(_CURRENCY)
    base = written.partition("-")[0].lower()
    own = known.get(base, {})
    local = known["local"].get(written.lower(), known["local"].get(base, ()))
    before, behind = dict(known["before"]), {**known["behind"], **own.get("words", {})}
    if dollar:
        before[SHARED], local = dollar.upper(), ()
        behind |= dict.fromkeys(own.get("own", ()), dollar.upper())
    return Money(
        before={sign: code for sign, code in before.items() if sign not in local},
        behind={sign: code for sign, code in behind.items() if sign not in local},
        short={letters: int(power) for letters, power in known["short"].items()},
        link=tuple(own.get("link", ())),
        goes_on=tuple(own.get("goes_on", ())),
        named=tuple(own.get("named", ())),
    )


def with_dollar(language: str, country: str | None) -> str:
    """Return the tag with the currency that "$" is in a country; as it is without one.

    >>> with_dollar("en", "ca"), with_dollar("en", None)
    ('en-u-cu-cad', 'en')
    """
    code = word_lists("money")["dollars"].get(country)
    return f"{language}{_CURRENCY}{code.lower()}" if code else language


def dollar_countries() -> frozenset[str]:
    """Return the countries, by ISO 3166-1 code, in which "$" is a currency that is on file."""
    return frozenset(word_lists("money")["dollars"])


def is_shared(printed: str, language: str) -> bool:
    """Tell whether a sum is in dollars of which nothing tells the country: "$450".

    >>> is_shared("30亿元", "zh")
    False
    """
    if _CURRENCY in language:
        return False
    words = money(language).behind
    own = word_lists("money").get(language.partition("-")[0].lower(), {}).get("own", ())
    own = [word for word in own if words.get(word) != _YUAN]
    others = [several for several in words if " " in several]
    bare = rf"(?<![A-Za-z.])\{SHARED}|{choice(own)}"
    return bool(re.search(bare, re.sub(choice(others), "", printed), re.IGNORECASE))


def as_written(language: str, text: str) -> str:
    """Return the tag with the script that a text in Chinese is seen to be in.

    A 元 is a yuan of the mainland in simplified letters only.

    >>> as_written("zh", "票價為3元"), as_written("zh", "票价为3元")
    ('zh-Hant', 'zh')
    """
    written, mark, dollar = language.partition(_CURRENCY)
    traditional = written.lower() == "zh" and set(word_lists("money")["traditional"]) & set(text)
    return f"zh-Hant{mark}{dollar}" if traditional else language


def _entry(table: dict[str, str], printed: str | None) -> str | None:
    plain = " ".join((printed or "").split()).casefold()
    return next((code for word, code in table.items() if word.casefold() == plain), None)
