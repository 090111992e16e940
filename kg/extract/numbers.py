"""Numbers in text, exactly as printed: digits by the habits of the language, sums, fractions."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import Final

from kg.extract.quantity.labels import NEAR, follows_name, follows_noun, follows_numbered
from kg.extract.quantity.lexicon import Lexicon, choice, lexicon
from kg.extract.quantity.money import as_written, money
from kg.extract.quantity.number_forms import number_pattern
from kg.model.figure import Unit

_MINUS: Final = ("-", "−", "–")
_CENT: Final = Decimal("0.01")
_WHOLES: Final = frozenset((*range(3, 11), 20, 100, 1000))  # of which a share is told
_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number and where it stands: per cent words, currency and scale ("million") included.

    ``value`` of a fraction is in per cent, rounded to two places where it has no end; ``ratio``
    keeps it exactly. ``spelled`` tells words from digits, ``scale`` is the power of ten of
    scale words ("million" is 6). ``doubtful`` is set where a plain space groups thousands behind
    an article and a word: "la grotte 12 300 visiteurs" may be two numbers. ``odds`` tells "one in
    five" from other fractions, ``lettered`` "250k" from "250,000".
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
    odds: bool = False
    lettered: bool = False

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
    return tuple(_found(text, as_written(language, text)))


def _found(text: str, language: str) -> Iterator[FoundNumber]:
    words, position = lexicon(language), 0
    while match := number_pattern(language).search(text, position):
        before = text[max(0, match.start() - NEAR) : match.start()]
        spaced = " " in (match.groupdict().get("body") or "")
        rare = words.decimal == "."  # "1 200 people": English groups with commas
        if spaced and (follows_numbered(before, words) or (rare and follows_name(before))):
            match = number_pattern(language, spaced=False).match(text, match.start()) or match
        item = _number(match, language)
        if item is not None:
            doubtful = spaced and " " in item.words and (rare or follows_noun(before, words))
            yield replace(item, doubtful=doubtful)
        position = max(match.end(), position + 1)


def _number(match: re.Match[str], language: str) -> FoundNumber | None:
    parts, words = match.groupdict(), lexicon(language)
    if parts["sign"] and match.string[match.start("sign") - 1 : match.start("sign")].isalpha():
        return None  # "USD-25" is the name of a product
    currency = money(language).unit(parts["money"], parts["currency"])
    ratio = _ratio(parts, words)
    power = sum(_scale_powers(parts["scales"] or "", words))
    power += money(language).power(parts["short"], parts["tight"])
    power += words.letters.get(parts.get("letter") or "", 0)
    value = _percentage(ratio) if ratio is not None else _value(parts, words, power)
    counted = ratio is not None and (parts["scales"] or parts["percent"] or currency)
    if value is None or counted:
        return None
    unit = currency or Unit.NUMBER
    if ratio is not None or parts["percent"]:
        unit = Unit.PERCENT
    if parts["points"]:
        unit = Unit.PERCENTAGE_POINT
    return FoundNumber(
        value, unit, *match.span(), match.group(), ratio,
        spelled=bool(parts.get("spelled")),
        scale=power,
        odds=bool(parts.get("few") or parts.get("each")),
        lettered=bool(parts.get("letter")),
    )  # fmt: skip


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
    return _odds(parts, words)


def _odds(parts: dict[str, str | None], words: Lexicon) -> Fraction | None:
    """Return the share that "3 in 10" is; 0 where it may be anything else ("21 in 40 counties")."""
    if nth := parts.get("nth"):
        return Fraction(1, _entry(words.ordinals, nth) or 1)
    if not parts.get("few"):
        return None
    part, whole = (_counted(parts[each] or "", words) for each in ("few", "many"))
    if parts["among"] and part == 1:
        return Fraction(0)
    told = part == 1 or whole in _WHOLES
    rounded = part == 1 and f"{whole:,}".strip("0,") == "1"
    return (
        Fraction(part, whole)
        if 0 < part < whole and told and (rounded or whole <= _MOST)
        else Fraction(0)
    )


def _counted(text: str, words: Lexicon) -> int:
    """Return the number that digits, a numeral or "a million" is, 0 where it is none."""
    if (digits := re.sub(r"[\s.,]", "", text)).isdigit():
        return int(digits)
    power = _entry(words.scales, text.rsplit(maxsplit=1)[-1]) if " " in text else None
    return 10**power if power else _entry(words.numerals, text) or 0


def _percentage(ratio: Fraction) -> Decimal | None:
    """Return a proper fraction in per cent; 24/7 and the like are no fraction."""
    if not 0 < ratio < 1:
        return None
    exact = Decimal(ratio.numerator * 100) / Decimal(ratio.denominator)
    if exact < 1 and Fraction(exact) == ratio * 100:
        return plain(exact)  # "1 in 100,000"
    return plain(exact.quantize(_CENT, ROUND_HALF_EVEN))


def plain(value: Decimal) -> Decimal:
    """Return the value without trailing zeros after the point and without exponent."""
    return Decimal(format(value.normalize(), "f"))


def _value(parts: dict[str, str | None], words: Lexicon, power: int) -> Decimal | None:
    if part_of := parts.get("part_of"):
        base = words.before_scales[" ".join(part_of.split()).casefold()]
    elif spelled := parts.get("spelled"):
        base = Decimal(_spoken(spelled, words))
    else:
        read = _read_digits(parts, words)
        if read is None:
            return None
        negative = parts["sign"] in _MINUS or parts["debit"] in _MINUS
        base = read.copy_negate() if negative else read
    return _shifted(base, power)


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
        times = _entry(words.multiples, word)
        if times is not None:
            current = max(current, 1) * times
        elif numeral is not None:
            current += numeral
        elif scale is not None and scale < 3:
            current = max(current, 1) * 10**scale
        elif scale is not None:
            total, current = total + max(current, 1) * 10**scale, 0
    return total + current


def _entry(table: Mapping[str, int], word: str) -> int | None:
    lowered = " ".join(word.split()).casefold()
    return next((value for key, value in table.items() if key.casefold() == lowered), None)
