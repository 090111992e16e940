"""Figures in running text: a number, what it counts, where, when, and how exactly it is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from kg.extract.quantity.countable import Counting
from kg.extract.quantity.labels import names_in
from kg.extract.quantity.lexicon import lexicon
from kg.extract.quantity.money import UNSURE_DOLLAR, WHOSE_DOLLAR, is_shared
from kg.extract.quantity.neighbours import carried, end_of_way, named_with, nearest, of_whole
from kg.extract.quantity.periods import Period, find_periods, refers_back
from kg.extract.quantity.quantities import Part, Quantity, find_quantities
from kg.extract.quantity.sentences import Sentence, sentences
from kg.extract.quantity.subjects import Clause, Subject, covered
from kg.extract.quantity.whereabouts import Whereabouts, find_whereabouts
from kg.model.dates import TemporalEntity
from kg.model.figure import ParsedFigure, Unit
from kg.model.words import Words

When = tuple[TemporalEntity | None, str | None]
_UNSAID: When = (None, None)
_SPACED: Final = "The space in the number may part two numbers, the first of which is a name."


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence, the quantities in it that are figures, and all times and places it names."""

    sentence: Sentence
    language: str
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    places: tuple[Whereabouts, ...]


def find_figures(
    words: Words,
    language: str = "en",
    *,
    places: Sequence[tuple[int, int]] | None = None,
    others: Sequence[tuple[int, int]] = (),
) -> tuple[ParsedFigure, ...]:
    """Return the figures that a passage states, in reading order.

    A share (per cent, percentage points, a fraction "of" something) or a count of things.
    Numbers that name ("Level 1", "Section 508"), measure time or money, list or date are none,
    and a number in words below eleven only beside a counted one ("49 states and one territory").
    ``place`` holds candidate words, unresolved. ``places`` are offsets into the text of words
    known to name places, ``others`` those known to name something else; when places are given,
    of the rest only names are taken for one that stand as such ("In Lower Quillby, 40").
    A "from … to" is two figures, a range ("20–30 percent") two as well: at least the one, at most
    the other. A bare
    "$" is doubtful where ``language`` does not hold its currency (``with_dollar``).
    """
    names = names_in(words.text, language)
    found: list[ParsedFigure] = []
    earlier: tuple[When, When] = (_UNSAID, _UNSAID)
    for sentence in sentences(words.text, language):
        reading = _read(sentence, language, names, places, others)
        if reading.quantities:
            times = _times(reading, earlier)
            found.extend(_figures(reading, times))
            earlier = _remembered(reading, times) or earlier
    return tuple(found)


def _read(
    sentence: Sentence,
    language: str,
    names: frozenset[str],
    places: Sequence[tuple[int, int]] | None,
    others: Sequence[tuple[int, int]],
) -> _Reading:
    counting = Counting(sentence.masked, language, names)
    found = find_quantities(sentence.masked, language)
    periods = find_periods(sentence, language)
    times = [(sentence.start + one.start, sentence.start + one.end) for one in periods]
    return _Reading(
        sentence,
        language,
        tuple(_counted(found, counting)),
        periods,
        find_whereabouts(sentence, language, places, [*others, *times]),
    )


def _counted(found: Sequence[Quantity], counting: Counting) -> Iterator[Quantity]:
    before: int | None = None
    after = False
    for quantity in found:
        gap = counting.masked[before or 0 : quantity.start]
        near = before is not None and gap.strip(" ,") in counting.words.words("and")
        if counting.is_figure(quantity, coordinated=near, after=after):
            after |= quantity.unit is Unit.NUMBER
            before = counting.noun_end(quantity)
            yield quantity
        else:
            before = None


def _figures(reading: _Reading, times: Sequence[When]) -> Iterator[ParsedFigure]:
    last: Subject | None = None
    for quantity, (period, period_words) in zip(reading.quantities, times, strict=True):
        place = nearest(reading.places, quantity, reading.sentence.masked)
        clause = _clause(reading, quantity)
        before, last = last, carried(clause, clause.subject(quantity), quantity, last)
        if before and not _says(last):  # "by 30% (21% for Ostra)": only the place is said anew
            last = replace(before, end=quantity.end)
        if _says(last):
            yield ParsedFigure(
                value=quantity.value,
                unit=quantity.unit,
                comparator=quantity.comparator,
                subject=last.text,
                start=reading.sentence.start + quantity.start,
                end=reading.sentence.start + max(last.end, quantity.end),
                **_place(place, reading),
                period=period,
                period_words=period_words,
                average=quantity.average,
                **_doubt(quantity, reading),
            )


def _place(place: Whereabouts | None, reading: _Reading) -> dict[str, Any]:
    if place is None:
        return {}
    sentence = reading.sentence
    start, end = named_with(place, reading.places, sentence, reading.language)
    at = (sentence.start + start, sentence.start + end)
    return {"place": sentence.text[start:end], "place_at": at}


def _is_way(place: Whereabouts, reading: _Reading) -> bool:
    start = place.end - len(place.words)
    return end_of_way(start, place.end, reading.sentence, reading.language) != place.end


def _doubt(quantity: Quantity, reading: _Reading) -> dict[str, Any]:
    """Return what makes a number or its unit unsure, and how sure it still is."""
    if quantity.number.doubtful:
        return {"doubt": _SPACED, "sure": 0.5}
    printed = reading.sentence.text[quantity.start : quantity.end]
    if quantity.unit.is_money and is_shared(printed, reading.language):
        return {"doubt": WHOSE_DOLLAR, "sure": UNSURE_DOLLAR}
    return {}


def _says(subject: Subject) -> bool:
    return any(char.isalpha() for char in subject.text)


def _clause(reading: _Reading, quantity: Quantity) -> Clause:
    """Return the sentence as this quantity sees it: times, places, earlier numbers blank."""
    masked, language = reading.sentence.masked, reading.language
    spans = [(period.start, period.end) for period in reading.periods]
    near = (nearest(reading.places, each, masked) for each in reading.quantities)
    spans += [(place.start, place.end) for place in near if place and not _is_way(place, reading)]
    back = refers_back(reading.sentence, language)
    spans += [back] if back else []
    limit = len(masked)
    for other in reading.quantities:
        if other.end <= quantity.start:
            spans.append(_with_by(other, masked, language))
        elif other.start >= quantity.end and not of_whole(quantity, other, masked, language):
            limit = min(limit, other.start)
    limit = min(limit, _noun_of_whole(reading, quantity))
    return Clause(covered(masked, spans, quantity.start, language), language, limit)


def _with_by(other: Quantity, masked: str, language: str) -> tuple[int, int]:
    """Cover "by 5 points" whole, so that "rose by 5 points to 81" reads "rose to 81"."""
    before = masked[: other.start].rstrip()
    words = lexicon(language).words("by")
    by = before.rpartition(" ")[2] in words and before != masked[: other.start]
    return (before.rindex(" ") + 1 if by and " " in before else other.start), other.end


def _noun_of_whole(reading: _Reading, quantity: Quantity) -> int:
    """Return where the 500 of "300 of the 500 applicants were accepted" has its say: its noun."""
    masked = reading.sentence.masked
    for other in reading.quantities:
        if other.end <= quantity.start and of_whole(other, quantity, masked, reading.language):
            return Counting(masked, reading.language).noun_end(quantity) or len(masked)
    return len(masked)


def _times(reading: _Reading, earlier: tuple[When, When]) -> tuple[When, ...]:
    return tuple(_time(reading, quantity, earlier) for quantity in reading.quantities)


def _time(reading: _Reading, quantity: Quantity, earlier: tuple[When, When]) -> When:
    second = quantity.part not in (Part.SINGLE, Part.FROM)
    if quantity.part in (Part.FROM, Part.TO):
        return _end_of_change(reading, quantity, earlier)
    if refers_back(reading.sentence, reading.language):
        return earlier[second] if earlier[0] == earlier[1] else _UNSAID
    period = nearest(reading.periods, quantity, reading.sentence.masked)
    if period is None:
        return _UNSAID
    return period.when, period.words


def _end_of_change(reading: _Reading, quantity: Quantity, earlier: tuple[When, When]) -> When:
    """Return when one end of "from 47 to 57 percent" held; unknown rather than guessed."""
    is_last = quantity.part is Part.TO
    stretch = next((period for period in reading.periods if period.until), None)
    if stretch:
        inside = [d for d in reading.sentence.dates if stretch.start <= d.start < stretch.end]
        date = inside[-1 if is_last else 0]
        return date.date, date.words
    if refers_back(reading.sentence, reading.language):
        return earlier[is_last]
    here = [p for p in reading.periods if quantity.number.end <= p.start]
    numbers = [q.number.start for q in reading.quantities if q.number.start > quantity.number.end]
    own = [p for p in here if not numbers or p.end <= numbers[0]]
    if own or not is_last:
        return (own[0].date, own[0].words) if own else _UNSAID
    period = nearest(reading.periods, quantity, reading.sentence.masked)
    return (period.date, period.words) if period else _UNSAID


def _remembered(reading: _Reading, times: Sequence[When]) -> tuple[When, When] | None:
    """Return the times that "during the same timeframe" will mean next."""
    known = [when for when in times if when != _UNSAID]
    parts = [quantity.part for quantity in reading.quantities]
    if Part.FROM in parts and Part.TO in parts:
        return times[parts.index(Part.FROM)], times[parts.index(Part.TO)]
    return (known[-1], known[-1]) if known else None
