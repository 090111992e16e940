"""Which numbers count something: neither names ("Level 1") nor measures ("12 seconds")."""

import re
from dataclasses import dataclass
from typing import Final

from kg.extract.numbers import FoundNumber
from kg.extract.quantity.changing import changes_in_number, says_by_how_much
from kg.extract.quantity.counted import GROUPED, counter_end, counts_without_noun, is_much
from kg.extract.quantity.days import is_day
from kg.extract.quantity.labels import NEAR, follows_label
from kg.extract.quantity.lexicon import LETTER, Lexicon, choice, lexicon
from kg.extract.quantity.money import money
from kg.extract.quantity.quantities import Part, Quantity
from kg.extract.quantity.rates import is_base, is_rate
from kg.extract.quantity.sentences import DATE
from kg.model.figure import Comparator, Unit

_TOKEN: Final = re.compile(
    rf"(?:\s+|(?<=['’]))[\"“‘'\[]*((?:[A-Z]\.){{2,}}|[{LETTER}][{LETTER}’'-]*)"
)
_PER_UNIT: Final = re.compile(
    r"/(?:[mck]?m|[mµ]?[lL]|h|s|[mk]?g|ha)[²³\d]?(?!\w)"
)  # "350 cells/ml"
_COMPOUND: Final = re.compile(rf"[-‑](?!(?:an?|per)[-‑])[{LETTER}]")  # "$5-a-day" is a sum
_STREET: Final = re.compile(
    r"\s+(?:[A-Z][\w’'-]*\s+){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Square|Row|Close"
    r"|Terrace|Place|Way|Court|Gardens|Boulevard|Blvd)\b\.?"
)
_MODIFIERS: Final = 5
_CURRENCY: Final = "$€£¥₹₽"
_SMALL: Final = 10
_THOUSANDS: Final = 3  # the power of ten
_MILLIONS: Final = 6


@dataclass(frozen=True, slots=True)
class Counting:
    """Tells figures from other numbers in one sentence.

    ``names`` are numbers that the text uses as names elsewhere ("Section 508").
    """

    masked: str
    language: str
    names: frozenset[str] = frozenset()

    @property
    def words(self) -> Lexicon:
        """The words of the language."""
        return lexicon(self.language)

    def is_figure(
        self, quantity: Quantity, *, coordinated: bool = False, after: bool = False
    ) -> bool:
        """Tell whether the number is a share or counts something.

        ``coordinated`` allows a small number in words: it stands beside a counted one. ``after``
        tells that something was counted before: "17 people were killed and 300 were hurt".
        """
        if self.names_something(quantity) or self._denied(quantity):
            return False
        if quantity.number.lettered and not is_much(quantity, self.words):
            return False
        if quantity.number.ratio is not None and quantity.end == quantity.number.end:
            return self._of_something(quantity)
        if quantity.unit.is_money:
            part_of_word = _COMPOUND.match(self.masked, quantity.number.end)  # "1 Euro-Job"
            small = quantity.number.spelled and quantity.value <= _SMALL
            return not part_of_word and not small and not self._names_thing(quantity.number.end)
        if quantity.unit is not Unit.NUMBER:
            return self._not_a_phrase(quantity) and not self._is_group(quantity)
        on = counts_without_noun(self.masked, quantity, self.words, after=after)
        return on or self._counts(quantity, coordinated=coordinated)

    def names_something(self, quantity: Quantity) -> bool:
        """Tell whether the number is the name of a thing: "Level 2 and 3", "WCAG 2.0"."""
        before = self.masked[max(0, quantity.number.start - NEAR) : quantity.number.start]
        if quantity.unit is Unit.NUMBER and follows_label(before, self.words):
            return True  # a share is none: "in fact 64 percent" names nothing
        if self._is_odds(quantity):
            return True
        if re.search(r"[#§№]\s*$|\d[-–]$", before) and quantity.part is Part.SINGLE:
            return True
        return quantity.unit is Unit.NUMBER and self._is_name(quantity, before)

    def _is_odds(self, quantity: Quantity) -> bool:
        """Tell whether the number belongs to "9 of 10 doctors" or "six in 10 minutes"."""
        number = quantity.number
        if number.odds:
            return follows_label(self.masked[: number.start], self.words) or self._is_address(
                number
            )
        before = self.masked[max(0, number.start - NEAR) : number.start]
        after = self.masked[number.end : number.end + NEAR]
        few, odds = (
            rf"(?:\b\d|{choice(self.words.numerals)})",
            r"\s+(?:in|out\s+of)\s+(?:every\s+)?",
        )
        behind = rf"{few}{odds}$" + (r"|\b\d\s+of\s+$" if number.value in (10, 100) else "")
        ahead = rf"{odds}{few}|\s+of\s+100?\b" if number.value < _SMALL else r"(?!)"
        return bool(re.search(behind, before, re.I) or re.match(ahead, after, re.I))

    def _is_address(self, number: FoundNumber) -> bool:
        """Tell whether "1 in 5 Mill Street" is a door; "1 in 5 Mill Street shops" is a share."""
        street = _STREET.match(self.masked, number.end) if number.words[0].isdigit() else None
        ends = rf"\s*(?:$|[^\w\s]|{DATE})|\s+{self.words.pattern('stops')}"
        if street is None:
            return False
        led = re.search(r"\bat\s+$", self.masked[: number.start], re.I)
        return led is not None or bool(re.match(ends, self.masked[street.end() :], re.I))

    def _names_thing(self, end: int) -> bool:
        """Tell whether a sum only names the thing behind it: "the £1 key"."""
        named = rf"\s+{choice(money(self.language).named)}"
        return bool(re.match(named, self.masked[end:], re.IGNORECASE))

    def _denied(self, quantity: Quantity) -> bool:
        """Tell whether the text says that it is not this number: "2%, not 20%"."""
        before = self.masked[max(0, quantity.start - NEAR) : quantity.start]
        return bool(re.search(rf"{self.words.pattern('negations')}\s+$", before, re.IGNORECASE))

    def _is_name(self, quantity: Quantity, before: str) -> bool:
        number = quantity.number
        if number.words in self.names or is_day(number, self.masked, self.language):
            return True
        if quantity.comparator is not Comparator.EXACTLY or quantity.part is not Part.SINGLE:
            return False
        if quantity.number.scale or GROUPED.search(quantity.number.words):
            return False  # "Temos 60 mil", "Counted 12,000": no thing is called so
        name = re.search(r"([A-ZÀ-Þ][\w.’'-]*)\s+$", before)
        return bool(name) and not self._is_plain(name[1].rstrip("’'s.")) if name else False

    def _is_plain(self, word: str) -> bool:
        lists = ("stops", "fillers", "auxiliaries", "change", "level", "periods", "wide", "from")
        known = {entry.casefold() for name in lists for entry in self.words.words(name)}
        return word.casefold() in known

    def _of_something(self, quantity: Quantity) -> bool:
        """Tell "half of the trains" from "the first half of 2014", odds from "one in ten years"."""
        if quantity.number.odds:
            return not self._measures_next(quantity.end)
        before, after = self.masked[: quantity.start], self.masked[quantity.end :]
        ordinal = re.search(r"\b(?:first|second|last|latter|other)\s+$", before, re.IGNORECASE)
        of = re.match(rf"\s+{self.words.pattern('of')}\s+(?!{DATE})", after, re.IGNORECASE)
        part = re.match(rf"\s+{self.words.parted}", after) and not self._measures_next(quantity.end)
        return (bool(of or part) and not ordinal) or says_by_how_much(
            self.masked, quantity, self.words
        )

    def _measures_next(self, end: int) -> bool:
        token = _TOKEN.match(self.masked, end)
        measures = set(self.words.words("measures"))
        return token is not None and bool({token[1], token[1].casefold()} & measures)

    def _not_a_phrase(self, quantity: Quantity) -> bool:
        """Leave out "100% accessible" and "fixing 100% of": manners of speaking, not shares."""
        if quantity.value != 100 or quantity.comparator is not Comparator.EXACTLY:
            return True
        before, after = self.masked[: quantity.start], self.masked[quantity.end :]
        aim = re.search(rf"(?:\w+ing|{self.words.pattern('to')}\s+\w+)\s+$", before, re.I)
        return bool(re.match(rf"\s+{self.words.pattern('of')}\s", after, re.I)) and not aim

    def _is_group(self, quantity: Quantity) -> bool:
        """Tell whether the share is a group that something is said of: "the top 1%"."""
        before = self.masked[: quantity.number.start]
        return bool(re.search(rf"{self.words.pattern('groups')}\s+$", before, re.IGNORECASE))

    def _is_chosen(self, quantity: Quantity) -> bool:
        """Tell whether the writer chose how many: "the country's 12 largest ports"."""
        chosen = rf"\s+{self.words.pattern('selections')}\s"
        return bool(re.match(chosen, self.masked[quantity.end :], re.IGNORECASE))

    def _counts(self, quantity: Quantity, *, coordinated: bool) -> bool:
        number = quantity.number
        small = number.spelled and number.value <= _SMALL
        if (small and not coordinated) or number.value < 0 or self._is_chosen(quantity):
            return False
        before = self.masked[: number.start].rstrip()
        if before.endswith(tuple(_CURRENCY)) or is_base(self.masked, quantity, self.words):
            return False
        if is_rate(self.masked, quantity, self.words):
            return True
        if number.value != number.value.to_integral_value():
            return False
        return (
            self.noun_end(quantity) is not None
            or self._amounts_to(quantity)
            or self._stands_for_many(quantity)
            or changes_in_number(self.masked, quantity, self.words)
        )

    def _stands_for_many(self, quantity: Quantity) -> bool:
        """Tell whether a large number is the subject of its clause: "7.2 million were employed"."""
        verb = rf"\s+{self.words.pattern('plural_verbs')}\s"
        large = quantity.number.scale >= _THOUSANDS
        return large and bool(re.match(verb, self.masked[quantity.end :], re.IGNORECASE))

    def _amounts_to(self, quantity: Quantity) -> bool:
        """Tell whether the noun stands before: "the number of removals rose to 10,800"."""
        verb = rf"(?:{self.words.pattern('change')}|{self.words.pattern('level')})"
        said = rf"{self.words.pattern('amounts')}[^,;:()]*\s{verb}(?:\s+(?:to|at|from))?\s+$"
        said = rf"(?:{said}|[{LETTER}]\s{verb}\s+{self.words.pattern('records')}\s+$)"
        rest = self.masked[quantity.end :]
        dated = rf"\s{DATE}|\s+{self.words.pattern('periods')}\s+{DATE}+\s*(?:$|[.,;)])"
        alone = re.match(rf"\s*$|\s?[.,;)]|{dated}", rest, re.IGNORECASE) is not None
        return alone and bool(re.search(said, self.masked[: quantity.start], re.IGNORECASE))

    def noun_end(self, quantity: Quantity) -> int | None:
        """Return where the counted noun ends, ``None`` when none follows the number."""
        end = quantity.end + (
            self._whole_between(quantity.end) or self._linked(quantity) or self._compared(quantity)
        )
        if (counter := counter_end(self.masked, quantity, self.words)) is not None:
            return counter
        noun = self.words.singular if quantity.value == 1 else self.words.plural
        stops, measures = set(self.words.words("stops")), set(self.words.words("measures"))
        for _ in range(_MODIFIERS):
            token = _TOKEN.match(self.masked, end)
            if token is None or token[1].casefold() in stops or token[1] in stops:
                return None
            end = token.end()
            if {token[1], token[1].casefold().split("-")[0]} & measures:
                return None
            if re.fullmatch(noun, token[1]) and not token[1].isupper():
                return None if _PER_UNIT.match(self.masked, end) else end
        return None

    def _linked(self, quantity: Quantity) -> int:
        """Return the length of "de" in "1,8 million de voyages", without the space."""
        if quantity.number.scale < _MILLIONS:
            return 0
        link = rf"\s+{choice(money(self.language).link)}(?=\s|(?<=['’]))"
        match = re.match(link, self.masked[quantity.end :], re.IGNORECASE)
        return match.end() if match else 0

    def _compared(self, quantity: Quantity) -> int:
        """Return the length of "more" in "3,200 more jobs than in 2019", with its space."""
        more = rf"\s+{self.words.pattern('differences')}(?=\s)"
        match = re.match(more, self.masked[quantity.end :], re.IGNORECASE)
        return match.end() if match else 0

    def _whole_between(self, start: int) -> int:
        """Return the length of "of the 500" in "300 of the 500 applicants"."""
        whole = (
            rf"\s+{self.words.pattern('of')}(?:\s+{self.words.pattern('wholes')})*(?:\s+[\d.,]+)?"
        )
        match = re.match(rf"{whole}(?=\s)", self.masked[start:], re.IGNORECASE)
        return match.end() if match and match.group().count(" ") > 1 else 0
