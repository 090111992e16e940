"""What numbers look like in a language: digits, sums of money, fractions, odds, words."""

import re
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import LETTER, Lexicon, choice, lexicon
from kg.extract.quantity.money import money

_SPACES: Final = " \u00a0\u202f\u2009"
_SIGN: Final = r"(?:(?<![\w.,)%–—-])[-−–+])?"
_VULGAR: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_BEFORE: Final = rf"(?<![{LETTER}_\d/@\\&=#^])(?<![\d][.,:'’])(?<![.:])(?<![{LETTER}][-‑])"
_AFTER: Final = rf"(?![{LETTER}{_VULGAR}_\d@\\=^]|[.,:/'’]\d)"


@lru_cache(maxsize=64)
def number_pattern(language: str, *, spaced: bool = True) -> re.Pattern[str]:
    """Return the pattern for a number, its scale and its unit; groups are named after the parts.

    ``spaced`` lets a plain space group thousands where the language does so.
    """
    words, sums = lexicon(language), money(language)
    point, cent = words.pattern("points"), words.pattern("percent")
    unit = rf"(?:[\s\u00a0\u202f]*-?(?:(?P<points>{point})|(?P<percent>{cent}))|{sums.back})?"
    scale = rf"(?P<scales>(?:[-\s\u00a0\u202f]*{choice(words.scales)})*)"
    # A scale that stands alone is spelled ("hundred"); after digits it multiplies.
    sum_of = rf"(?:(?P<debit>{_SIGN}){sums.front})?"
    short = rf"(?P<letter>{choice(words.letters)})(?![{LETTER}\d-])" if words.letters else r"(?!)"
    close = rf"(?={choice(words.scales)})" if words.scales else r"(?!)"  # "440mila"
    ends = rf"(?:{_AFTER}|{close}|(?(money){sums.letters}|(?-i:{short})))"
    digits = rf"{sum_of}(?P<sign>{_SIGN}){_digits(words, spaced=spaced)}{ends}"
    spelled = rf"|(?P<spelled>{_spelled(words)})" if words.numerals else ""
    forms = "|".join(filter(None, (_before_scale(words), _fraction(words), digits)))
    return re.compile(rf"{_BEFORE}(?:{forms}{spelled}){scale}{unit}", re.IGNORECASE)


def _before_scale(words: Lexicon) -> str:
    """Return a pattern for "half a" of "half a million", "one and a half" of "… billion"."""
    if not words.before_scales:
        return ""
    return rf"(?P<part_of>{choice(words.before_scales)})(?=[-\s\u00a0]*{choice(words.scales)})"


def _digits(words: Lexicon, *, spaced: bool) -> str:
    group = f"[{_SPACES}]" if words.group == " " else f"[{re.escape(words.group or '')}]"
    grouped = []
    if words.group:
        # "186 235" is printed wherever a comma parts decimals; in English it is doubtful.
        thin = "[ \u00a0\u202f\u2009'’]"
        group, thin = (group, thin) if spaced else (group.replace(" ", ""), thin.replace(" ", ""))
        either = rf"(?:{group}|{thin})"
        indian = rf"\d{{1,2}}(?:{group}\d{{2}})+{group}\d{{3}}"
        grouped = [rf"\d{{1,3}}(?:{either}\d{{3}})+", indian]
    whole = "|".join([*grouped, r"\d+"])
    return rf"(?P<body>{whole})(?:(?P<mark>[.,٫])(?P<tail>\d+))?"


def _fraction(words: Lexicon) -> str:
    plain = rf"(?P<over>\d{{1,3}})/(?P<under>\d{{1,3}}){_AFTER}|(?P<vulgar>[{_VULGAR}])"
    plain = rf"{_odds(words)}{plain}"
    if not words.fractions:
        return plain
    top = choice([*words.numerals, *words.words("articles")])
    part = choice(words.fractions)
    whole = words.pattern("whole")
    return rf"{plain}|(?P<top>{top})[-\s\u00a0]+(?P<part>{part})|(?P<whole>{whole})"


def _odds(words: Lexicon) -> str:
    """Return a pattern for "one in five", "un contribuable sur cinq", "uno de cada tres"."""
    if not words.words("odds") and not words.words("odds_of") and not words.ordinals:
        return ""
    small = rf"(?:\d{{1,4}}|{choice(words.numerals)})"
    noun = rf"(?:\s+[{LETTER}-]+\s+(?={words.pattern('odds_behind')})|\s+)"
    many = rf"(?:{_round(words)}|{small})"
    each = rf"(?P<each>{words.pattern('each')}\s+(?P<nth>{choice(words.ordinals)}))|"
    odds = rf"(?:{words.pattern('odds')}|(?P<among>{words.pattern('odds_of')}))"
    said = rf"(?P<few>{small}){noun}{odds}\s+(?P<many>{many}){_AFTER}|"
    return said + (each if words.ordinals else "")


def _round(words: Lexicon) -> str:
    """Return a pattern for the whole of "1 in 10,000" and "one in a million"."""
    group = re.escape((words.group or "").strip() or " ")
    scale = choice([name for name, power in words.scales.items() if power >= 3])
    return rf"1(?:0{{0,2}}{group}?000|0{{4,5}})|(?:{words.pattern('articles')}\s+){scale}"


def _spelled(words: Lexicon) -> str:
    tens = choice(key for key, value in words.numerals.items() if value >= 20)
    units = choice(key for key, value in words.numerals.items() if value < 10)
    small = rf"(?:{tens}[-\s]{units}|{choice(words.numerals)})"
    scaled = rf"{small}(?:[-\s]+{choice(words.scales)}(?:\s+(?:and\s+)?{small})?)*"
    if words.words("articles") and words.words("and"):  # "a hundred and fifty": not the fifty
        whole = rf"{words.pattern('articles')}\s+{choice(words.scales)}\s+and\s+{small}"
        scaled = rf"{whole}|{scaled}"
    if not words.multiples:
        return scaled
    times = rf"(?:(?:{words.pattern('articles')}|{choice(words.numerals)})\s+)?"
    return rf"{times}{choice(words.multiples)}|{scaled}"
