"""Pages whose labels head definitions, examples, tales, games or settings: nobody is answered."""

import re
from functools import cache
from itertools import islice, takewhile
from typing import Final

from rapidfuzz import fuzz

from kg.extract.layout.label_kinds import label_is
from kg.extract.layout.label_words import words_of
from kg.extract.layout.labelled_page import LabelledPage
from kg.model.claim import Passage
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 2
_SAID: Final = 4  # words that may be a sentence
_OPENING: Final = 6  # words, in which a definition says what kind of thing a word names
_NAMED: Final = 8  # words, in which a definition names what it defines
_NEARLY: Final = 75.0  # per cent of the letters
_DIGITS: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def are_definitions(page: LabelledPage) -> bool:
    """Each text says what kind of thing its label is: "Myth: a story that …".

    Where no reply has a label, two claims must, or one in the words of dictionaries: a list of
    novels has texts below them.
    """
    labelled = [one for one in page.passages if one.label]
    enough = len(labelled) >= _FEWEST or all(map(_in_set_words, labelled))
    return enough and (all(map(defines, labelled)) or all(map(_names_itself, labelled)))


def _names_itself(one: Passage) -> bool:
    """Tell whether a text is about the very word that stands above it: "Myth: A myth is a tale"."""
    words = _words(one.words.text)[:_NAMED]
    return one.label.casefold().strip(" :") in words and len(one.label.split()) == 1


def defines(one: Passage) -> bool:
    """Tell whether a text begins with a noun that defines, and says nothing of it yet."""
    text = one.words.text.strip()
    relative = _listed("relatives")
    words = takewhile(lambda word: word not in relative, _words(text))
    first = list(islice(words, _OPENING + 1))
    named = any(word in _listed("genus") for word in first[:_OPENING])
    stated = any(word in _listed("finite") for word in first)
    return _in_set_words(one) or (named and not stated)


def _in_set_words(one: Passage) -> bool:
    """Tell whether a text begins or ends as entries of a dictionary do."""
    text = one.words.text.strip()
    phrase = text.casefold().startswith(tuple(word_lists("nobody")["defining"]))
    return phrase or text.rstrip(" .。").endswith(tuple(word_lists("nobody")["genus_last"]))


def are_corrections(page: LabelledPage) -> bool:
    """Several sentences set right, letter by letter, are lessons of language: "Wrong: He go".

    One that only denies the other is none of them: "Wrong: The quay is safe", "… is not safe".
    What is called false, or was said by somebody, is answered.
    """
    pairs = [(group[0], group[1]) for group in page.groups if len(group) > 1]
    shown = _shows_manners(page) and len(pairs) >= _FEWEST
    return shown and all(_alike(one, other) for one, other in pairs)


def are_manners(page: LabelledPage) -> bool:
    """What is done wrong and right is shown, mostly without a verb that states something.

    One pair alone is shown where both texts go on in small letters.
    """
    stated = sum(map(_states, page.claims))
    small = all(one.words.text[:1].islower() for one in page.passages)
    lone = len(page.claims) == 1 and small
    return _shows_manners(page) and (lone or stated * _FEWEST <= len(page.claims))


def are_settings(page: LabelledPage) -> bool:
    """True and false are what a setting may be: the title says so."""
    return _opposite(page) and page.is_titled("settings")


def is_told(page: LabelledPage) -> bool:
    """The title is that of a tale, a play or the rules of a game, in which words as these speak."""
    return page.is_titled("tales") and not page.names_other


def _shows_manners(page: LabelledPage) -> bool:
    manners = all(one.label.casefold() in words_of("manner") for one in page.claims)
    return manners and _opposite(page) and not page.names_other


def _opposite(page: LabelledPage) -> bool:
    wrong = all(label_is(one.label, "wrong") for one in page.claims)
    right = all(label_is(one.label, "right") for one in page.replies)
    return wrong and right and bool(page.replies)


def _alike(one: Passage, other: Passage) -> bool:
    texts = (one.words.text, other.words.text)
    near = fuzz.ratio(*texts) >= _NEARLY and len({tuple(_DIGITS.findall(t)) for t in texts}) == 1
    denied = [sum(word in _listed("negations") for word in _words(text)) for text in texts]
    return near and denied[0] == denied[1]


def _states(one: Passage) -> bool:
    """Tell whether something is said: by a known verb, a number, or of a thing by its article."""
    said, words = _listed("finite") | _listed("negations"), _words(one.words.text)
    of_a_thing = words[:1] and words[0] in _listed("subjects") and len(words) >= _SAID
    told = any(word in said for word in words) or bool(of_a_thing)
    return told or _DIGITS.search(one.words.text) is not None


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(word_lists("nobody")[kind])
