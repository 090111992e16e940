"""What stands near a figure in its sentence: its time, its place, the figure before it."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from kg.extract.quantity.counted import counts_again, counts_on
from kg.extract.quantity.lexicon import lexicon
from kg.extract.quantity.quantities import Quantity
from kg.extract.quantity.sentences import Sentence
from kg.extract.quantity.subjects import GAP, Clause, Subject
from kg.extract.quantity.whereabouts import Whereabouts
from kg.model.figure import Unit


class Placed(Protocol):
    """Something with a place in the sentence."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Near = TypeVar("Near", bound=Placed)


def nearest(items: Sequence[Near], quantity: Quantity, masked: str) -> Near | None:
    """Return the time or place that goes with a quantity, ``None`` rather than a guess.

    What directly follows the number comes first, then what was named last before it, then what
    follows in the same clause. "In Ayr 65 percent, in Bute 54 percent": what stands behind a
    comma goes with the next number where the first has its own.
    """
    follows = [item for item in items if item.start >= quantity.end]
    gap = masked[quantity.end : follows[0].start] if follows else ""
    leads = [item for item in items if item.end <= quantity.start]
    if follows and not re.search(r"[\w,;:—]" if leads else r"\w", gap):
        return follows[0]
    if leads:
        return leads[-1]
    return follows[0] if follows and not re.search(r",(?!\d)|[;:—]", gap) else None


def named_with(
    one: Whereabouts, places: Sequence[Whereabouts], sentence: Sentence, language: str
) -> tuple[int, int]:
    """Return where the name of a place stands, with those in a row with it: "Ohio, Utah and Iowa".

    So with the end of a way that begins there: "20 nurses from Ohio came to Utah".
    """
    link = rf"\s*(?:,\s*)?(?:{lexicon(language).pattern('and')}\s*)?"
    ordered = sorted(places, key=lambda place: place.start)
    first = last = ordered.index(one)
    while first and _joined(link, ordered[first - 1], ordered[first], sentence):
        first -= 1
    while last + 1 < len(ordered) and _joined(link, ordered[last], ordered[last + 1], sentence):
        last += 1
    start, end = ordered[first].end - len(ordered[first].words), ordered[last].end
    start, end = _with_unknown(start, end, sentence.masked, language)
    return start, end_of_way(start, end, sentence, language)


def _with_unknown(start: int, end: int, masked: str, language: str) -> tuple[int, int]:
    """Add a name in a row with a place though no list has it: "Ohio and Lower Quillby"."""
    words = lexicon(language)
    name, link = (
        r"[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){0,2}",
        rf"\s+(?-i:{words.pattern('rows')})\s+",
    )
    after = re.match(rf"{link}{name}(?=\s*(?:[.,;:!?)]|$))", masked[end:])
    before = re.search(
        rf"(?i:{words.pattern('places')})\s+({name}{link}(?:the\s+)?)$", masked[:start]
    )
    return before.start(1) if before else start, end + after.end() if after else end


def end_of_way(start: int, end: int, sentence: Sentence, language: str) -> int:
    """Return where a way from here leads, in the same clause; ``end`` where none is told."""
    words, masked = lexicon(language), sentence.masked
    if not re.search(rf"{words.pattern('origins')}\s+(?:the\s+)?$", masked[:start], re.IGNORECASE):
        return end
    way = rf"[^,;:.()—\d]*?\s(?i:{words.pattern('destinations')})\s+(?:the\s+)?([A-ZÀ-Þ][\w’'-]*)"
    match = re.match(way, masked[end:])
    return end + match.end() if match else end


def _joined(link: str, one: Whereabouts, other: Whereabouts, sentence: Sentence) -> bool:
    gap = sentence.masked[one.end : other.start]
    return bool(gap.strip()) and re.fullmatch(link, gap, re.IGNORECASE) is not None


def of_whole(part: Quantity, whole: Quantity, masked: str, language: str) -> bool:
    """Tell whether one number is a part of the other: "300 of the 500 applicants"."""
    of = rf"\s+{lexicon(language).pattern('of')}(?:\s+(?:the|all|these|those|its|their))?\s+"
    return bool(re.fullmatch(of, masked[part.end : whole.start], re.IGNORECASE))


def carried(clause: Clause, subject: Subject, quantity: Quantity, last: Subject | None) -> Subject:
    """Complete an elliptic subject from the figure before it in the sentence.

    "Briefed 700 jurisdictions across 49 states and one territory" shares its verb; "54 percent
    of schools, compared with 61 percent in 2010" its subject, "of them 900 are empty" its noun.
    """
    if last is None:
        return subject
    words = clause.words
    again = counts_again(clause.masked, quantity, words)
    if again or (counts_on(clause.masked, quantity, words) and subject.text):
        said = GAP.join(text for text in (last.text, subject.text) if text)
        return Subject(said, subject.end, last.lead if again else subject.lead)
    compared = rf"{words.pattern('compared')}\s*$"
    if not subject.text and re.search(compared, clause.masked[: quantity.start], re.IGNORECASE):
        return Subject(last.text, subject.end, last.lead)
    link = clause.masked[last.end : quantity.start].strip(" ,")
    if quantity.unit is not Unit.NUMBER or not subject.text:
        alone = subject.text == subject.lead and link in words.words("and")
        return Subject(last.text, subject.end, last.lead) if alone else subject
    if not link or link in words.words("and"):
        return subject.led(last.lead)
    return subject.led(f"{last.text} {link}") if link in words.words("prepositions") else subject
