"""Works that go by a name of their own: "the National Ports Survey", "Encuesta Nacional de Salud".

The name is in capitals and ends in a noun for a work, or begins with one where the language sets
it so. As for other works of running text, the text must say that it draws on it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.extract.dates import FoundDate
from kg.extract.works.cited_names import opens_a_sentence
from kg.extract.works.denied import finding_verb, is_denied
from kg.extract.works.initials import are_initials
from kg.extract.works.reading import SENTENCE_CASE, Reading
from kg.extract.works.terms import terms
from kg.extract.works.titled import INFORMATION
from kg.model.source import ParsedWork

_CAPITAL: Final = r"(?-i:[A-ZÀ-Þ])[\w&’'-]{0,40}"
_SMALL: Final = (
    r"(?:(?:of|for|on|in|and|the|de|del|la|las|los|du|des|di|della|do|da|dos|y|e|et)\s+)"
)
_FEWEST: Final = 3  # words of a name without a year
_SOON: Final = 200  # characters within which the verb follows
_BEHIND: Final = 8  # characters in which a date stands behind a name: " (2019)"
_TOLD: Final = 60  # characters before a name in which "according to" stands
_QUESTION: Final = ("?", "？", "؟")


def proper_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the works that sentences name so; one with a note mark or link cites by that."""
    marks = [offset for offset, _ in reading.words.markers()]
    marks = sorted([*marks, *(link.end - 1 for link in reading.links)])
    for match in _names(reading.language).finditer(reading.text):
        start = _start(reading, match)
        end = _end(reading, start, match.end("name"))
        stop = reading.sentence_end(end - 1)
        cited = bisect_left(marks, start) < bisect_right(marks, stop)
        named = not cited and start < match.end("noun") <= end and _is_name(reading, start, end)
        if named and _drawn_on(reading, match, (start, end), stop):
            yield _work(reading, match, (start, end))


@lru_cache(maxsize=32)
def _names(language: str) -> re.Pattern[str]:
    noun = terms(language).choice("proper")
    last = (
        rf"{_CAPITAL}(?:\s+{_SMALL}{{0,2}}{_CAPITAL}){{0,7}}?\s+(?P<noun>(?=(?-i:[A-Z]))(?:{noun}))"
        r"(?!\s+(?-i:[A-Z]))"
    )
    first = (
        rf"(?P<noun>(?=(?-i:[A-ZÀ-Þ]))(?:{noun}))(?:\s+(?-i:[a-zß-ÿ])\w{{3,20}})?"
        rf"(?:\s+{_SMALL}{{0,2}}{_CAPITAL}){{1,7}}"
    )
    form = first if language[:2] in SENTENCE_CASE else last
    return re.compile(rf"(?<![\w’'-])(?P<name>{form})(?![\w’'-])", re.IGNORECASE)


def _start(reading: Reading, match: re.Match[str]) -> int:
    """Return where the name begins, without an article or the first word of a sentence."""
    start = match.start("name")
    for word in re.finditer(r"\S+\s+", match["name"]):
        plain = word[0].strip().lower()
        owner = plain.endswith(("'s", "’s", "s'", "s’"))
        if (
            plain not in reading.terms.words["articles"]
            and not owner
            and not opens_a_sentence(plain)
        ):
            return start + word.start()
    return start


def _end(reading: Reading, start: int, end: int) -> int:
    """Return where the name ends: before the body that made it ("… de Salud del Ministerio")."""
    joined = reading.terms.pattern(
        r"\s+(?:{})(?:\s+(?:{})\s+|\s+|(?<=['’]))(?:(?-i:[A-ZÀ-Þ]){2,8}(?!\w))?$",
        "made_by", "articles",
    )  # fmt: skip
    bodies = [first for first, last in reading.bodies if start < first < end and last >= end]
    cuts = [
        found.start() for at in (*bodies, end) if (found := joined.search(reading.text, start, at))
    ]
    return min([end, *cuts])


def _is_name(reading: Reading, start: int, end: int) -> bool:
    words = reading.text[start:end].split()
    dated = _date(reading, start, end) is not None
    bare = [word for word in words if word.lower() not in reading.terms.words["articles"]]
    return len(bare) >= (_FEWEST - 1 if dated else _FEWEST)


def _drawn_on(reading: Reading, match: re.Match[str], place: tuple[int, int], stop: int) -> bool:
    (start, end), text, known = place, reading.text, reading.terms
    if is_denied(text, start, match.span("noun"), known):
        return False
    told = known.pattern(r"(?<!\w)(?:{}|{}|{})\s+(?:\S+\s+){0,3}$", "told", "drawn", "data_leads")
    if told.search(text[max(reading.part_start(start), start - _TOLD) : start]):
        return True
    asked = text[start:stop].rstrip(' ”"’)').endswith(_QUESTION)
    return not asked and finding_verb(text, end, min(stop, end + _SOON), known) is not None


def _date(reading: Reading, start: int, end: int) -> FoundDate | None:
    """Return the date before, among or just behind the words: "2010 …", "… (2019)"."""
    for date in reading.dates:
        before = date.end <= start and not reading.text[date.end : start].strip()
        gap = reading.text[end : date.start] if date.start >= end else "-"
        behind = date.start - end <= _BEHIND and re.fullmatch(
            r"\s*(?:\(|(?:of|de|del|di)\s)\s*|\s", gap
        )
        if before or behind or start <= date.start < end:
            return date
    return None


def _maker(reading: Reading, start: int, end: int) -> str | None:
    """Return the body in "the Tide Board's National Survey", "… Survey of the Tide Board"."""
    led = reading.terms.pattern(
        r"(?:\s\([A-Z]{2,8}\))?,?\s+(?:{})(?:\s+(?:the|an?)\s+|\s+|(?<=['’]))", "made_by"
    ).match(reading.text, end)
    for first, last in sorted(reading.bodies):
        gap = reading.text[last:start] if last <= start else "-"
        if re.fullmatch(r"['’]s?\s+(?:\d{4}\s+)?", gap) or (led and led.end() == first):
            return reading.text[first:last]
    owner = re.compile(r"(?<![\w-])([A-ZÀ-Þ]{2,8})['’]s?\s+(?:\d{4}\s+)?$")
    short = owner.search(reading.text[max(0, start - _TOLD) : start])
    if led and short is None:
        short = re.compile(r"([A-ZÀ-Þ]{2,8})(?!\w)").match(reading.text, led.end())
    return short[1] if short and are_initials(short[1], reading.terms) else None


def _work(reading: Reading, match: re.Match[str], place: tuple[int, int]) -> ParsedWork:
    start, end = place
    date, maker = _date(reading, start, end), _maker(reading, start, end)
    return ParsedWork(
        title=" ".join(reading.text[start:end].split()),
        start=start,
        end=max(end, date.end) if date else end,
        authors=(maker,) if maker else (),
        issued=date.date if date else None,
        kind=reading.terms.kind(match["noun"]),
        relation=INFORMATION,
        confidence=0.8,
        reason="A name in capitals with a noun for a work, in running text.",
    )
