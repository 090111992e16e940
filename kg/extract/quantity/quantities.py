"""Numbers of a sentence with what is printed around them: comparators, ranges, averages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from kg.extract.numbers import FoundNumber, find_numbers
from kg.extract.quantity.labels import NEAR
from kg.extract.quantity.lexicon import Lexicon, choice, lexicon
from kg.extract.quantity.sentences import DATE
from kg.model.figure import Comparator, Unit

_TWO: Final = 2
_NEARLY: Final = 7  # per cent
_PHRASE: Final = re.compile(r"(?:\s+[^\W\d_][\w’'-]*){1,5}\s*")
_THOUSAND: Final = 1000  # "from 900,000 to 1.2 million" shares no "million"
_DASHES: Final = ("-", "–", "—")
_LOW: Final = (Comparator.MORE_THAN, Comparator.AT_LEAST)
_HIGH: Final = (Comparator.LESS_THAN, Comparator.AT_MOST)


class Part(StrEnum):
    """What a number is in its phrase: alone, an end of a change, an end of a range."""

    SINGLE = "single"
    FROM = "from"
    TO = "to"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the sentence means it.

    ``number`` is the bare number. ``start``/``end`` bound the phrase without its noun: "more
    than half (54 percent)", "from 47 to 57 percent" (both ends of a pair share it).
    """

    number: FoundNumber
    value: Decimal
    unit: Unit
    comparator: Comparator
    start: int
    end: int
    part: Part = Part.SINGLE
    average: bool = False


def find_quantities(masked: str, language: str = "en") -> tuple[Quantity, ...]:
    """Return the quantities in a sentence whose dates and addresses are covered."""
    words = lexicon(language)
    numbers = _with_points(masked, find_numbers(masked, language), words)
    found: list[Quantity] = []
    index = 0
    while index < len(numbers):
        group = numbers[index : index + 2]
        parts = _pair(masked, group, language) if len(group) == 2 else None
        if parts:
            found.extend(_paired(masked, group, parts, language))
        else:
            found.append(_single(masked, numbers[index], words))
        index += 2 if parts else 1
    return tuple(_said_twice(masked, found))


def _with_points(
    masked: str, numbers: Sequence[FoundNumber], words: Lexicon
) -> Sequence[FoundNumber]:
    """Read "2 points" beside two percentages that it parts ("from 40% to 42%, 2 points") as such.

    Beside one percentage it may be points of an index, a plan or a game, unless they lead to it.
    """
    apart = _parted(masked, numbers, words)
    points = re.compile(rf"[\s-]+{words.pattern('bare_points')}", re.IGNORECASE)
    return [
        replace(number, unit=Unit.PERCENTAGE_POINT, end=found.end())
        if number.unit is Unit.NUMBER
        and (found := points.match(masked, number.end))
        and (apart or _leads_to(masked[found.end() :], numbers[index + 1 :], words))
        else number
        for index, number in enumerate(numbers)
    ]


def _leads_to(rest: str, after: Sequence[FoundNumber], words: Lexicon) -> bool:
    """Tell whether points lead to a percentage: "by 0.2 points to 61 percent"."""
    to = re.match(rf"\s+{words.pattern('to')}\s+(?=\d)", rest, re.IGNORECASE)
    return to is not None and bool(after) and after[0].unit is Unit.PERCENT


def _parted(masked: str, numbers: Sequence[FoundNumber], words: Lexicon) -> bool:
    """Tell whether two percentages stand here; the first may share the sign ("8 to 5 percent")."""
    shares = [n for n, one in enumerate(numbers) if one.unit is Unit.PERCENT and one.ratio is None]
    pairs = ((numbers[n - 1], numbers[n]) for n in shares if n)
    gaps = (masked[one.end : other.start] for one, other in pairs if one.unit is Unit.NUMBER)
    links = {*words.words("to"), *words.words("and")}
    return len(shares) >= _TWO or any(gap.strip() in links for gap in gaps)


def _pair(masked: str, group: Sequence[FoundNumber], language: str) -> tuple[Part, Part] | None:
    """Tell what two numbers are to each other, ``None`` when they only stand near."""
    first, second = group
    before, gap = masked[: first.start], masked[first.end : second.start]
    sums = first.unit.is_money and second.unit is Unit.NUMBER and gap.strip() in _DASHES
    if first.unit is not Unit.NUMBER and first.unit is not second.unit and not sums:
        return None
    for pattern_before, pattern_gap, parts in _pair_rules(language):
        if re.fullmatch(pattern_gap, gap, re.I) and re.search(pattern_before, before[-NEAR:], re.I):
            return parts if _changes(before, gap, language) else (Part.LOW, Part.HIGH)
    return None


def _changes(before: str, gap: str, language: str) -> bool:
    """Tell "rose from 2 to 3" from "from 2 to 3 visitors came", which is a range."""
    words = lexicon(language)
    onto = re.search(rf"{words.pattern('onto')}\s", gap, re.I)  # "von 100 auf 150"
    return bool(DATE in gap or onto or re.search(words.pattern("change"), before, re.I))


@lru_cache(maxsize=32)
def _pair_rules(language: str) -> tuple[tuple[str, str, tuple[Part, Part]], ...]:
    words = lexicon(language)
    more = rf"(?:{choice(words.comparators)}\s+)?"
    when = rf"(?:,?\s*\(?(?:{words.pattern('periods')}\s+)?{DATE}+\)?,?)?"
    to = rf"{when}\s+{words.pattern('to')}\s+{more}"
    back = rf"{when}\s+{words.pattern('from')}\s+{more}"
    start, onto = rf"{words.pattern('from')}\s+{more}$", rf"{words.pattern('to')}\s+{more}$"
    ranging = rf"{words.pattern('ranging')}\s+"
    low, change = (Part.LOW, Part.HIGH), (Part.FROM, Part.TO)
    return (
        (ranging + start, to, low),
        (start, to, change),
        (onto, back, (Part.TO, Part.FROM)),
        (rf"{words.pattern('between')}\s+{more}$", rf"\s+{words.pattern('and')}\s+", low),
        (r"(?<!\d[-–])$", r"\s?[-–—]\s?", low),
        (r"$", rf"\s+{words.pattern('to')}\s+", low),
    )


def _paired(
    masked: str, group: Sequence[FoundNumber], parts: tuple[Part, Part], language: str
) -> Iterator[Quantity]:
    words = lexicon(language)
    first, second = group
    if first.unit is not second.unit:  # "8 to 5 percent", "$5-10 million"
        unit = first.unit if first.unit.is_money else second.unit
        first, second = replace(first, unit=unit), replace(second, unit=unit)
    if second.scale and not first.scale and first.value < _THOUSAND:
        first = replace(first, value=first.scaled(second.scale), scale=second.scale)
    openings = ("between",) if Part.LOW in parts else ("from", "to")
    before = choice(word for name in openings for word in words.words(name))
    singles = [_single(masked, number, words) for number in (first, second)]
    opening = re.search(rf"{before}\s+$", masked[: singles[0].start], re.IGNORECASE)
    start = opening.start() if opening else singles[0].start
    implied = {Part.LOW: Comparator.AT_LEAST, Part.HIGH: Comparator.AT_MOST}
    if singles[0].comparator is Comparator.APPROXIMATELY:  # "roughly 10 to 20": both are
        implied = dict.fromkeys(implied, Comparator.APPROXIMATELY)
    for part, one in zip(parts, singles, strict=True):
        plain = one.comparator is Comparator.EXACTLY
        comparator = implied.get(part, one.comparator) if plain else one.comparator
        yield replace(one, start=start, end=singles[1].end, part=part, comparator=comparator)


def _single(masked: str, number: FoundNumber, words: Lexicon) -> Quantity:
    comparator, start = _comparator(masked[: number.start], words)
    average, start = _average(masked[:start], start, words)
    end = number.end
    counter = rf"\s*(?:{words.pattern('counters')})?" if words.words("counters") else r"\s+"
    after = re.match(rf"{counter}({choice(words.after)})", masked[end:], re.IGNORECASE)
    if after and comparator is Comparator.EXACTLY:
        comparator, end = _look_up(words.after, after[1]), end + after.end()
    if masked[end : end + 1] == "+" and comparator is Comparator.EXACTLY:
        comparator, end = Comparator.AT_LEAST, end + 1
    if masked[start - 1 : start] == "(" and masked[end : end + 1] == ")":
        start, end = start - 1, end + 1
    value = _honest(number, comparator)
    if not number.exact and comparator is Comparator.EXACTLY:
        comparator = Comparator.APPROXIMATELY
    return Quantity(number, value, number.unit, comparator, start, end, average=average)


def _comparator(before: str, words: Lexicon) -> tuple[Comparator, int]:
    fillers = rf"(?:{words.pattern('fillers')}\s+)*"
    far = max(0, len(before) - NEAR)
    leading = rf"({choice(words.comparators)})\s*{fillers}$"
    match = re.search(leading, before[far:], re.IGNORECASE)
    if match is None or _compares(before[: far + match.start()], match[0], words):
        return Comparator.EXACTLY, len(before)
    return _look_up(words.comparators, match[1]), far + match.start()


def _compares(before: str, printed: str, words: Lexicon) -> bool:
    """Tell "complaints about 41 landlords" and "higher than the 10 boats" from comparators."""
    of_what = re.search(rf"{words.pattern('about')}\s+$", before[-NEAR:], re.IGNORECASE)
    onto = re.match(words.pattern("to"), printed, re.IGNORECASE)  # "выросла до 45 %"
    if onto and re.search(words.pattern("change"), before, re.IGNORECASE):
        return True
    return bool(of_what) or bool(re.search(r"\bthan\s+the\s+$", printed, re.IGNORECASE))


def _look_up(table: Mapping[str, Comparator], printed: str) -> Comparator:
    plain = " ".join(printed.split()).casefold()
    return next(value for key, value in table.items() if key.casefold() == plain)


def _average(before: str, start: int, words: Lexicon) -> tuple[bool, int]:
    """Tell whether an average is said just before, and where the phrase begins then."""
    far = max(0, len(before) - NEAR)
    match = re.search(rf"{words.pattern('average')}\s*,?\s*$", before[far:], re.IGNORECASE)
    return (True, far + match.start()) if match else (False, start)


def _honest(number: FoundNumber, comparator: Comparator) -> Decimal:
    """Round a fraction without end so that what is stored follows from what was printed."""
    if number.exact or number.ratio is None or comparator not in (*_LOW, *_HIGH):
        return number.value
    rounding = ROUND_FLOOR if comparator in _LOW else ROUND_CEILING
    ratio = number.ratio * 100
    exact = Decimal(ratio.numerator) / Decimal(ratio.denominator)
    return exact.quantize(Decimal("0.01"), rounding)


def _said_twice(masked: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Read "more than half (54 percent)" as 54 percent, once."""
    index = 0
    while index < len(found):
        one, other = found[index], found[index + 1] if index + 1 < len(found) else None
        if other and _repeats(masked, one, other):
            kept = other if one.number.ratio is not None else one
            apart = masked[one.end : other.start].strip()  # "half of the French (52 %) agree"
            yield replace(kept, start=one.start, end=one.end if apart else other.end)
            index += 2
        else:
            yield one
            index += 1


def _repeats(masked: str, one: Quantity, other: Quantity) -> bool:
    """Tell whether one of two numbers is a fraction and the second stands in brackets."""
    fractions = [quantity.number.ratio is not None for quantity in (one, other)]
    percents = one.unit is other.unit is Unit.PERCENT
    gap = masked[one.end : other.start]
    near = abs(one.value - other.value) <= _NEARLY  # "half of the French (52 %)"
    aside = masked[other.start] == "(" and (not gap.strip() or (near and _PHRASE.fullmatch(gap)))
    return percents and fractions.count(True) == 1 and bool(aside)
