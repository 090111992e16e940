"""Whether a text denies the heading above it, or something else, and so agrees with it."""

import re
from collections.abc import Sequence
from typing import Final

from kg.extract.layout.wordings import believed, negates, opens_against, told_as_fact, unheard

_SENTENCE: Final = re.compile(r"[^.!?。！？\n]+[.!?。！？]?")
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5  # letters that words of one stem share


def denies_heading(heading: str, text: str, others: Sequence[str]) -> bool:
    """Tell whether a text plainly denies its heading, not only something.

    It opens with a word of denial, or denies in a sentence that takes up a word of the heading,
    which the ``others`` do not share: their subject is no such word.
    """
    if opens_against(text):
        return True
    own = _own_stems(heading, others)
    return any(negates(one) and own & _stems(one) for one in _SENTENCE.findall(text))


def takes_up(heading: str, text: str) -> bool:
    """Tell whether a text has all long words of its heading, of which there is one at least."""
    own = _stems(heading)
    return bool(own) and own <= _stems(text)


def agrees(heading: str, text: str) -> bool:
    """Tell whether a text reports the contrary belief, or that few know: the heading is right.

    Unless what few know is the contrary of what the heading denies.
    """
    held, fact = believed(text), unheard(text)
    contrary = fact is not None and told_as_fact(fact) and negates(heading) and not negates(fact)
    known = fact is not None and not contrary
    return known or (held is not None and negates(held) != negates(heading))


def _own_stems(heading: str, others: Sequence[str]) -> frozenset[str]:
    shared = [_stems(other) for other in others if other != heading]
    return frozenset(stem for stem in _stems(heading) if not any(stem in one for one in shared))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(text))
