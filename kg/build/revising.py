"""Ids that outlive a change of the document: what was said keeps its id when the words are mended.

The same words keep it. Words that are nearly the same keep it only where figures and denials are
the same: of "82 percent" and "28 percent", or "coerces" and "does not coerce", nearly all letters
are equal, and the id would carry another meaning. Such a one gets an id of its own that revises the
one before, which is retired, as is whatever is said no longer.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from kg.extract.layout.wordings import count_denials
from kg.model.location import Notice
from kg.model.record import Retired
from kg.vocab.iris import normalise

Texts = Callable[[str], Mapping[str, str]]  # from the key of a document to its assertions' texts

_ALIKE: Final = 0.80  # of SequenceMatcher's ratio
_MARGIN: Final = 0.05  # to the next best
_MOST_PAIRS: Final = 20_000  # that are compared letter by letter
_NUMBER: Final = re.compile(r"\d+(?:[.,:/]\d+)*")


@dataclass(frozen=True, slots=True)
class Revision:
    """The keys of assertions in their order, and those that are said no longer."""

    keys: tuple[str, ...]
    retired: tuple[Retired, ...] = ()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Say how many assertions of the text before are made no longer."""
        if not self.retired:
            return ()
        revised = sum(one.successor is not None for one in self.retired)
        message = (
            f"Ids of the text before that were retired: {len(self.retired)}; of them with a "
            f"successor that has other figures or denials: {revised}."
        )
        return (Notice("ids-retired", message),)


def revise(texts: Sequence[str], minted: Sequence[str], earlier: Mapping[str, str]) -> Revision:
    """Return the keys that texts have, given the keys that their words alone would make.

    ``earlier`` is what the document said before: key -> text.
    """
    if not earlier:
        return Revision(tuple(minted))
    words = [normalise(text) for text in texts]
    before = {key: normalise(text) for key, text in earlier.items()}
    kept = _same(words, minted, before)
    rest = {key: text for key, text in before.items() if key not in kept.values()}
    heirs = dict[str, int]()
    for number, key in _alike({n: w for n, w in enumerate(words) if n not in kept}, rest):
        if _says_the_same(words[number], rest[key]):
            kept[number] = key
        else:
            heirs[key] = number
    keys = _free_keys(minted, kept)
    gone = (key for key in earlier if key not in keys)
    retired = tuple(Retired(key, keys[heirs[key]] if key in heirs else None) for key in gone)
    return Revision(keys, retired)


def _same(words: Sequence[str], minted: Sequence[str], before: Mapping[str, str]) -> dict[int, str]:
    """Return the keys of texts whose words are unchanged: their own first, each key once."""
    kept = {n: key for n, key in enumerate(minted) if before.get(key) == words[n]}
    waiting: dict[str, list[str]] = {}
    for key, text in before.items():
        if key not in kept.values():
            waiting.setdefault(text, []).append(key)
    for number, text in enumerate(words):
        if number not in kept and waiting.get(text):
            kept[number] = waiting[text].pop(0)
    return kept


def _alike(words: Mapping[int, str], before: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield each text with the one before that is most like it, where none is nearly as like."""
    if len(words) * len(before) > _MOST_PAIRS:
        return
    scores = {
        (number, key): score
        for key, old in before.items()
        for number, new in words.items()
        if (score := _likeness(old, new)) > _ALIKE - _MARGIN
    }
    for (number, key), score in scores.items():
        others = (
            other for pair, other in scores.items()
            if pair != (number, key) and (pair[0] == number or pair[1] == key)
        )  # fmt: skip
        if score >= _ALIKE and score - max(others, default=0.0) >= _MARGIN:
            yield number, key


def _likeness(old: str, new: str) -> float:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    least = _ALIKE - _MARGIN
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()


def _says_the_same(new: str, old: str) -> bool:
    numbers = [Counter(_NUMBER.findall(text)) for text in (new, old)]
    return numbers[0] == numbers[1] and count_denials(new) == count_denials(old)


def _free_keys(minted: Sequence[str], kept: Mapping[int, str]) -> tuple[str, ...]:
    """Return the kept keys, and for the others those that no kept one has."""
    taken, keys = set(kept.values()), list[str]()
    for number, key in enumerate(minted):
        own, times = kept.get(number, key), 1
        while number not in kept and own in taken:
            own, times = f"{key}-again{times}", times + 1
        taken.add(own)
        keys.append(own)
    return tuple(keys)
