"""Which figures a text sets against each other, and what the words around each say of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.checks.facts.figures import Figure, figures
from kg.checks.facts.numbers import NUMBER, PERCENT
from kg.checks.facts.texts import find_phrases, passages_by_subject, pattern, sentence_around
from kg.checks.likeness.wholes import Said, listed_words, read_said
from kg.checks.reading import Reading, grouped
from kg.extract.quantity.lexicon import choice
from kg.model.finding import Place
from kg.vocab.namespaces import iri

_ENGLISH: Final = "en"
_BETWEEN: Final = choice(listed_words("contrast"))
_CONTRAST: Final = pattern(_BETWEEN)
_VALUE: Final = re.compile(rf"{NUMBER}(?:{PERCENT})?", re.IGNORECASE)
_CUT: Final = re.compile(rf"[;:()]|,(?!\d)|[.!?](?=\W*$)|{_BETWEEN}", re.IGNORECASE)
_SHARE: Final = iri("unit:PERCENT")
_NUMBER: Final = iri("unit:NUM")


@dataclass(frozen=True, slots=True)
class Side:
    """A figure, and what is said of it."""

    figure: Figure
    said: Said


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two figures; ``contrasted`` where one sentence or one row sets them side by side."""

    one: Side
    other: Side
    contrasted: bool = True


def opposed(reading: Reading) -> Iterator[Opposed]:
    """Yield pairs of figures of one unit: of a sentence, of a claim and its reply, of a row."""
    yield from _in_sentences(reading)
    yield from _in_pairs(reading)
    yield from _in_rows(reading)


def _in_sentences(reading: Reading) -> Iterator[Opposed]:
    """Two figures stand on both sides of a word like "whereas", or both behind it."""
    if not reading.once(_placed):
        return
    for phrase in find_phrases(reading, _CONTRAST):
        inside, at = _inside(reading, phrase.sentence), phrase.place.start
        before = [figure for place, figure in inside if place.start < at]
        after = [figure for place, figure in inside if place.start > at]
        if not before and at == phrase.sentence.start:
            before, after = after[:1], after[1:]
        if before and after:
            yield from _opposed(reading, before[-1], after[0], contrasted=True)


def _in_pairs(reading: Reading) -> Iterator[Opposed]:
    stated: dict[str, list[Figure]] = {}
    for _, figure in reading.once(_placed):
        for assertion in figure.assertions:
            stated.setdefault(assertion, []).append(figure)
    pairs = {(row["claim"], row["reply"]): None for row in reading.rows("stances")}
    for claim, reply in pairs if stated else ():
        for one in stated.get(claim, ()):
            for other in stated.get(reply, ()):
                yield from _opposed(reading, one, other, contrasted=False)


def _in_rows(reading: Reading) -> Iterator[Opposed]:
    """The columns of a printed difference say of what each of its terms is told."""
    every = reading.once(figures)
    for figure in every.values():
        terms = [every[term] for term in (figure.minuend, figure.subtrahend) if term in every]
        if len({term.label for term in terms}) == len(terms) == 2:
            sides = [Side(term, read_said("", term.label.lower(), counted=True)) for term in terms]
            yield Opposed(sides[0], sides[1])


def _opposed(
    reading: Reading, one: Figure, other: Figure, *, contrasted: bool
) -> Iterator[Opposed]:
    if one.iri != other.iri and one.unit == other.unit and one.unit in {_SHARE, _NUMBER}:
        sides = [_side(reading, figure) for figure in (one, other)]
        if sides[0] and sides[1]:
            yield Opposed(sides[0], sides[1], contrasted)


def _placed(reading: Reading) -> list[tuple[Place, Figure]]:
    """Return the figures of English prose in reading order."""
    rows = grouped(reading.rows("assertions"), "assertion")
    english = {name for name, found in rows.items() if found[0].get("language", "")[:2] == _ENGLISH}
    return sorted(
        (
            (place, figure)
            for figure in reading.once(figures).values()
            if not figure.minuend and figure.assertions & english
            for place in reading.places_of(figure.iri)
        ),
        key=lambda found: (found[0].version, found[0], found[1].iri),
    )


def _inside(reading: Reading, sentence: Place) -> list[tuple[Place, Figure]]:
    return [
        (place, figure)
        for place, figure in reading.once(_placed)
        if place.version == sentence.version and sentence.start <= place.start < sentence.end
    ]


def _side(reading: Reading, figure: Figure) -> Side | None:
    """Read a figure in its sentence, between the figures before and after it."""
    for place in reading.places_of(figure.iri):
        sentence = _sentence(reading, figure, place)
        printed = _VALUE.search(sentence.exact, place.start - sentence.start) if sentence else None
        if sentence and printed:
            starts = [other.start - sentence.start for other, _ in _inside(reading, sentence)]
            before = max((start for start in starts if start < printed.start()), default=None)
            behind = min((start for start in starts if start > printed.start()), default=None)
            return Side(figure, _said(sentence.exact, printed, before, behind, figure.unit))
    return None


def _said(
    text: str, printed: re.Match[str], before: int | None, behind: int | None, unit: str
) -> Said:
    first = _VALUE.search(text, before) if before is not None else None
    start = first.end() if first else 0
    after = text[printed.end() : behind]
    cut = _CUT.search(after)
    words = " ".join(after[: cut.start()].split() if cut else after.split())
    lead = " ".join(text[start : printed.start()].split())
    return read_said(f"{lead} ", words, counted=unit == _NUMBER)


def _sentence(reading: Reading, figure: Figure, place: Place) -> Place | None:
    passages = reading.once(passages_by_subject)
    for assertion in sorted(figure.assertions):
        for passage in passages.get(assertion, ()):
            whole = passage.place
            if whole.version == place.version and whole.start <= place.start < whole.end:
                span = place.start - whole.start, min(place.end, whole.end) - whole.start
                return whole.part(*sentence_around(passage.words, *span))
    return None
