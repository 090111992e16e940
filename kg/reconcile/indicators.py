"""What a figure measures: when two phrases mean one indicator, and when a figure is a cell's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.model.figure import Indicator, Observation, Unit
from kg.vocab.iris import normalise, slug, token
from kg.vocab.wordlists import word_lists

_SAME: Final = 0.8
_LEAST_STEM: Final = 4


@dataclass(frozen=True, slots=True)
class TableLink:
    """A table cell's figure that a figure in prose repeats; how sure that is, and why."""

    cell: Observation
    score: float
    sentence: str


def indicator_of(subject: str, unit: Unit) -> Indicator:
    """Return the indicator that a subject phrase names.

    The key is made from the unit and the stems, in order, so that phrases which differ in
    "all", "the" and the like have one key. The name is the phrase as printed, a leading "of"
    and closing marks aside. Where the key does not hold it whole ("Jobs", "[Ostra] jobs"), it
    makes the key too: a key has one name, in whatever document.
    """
    name = re.sub(r"^(?:of|all|the)\s+", "", " ".join(subject.split()), flags=re.IGNORECASE)
    name = re.sub(r"^(?:all|the)\s+", "", name, flags=re.IGNORECASE).strip(" \t,;:.")
    name = name or subject.strip()
    opening = slug(name)
    printed = () if opening.replace("-", " ") == name else (name,)
    identity = token(unit.value, *(stems(name) or (normalise(name),)), *printed)
    return Indicator(f"{opening}-{identity}" if opening else identity, name, unit)


def same_indicator(first: Indicator, second: Indicator) -> tuple[bool, float, str]:
    """Tell whether two indicators are one, with a score from 0 to 1 and a sentence that says why.

    They are compared as sets of stems (Jaccard 1901). Longer phrases may lack a fifth of the
    words of the other, but never swap one word for another, differ in a number or a negation,
    or turn a share around ("non-criminals deported" is no share of "deported non-criminals").
    """
    if first.unit is not second.unit:
        return False, 0.0, f"One is in {first.unit.value}, the other in {second.unit.value}."
    one, other = (stems(each.name) or (normalise(each.name),) for each in (first, second))
    both, either = set(one) & set(other), set(one) | set(other)
    score = round(len(both) / len(either), 2)
    odd = sorted(either - both)
    if not odd:
        return _same_words(one, other, first.unit)
    if set(one) - both and set(other) - both:
        return False, score, f"They differ in the words {', '.join(odd)}."
    if any(word.isdigit() or word.startswith("not:") for word in odd):
        return False, score, f"Only one of them says {', '.join(odd)}."
    kept = f"{len(both)} of {len(either)} words"
    if score >= _SAME:
        return True, score, f"They share {kept}; only one says {', '.join(odd)}."
    return False, score, f"They share only {kept}."


def _same_words(
    one: tuple[str, ...], other: tuple[str, ...], unit: Unit
) -> tuple[bool, float, str]:
    if unit is not Unit.NUMBER and one[-1] != other[-1]:
        return False, 0.9, "They have the same words, but not the same whole and part."
    return True, 1.0, "They have the same words."


def stems(subject: str) -> tuple[str, ...]:
    """Return the words that tell what is measured, stemmed, each once, in order.

    >>> stems("of people deported through [Secure Communities] as non-criminals")
    ('deport', 'secur', 'communit', 'not:crimin')
    """
    text = re.sub(r"\bnon[-\s]?(?=\w)", "non ", normalise(subject))
    found: dict[str, None] = {}
    negated = False
    for word in re.findall(r"[^\W_]+", text.replace("'s ", " ").replace("'", "")):
        if word in _words("negations"):
            negated = True
        elif word not in _words("light"):
            found.setdefault(("not:" if negated else "") + _stem(word))
            negated = False
    return tuple(found)


def _stem(word: str) -> str:
    """Cut one or two endings: a light stemmer after Harman (1991), for English."""
    for _ in range(2):
        for suffix in _words("suffixes"):
            if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST_STEM:
                word = word.removesuffix(suffix)
                break
    return word


def link_to_table(
    figure: Observation, cells: Iterable[Observation], indicators: Mapping[str, Indicator]
) -> TableLink | None:
    """Return the table cell whose figure a figure in prose repeats, ``None`` when none or several.

    Place, value, unit, comparator and source must be equal, the periods must not differ, and the
    subjects must share a word. ``indicators`` are by key.
    """
    found = [cell for cell in cells if _repeats(figure, cell)]
    subject = stems(indicators[figure.indicator].name)
    shared = [
        (cell, sorted(set(subject) & set(stems(indicators[cell.indicator].name))))
        for cell in found
        if cell.key != figure.key
    ]
    kept = [(cell, words) for cell, words in shared if words]
    if len(kept) != 1:
        return None
    cell, words = kept[0]
    # Four equal dimensions leave little to chance; each word shared leaves less.
    score = round(1 - 0.2 / (1 + len(words)), 2)
    plain = ", ".join(word.removeprefix("not:") for word in words)
    sentence = f"Same place, value, unit and source as a table cell, and both speak of: {plain}."
    return TableLink(cell, score, sentence)


def _repeats(figure: Observation, cell: Observation) -> bool:
    same = (figure.place, figure.value, figure.unit, figure.comparator, figure.according_to)
    periods = (figure.period, cell.period)
    differ = None not in periods and figure.period != cell.period
    other = (cell.place, cell.value, cell.unit, cell.comparator, cell.according_to)
    return same == other and not differ


def _words(name: str) -> tuple[str, ...]:
    return tuple(word_lists("indicators")[name])
