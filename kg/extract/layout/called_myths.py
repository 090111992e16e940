"""Titles that call what follows myths: not advice how to meet them, nor old tales, nor a work."""

import re
from functools import cache

from kg.extract.layout.untrue import calls_untrue, titles_untruths
from kg.extract.layout.wordings import advises
from kg.vocab.wordlists import word_lists


def calls_myths(text: str) -> bool:
    """Tell whether a title calls what follows untrue; not advice how to meet it, nor old tales."""
    other = advises(text) or _old_tales().search(text) or names_work(text)
    return calls_untrue(text) and not other


def names_work(text: str) -> bool:
    """Tell whether a title ends with what kind of work it is: "Lies my aunt told: a novel".

    A review of "Myths about bees" lists them.
    """
    return _work().search(text) is not None and not titles_untruths(text)


@cache
def _work() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, word_lists("nobody")["reviews"]))
    articles = "an?|the|une?|una|uno|eine?|uma?|een"
    return re.compile(rf"[:–—(-]\s*(?:(?:{articles})\s+)?(?:\w+\s+)?(?:{kinds})\W*$", re.IGNORECASE)


@cache
def _old_tales() -> re.Pattern[str]:
    words = word_lists("nobody")["mythology"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
