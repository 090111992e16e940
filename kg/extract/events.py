"""Dated starts of use in prose: "the activation of X in Y, which took place on Z"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import choice
from kg.extract.quantity.sentences import DATE, Sentence, sentences
from kg.model.figure import ParsedEvent
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_NAME: Final = r"(?:[A-ZÀ-Þ][\w'’/-]*\.?|(?:[A-Z]\.){2,})"
_LINKED: Final = rf"{_NAME}(?:\s+(?:(?:of|for|the|and|de|del|la)\s+){{0,2}}{_NAME})*"
_PLACE: Final = rf"(?:the\s+)?(?P<place>{_LINKED}(?:,\s+{_NAME})?)"
_ABOUT: Final = rf"(?:the\s+)?[\[“\"]?(?P<about>{_LINKED})[\]”\"]?"
_ON: Final = rf"(?:on|in|since|from|as of)\s+(?P<date>{DATE}+)"
_HAPPENED: Final = r"(?:took place|occurred|happened|came|was|followed|began)"


def find_events(words: Words, language: str = "en") -> tuple[ParsedEvent, ...]:
    """Return the dated starts of use that a passage states, in reading order.

    Programme, place and date must all be named in the sentence; places and programmes are words
    as printed. Only English phrases are known.
    """
    if language.split("-", maxsplit=1)[0].lower() != "en":
        return ()
    found: list[ParsedEvent] = []
    for sentence in sentences(words.text, language):
        if sentence.dates:
            found.extend(_events(sentence))
    return tuple(sorted(found, key=lambda event: event.start))


def _events(sentence: Sentence) -> Iterator[ParsedEvent]:
    dates = {date.start: date.date for date in sentence.dates}
    seen: list[tuple[int, int]] = []
    for kind, rule in _rules():
        for match in rule.finditer(sentence.masked):
            date = dates.get(match.start("date"))
            clash = any(match.start() < end and start < match.end() for start, end in seen)
            if date is None or clash:
                continue
            seen.append(match.span())
            place = match["place"].rstrip(", ")
            if match.end() == len(sentence.masked.rstrip()) and place[-3:-2] != ".":
                place = place.removesuffix(".")
            yield ParsedEvent(
                kind=kind,
                about=match["about"].strip(),
                place=place,
                date=date,
                start=sentence.start + match.start(),
                end=sentence.start + match.end(),
            )


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds: dict[str, dict[str, list[str]]] = word_lists("events")
    return tuple(
        (kind, re.compile(rule))
        for kind, forms in kinds.items()
        for rule in _sentences(choice(forms["noun"]), choice(forms["verb"]))
    )


def _sentences(noun: str, verb: str) -> Iterator[str]:
    """Yield the ways to say it: as a noun, in the passive, date first, in the active."""
    noun, verb = f"(?i:{noun})", f"(?i:{verb})"
    was = rf"(?:(?:was|were|had been|has been)\s+)?(?:first\s+)?{verb}"
    yield rf"{noun}\s+of\s+{_ABOUT}\s+in\s+{_PLACE},?\s+(?:which\s+|that\s+)?{_HAPPENED}\s+{_ON}"
    yield rf"{noun}\s+of\s+{_ABOUT}\s+in\s+{_PLACE},?\s+{_ON}"
    yield rf"{_ABOUT}\s+{was}\s+in\s+{_PLACE},?\s+{_ON}"
    yield rf"{_ABOUT}\s+{was}\s+{_ON},?\s+in\s+{_PLACE}"
    yield rf"(?:On|In)\s+(?P<date>{DATE}+),\s+{_ABOUT}\s+{was}\s+in\s+{_PLACE}"
    yield rf"{verb}\s+{_ABOUT}\s+in\s+{_PLACE},?\s+{_ON}"
    yield rf"(?:On|In)\s+(?P<date>{DATE}+),[^,.;]*?\s{verb}\s+{_ABOUT}\s+in\s+{_PLACE}"
