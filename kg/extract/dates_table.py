"""What ``data/extract/dates.yaml`` says about the dates of one language."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.vocab.wordlists import word_lists


@dataclass(frozen=True)
class DateHabits:
    """How a language writes dates, with the patterns made from it."""

    month_first: bool
    dots: bool
    capitals: bool
    months: tuple[tuple[str, ...], ...]
    ordinals: tuple[str, ...]
    joiners: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def flags(self) -> re.RegexFlag:
        """Names that must begin with a capital are matched as written."""
        return re.NOFLAG if self.capitals else re.IGNORECASE

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: n for n, names in enumerate(self.months, start=1) for name in names}

    def month(self, words: str) -> int:
        """Return the number of the month that ``words`` name."""
        return self._numbers[words.lower().rstrip(".")]

    @cached_property
    def month_pattern(self) -> str:
        """Return a pattern of every month name, an optional full stop included."""
        return rf"(?:{_choice(self._spellings())})(?!\w)\.?"

    def _spellings(self) -> list[str]:
        if not self.capitals:
            return list(self._numbers)
        return [form for name in self._numbers for form in (name.capitalize(), name.upper())]

    @cached_property
    def joiner_pattern(self) -> str:
        """Return a pattern of what stands between the two ends of a range."""
        return rf"(?:\s*[-–—]\s*|\s+(?:{_choice(self.joiners)})\s+(?:{_choice(self.links)})?\s*)"

    @property
    def ordinal_pattern(self) -> str:
        """Return a pattern of what may follow the number of a day."""
        return rf"(?:{_choice(self.ordinals)}|\.)?" if self.ordinals else r"\.?"

    @property
    def link_pattern(self) -> str:
        """Return a pattern of what may stand between day, month and year."""
        return rf"(?:(?:{_choice(self.links)})\s+)?" if self.links else ""


@lru_cache(maxsize=64)
def date_habits(language: str) -> DateHabits:
    """Return the habits of a BCP 47 tag; those of English, day first, for an unknown language."""
    known = word_lists("dates")
    written = language.lower().replace("_", "-").partition("-u-")[0]  # not the currency
    base, _, region = written.partition("-")
    entry = known.get(base, known["en"])
    order_known = entry["order"] == "mdy" and base in known and region in ("", "us")
    return DateHabits(
        month_first=order_known,
        dots=entry.get("dots") == "true",
        capitals=entry.get("capitals") == "true",
        months=tuple(tuple(names) for names in entry.get("months", ())),
        ordinals=tuple(entry.get("ordinals", ())),
        joiners=tuple(entry.get("joiners", ())),
        links=tuple(entry.get("links", ())),
    )


def _choice(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
