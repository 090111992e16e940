"""What single words of a text tell: that it denies or states something, asks, gives advice ..."""

import re
from functools import cache
from typing import Final

from kg.extract.layout.label_words import anywhere, by_script, either
from kg.vocab.wordlists import word_lists

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_END: Final = re.compile(r"[.!?。！？]\s*$")
_SENTENCE: Final = re.compile(r"[.!?。！？]")
_LATIN: Final = "\u036f"


def advises(text: str) -> bool:
    """Tell whether a title tells how to do something: steps stand below it, no claims."""
    return _pattern("advice").search(text) is not None


def denies(text: str) -> bool:
    """Tell whether a text goes against what was said ("not", "but", "in fact"), or calls it so."""
    return _pattern("denies").search(text) is not None


def negates(text: str) -> bool:
    """Tell whether a text denies something by a word of its own ("not", "nobody")."""
    return _negations().search(text) is not None


def count_denials(text: str) -> int:
    """Return how many words of a text deny something."""
    return len(_negations().findall(text))


def answers_several(text: str) -> bool:
    """Tell whether an answer speaks of several statements at once ("neither", "none of them")."""
    return _pattern("together").search(text) is not None


def states(text: str) -> bool:
    """Tell whether a text has a verb, denies something or ends as a sentence does.

    No list has the verbs of other scripts, some languages of which need none to state something.
    """
    return has_verb(text) or _END.search(text) is not None


def has_verb(text: str) -> bool:
    """Tell whether a text has a verb that is known, denies something, or is of another script."""
    told = _stating() & {word.casefold().replace("’", "'") for word in _WORD.findall(text)}
    return bool(told) or _is_other(text)


def is_no_tale(text: str) -> bool:
    """Tell whether a text speaks of the present or has figures; tales are told in the past."""
    figures = any(letter.isdigit() for letter in text)
    return figures or _pattern("present").search(text) is not None or _is_other(text)


def _is_other(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter > _LATIN for letter in letters) * 2 > len(letters)


def asks_about(text: str) -> bool:
    """Tell whether a heading asks, or names what is asked ("Why it matters")."""
    question = text.rstrip().endswith(("?", "？", "؟"))
    return question or _pattern("asks").match(text.lstrip()) is not None


def believed(text: str) -> str | None:
    """Return what a text says that people hold: "the myth that …", "many believe that …"."""
    match = _belief().search(text)
    return match["said"] if match else None


def opens_against(text: str) -> bool:
    """Tell whether a text opens with a word that denies what stands above it ("Wrong:", "No,")."""
    return _opening().match(text.lstrip()) is not None


def sets_right(text: str) -> bool:
    """Tell whether a text opens with words that set right what stands above it ("the truth is")."""
    return _righting().match(text) is not None


def unheard(text: str) -> str | None:
    """Return what a text says that few know, to the end of the sentence: it is so."""
    match = _pattern("unheard").search(text)
    return _SENTENCE.split(text[match.end() :], maxsplit=1)[0] if match else None


def told_as_fact(said: str) -> bool:
    """Tell whether what few know is told in full: "that they pay taxes", not "this"."""
    return _leading().match(said.lstrip()) is not None


@cache
def _opening() -> re.Pattern[str]:
    spaced, unspaced = by_script(word_lists("wordings")["against"])
    return re.compile(rf"\W*(?:(?:{spaced}|{unspaced})(?!\w)|{unspaced}(?<=\w\w))", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"{either(word_lists('wordings')['that'])}(?:\b|(?<=['’]))", re.IGNORECASE)


@cache
def _righting() -> re.Pattern[str]:
    return re.compile(rf"{either(word_lists('wordings')['sets_right'])}(?!\w)", re.IGNORECASE)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return anywhere(word_lists("wordings")[kind])


@cache
def _negations() -> re.Pattern[str]:
    return anywhere(word_lists("nobody")["negations"])


@cache
def _stating() -> frozenset[str]:
    listed = word_lists("nobody")
    stating = word_lists("wordings")["states"]
    return frozenset((*listed["finite"], *listed["negations"], *stating))


@cache
def _belief() -> re.Pattern[str]:
    listed = word_lists("wordings")
    held, that = either(listed["beliefs"]), either(listed["that"])
    return re.compile(
        rf"\b{held}\b[^.!?]{{0,60}}?\b{that}(?:\b|(?<=['’]))(?P<said>[^.!?]*)", re.IGNORECASE
    )
