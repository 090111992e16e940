"""Numbers in text, exactly as printed: digits by the habits of the language, words, fractions."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from kg.extract.quantity.labels import NEAR, follows_noun, follows_numbered
from kg.extract.quantity.lexicon import LETTER, Lexicon, choice, lexicon
from kg.model.figure import Unit

_SPACES: Final = " \u00a0\u202f\u2009"
_SIGN: Final = r"(?:(?<![\w.,)%–—-])[-−–+])?"
_VULGAR: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_BEFORE: Final = rf"(?<![{LETTER}_\d/@\\&=#^])(?<![\d][.,:'’])(?<![.:])(?<![{LETTER}][-‑])"
_AFTER: Final = rf"(?![{LETTER}{_VULGAR}_\d@\\=^]|[.,:/'’]\d)"
_MINUS: Final = ("-", "−", "–")
_CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number and where it stands, per cent words and scale ("million") included.

    ``value`` of a fraction is in per cent, rounded to two places where it has no end; ``ratio``
    keeps it exactly. ``spelled`` tells words from digits, ``scale`` is the power of ten of
    scale words ("million" is 6). ``doubtful`` is set where a plain space groups thousands behind
    an article and a word: "la grotte 12 300 visiteurs" may be two numbers.
    """

    value: Decimal
    unit: Unit
    start: int
    end: int
    words: str
    ratio: Fraction | None = None
    spelled: bool = False
    scale: int = 0
    doubtful: bool = False

    @property
    def exact(self) -> bool:
        """Whether ``value`` is all that was printed, nothing rounded."""
        return self.ratio is None or Fraction(self.value) == self.ratio * 100

    def scaled(self, power: int) -> Decimal:
        """Return the value times a power of ten: the 2 of "2 to 3 million"."""
        return _shifted(self.value, power)


def parse_number(text: str, language: str = "en") -> Decimal | None:
    """Return the plain number that ``text`` is, or ``None`` when it is anything else.

    >>> parse_number("10,800"), parse_number("10.800", "de"), parse_number("1.5 million")
    (Decimal('10800'), Decimal('10800'), Decimal('1500000'))
    """
    found = parse_quantity(text, language)
    return found.value if found and found.unit is Unit.NUMBER and found.ratio is None else None


def parse_quantity(text: str, language: str = "en") -> FoundNumber | None:
    """Return the number or percentage that the whole of ``text`` is."""
    found = find_numbers(text.strip(), language)
    return found[0] if len(found) == 1 and found[0].words == text.strip() else None


def find_numbers(text: str, language: str = "en") -> tuple[FoundNumber, ...]:
    """Return every number in ``text`` in reading order, whatever it may stand for.

    ``language`` is a BCP 47 tag: "10.800" is ten thousand eight hundred in ``de`` and a decimal
    fraction in ``en``. What reads as no number at all ("2.4.6", "10x") is not returned. A plain
    space groups no thousands behind a noun that takes a number: "ruta 12 300 pasajeros" is two.
    """
    return tuple(_found(text, language))


def _found(text: str, language: str) -> Iterator[FoundNumber]:
    words, position = lexicon(language), 0
    while match := _pattern(language).search(text, position):
        before = text[max(0, match.start() - NEAR) : match.start()]
        spaced = " " in (match.groupdict().get("body") or "")
        if spaced and follows_numbered(before, words):
            match = _pattern(language, spaced=False).match(text, match.start()) or match
        item = _number(match, words)
        if item is not None:
            doubtful = spaced and " " in item.words and follows_noun(before, words)
            yield replace(item, doubtful=doubtful)
        position = max(match.end(), position + 1)


@lru_cache(maxsize=64)
def _pattern(language: str, *, spaced: bool = True) -> re.Pattern[str]:
    words = lexicon(language)
    point, cent = words.pattern("points"), words.pattern("percent")
    unit = rf"(?:[\s\u00a0\u202f]*-?(?:(?P<points>{point})|(?P<percent>{cent})))?"
    scale = rf"(?P<scales>(?:[-\s\u00a0\u202f]*{choice(words.scales)})*)"
    # A scale that stands alone is spelled ("hundred"); after digits it multiplies.
    forms = "|".join((_fraction(words), rf"(?P<sign>{_SIGN}){_digits(words, spaced=spaced)}"))
    spelled = rf"|(?P<spelled>{_spelled(words)})" if words.numerals else ""
    return re.compile(rf"{_BEFORE}(?:{forms}{spelled}){scale}{unit}", re.IGNORECASE)


def _digits(words: Lexicon, *, spaced: bool) -> str:
    group = f"[{_SPACES}]" if words.group == " " else re.escape(words.group or "")
    grouped = []
    if words.group:
        # "186 235" is printed wherever a comma parts decimals; in English it is two numbers.
        thin = "[ \u00a0\u202f\u2009'’]" if words.decimal == "," else "[\u00a0\u202f\u2009'’]"
        group, thin = (group, thin) if spaced else (group.replace(" ", ""), thin.replace(" ", ""))
        either = rf"(?:{group}|{thin})"
        indian = rf"\d{{1,2}}(?:{group}\d{{2}})+{group}\d{{3}}"
        grouped = [rf"\d{{1,3}}(?:{either}\d{{3}})+", indian]
    whole = "|".join([*grouped, r"\d+"])
    return rf"(?P<body>{whole})(?:(?P<mark>[.,٫])(?P<tail>\d+))?{_AFTER}"


def _fraction(words: Lexicon) -> str:
    plain = rf"(?P<over>\d{{1,3}})/(?P<under>\d{{1,3}}){_AFTER}|(?P<vulgar>[{_VULGAR}])"
    if not words.fractions:
        return plain
    top = choice([*words.numerals, *words.words("articles")])
    part = choice(words.fractions)
    whole = words.pattern("whole")
    return rf"{plain}|(?P<top>{top})[-\s\u00a0]+(?P<part>{part})|(?P<whole>{whole})"


def _spelled(words: Lexicon) -> str:
    tens = choice(key for key, value in words.numerals.items() if value >= 20)
    units = choice(key for key, value in words.numerals.items() if value < 10)
    small = rf"(?:{tens}[-\s]{units}|{choice(words.numerals)})"
    return rf"{small}(?:[-\s]+{choice(words.scales)}(?:\s+(?:and\s+)?{small})?)*"


def _number(match: re.Match[str], words: Lexicon) -> FoundNumber | None:
    parts = match.groupdict()
    ratio = _ratio(parts, words)
    value = _percentage(ratio) if ratio is not None else _value(parts, words)
    if value is None or (ratio is not None and (parts["scales"] or parts["percent"])):
        return None
    unit = Unit.NUMBER
    if ratio is not None or parts["percent"]:
        unit = Unit.PERCENT
    if parts["points"]:
        unit = Unit.PERCENTAGE_POINT
    power = sum(_scale_powers(parts["scales"] or "", words))
    spelled = bool(parts.get("spelled"))
    return FoundNumber(value, unit, *match.span(), match.group(), ratio, spelled, power)


def _ratio(parts: dict[str, str | None], words: Lexicon) -> Fraction | None:
    if vulgar := parts["vulgar"]:
        return Fraction(unicodedata.numeric(vulgar)).limit_denominator(10)
    if (over := parts["over"]) and (under := parts["under"]):
        return Fraction(int(over), int(under)) if 0 < int(over) < int(under) else Fraction(0)
    if part := parts.get("part"):
        top = _entry(words.numerals, parts["top"] or "") or 1
        under_words = _entry(words.fractions, part) or 1
        return Fraction(top, under_words)
    if parts.get("whole"):
        return Fraction(1, 2)
    return None


def _percentage(ratio: Fraction) -> Decimal | None:
    """Return a proper fraction in per cent; 24/7 and the like are no fraction."""
    if not 0 < ratio < 1:
        return None
    exact = Decimal(ratio.numerator * 100) / Decimal(ratio.denominator)
    return plain(exact.quantize(_CENT, ROUND_HALF_EVEN))


def plain(value: Decimal) -> Decimal:
    """Return the value without trailing zeros after the point and without exponent."""
    return Decimal(format(value.normalize(), "f"))


def _value(parts: dict[str, str | None], words: Lexicon) -> Decimal | None:
    if spelled := parts.get("spelled"):
        base = Decimal(_spoken(spelled, words))
    else:
        read = _read_digits(parts, words)
        if read is None:
            return None
        base = read.copy_negate() if parts["sign"] in _MINUS else read
    return _shifted(base, sum(_scale_powers(parts["scales"] or "", words)))


def _shifted(value: Decimal, power: int) -> Decimal:
    """Multiply by a power of ten without ever rounding."""
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    return Decimal(format(Decimal((sign, digits, exponent + power)), "f"))


def _scale_powers(text: str, words: Lexicon) -> Iterator[int]:
    for found in re.findall(choice(words.scales), text, re.IGNORECASE):
        yield _entry(words.scales, found) or 0


def _read_digits(parts: dict[str, str | None], words: Lexicon) -> Decimal | None:
    """Return the number, or ``None`` where its separators could mean two things."""
    body, mark, tail = parts["body"] or "", parts["mark"], parts["tail"] or ""
    if mark and mark not in (words.decimal, "٫"):
        # Not the mark of this language; still plain where it cannot group thousands.
        foreign = mark == "." or parts["percent"] or parts["points"]
        if not foreign or len(tail) == 3 or not body.isdigit():
            return None
    return Decimal(re.sub(r"\D", "", body) + (f".{tail}" if mark else ""))


def _spoken(text: str, words: Lexicon) -> int:
    """Return the value of number words: "twenty-five", "two hundred and ten thousand"."""
    total, current = 0, 0
    for word in re.split(r"[-\s]+", text):
        numeral, scale = _entry(words.numerals, word), _entry(words.scales, word)
        if numeral is not None:
            current += numeral
        elif scale is not None and scale < 3:
            current = max(current, 1) * 10**scale
        elif scale is not None:
            total, current = total + max(current, 1) * 10**scale, 0
    return total + current


def _entry(table: Mapping[str, int], word: str) -> int | None:
    lowered = " ".join(word.split()).casefold()
    return next((value for key, value in table.items() if key.casefold() == lowered), None)
