"""In what the wholes differ that two figures are told of, if both measure one thing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import dropwhile, product

from kg.checks.facts.words import content_words
from kg.checks.likeness.wholes import Said, listed_words, singular, stops, units
from kg.extract.quantity.lexicon import lexicon


class Unlike(StrEnum):
    """What differs; or one figure is ``UNSAID``: without its whole."""

    NOTHING = "nothing"
    POPULATION = "population"
    DEFINITION = "definition"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Split:
    """What a figure says by its parts, words in the singular; ``printed`` is the whole.

    ``measure`` says what is told of the whole, ``defining`` how it was established, ``cause``
    whether something came "with" or "from" another.
    """

    printed: str
    noun: str
    qualifiers: frozenset[str]
    measure: frozenset[str]
    defining: frozenset[str] = frozenset()
    cause: str = ""


Found = tuple[Unlike, str, str]  # and both wholes as printed, empty where one is not stated


def unlike(one: Said, other: Said, *, contrasted: bool) -> Found | None:
    """Tell in what two wholes differ; ``None`` unless both figures measure one thing.

    Figures that one sentence or one row has ``contrasted`` may leave out what was just said, and
    two parts of one whole (women, men) stand side by side there on purpose.
    """
    if one.is_whole_said != other.is_whole_said:
        return _unsaid(one, other)
    for first, second in _splits(one, other, contrasted=contrasted):
        if _is_one_measure(one, first, other, second, contrasted=contrasted):
            way = _way(first, second, contrasted=contrasted)
            return (way, first.printed, second.printed) if way else None
    return None


def _way(one: Split, other: Split, *, contrasted: bool) -> Unlike | None:
    first, second = one.qualifiers - one.defining, other.qualifiers - other.defining
    if one.noun != other.noun:
        return Unlike.POPULATION
    if first != second:
        is_part = first <= second or second <= first
        return Unlike.POPULATION if is_part or not contrasted else None
    same = (one.defining, one.cause) == (other.defining, other.cause)
    return Unlike.NOTHING if same else Unlike.DEFINITION


def _unsaid(one: Said, other: Said) -> Found | None:
    """Only one of the two says of what; the other must tell the same of it, in the same words."""
    stated, bare = (one, other) if one.is_whole_said else (other, one)
    measure = _plain(bare.words)
    for noun in stated.nouns[:1]:
        split = _split(stated, noun)
        if measure and split.measure == measure and stated.lead == bare.lead:
            wholes = (split.printed, "") if stated is one else ("", split.printed)
            return Unlike.UNSAID, *wholes
    return None


def _is_one_measure(
    one: Said, first: Split, other: Said, second: Split, *, contrasted: bool
) -> bool:
    measures = first.measure - first.defining, second.measure - second.defining
    if contrasted and not measures[1] and not other.lead:
        return True
    alike = one.lead == other.lead or (one.counted and measures[0])
    return bool(measures[0] == measures[1] and alike and (measures[0] or one.lead))


def _splits(one: Said, other: Said, *, contrasted: bool) -> Iterator[tuple[Split, Split]]:
    """Yield both sides with their nouns: the same one, or two that count different kinds."""
    if one.is_named or other.is_named or one.narrowed:
        return
    if other.narrowed:
        yield from _narrowed(one, other) if contrasted else ()
        return
    for i, j in sorted(product(one.nouns, other.nouns), key=sum):
        first, second = singular(one.words[i]), singular(other.words[j])
        kinds = {units().get(noun, -1) for noun in (first, second)}
        if first == second or (len(kinds) > 1 and -1 not in kinds):
            yield _split(one, i), _split(other, j)


def _narrowed(one: Said, other: Said) -> Iterator[tuple[Split, Split]]:
    """Take "those convicted" for a part of the whole that the other figure has."""
    links = stops() - listed_words("with")
    kept = tuple(dropwhile(lambda word: word.lower() in links, other.words))
    for noun in one.nouns[:1] if kept else ():
        whole, number = _split(one, noun), len(other.words) - len(kept) + 1
        narrow = whole.qualifiers | {singular(kept[0])}
        yield whole, Split(other.printed(number), whole.noun, narrow, _plain(kept[1:]))


def _split(said: Said, noun: int) -> Split:
    """Split what a figure says at the noun of its whole; a clause behind the noun narrows it."""
    before, after = said.words[:noun], said.words[noun + 1 :]
    verbs = {*lexicon("en").words("auxiliaries"), *lexicon("en").words("level")}
    verb = next((n for n, word in enumerate(after) if word.lower() in verbs), 0)
    clause = after[:verb] if verb and after[0].lower() in stops() else ()
    first = after[0].lower() if after else ""
    cause = next((name for name in ("with", "from") if first in listed_words(name)), "")
    length = len(said.words) if cause and not clause else noun + 1 + len(clause)
    return Split(
        said.printed(length),
        singular(said.words[noun]),
        _plain(before) | _plain(clause),
        _plain(after[len(clause) :]),
        _plain(said.words) & listed_words("defining"),
        cause,
    )


def _plain(words: Iterable[str]) -> frozenset[str]:
    """Return the words that carry meaning, and those that deny."""
    text = " ".join(words).lower()
    denied = listed_words("negations").intersection(text.split())
    return (content_words(text) - listed_words("fillers")) | denied
