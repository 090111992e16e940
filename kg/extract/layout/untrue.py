"""What a title says of the statements below it: that they are untrue, and how many there are."""

import re
from functools import cache

from kg.extract.layout.label_words import anywhere, by_script, either, families, words_of


def calls_untrue(text: str) -> bool:
    """Tell whether a text has a noun that calls claims untrue ("misconceptions")."""
    return _untrue().search(text) is not None


def plural_claims(text: str) -> bool:
    """Tell whether a text has a word for several claims ("myths", "ideas falsas")."""
    return _plural().search(text) is not None


def hears(text: str) -> bool:
    """Tell whether a line says that what follows was heard ("Here is what we have heard:")."""
    return _heard().search(text) is not None


def titles_untruths(text: str) -> bool:
    """Tell whether a title calls what follows untrue: "Myths about bees", "Bulos".

    Nouns that head tales as well do where they lead on to a subject or to the facts, or are
    debunked: not the "Myths of the northern islands".
    """
    match = _untrue().search(text) or _fabled().search(text)
    if match is None:
        return False
    others = any(word[0].casefold() not in words_of("fabled") for word in _untrue().finditer(text))
    return others or _led_on().search(text) is not None or _dispelled().search(text) is not None


def dispels(text: str) -> bool:
    """Tell whether a text has a word that debunks ("three tricks that need to be debunked")."""
    return _dispelled().search(text) is not None


def may_head_tales(text: str) -> bool:
    """Tell whether a title may head old tales: "Myths of our town", not "Misconceptions in …"."""
    return _legendary().search(text) is not None and not titles_untruths(text)


def announcement(text: str) -> set[int]:
    """Return N for a heading that says "N myths", in any language of the label file.

    >>> announcement("Sieben Mythen über Bienen"), announcement("蜜蜂的五大误区")
    ({7}, {5})
    """
    found = (match[1] or match[2] for match in _announcing().finditer(text.casefold()))
    return {_counts().get(word) or int(word) for word in found}


def calls_myth(text: str) -> bool:
    """Tell whether a text opens by calling the statement above it a myth.

    >>> calls_myth("Mito, pois quem espera pode doar."), calls_myth("Myth and truth")
    (True, False)
    """
    return _called().match(text) is not None


@cache
def _called() -> re.Pattern[str]:
    rated = [word for word in words_of("rated") if word in words_of("hearsay")]
    return re.compile(
        rf"\W*(?:{either(rated)}\s*,\s|{either(words_of('calls_myth'))}\b)", re.IGNORECASE
    )


@cache
def _counts() -> dict[str, int]:
    """Return number in words -> number."""
    return {
        word: number
        for kinds in families().values()
        for number, word in enumerate(kinds.get("counts", ()), start=1)
    }


@cache
def _announcing() -> re.Pattern[str]:
    """The pattern of a number before such a noun, in scripts without spaces with a counter."""
    number = rf"\d{{1,2}}|{either(_counts())}"
    spaced, unspaced = by_script(words_of("plural"))
    between = rf"\s*{either(words_of('counters'))}[\w ]{{0,4}}?"
    return re.compile(
        rf"(?<!\w)({number})\s+(?:\w+\s+){{0,2}}(?:\w+-)?{spaced}\b|({number}){between}{unspaced}"
    )


@cache
def _untrue() -> re.Pattern[str]:
    return anywhere(words_of("untrue"))


@cache
def _plural() -> re.Pattern[str]:
    return anywhere(words_of("plural"))


@cache
def _heard() -> re.Pattern[str]:
    return anywhere(words_of("heard"))


@cache
def _fabled() -> re.Pattern[str]:
    return anywhere(words_of("fabled"))


@cache
def _legendary() -> re.Pattern[str]:
    return anywhere(words_of("legendary"))


@cache
def _led_on() -> re.Pattern[str]:
    nouns, about = either(words_of("fabled")), either(words_of("about"))
    return re.compile(rf"\b{nouns}(?:\s+\w+){{0,2}}?\s+{about}(?!\w)", re.IGNORECASE)


@cache
def _dispelled() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words_of('dispel'))}(?!\w)", re.IGNORECASE)
